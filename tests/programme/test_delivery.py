"""What a cycle keeps of what was said, and what it refuses."""

import datetime as dt

import pytest

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Refusal
from turnstone.programme.delivery import operations as delivery
from turnstone.programme.delivery.queries import cycle_record
from turnstone.programme.delivery.rules import RiskKind, StepState, is_stale


def say(wexcombe, by, **said):
    said = {"text": "Two started.", "status": "in_progress", "confidence": "red", "why": "Late."} | said
    return delivery.record_update(by=by, cycle=wexcombe.cycle, action=wexcombe.action, **said)


def test_an_update_changes_the_action_and_stays_as_said(wexcombe, by):
    update = say(wexcombe, by, why="One has left.")
    assert (wexcombe.action.status, wexcombe.action.confidence) == ("in_progress", "red")
    assert (update.text, update.said_by) == ("Two started.", "a test")


def test_a_second_answer_in_a_cycle_replaces_the_first(wexcombe, by):
    say(wexcombe, by)
    say(wexcombe, by, text="Three started.")
    assert [update.text for update in wexcombe.cycle.updates.all()] == ["Three started."]


def test_no_change_keeps_the_judgements(wexcombe, by):
    say(wexcombe, by, confidence="red")
    update = delivery.record_no_change(by=by, cycle=wexcombe.cycle, action=wexcombe.action)
    assert (update.no_change, update.confidence) == (True, "red")


def test_it_refuses_an_empty_update(wexcombe, by):
    with pytest.raises(Refusal, match="or choose “No change”"):
        say(wexcombe, by, text="  ")


def test_it_refuses_a_rating_outside_the_key(wexcombe, by):
    with pytest.raises(Refusal, match=r"Rate 1.A by the plan's own key: Blue, Green, Amber, Red"):
        say(wexcombe, by, confidence="mauve")


def test_it_refuses_two_cycles_for_one_month(wexcombe, by):
    with pytest.raises(Refusal, match="already has a cycle for September 2026"):
        delivery.open_new_cycle(
            by=by, plan=wexcombe.plan, period=dt.date(2026, 9, 14), closes_on=dt.date(2026, 9, 30)
        )


def test_a_step_let_go_says_why(wexcombe, by):
    step = delivery.add_next_step(by=by, cycle=wexcombe.cycle, text="Write to families.")
    with pytest.raises(Refusal, match=r"Say why “Write to families\.” was dropped"):
        delivery.close_next_step(by=by, step=step, cycle=wexcombe.cycle, state=StepState.DROPPED)


def test_open_steps_come_back_next_month(wexcombe, by):
    delivery.add_next_step(
        by=by, cycle=wexcombe.cycle, workstream=wexcombe.workstream, text="Write to families."
    )
    october = delivery.open_new_cycle(
        by=by, plan=wexcombe.plan, period=dt.date(2026, 10, 1), closes_on=dt.date(2026, 10, 23)
    )
    (step,) = cycle_record(october.pk, clock.now()).next_steps
    assert (step.text, step.raised_in, step.is_open) == ("Write to families.", "2026-09", True)


def test_lines_keep_their_nesting(wexcombe, by):
    top = delivery.add_progress(by=by, cycle=wexcombe.cycle, workstream=wexcombe.workstream, text="Trained:")
    delivery.add_progress(
        by=by, cycle=wexcombe.cycle, workstream=wexcombe.workstream, text="ten governors", parent=top
    )
    (line,) = cycle_record(wexcombe.cycle.pk, clock.now()).progress
    assert [child.text for child in line.children] == ["ten governors"]


def test_an_exception_may_be_about_two_outcomes(wexcombe, by):
    from turnstone.programme.plan.operations import add_outcome

    second = add_outcome(by=by, workstream=wexcombe.workstream, reference="2", text="Staff stay.")
    delivery.add_exception(
        by=by,
        cycle=wexcombe.cycle,
        workstream=wexcombe.workstream,
        outcomes=(wexcombe.outcome, second),
        milestone="Budget agreed.",
        confidence="amber",
        issue="No applicants.",
        mitigation="Ask schools.",
    )
    (line,) = cycle_record(wexcombe.cycle.pk, clock.now()).exceptions
    assert line.outcome_ids == (wexcombe.outcome.pk, second.pk)


def test_risks_and_issues_are_numbered_apart_and_scored(wexcombe, by):
    risk = delivery.raise_risk(
        by=by,
        plan=wexcombe.plan,
        kind=RiskKind.RISK,
        title="If posts stay empty, then plans wait",
        likelihood=4,
        severity=4,
    )
    issue = delivery.raise_risk(by=by, plan=wexcombe.plan, kind=RiskKind.ISSUE, title="Posts are empty")
    assert (risk.reference, risk.rating, issue.reference, issue.rating) == ("R1", "red", "I1", "")


def test_silence_of_six_weeks_is_stale():
    today = dt.date(2026, 11, 1)
    assert is_stale(None, today)
    assert is_stale(dt.date(2026, 9, 1), today)
    assert not is_stale(dt.date(2026, 9, 20), today)


def test_the_record_is_read_in_a_fixed_number_of_queries(wexcombe, by, django_assert_max_num_queries):
    from turnstone.programme.plan.operations import add_action

    for number in range(30):
        add_action(by=by, outcome=wexcombe.outcome, reference=f"2.{number}", text="Work")
    with django_assert_max_num_queries(38):
        cycle_record(wexcombe.cycle.pk, clock.now())


def test_an_open_step_under_a_closed_one_is_not_lost(wexcombe, by):
    parent = delivery.add_next_step(by=by, cycle=wexcombe.cycle, text="Train everyone:")
    delivery.add_next_step(by=by, cycle=wexcombe.cycle, text="governors", parent=parent)
    delivery.close_next_step(by=by, step=parent, cycle=wexcombe.cycle, state=StepState.DONE)
    october = delivery.open_new_cycle(
        by=by, plan=wexcombe.plan, period=dt.date(2026, 10, 1), closes_on=dt.date(2026, 10, 23)
    )
    (step,) = cycle_record(october.pk, clock.now()).next_steps
    assert [child.text for child in step.children] == ["governors"]
