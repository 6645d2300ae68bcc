"""What a plan refuses, and what it never forgets."""

import datetime as dt

import pytest
from django.db import IntegrityError, transaction

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Refusal, operation
from turnstone.programme.plan import operations as plans
from turnstone.programme.plan.queries import plan_as_at
from turnstone.programme.plan.rules import (
    Confidence,
    MandateKind,
    RequirementKind,
    Shows,
    Status,
    is_overdue,
)


def test_it_refuses_two_actions_of_one_reference_and_names_both(wexcombe, by):
    with pytest.raises(Refusal, match=r"two actions 1\.A: “Hire two caseworkers\.” and “Write a guide\.”"):
        plans.add_action(by=by, outcome=wexcombe.outcome, reference="1.A", text="Write a guide.")


def test_it_refuses_a_due_date_before_the_start(wexcombe, by):
    with pytest.raises(Refusal, match="before it starts on 6 January 2025"):
        plans.move_due_date(
            by=by, action=wexcombe.action, to=dt.date(2024, 1, 1), why="Sooner.", asked_by="Asha Venn"
        )


def test_it_keeps_the_first_date_when_a_date_moves(wexcombe, by):
    plans.move_due_date(
        by=by, action=wexcombe.action, to=dt.date(2026, 12, 1), why="Ill.", asked_by="Asha Venn"
    )
    (action,) = plan_as_at(wexcombe.plan.pk, clock.now()).actions
    assert (action.first_due_on, action.due_on, action.slipped) == (
        dt.date(2026, 9, 30),
        dt.date(2026, 12, 1),
        62,
    )


def test_it_refuses_to_move_a_date_without_a_reason(wexcombe, by):
    with pytest.raises(Refusal, match="Say why"):
        plans.move_due_date(
            by=by, action=wexcombe.action, to=dt.date(2027, 1, 1), why=" ", asked_by="Asha Venn"
        )


def test_a_complete_action_has_the_day_it_was_done(wexcombe, by):
    done = {"status": Status.COMPLETE, "confidence": Confidence.BLUE}
    with pytest.raises(Refusal, match=r"Enter the day on which 1\.A was done"):
        plans.judge_action(by=by, action=wexcombe.action, **done)
    with pytest.raises(Refusal, match="still to come"):
        tomorrow = clock.today() + dt.timedelta(days=1)
        plans.judge_action(by=by, action=wexcombe.action, done_on=tomorrow, **done)
    plans.judge_action(by=by, action=wexcombe.action, done_on=clock.today(), **done)
    assert wexcombe.action.done_on == clock.today()
    plans.judge_action(by=by, action=wexcombe.action, status=Status.IN_PROGRESS, confidence=Confidence.RED)
    assert wexcombe.action.done_on is None


def test_the_database_itself_refuses_complete_without_a_day(wexcombe, by):
    @operation
    def forget_the_day(*, by):
        wexcombe.action.status = Status.COMPLETE
        wexcombe.action.save()

    with pytest.raises(IntegrityError), transaction.atomic():
        forget_the_day(by=by)


def test_evidence_belongs_to_one_thing(wexcombe, by):
    with pytest.raises(Refusal, match="one action or to one outcome"):
        plans.add_evidence(by=by, what="A letter", on=dt.date(2026, 1, 1), shows=Shows.ACTIVITY)


def test_it_names_the_lead_of_the_day(wexcombe, by):
    from turnstone.programme.people.operations import add_person, appoint

    before = clock.now()
    successor = add_person(by=by, area=wexcombe.area, name="Ben Okoro")
    appoint(by=by, post=wexcombe.post, person=successor, starts_on=clock.today())
    then, now = plan_as_at(wexcombe.plan.pk, before), plan_as_at(wexcombe.plan.pk, clock.now())
    assert then.workstreams[0].council_lead.holder == "Asha Venn"
    assert now.workstreams[0].council_lead.holder == "Ben Okoro"


def test_it_names_the_seats_that_are_empty(wexcombe):
    (workstream,) = plan_as_at(wexcombe.plan.pk, clock.now()).workstreams
    assert workstream.missing_leads == ("health lead", "forum lead")


def test_something_done_is_never_overdue():
    due, today = dt.date(2026, 1, 1), dt.date(2026, 2, 1)
    assert is_overdue(due, None, today)
    assert not is_overdue(due, dt.date(2026, 1, 20), today)
    assert not is_overdue(None, None, today)


def test_a_plan_shows_its_own_requirements_only(wexcombe, by):
    other = plans.add_mandate(by=by, area=wexcombe.area, title="Notice", kind=MandateKind.IMPROVEMENT_NOTICE)
    plans.add_requirement(
        by=by, mandate=other, reference="N1", kind=RequirementKind.NOTICE_CONDITION, finding="Report monthly."
    )
    assert [each.reference for each in plan_as_at(wexcombe.plan.pk, clock.now()).requirements] == ["1"]
