"""What of a plan is reckoned as its pace, and what is said where nothing can be."""

import datetime as dt

import pytest

from tests.cast import BY
from turnstone.programme.audit import clock
from turnstone.programme.plan import operations as plans
from turnstone.programme.plan.queries import Counted, PaceFacts, pace_of, plan_as_at

pytestmark = pytest.mark.django_db
START, END, TODAY = dt.date(2026, 1, 5), dt.date(2026, 12, 18), dt.date(2026, 6, 1)


@pytest.fixture
def outcome(cast):
    with clock.pretend(clock.end_of(START)):
        plan = plans.add_plan(by=BY, area=cast.area, name="Our plan", starts_on=START, ends_on=END)
        part = plans.add_workstream(by=BY, plan=plan, name="Health")
        return plans.add_outcome(by=BY, workstream=part, reference="1", text="Nobody waits")


def action(outcome, reference, due_on, done_on=None):
    with clock.pretend(clock.end_of(START)):
        made = plans.add_action(by=BY, outcome=outcome, reference=reference, text="Do it", due_on=due_on)
    if done_on:
        plans.judge_action(by=BY, action=made, status="complete", confidence="blue", done_on=done_on)
    return made


def found(outcome, counted=Counted.ACTIONS, on=TODAY):
    return pace_of(plan_as_at(outcome.plan_id, clock.now()), on, counted)


def test_without_actions_it_says_that_nothing_has_a_date(outcome):
    assert "holds no action of Our plan" in found(outcome).because


def test_without_dates_it_says_so(outcome):
    action(outcome, "1.A", None)
    assert "none of the 1 action" in found(outcome).because


def test_a_plan_without_ends_cannot_be_reckoned(cast):
    plan = plans.add_plan(by=BY, area=cast.area, name="Our plan")
    part = plans.add_workstream(by=BY, plan=plan, name="Health")
    outcome = plans.add_outcome(by=BY, workstream=part, reference="1", text="Nobody waits")
    action(outcome, "1.A", dt.date(2026, 3, 1))
    assert "does not say when it starts and ends" in found(outcome).because


def test_actions_with_dates_are_counted_and_those_without_are_named(outcome):
    action(outcome, "1.A", dt.date(2026, 3, 1), done_on=dt.date(2026, 3, 9))
    action(outcome, "1.B", dt.date(2026, 8, 1))
    action(outcome, "1.C", None)
    pace = found(outcome)
    assert isinstance(pace, PaceFacts) and pace.undated == 1
    assert (pace.pace.counts.in_plan, pace.pace.counts.completed) == (2, 1)
    assert pace.pace.no_forecast_because == "too_few_completed"


def test_a_date_that_moved_keeps_the_first(outcome):
    late = action(outcome, "1.A", dt.date(2026, 3, 1))
    with clock.pretend(clock.end_of(dt.date(2026, 2, 20))):
        plans.move_due_date(by=BY, action=late, to=dt.date(2026, 9, 1), why="No staff", asked_by="Kit")
    counts = found(outcome).pace.counts
    assert (counts.overdue_against_first_date, counts.overdue_against_current_date) == (1, 0)
    assert counts.median_days_moved == 184.0


def test_a_first_date_given_late_is_not_a_move(outcome):
    undated = action(outcome, "1.A", None)
    with clock.pretend(clock.end_of(dt.date(2026, 2, 20))):
        plans.move_due_date(by=BY, action=undated, to=dt.date(2026, 9, 1), why="Agreed", asked_by="Kit")
    assert found(outcome).pace.counts.milestones_redated == 0


def test_an_earlier_day_knows_nothing_of_what_came_later(outcome):
    action(outcome, "1.A", dt.date(2026, 3, 1), done_on=dt.date(2026, 3, 9))
    assert found(outcome, on=dt.date(2026, 3, 8)).pace.counts.completed == 0


def test_steps_are_counted_apart_and_key_steps_alone(outcome):
    made = action(outcome, "1.A", dt.date(2026, 8, 1))
    with clock.pretend(clock.end_of(START)):
        plans.add_milestone(by=BY, action=made, text="Hire", due_on=dt.date(2026, 3, 1))
        key = plans.add_milestone(by=BY, action=made, text="Open", due_on=dt.date(2026, 5, 1))
        plans.mark_key(by=BY, milestone=key, is_key=True)
    assert found(outcome, Counted.STEPS).pace.counts.in_plan == 2
    assert found(outcome, Counted.KEY_STEPS).pace.counts.in_plan == 1
