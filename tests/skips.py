"""Make a skip a failure in CI, unless tests/allowed_skips.txt holds its reason.

A test that is skipped where the work is judged tests nothing, and nobody reads the count.
"""

import os
from pathlib import Path

import pytest

LIST = Path(__file__).with_name("allowed_skips.txt")


def pytest_configure(config):
    if os.environ.get("CI") == "true":
        config.pluginmanager.register(Refusal(allowed_reasons(LIST)), "refuse-skips")


def allowed_reasons(path):
    """Read the reasons, one a line; a line that begins with # says why."""
    lines = [line.strip() for line in path.read_text(encoding="utf-8").splitlines()]
    return frozenset(line for line in lines if line and not line.startswith("#"))


class Refusal:
    """Turn the report of a skipped test, or of a skipped module, into a failure."""

    def __init__(self, allowed):
        self.allowed = allowed

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(self):
        return self.judged((yield))

    @pytest.hookimpl(wrapper=True)
    def pytest_make_collect_report(self):
        return self.judged((yield))

    def judged(self, report):
        if report.skipped and not hasattr(report, "wasxfail"):
            reason = report.longrepr[2].removeprefix("Skipped: ")
            if reason not in self.allowed:
                report.outcome = "failed"
                report.longrepr = (
                    f"Skipped in CI: {reason!r}. Make it run, or add the reason to tests/{LIST.name}."
                )
        return report
