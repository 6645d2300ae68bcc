"""Monitoring updates, reports and evidence packs show the same row of a measure as its scorecard."""

import pytest

from tests.papers import a_scorecard
from tests.papers.looking import read, section
from tests.papers.small_plan import APRIL_END, BY
from turnstone.documents.blocks import facts_in
from turnstone.papers import evidence_pack, monitoring_update
from turnstone.papers.measures.exceptions import exceptions_section
from turnstone.papers.measures.scorecard import compose
from turnstone.programme.audit import clock
from turnstone.programme.plan.operations import link_measure
from turnstone.programme.scorecards.queries import standings_as_at


@pytest.fixture
def card(wexcombe):
    with clock.pretend(APRIL_END):
        made = a_scorecard.make(wexcombe.area)
        for each in made.measures.values():
            link_measure(by=BY, outcome=wexcombe.outcome, measure=each)
    return made


def results(part):
    return {each for each in facts_in(part) if each.ref.startswith("scorecards.result:")}


def test_a_monitoring_update_tells_of_the_exceptions_alone(wexcombe, card):
    paper = monitoring_update.build(cycle_id=wexcombe.april.pk, as_at=APRIL_END)
    told = read(section(paper, "measure-exceptions"))
    assert "1 needs a word" in told and "the owner has not said what it means" in told
    assert "Plans in time" in told and "People trained" not in told


def test_an_area_without_figures_is_told_of_none(wexcombe):
    assert exceptions_section(standings_as_at(wexcombe.area.pk, APRIL_END)) == ()


def test_an_evidence_pack_rests_on_the_figures_of_the_scorecard(wexcombe, card):
    pack = evidence_pack.compose(wexcombe.requirement.pk, APRIL_END)[0]
    latest = {each.cells[0]: each.cells[2] for each in _measures(pack)}
    assert latest["Plans in time"] == "52%\nMarch 2024"
    assert results(compose(card.row.pk, APRIL_END)[0]) <= results(pack)


def _measures(pack):
    blocks = [block for each in pack.sections for block in each.blocks if block.kind == "table"]
    return next(block for block in blocks if block.caption == "Measures").rows
