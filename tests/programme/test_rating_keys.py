"""A plan's own key to its ratings: numbered, dated, and kept to."""

import datetime as dt

import pytest

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Refusal
from turnstone.programme.delivery import operations as delivery
from turnstone.programme.delivery.rules import RiskKind
from turnstone.programme.plan import operations as plans
from turnstone.programme.plan.queries import plan_as_at, rating_keys_of
from turnstone.programme.plan.rules import (
    DEFAULT_RATING_KEY,
    Confidence,
    fault_in_key,
    rating_in_key,
    ratings_of_key,
)

TWO = {"green": "On track: as planned", "red": "Stuck: needs help"}
MAY = dt.date(2026, 5, 3)


@pytest.fixture(autouse=True)
def in_march():
    with clock.pretend(clock.end_of(dt.date(2026, 3, 2))):
        yield


def change(by, plan, key=TWO, why="The board asked for two."):
    with clock.pretend(clock.end_of(MAY)):
        return plans.change_rating_key(by=by, plan=plan, key=key, why=why)


@pytest.mark.parametrize(
    ("key", "carried", "fault"),
    [
        (TWO, (), ""),
        (TWO, ("green",), ""),
        ({"green": "Good"}, (), "at least two colours"),
        ({}, (), "at least two colours"),
        (TWO | {"mauve": "Odd"}, (), "has the colours blue, green, amber, red, and mauve is none of them"),
        (TWO | {"amber": " "}, (), "Say what amber means"),
        (TWO, ("red", "blue"), "Open actions are rated blue"),
        (DEFAULT_RATING_KEY, (), "would stay as it is"),
    ],
)
def test_what_a_key_may_be(key, carried, fault):
    said = fault_in_key(DEFAULT_RATING_KEY, key, carried)
    assert fault in said and bool(said) == bool(fault)


def test_a_rating_is_in_the_key_or_not():
    assert [rating_in_key(TWO, code) for code in Confidence] == [False, True, False, True]
    assert ratings_of_key(TWO) == "On track, Stuck"


def test_a_key_that_changes_gets_the_next_number_and_its_day(wexcombe, by):
    change(by, wexcombe.plan)
    plan = plan_as_at(wexcombe.plan.pk, clock.end_of(MAY))
    assert (plan.rating_key, plan.rating_key_version, plan.rating_key_since) == (TWO, 2, MAY)


def test_a_change_of_key_says_why(wexcombe, by):
    with pytest.raises(Refusal, match="Say why the rating key changes"):
        change(by, wexcombe.plan, why=" ")


def test_it_leaves_out_no_colour_that_an_open_action_carries(wexcombe, by):
    plans.judge_action(by=by, action=wexcombe.action, status="in_progress", confidence="amber", why="Late.")
    with pytest.raises(Refusal, match="Open actions are rated amber; rate them again"):
        change(by, wexcombe.plan)
    plans.judge_action(by=by, action=wexcombe.action, status="in_progress", confidence="red", why="Later.")
    change(by, wexcombe.plan)


def test_a_plan_is_not_opened_with_a_key_that_says_nothing(wexcombe, by):
    with pytest.raises(Refusal, match="at least two colours"):
        plans.add_plan(by=by, area=wexcombe.area, name="Strategy", rating_key={"green": "Good"})


def test_earlier_keys_are_kept_with_who_and_why(wexcombe, by):
    change(by, wexcombe.plan)
    new, old = rating_keys_of(wexcombe.plan.pk)
    assert (new.number, new.since, new.words, new.by) == (2, MAY, TWO, "a test")
    assert new.why == "The board asked for two."
    assert (old.number, old.since, old.words) == (1, dt.date(2026, 3, 2), DEFAULT_RATING_KEY)


def test_an_update_outside_the_key_is_refused_naming_the_key(wexcombe, by):
    change(by, wexcombe.plan)
    with pytest.raises(Refusal, match=r"Rate 1\.A by the plan's own key: On track, Stuck\."):
        delivery.record_update(
            by=by,
            cycle=wexcombe.cycle,
            action=wexcombe.action,
            text="Under way.",
            status="in_progress",
            confidence="amber",
        )


def test_a_risk_outside_the_key_is_refused_naming_the_key(wexcombe, by):
    change(by, wexcombe.plan)
    with pytest.raises(Refusal, match="by the plan's own key: On track, Stuck"):
        delivery.raise_risk(
            by=by,
            plan=wexcombe.plan,
            kind=RiskKind.RISK,
            title="If posts stay empty, then plans stay late.",
            rating="amber",
        )


def test_an_exception_outside_the_key_is_refused_naming_the_key(wexcombe, by):
    change(by, wexcombe.plan)
    with pytest.raises(Refusal, match="Rate “Posts filled” by the plan's own key: On track, Stuck"):
        delivery.add_exception(
            by=by,
            cycle=wexcombe.cycle,
            workstream=wexcombe.workstream,
            outcomes=(),
            milestone="Posts filled",
            confidence="amber",
            issue="Nobody applied.",
            mitigation="",
        )


def test_a_plan_is_opened_under_a_mandate_that_is_there(wexcombe, by):
    plan = plans.start_plan(
        by=by, area=wexcombe.area, name="Second plan", kind="Strategy", mandate=wexcombe.mandate
    )
    assert (plan.mandate, plan.kind) == (wexcombe.mandate, "Strategy")
    with pytest.raises(Refusal, match="choose a mandate, or name a new one"):
        plans.start_plan(by=by, area=wexcombe.area, name="Third plan")


def test_a_plan_is_renamed_with_a_reason_and_without_a_twin(wexcombe, by):
    twin = plans.add_plan(by=by, area=wexcombe.area, name="Strategy")
    with pytest.raises(Refusal, match="already has a plan called “Strategy”"):
        plans.change_plan(by=by, plan=wexcombe.plan, why="Clearer.", name=twin.name)
    with pytest.raises(Refusal, match="Nothing of Priority action plan would change"):
        plans.change_plan(by=by, plan=wexcombe.plan, why="Clearer.", kind="")
    with pytest.raises(Refusal, match="Say why Priority action plan is changed"):
        plans.change_plan(by=by, plan=wexcombe.plan, why="", words={"action": "step"})
    plans.change_plan(by=by, plan=wexcombe.plan, why="Clearer.", words={"action": "step"})
    assert plan_as_at(wexcombe.plan.pk, clock.now()).words["action"] == "step"
