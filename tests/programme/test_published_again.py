"""A release that is loaded again, whole or in part, keeps what was not loaded anew."""

import pytest

from tests.cast import BY
from tests.measures.tables import ENGLAND, HEAD, good_lines, line, write
from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Refusal
from turnstone.programme.scorecards import queries
from turnstone.programme.scorecards.models import PublishedRelease
from turnstone.programme.scorecards.operations import load_published

pytestmark = pytest.mark.django_db
CEASED = (
    "total_ceased max_age needs_met he employ transfer no_engage moved_outside_eng deceased other not_rec"
)


def ceased(folder, total=40):
    """Write a table of plans that ceased beside that of new plans."""
    cells = [total, total, *[0] * 9]
    lines = [line("National", "England", *cells, topic="All ceased EHC plans")]
    return write(folder, lines, name="ceased_plans.csv", columns=CEASED.split())


@pytest.fixture
def folder(tmp_path):
    write(tmp_path / "ehc_plans_2025", good_lines())
    return ceased(tmp_path / "ehc_plans_2025")


def load(path):
    return [(each.edition, is_new) for each, is_new in load_published(by=BY, path=path).releases]


def newest(code, place):
    return queries.series_of(code, place, clock.now())[-1].value


def test_the_same_again_is_here_already(folder):
    assert load(folder) == [(1, True)]
    assert load(folder) == [(1, False)]


def test_one_of_its_tables_again_is_here_already(folder):
    load(folder)
    assert load(folder / "ceased_plans.csv") == [(1, False)]


def test_one_table_with_other_figures_leaves_the_rest_as_it_was(folder):
    load(folder)
    ceased(folder, total=55)
    assert load(folder / "ceased_plans.csv") == [(2, True)]
    assert (newest("ehcp-ceased", ENGLAND), newest("ehcp-new", "999")) == (55, 100)
    assert load(folder) == [(2, False)]


def test_what_was_wrong_in_the_rest_is_still_told(folder):
    lines = good_lines()
    lines[2][12] = "soon"
    write(folder, lines)
    load(folder)
    before = {each.sentence for each in queries.faults_as_at(clock.now())}
    ceased(folder, total=55)
    load(folder / "ceased_plans.csv")
    assert {each.sentence for each in queries.faults_as_at(clock.now())} == before


def test_a_figure_that_a_new_edition_takes_away_is_told(folder):
    load(folder)
    write(folder, [*good_lines()[:2], line("Local authority", "Wexcombe", *["x"] * 9, code="999")])
    load(folder)
    assert "Wexcombe, 2024: “x” here, where Education, health and care plans, 2025 had 100." in {
        each.sentence for each in queries.faults_as_at(clock.now())
    }


def test_the_folder_may_be_given_as_the_one_we_stand_in(folder, monkeypatch, tmp_path):
    write(tmp_path / "ehc_plans_2025_rev", good_lines())
    monkeypatch.chdir(tmp_path / "ehc_plans_2025_rev")
    load(type(folder)("."))
    assert PublishedRelease.objects.get().code == "ehc-plans-2025-revised"


def test_a_file_that_cannot_be_read_is_refused_with_its_reason(tmp_path):
    (tmp_path / "newplans.csv").write_text(",".join([*HEAD, "new_ehc_plans"]) + "\n2024,Calendar year\n")
    with pytest.raises(Refusal, match=r"newplans\.csv, row 2: it has 2 columns where the header has 13"):
        load(tmp_path / "newplans.csv")


@pytest.mark.parametrize("words", ["999", "wexcombe", "Wexcombe, City of"])
def test_a_place_goes_by_its_number_or_its_name(folder, words):
    load(folder)
    assert queries.published_code(words, clock.now()) == "999"


def test_england_goes_by_its_name_and_nobody_by_none(folder):
    load(folder)
    assert queries.published_code("england", clock.now()) == ENGLAND
    assert queries.published_code("Atlantis", clock.now()) == "Atlantis"
