"""Every theme ends in an action, in what is done already, or in a reason why not."""

import datetime as dt

import pytest

from tests.programme.a_theme import HEARD, hear, somebody, waiting
from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Refusal
from turnstone.programme.people import operations as people
from turnstone.programme.plan import operations as plans
from turnstone.programme.voice import facts, operations, queries, rules
from turnstone.programme.voice.models import Message
from turnstone.programme.voice.rules import MessageKind, MessageOutcome, ReplyKind

WORDS = {"you_said": "Nobody rings back.", "words": "A person rings back within two days."}


@pytest.fixture
def heard(by, wexcombe):
    return hear(by, wexcombe.area)


@pytest.fixture
def replied(by, wexcombe, heard):
    return operations.reply(by=by, theme=heard.theme, kind=ReplyKind.ACTION, action=wexcombe.action, **WORDS)


@pytest.mark.parametrize(
    ("kind", "more", "fault"),
    [
        ("action", {"has_action": True}, ""),
        ("already", {}, ""),
        ("already", {"has_action": True}, ""),
        ("could_not", {"because": "No room."}, ""),
        ("maybe", {}, "Say how the theme ends"),
        ("already", {"you_said": ""}, "what families said"),
        ("already", {"words": ""}, "what is said back"),
        ("action", {}, "Name the action"),
        ("could_not", {}, "Say why it could not be done"),
        ("action", {"has_action": True, "in_plan": False}, "taken out of the plan"),
    ],
)
def test_what_a_reply_needs(kind, more, fault):
    given = {"you_said": "a", "words": "b", "because": "", "has_action": False} | more
    found = rules.fault_in_reply(kind, **given)
    assert bool(found) == bool(fault) and fault in found


@pytest.mark.parametrize(
    ("days", "replied", "owed"), [(28, False, False), (29, False, True), (99, True, False)]
)
def test_a_reply_is_owed_after_four_weeks(days, replied, owed):
    assert rules.is_owed(HEARD, replied, HEARD + dt.timedelta(days=days)) is owed


def test_what_nobody_said_waits_for_nothing(by, wexcombe):
    operations.add_theme(by=by, area=wexcombe.area, name="Buses", kind=rules.ThemeKind.TO_DEVELOP)
    assert waiting(wexcombe.area, dt.date(2026, 12, 1)) == () and not rules.is_owed(None, False, HEARD)


def test_a_theme_waits_from_the_day_it_was_first_heard_until_it_is_answered(by, wexcombe, heard):
    (theme,) = waiting(wexcombe.area, HEARD)
    assert (theme.heard_on, theme.owed_from) == (HEARD, dt.date(2026, 3, 31))
    assert not waiting(wexcombe.area, dt.date(2026, 3, 1))
    with clock.pretend(clock.end_of(dt.date(2026, 3, 20))):
        operations.reply(by=by, theme=heard.theme, kind=ReplyKind.ALREADY, **WORDS)
    assert waiting(wexcombe.area, dt.date(2026, 3, 20)) == ()
    assert waiting(wexcombe.area, dt.date(2026, 3, 19)) == (theme,)


def test_a_withdrawn_reply_leaves_its_theme_waiting_again(by, wexcombe, heard, replied):
    with pytest.raises(Refusal, match="Say why"):
        operations.withdraw_reply(by=by, reply=replied, why=" ")
    operations.withdraw_reply(by=by, reply=replied, why="It was wrong.")
    assert queries.replies_as_at(wexcombe.area.pk, clock.now()) == ()
    assert len(queries.themes_waiting(wexcombe.area.pk, clock.now())) == 1
    with pytest.raises(Refusal, match="was withdrawn"):
        operations.send_reply(by=by, reply=replied)


def test_a_reason_belongs_to_what_could_not_be_done_and_an_action_to_the_rest(by, wexcombe, replied):
    changed = operations.change_reply(
        by=by,
        reply=replied,
        kind=ReplyKind.COULD_NOT,
        because="Nobody applied.",
        action=wexcombe.action,
        **WORDS,
        why="The post is empty.",
    )
    assert changed.action is None and changed.because == "Nobody applied."
    back = operations.change_reply(by=by, reply=changed, kind=ReplyKind.ALREADY, because="x", **WORDS)
    assert back.because == ""


