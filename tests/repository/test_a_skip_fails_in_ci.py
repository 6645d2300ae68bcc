"""Nothing hides a skipped test."""

import pytest

pytest_plugins = ["pytester"]

SKIPPED = "import pytest\n@pytest.mark.skip(reason='{}')\ndef test_it(): pass\n"


@pytest.fixture
def in_ci(pytester, monkeypatch):
    """Run a file of tests as CI does, with one reason allowed."""
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    allow = "from tests.skips import Refusal\ndef pytest_configure(config): "
    pytester.makeconftest(allow + "config.pluginmanager.register(Refusal({'no Spark here'}))")

    def run(source):
        pytester.makepyfile(source)
        return pytester.runpytest_inprocess("-p", "no:django")

    return run


def test_a_skip_without_an_allowed_reason_fails(in_ci):
    result = in_ci(SKIPPED.format("flaky"))
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["*Skipped in CI: 'flaky'. Make it run, or add the reason*"])


def test_a_skip_with_an_allowed_reason_stays_a_skip(in_ci):
    in_ci(SKIPPED.format("no Spark here")).assert_outcomes(skipped=1)


def test_a_skipped_file_fails(in_ci):
    in_ci("import pytest\npytest.importorskip('no_such_module')\n").assert_outcomes(errors=1)


def test_an_expected_failure_is_no_skip(in_ci):
    in_ci("import pytest\n@pytest.mark.xfail\ndef test_it(): assert False\n").assert_outcomes(xfailed=1)
