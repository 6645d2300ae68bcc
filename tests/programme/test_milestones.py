import datetime as dt

import pytest

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Refusal
from turnstone.programme.plan import operations as plans
from turnstone.programme.plan.facts import slips_of, sum_of_slips
from turnstone.programme.plan.queries import milestones_to_do, plan_as_at
from turnstone.programme.plan.rules import DateRule

MARCH, JUNE = dt.date(2026, 3, 2), dt.date(2026, 6, 1)


@pytest.fixture(autouse=True)
def in_april():
    with clock.pretend(dt.datetime(2026, 4, 5, 9, tzinfo=dt.UTC)):
        yield


@pytest.fixture
def step(wexcombe, by):
    return plans.add_milestone(by=by, action=wexcombe.action, text="Advert out", due_on=MARCH)


def move(by, step, to=JUNE):
    return plans.move_milestone(by=by, milestone=step, to=to, why="No applicants.", asked_by="Asha Venn")


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (dt.date(2025, 1, 1), "before 1.A starts on 6 January 2025"),
        (
            dt.date(2026, 10, 1),
            "after 1.A is due on 30 September 2026; choose an earlier day, or move 1.A first",
        ),
    ],
)
def test_a_milestone_falls_within_its_action(wexcombe, by, step, day, words):
    with pytest.raises(Refusal, match=words):
        plans.add_milestone(by=by, action=wexcombe.action, text="Hired", due_on=day)
    with pytest.raises(Refusal, match=words):
        move(by, step, day)


def test_an_action_does_not_move_before_its_milestone(wexcombe, by, step):
    with pytest.raises(Refusal, match="before its milestone “Advert out” on 2 March 2026"):
        plans.move_due_date(
            by=by, action=wexcombe.action, to=dt.date(2026, 2, 1), why="Sooner.", asked_by="Asha Venn"
        )


def test_a_milestone_keeps_its_first_date(wexcombe, by, step):
    move(by, step)
    plan = plan_as_at(wexcombe.plan.pk, clock.now())
    (now,) = plan.milestones
    assert (now.first_due_on, now.due_on, now.slipped) == (MARCH, JUNE, 91)
    total = sum_of_slips(slips_of(plan))
    assert (total.actions, total.milestones, total.days) == (0, 1, 0)


def test_a_milestone_waits_for_agreement_apart_from_its_action(wexcombe, by, step):
    plans.set_date_rule(by=by, plan=wexcombe.plan, rule=DateRule.LATER, body="DfE", why="DfE asked.")
    step.action.refresh_from_db()
    step.action.plan.refresh_from_db()
    request = move(by, step)
    assert (request.waits_for, request.milestone) == ("DfE", step)
    assert len(plan_as_at(wexcombe.plan.pk, clock.now()).waiting_requests) == 1
    plans.complete_milestone(by=by, milestone=step, on=dt.date(2026, 4, 5))
    assert plan_as_at(wexcombe.plan.pk, clock.now()).waiting_requests == ()


@pytest.mark.parametrize(
    ("on", "words"),
    [(dt.date(2026, 4, 6), "a day still to come"), (dt.date(2025, 1, 1), "before 1.A started")],
)
def test_it_is_reached_neither_tomorrow_nor_before_the_work_began(by, step, on, words):
    with pytest.raises(Refusal, match=words):
        plans.complete_milestone(by=by, milestone=step, on=on)


def test_that_it_was_reached_is_taken_back_with_a_reason(by, step):
    plans.complete_milestone(by=by, milestone=step, on=MARCH)
    with pytest.raises(Refusal, match="Say why"):
        plans.reopen_milestone(by=by, milestone=step, why="")
    assert plans.reopen_milestone(by=by, milestone=step, why="It was the wrong advert.").done_on is None


def test_a_milestone_taken_out_is_not_asked_for_and_can_come_back(wexcombe, by, step):
    plans.withdraw_milestone(by=by, milestone=step, on=MARCH, why="Folded into another.")
    assert milestones_to_do(wexcombe.action.pk) == []
    assert plan_as_at(wexcombe.plan.pk, clock.now()).live_milestones == ()
    plans.restore_milestone(by=by, milestone=step, why="It was not.")
    assert milestones_to_do(wexcombe.action.pk) == [step]


def test_a_key_milestone_is_marked_once(by, step):
    assert plans.mark_key(by=by, milestone=step, is_key=True).is_key
    with pytest.raises(Refusal, match="a key one already"):
        plans.mark_key(by=by, milestone=step, is_key=True)
