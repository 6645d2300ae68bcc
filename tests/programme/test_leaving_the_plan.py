import datetime as dt

import pytest

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Refusal
from turnstone.programme.delivery import operations as delivery
from turnstone.programme.delivery.queries import answers_in, waiting_in
from turnstone.programme.plan import operations as plans
from turnstone.programme.plan.queries import confidence_as_at, plan_as_at

DAY = dt.date(2026, 9, 10)


@pytest.fixture(autouse=True)
def in_september():
    with clock.pretend(dt.datetime(2026, 9, 10, 9, tzinfo=dt.UTC)):
        yield


def take_out(made, by, **said):
    said = {"on": DAY, "why": "The law changed.", "agreed_by": "the board"} | said
    return plans.withdraw_action(by=by, action=made.action, **said)


def test_what_is_taken_out_says_why_and_stays_in_the_record(wexcombe, by):
    take_out(wexcombe, by)
    plan = plan_as_at(wexcombe.plan.pk, clock.now())
    assert plan.live_actions == ()
    assert plan.actions[0].withdrawn_because == "The law changed. (agreed by the board)"


def test_what_is_taken_out_is_asked_for_no_more(wexcombe, by):
    asked = answers_in(wexcombe.cycle, plan_as_at(wexcombe.plan.pk, clock.now())).asked
    assert [action.reference for action in asked] == ["1.A"]
    take_out(wexcombe, by)
    assert answers_in(wexcombe.cycle, plan_as_at(wexcombe.plan.pk, clock.now())).asked == ()
    assert waiting_in(wexcombe.cycle, [wexcombe.post.pk]) == []
    assert not confidence_as_at(wexcombe.plan.pk, clock.now())


def test_what_was_said_before_it_was_taken_out_still_counts(wexcombe, by):
    delivery.record_no_change(by=by, cycle=wexcombe.cycle, action=wexcombe.action)
    take_out(wexcombe, by)
    assert len(answers_in(wexcombe.cycle, plan_as_at(wexcombe.plan.pk, clock.now())).asked) == 1


def test_it_comes_back_with_a_reason(wexcombe, by):
    take_out(wexcombe, by)
    with pytest.raises(Refusal, match=r"Say why 1\.A is put back"):
        plans.restore_action(by=by, action=wexcombe.action, why=" ")
    plans.restore_action(by=by, action=wexcombe.action, why="The law changed back.")
    assert len(plan_as_at(wexcombe.plan.pk, clock.now()).live_actions) == 1


@pytest.mark.parametrize(
    ("said", "words"),
    [({"why": ""}, "Say why 1.A is taken out"), ({"on": dt.date(2026, 9, 11)}, "a day still to come")],
)
def test_it_refuses_to_take_out_without_a_reason_or_tomorrow(wexcombe, by, said, words):
    with pytest.raises(Refusal, match=words):
        take_out(wexcombe, by, **said)


def test_what_another_waits_for_stays(wexcombe, by):
    other = plans.add_action(by=by, outcome=wexcombe.outcome, reference="1.B", text="Train them.")
    plans.add_dependency(by=by, action=other, needed=wexcombe.action)
    with pytest.raises(Refusal, match=r"1\.A is needed by 1\.B"):
        take_out(wexcombe, by)


def test_what_is_done_stays(wexcombe, by):
    plans.judge_action(by=by, action=wexcombe.action, status="complete", confidence="blue", done_on=DAY)
    with pytest.raises(Refusal, match="is complete, so it stays"):
        take_out(wexcombe, by)


def test_its_date_does_not_move_while_it_is_out(wexcombe, by):
    take_out(wexcombe, by)
    with pytest.raises(Refusal, match="put it back before you move its date"):
        plans.move_due_date(
            by=by, action=wexcombe.action, to=dt.date(2026, 12, 1), why="Late.", asked_by="Asha Venn"
        )


def test_nobody_answers_for_it_while_it_is_out(wexcombe, by):
    take_out(wexcombe, by)
    with pytest.raises(Refusal, match="nobody is asked how it goes"):
        delivery.record_no_change(by=by, cycle=wexcombe.cycle, action=wexcombe.action)
