"""Versions of a plan: drawn, put to bodies, answered, agreed or sent back."""

import datetime as dt

import pytest

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Refusal
from turnstone.programme.plan import operations as plans
from turnstone.programme.plan.queries import plan_as_at, versions_of
from turnstone.programme.plan.rules import (
    MOVES,
    ApprovalAnswer,
    VersionState,
    fault_in_answer,
    move_that_follows,
)

DRAWN = dt.date(2026, 3, 2)
ANSWERED = dt.date(2026, 3, 9)
BODIES = ("Council cabinet", "Integrated care board")
A, C, W, S = (
    ApprovalAnswer.AGREED,
    ApprovalAnswer.ON_CONDITION,
    ApprovalAnswer.WAITING,
    ApprovalAnswer.SENT_BACK,
)


@pytest.fixture(autouse=True)
def on_the_day():
    with clock.pretend(clock.end_of(DRAWN)):
        yield


@pytest.fixture
def version(wexcombe, by):
    return plans.draw_version(by=by, plan=wexcombe.plan, name="1")


@pytest.fixture
def asked(version, by):
    plans.submit_version(by=by, version=version, bodies=BODIES)
    return list(version.approvals.order_by("position"))


def answer(by, approval, said=A, on=ANSWERED, today=ANSWERED, condition=""):
    with clock.pretend(clock.end_of(today)):
        approval.refresh_from_db()
        approval.version.refresh_from_db()
        return plans.answer_approval(by=by, approval=approval, answer=said, on=on, condition=condition)


def later(by, plan, name, days=30, what_changed="New dates."):
    with clock.pretend(clock.end_of(DRAWN + dt.timedelta(days=days))):
        return plans.draw_version(by=by, plan=plan, name=name, what_changed=what_changed)


def states(wexcombe, today=dt.date(2027, 1, 1)):
    return {each.name: each.state for each in versions_of(wexcombe.plan.pk, clock.end_of(today))}


@pytest.mark.parametrize(
    ("answers", "move"),
    [
        ([], None),
        ([W], None),
        ([A, W], None),
        ([A, A], "agree"),
        ([A, C], "agree"),
        ([C], "agree"),
        ([S, W], "send_back"),
        ([A, S, W], "send_back"),
    ],
)
def test_the_state_of_a_version_follows_from_the_answers(answers, move):
    assert move_that_follows(answers) == move


def test_no_state_but_the_last_two_is_left_by_nothing():
    left_by_no_move = set(VersionState) - {before for before, _ in MOVES.values()}
    assert left_by_no_move == {VersionState.SENT_BACK, VersionState.REPLACED}


@pytest.mark.parametrize(
    ("said", "words", "on", "fault"),
    [
        (A, "", DRAWN, ""),
        (A, "", ANSWERED, ""),
        (C, "Add dates.", ANSWERED, ""),
        (S, "No costs.", ANSWERED, ""),
        (A, "", DRAWN - dt.timedelta(days=1), "before version 2 was drawn on 2 March 2026"),
        (A, "", ANSWERED + dt.timedelta(days=1), "would answer on 10 March 2026, which is still to come"),
        (C, " ", ANSWERED, "Say on what condition Cabinet agreed"),
        (S, "", ANSWERED, "Say why Cabinet sent it back"),
        (W, "", ANSWERED, "Choose what Cabinet said: agreed, agreed on a condition, sent back"),
        ("perhaps", "", ANSWERED, "Choose what Cabinet said"),
    ],
)
def test_what_may_be_kept_of_an_answer(said, words, on, fault):
    found = fault_in_answer(said, words, on, ANSWERED, body="Cabinet", version="2", drawn_on=DRAWN)
    assert fault in found and bool(found) == bool(fault)


def test_a_version_reads_the_plan_as_it_stood_when_it_was_drawn(wexcombe, version, by):
    with clock.pretend(clock.end_of(ANSWERED)):
        plans.change_action(by=by, action=wexcombe.action, text="Hire three.", why="Two are too few.")
        (drawn,) = versions_of(wexcombe.plan.pk, clock.now())
        now = plan_as_at(wexcombe.plan.pk, clock.now())
    then = plan_as_at(wexcombe.plan.pk, drawn.drawn_at)
    assert [then.actions[0].text, now.actions[0].text] == ["Hire two caseworkers.", "Hire three."]


def test_a_version_has_a_name_of_its_own(wexcombe, version, by):
    with pytest.raises(Refusal, match="already has a version 1; give this one another name"):
        later(by, wexcombe.plan, " 1 ")
    with pytest.raises(Refusal, match="a name, such as 2 or"):
        later(by, wexcombe.plan, " ")


def test_every_version_after_the_first_says_what_changed(wexcombe, version, by):
    with pytest.raises(Refusal, match="Say what changed since version 1"):
        later(by, wexcombe.plan, "2", what_changed="")


