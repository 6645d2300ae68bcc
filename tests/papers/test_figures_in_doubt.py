"""Figures are looked over once more before a paper goes out: what is wrong stops it, what is odd is told."""

import dataclasses as dc
import datetime as dt
from decimal import Decimal

import pytest

from tests.papers import a_scorecard
from tests.papers.made_figures import figure, measure, month_end
from tests.papers.small_plan import APRIL_END
from turnstone.papers.concern import Code
from turnstone.papers.measures.figure_concerns import figures_in_doubt
from turnstone.papers.measures.scorecard import compose_from
from turnstone.papers.measures.scorecard_concerns import concerns_about_measures
from turnstone.programme.audit import clock
from turnstone.programme.scorecards.facts import BreakFacts, MeasureRecord, TargetFacts
from turnstone.programme.scorecards.queries import scorecard_as_at

SHARE = measure()
STEADY = [figure(SHARE, month, upper, 400) for month, upper in enumerate([172, 180, 176, 184, 168, 180, 176])]


def record(*last, of=SHARE, **more):
    """Put steady figures of a measure into a record, with those that come after them."""
    return MeasureRecord(measure=of, figures=(*STEADY, *last), **more)


def told(*last, **more):
    return [(each.code, each.weight) for each in figures_in_doubt([record(*last, **more)])]


def next_one(upper, lower=400, month=7, **changes):
    return dc.replace(figure(SHARE, month, upper, lower), **changes)


def aim(number, month, value):
    return TargetFacts(
        id=number, version=1, measure_id=1, place_id=None, on=month_end(month), value=Decimal(value),
        set_on=month_end(0), agreed_by="", remark="",
    )  # fmt: skip


def test_figures_that_are_sound_raise_nothing():
    assert told(next_one(180)) == []


@pytest.mark.parametrize(
    "wrong",
    [
        next_one(401),
        next_one(180, value=Decimal(142), numerator=None, denominator=None),
        next_one(180, value=Decimal("0.45"), numerator=None, denominator=None),
        next_one(180, value=Decimal(60)),
        next_one(180, mark="c"),
    ],
)
def test_a_figure_that_cannot_be_stops_the_paper(wrong):
    assert told(wrong) == [(Code.FIGURE_WRONG, "blocks")]


def test_a_figure_that_is_odd_is_told_until_somebody_says_why():
    assert told(next_one(390)) == [(Code.FIGURE_ODD, "warns")]
    assert told(next_one(390, remark="A backlog was cleared.")) == []


def test_targets_that_move_the_wrong_way_or_are_ten_times_out_are_told():
    assert told(targets=(aim(1, 12, 60), aim(2, 24, 55))) == [(Code.FIGURE_ODD, "warns")]
    assert told(targets=(aim(1, 12, "4.5"),)) == [(Code.FIGURE_ODD, "warns")]


def test_another_definition_without_a_break_stops_the_paper_and_a_break_lets_it_go():
    newer, of = next_one(180, definition_version=2), dc.replace(SHARE, definition_version=2)
    assert told(newer, of=of) == [(Code.BREAK_UNMARKED, "blocks")]
    began = BreakFacts(
        id=1, version=1, measure_id=1, starts_on=month_end(6) + dt.timedelta(days=1), kind="definition",
        why="The count begins with the request.", definition_version=2,
    )  # fmt: skip
    assert told(newer, of=of, breaks=(began,)) == []


def test_what_is_long_past_is_not_told_again():
    past = [next_one(390, month=7), *(next_one(180, month=month) for month in range(8, 22))]
    assert told(*past) == []


def test_what_stops_a_paper_comes_first():
    records = [record(next_one(390)), dc.replace(record(next_one(401)), measure=measure(2))]
    assert [each.weight for each in concerns_about_measures(records, ())] == ["blocks", "warns"]


def test_a_scorecard_is_stopped_by_it(wexcombe):
    with clock.pretend(APRIL_END):
        made = a_scorecard.make(wexcombe.area)
    card = scorecard_as_at(made.row.pk, APRIL_END)
    first, *others = card.lines
    newest = dc.replace(first.record.figures[-1], value=Decimal(142))
    record = dc.replace(first.record, figures=(*first.record.figures[:-1], newest))
    for lines, weights in ((card.lines, []), ((dc.replace(first, record=record), *others), ["blocks"])):
        concerns = compose_from(dc.replace(card, lines=lines))[1]
        assert [each.weight for each in concerns if each.code == Code.FIGURE_WRONG] == weights