def test_it_names_no_action_of_another_area(by, wexcombe, heard):
    other = people.add_area(by=by, slug="marlsea", name="Marlsea")
    plan = plans.add_plan(by=by, area=other, name="Theirs")
    part = plans.add_workstream(by=by, plan=plan, name="One")
    outcome = plans.add_outcome(by=by, workstream=part, reference="9", text="Else")
    action = plans.add_action(by=by, outcome=outcome, reference="9.Z", text="Do")
    with pytest.raises(Refusal, match="belongs to another area"):
        operations.reply(by=by, theme=heard.theme, kind=ReplyKind.ACTION, action=action, **WORDS)


def test_how_its_action_stands_is_read_from_the_plan(by, wexcombe, replied):
    def stands(on):
        actions = queries.replied_actions(wexcombe.area.pk, clock.now())
        return facts.standing(actions, wexcombe.action.pk, on)

    before = stands(dt.date(2026, 1, 1))
    plans.judge_action(
        by=by, action=wexcombe.action, status="complete", confidence="", done_on=dt.date(2026, 1, 5)
    )
    assert before != stands(dt.date(2026, 1, 6))
    assert stands(dt.date(2026, 1, 6)) == "done on 5 January 2026; difference that it makes: not yet"


def action(**more):
    usual = {"id": 1, "version": 1, "reference": "1.A", "text": "Ring", "status": "in_progress"}
    days = {"due_on": dt.date(2026, 5, 1), "done_on": None, "withdrawn_on": None, "withdrawn_because": ""}
    return facts.RepliedAction(**usual | days | {"impact": "not_yet"} | more)


@pytest.mark.parametrize(
    ("one", "says"),
    [
        (action(), "in progress, due on 1 May 2026"),
        (action(due_on=dt.date(2026, 3, 1)), "in progress and late: it was due on 1 March 2026"),
        (action(due_on=None), "in progress, with no date yet"),
        (
            action(withdrawn_on=dt.date(2026, 2, 1), withdrawn_because="No money."),
            "taken out of the plan on 1 February 2026: No money",
        ),
        (action(fate="dropped", fate_because="No money."), "dropped: No money"),
        (action(fate="carried", went_into=(2,)), "carried on as 2.B: not started, due on 1 May 2026"),
    ],
)
def test_the_words_for_how_an_action_stands(one, says):
    later = action(id=2, reference="2.B", status="not_started")
    assert facts.standing({1: one, 2: later}, 1, dt.date(2026, 4, 1)) == says


def test_it_goes_once_to_each_who_asked_to_hear(by, wexcombe):
    mail, phone = somebody(by, wexcombe.area), somebody(by, wexcombe.area, email="", phone="01632 960 001")
    said = hear(by, wexcombe.area, asked=mail)
    for asked in (mail, phone, None):
        hear(by, wexcombe.area, theme=said.theme, asked=asked)
    reply = operations.reply(by=by, theme=said.theme, kind=ReplyKind.ALREADY, **WORDS)
    assert queries.hearers_of(reply) == facts.Hearers(by_email=1, by_phone=1, told=0)
    operations.send_reply(by=by, reply=reply)
    sent = Message.objects.filter(kind=MessageKind.REPLY, about=reply.ref)
    assert {each.contact_id for each in sent} == {mail.pk, phone.pk}
    assert queries.hearers_of(reply) == facts.Hearers(by_email=0, by_phone=0, told=2)
    with pytest.raises(Refusal, match="Nobody is left to tell"):
        operations.send_reply(by=by, reply=reply)


def test_nobody_hears_of_a_comment_that_they_withdrew_or_after_they_were_erased(by, wexcombe):
    one, two = (somebody(by, wexcombe.area, email=f"{name}@family.example") for name in ("one", "two"))
    said = hear(by, wexcombe.area, asked=one)
    hear(by, wexcombe.area, theme=said.theme, asked=two)
    reply = operations.reply(by=by, theme=said.theme, kind=ReplyKind.ALREADY, **WORDS)
    operations.withdraw_comment(by=by, comment=said.comment, why="They asked.")
    assert queries.hearers_of(reply).to_tell == 1
    operations.erase_contact(by=by, contact=two)
    assert queries.hearers_of(reply).to_tell == 0


def test_a_message_that_waits_does_not_go_once_the_reply_is_withdrawn(by, wexcombe):
    said = hear(by, wexcombe.area, asked=somebody(by, wexcombe.area))
    reply = operations.reply(by=by, theme=said.theme, kind=ReplyKind.ALREADY, **WORDS)
    operations.send_reply(by=by, reply=reply)
    operations.withdraw_reply(by=by, reply=reply, why="It was wrong.")
    assert Message.objects.get(kind=MessageKind.REPLY).outcome == MessageOutcome.NOT_NEEDED
    assert queries.reply_to_tell(said.comment.asked_to_hear, reply.pk) is None