def test_a_version_is_put_to_bodies_in_order(wexcombe, asked):
    (found,) = versions_of(wexcombe.plan.pk, clock.now())
    assert (found.state, [each.body for each in found.approvals]) == ("submitted", list(BODIES))
    assert {each.answer for each in found.approvals} == {"waiting"}


@pytest.mark.parametrize(
    ("bodies", "sentence"),
    [
        ([], "Name at least one body"),
        ([" "], "Name at least one body"),
        (["Cabinet", "cabinet "], "named twice"),
    ],
)
def test_who_must_agree_is_named_once(version, by, bodies, sentence):
    with pytest.raises(Refusal, match=sentence):
        plans.submit_version(by=by, version=version, bodies=bodies)
    version.refresh_from_db()
    assert version.state == "draft"


def test_a_version_is_submitted_once(asked, version, by):
    with pytest.raises(Refusal, match="Version 1 is submitted already"):
        plans.submit_version(by=by, version=version, bodies=["Schools forum"])


def test_it_is_agreed_when_the_last_body_agrees(wexcombe, asked, by):
    answer(by, asked[1])
    assert states(wexcombe) == {"1": "submitted"}
    answer(by, asked[0], C, condition="Add costs.")
    assert states(wexcombe) == {"1": "agreed"}


def test_one_body_is_enough_to_send_it_back(wexcombe, asked, by):
    answer(by, asked[1], S, condition="No costs.")
    assert states(wexcombe) == {"1": "sent_back"}
    with pytest.raises(Refusal, match="Version 1 waits for no answer: it is sent back"):
        answer(by, asked[0])


def test_it_refuses_an_approval_dated_before_the_version(wexcombe, asked, by):
    with pytest.raises(Refusal, match="answered on 1 March 2026, before version 1 was drawn on 2 March 2026"):
        answer(by, asked[0], on=DRAWN - dt.timedelta(days=1))
    assert states(wexcombe) == {"1": "submitted"}


def test_a_body_answers_once(asked, by):
    answer(by, asked[0])
    with pytest.raises(Refusal, match="Council cabinet answered on 9 March 2026 already"):
        answer(by, asked[0], S, condition="On second thoughts.")


def test_the_version_agreed_before_is_replaced(wexcombe, asked, by):
    for approval in asked:
        answer(by, approval)
    second = later(by, wexcombe.plan, "2")
    assert states(wexcombe) == {"1": "agreed", "2": "draft"}
    day = dt.date(2026, 4, 20)
    with clock.pretend(clock.end_of(day)):
        plans.submit_version(by=by, version=second, bodies=BODIES[:1])
    answer(by, second.approvals.get(), on=day, today=day)
    assert states(wexcombe) == {"1": "replaced", "2": "agreed"}
    assert states(wexcombe, dt.date(2026, 4, 19)) == {"1": "agreed", "2": "draft"}


def test_an_earlier_version_is_not_agreed_over_a_later_one(wexcombe, asked, by):
    second, day = later(by, wexcombe.plan, "2"), dt.date(2026, 4, 20)
    with clock.pretend(clock.end_of(day)):
        plans.submit_version(by=by, version=second, bodies=BODIES[:1])
    answer(by, second.approvals.get(), on=day, today=day)
    with pytest.raises(Refusal, match="Version 2 was drawn after 1 and is agreed"):
        answer(by, asked[0], on=day, today=day)


def test_a_condition_is_met_once_on_a_day_after_it_was_set(wexcombe, asked, by):
    met = answer(by, asked[0], C, condition="Add costs.")
    with clock.pretend(clock.end_of(dt.date(2026, 5, 1))):
        with pytest.raises(Refusal, match="before it was set on 9 March 2026"):
            plans.meet_condition(by=by, approval=met, on=DRAWN)
        with pytest.raises(Refusal, match="a day still to come"):
            plans.meet_condition(by=by, approval=met, on=dt.date(2026, 6, 1))
        plans.meet_condition(by=by, approval=met, on=dt.date(2026, 4, 1))
        with pytest.raises(Refusal, match="was met on 1 April 2026 already"):
            plans.meet_condition(by=by, approval=met, on=dt.date(2026, 4, 2))
        (found,) = versions_of(wexcombe.plan.pk, clock.now())
    assert found.approvals[0].condition_met_on == dt.date(2026, 4, 1)
    with pytest.raises(Refusal, match="set no condition on version 1"):
        plans.meet_condition(by=by, approval=asked[1], on=ANSWERED)


def test_reading_many_versions_asks_no_more_than_reading_one(wexcombe, asked, by, django_assert_num_queries):
    for number in range(2, 9):
        later(by, wexcombe.plan, str(number), days=number)
    with django_assert_num_queries(2):
        found = versions_of(wexcombe.plan.pk, clock.end_of(dt.date(2026, 12, 1)))
    assert [each.name for each in found] == list("87654321")
