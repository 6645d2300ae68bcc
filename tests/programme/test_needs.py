"""Needs are counted and counted again, and an outcome that rests on one is asked to look when it moves."""

import datetime as dt
from decimal import Decimal

import pytest

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Refusal
from turnstone.programme.plan import operations as plans
from turnstone.programme.plan.queries import needs_cited, plan_as_at
from turnstone.programme.scorecards import operations
from turnstone.programme.scorecards.queries import needs_as_at
from turnstone.programme.scorecards.rules import ValueKind

FIRST, SECOND = dt.date(2025, 1, 16), dt.date(2026, 1, 15)


@pytest.fixture
def need(wexcombe, by):
    said = {"title": "Children with a plan", "unit": "%", "value_kind": ValueKind.PERCENTAGE}
    return operations.add_need(by=by, area=wexcombe.area, slug="plans", **said)


def count(by, need, on, numerator, denominator, **more):
    parts = {"numerator": Decimal(numerator), "denominator": Decimal(denominator)}
    return operations.count_need(by=by, need=need, counted_on=on, **parts, **more)


def cited(wexcombe):
    return needs_cited(plan_as_at(wexcombe.plan.pk, clock.now()))


def test_its_value_comes_from_its_parts(need, by):
    assert count(by, need, FIRST, 200, 1000).value == 20
    with pytest.raises(Refusal, match=r"comes to 20\.0, not 25"):
        count(by, need, SECOND, 200, 1000, value=Decimal(25))
    with pytest.raises(Refusal, match="more than all"):
        count(by, need, SECOND, 1001, 1000)
    with pytest.raises(Refusal, match="cannot come to 142"):
        operations.count_need(by=by, need=need, counted_on=SECOND, value=Decimal(142))


def test_a_count_changes_only_with_a_reason(need, by):
    count(by, need, FIRST, 200, 1000)
    with pytest.raises(Refusal, match="say why that count changes"):
        count(by, need, FIRST, 210, 1000)
    count(by, need, FIRST, 210, 1000, why="A school was left out.")
    (found,) = needs_as_at(need.area_id, clock.now())
    assert [each.value for each in found.values] == [21]


def test_an_outcome_is_flagged_when_its_need_moves_by_more_than_chance(wexcombe, need, by):
    count(by, need, FIRST, 200, 1000)
    plans.cite_need(by=by, outcome=wexcombe.outcome, need=need)
    (resting,) = cited(wexcombe)
    assert not resting.has_moved
    assert resting.sentence == "20%, counted on 16 January 2025; not counted again since."
    count(by, need, SECOND, 300, 1000)
    (resting,) = cited(wexcombe)
    assert resting.has_moved
    assert resting.sentence == (
        "20% on 16 January 2025, 30% on 15 January 2026: higher, by more than chance alone would make it."
    )


def test_looking_again_is_resting_it_on_the_newer_count(wexcombe, need, by):
    count(by, need, FIRST, 200, 1000)
    plans.cite_need(by=by, outcome=wexcombe.outcome, need=need)
    with pytest.raises(Refusal, match="already"):
        plans.cite_need(by=by, outcome=wexcombe.outcome, need=need)
    count(by, need, SECOND, 300, 1000)
    plans.cite_need(by=by, outcome=wexcombe.outcome, need=need)
    (resting,) = cited(wexcombe)
    assert (resting.has_moved, resting.cited.counted_on) == (False, SECOND)


def test_a_published_figure_alone_cannot_be_told_from_chance(wexcombe, need, by):
    operations.count_need(by=by, need=need, counted_on=FIRST, value=Decimal(20))
    plans.cite_need(by=by, outcome=wexcombe.outcome, need=need)
    operations.count_need(by=by, need=need, counted_on=SECOND, value=Decimal(60))
    (resting,) = cited(wexcombe)
    assert not resting.has_moved
    assert "we cannot tell" in resting.sentence


def test_a_need_without_a_count_holds_nothing_up(wexcombe, need, by):
    with pytest.raises(Refusal, match="no count to rest on"):
        plans.cite_need(by=by, outcome=wexcombe.outcome, need=need)


def test_a_need_is_let_go_with_a_reason(wexcombe, need, by):
    count(by, need, FIRST, 200, 1000)
    plans.cite_need(by=by, outcome=wexcombe.outcome, need=need)
    with pytest.raises(Refusal, match="Say why"):
        plans.let_need_go(by=by, outcome=wexcombe.outcome, need=need, why="")
    plans.let_need_go(by=by, outcome=wexcombe.outcome, need=need, why="Another fits better.")
    assert cited(wexcombe) == ()
