"""Messages: written down once, taken once, and stopped by whatever happens meanwhile."""

import datetime as dt

import pytest

from tests.programme.contacts import somebody
from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Refusal
from turnstone.programme.voice import operations as voice
from turnstone.programme.voice import rules
from turnstone.programme.voice.models import Message
from turnstone.programme.voice.queries import (
    messages_to_settle,
    messages_wait,
    next_message,
    outcome_counts,
)
from turnstone.programme.voice.rules import MessageKind, MessageOutcome, Purpose

ABOUT = "voice.postponement:1"
MOMENT = dt.datetime(2026, 9, 18, 12, tzinfo=dt.UTC)


@pytest.fixture(autouse=True)
def on_a_day():
    with clock.pretend(MOMENT):
        yield


@pytest.fixture
def area(wexcombe):
    return wexcombe.area


@pytest.fixture
def ida(by, area):
    return somebody(by, area)


@pytest.fixture
def queue(by):
    def queued(contact, kind=MessageKind.POSTPONED, **more):
        return voice.queue_message(by=by, contact=contact, kind=kind, about=ABOUT, **more)

    return queued


def outcome(message):
    return Message.objects.get(pk=message.pk).outcome


def test_the_same_message_is_written_down_once(by, area, ida, queue):
    ben = somebody(by, area, "Ben Ash")
    assert queue(ida) is not None and queue(ida) is None and queue(ida, step=1) is not None
    said = {"by": by, "kind": MessageKind.POSTPONED, "about": ABOUT}
    assert voice.queue_messages(contacts=[ida, ben, ben], **said) == 1
    assert Message.objects.count() == 3


def test_writing_to_many_asks_as_often_as_writing_to_few(by, area, django_assert_max_num_queries):
    many = [somebody(by, area, f"Parent {number}", agreed=()) for number in range(60)]
    with django_assert_max_num_queries(12):
        assert voice.queue_messages(by=by, contacts=many, kind=MessageKind.POSTPONED, about=ABOUT) == 60
    assert Message.history.count() == 60


@pytest.mark.parametrize(("kind", "purpose"), rules.NEEDS_CONSENT.items())
def test_some_go_only_to_those_who_agreed(by, area, queue, kind, purpose):
    without = somebody(by, area, "Ben Ash", agreed=set(Purpose) - {purpose})
    assert queue(without, kind) is None
    assert queue(somebody(by, area, agreed={purpose}), kind) is not None


def test_whoever_has_no_address_is_for_a_person_to_phone(by, area, queue):
    zoe = voice.add_contact(by=by, area=area, phone="01632 960 001", came_by=rules.Route.PAPER)
    assert queue(zoe, MessageKind.REMINDER) is None
    message = queue(zoe)
    assert not messages_wait()
    assert [each.id for each in messages_to_settle(area.pk)] == [message.pk]
    voice.note_phoned(by=by, message=message)
    assert (messages_to_settle(area.pk), outcome(message)) == ((), MessageOutcome.PHONED)


def test_whose_address_failed_is_told_otherwise_of_what_concerns_them(by, ida, queue):
    voice.note_bounce(by=by, contact=ida)
    assert queue(ida, MessageKind.SURVEY) is None
    assert queue(ida).outcome == MessageOutcome.BOUNCED


def test_a_message_is_taken_once(by, ida, queue):
    message = queue(ida)
    assert voice.take_message(by=by, message=message).outcome == MessageOutcome.HANDED_OVER
    assert voice.take_message(by=by, message=message) is None
    assert next_message() is None


@pytest.mark.parametrize(
    ("meanwhile", "becomes"),
    [
        (lambda by, ida: voice.withdraw_consent(by=by, contact=ida), MessageOutcome.NOT_NEEDED),
        (
            lambda by, ida: voice.withdraw_consent(by=by, contact=ida, purpose=Purpose.EVENTS),
            MessageOutcome.NOT_NEEDED,
        ),
        (
            lambda by, ida: voice.withdraw_consent(by=by, contact=ida, purpose=Purpose.SURVEYS),
            MessageOutcome.HANDED_OVER,
        ),
        (lambda by, ida: voice.erase_contact(by=by, contact=ida), MessageOutcome.NOT_NEEDED),
        (lambda by, ida: voice.note_bounce(by=by, contact=ida), MessageOutcome.BOUNCED),
        (
            lambda by, ida: voice.drop_messages(by=by, about=ABOUT, kinds=[MessageKind.INVITATION]),
            MessageOutcome.NOT_NEEDED,
        ),
    ],
)
def test_what_happens_meanwhile_is_seen_when_it_is_taken(by, ida, queue, meanwhile, becomes):
    message = queue(ida, MessageKind.INVITATION)
    meanwhile(by, ida)
    voice.take_message(by=by, message=message)
    assert outcome(message) == becomes


def test_a_consent_that_went_without_an_operation_of_ours_stops_it_too(by, ida, queue):
    message = queue(ida, MessageKind.INVITATION)
    ida.consents.update(withdrawn_at=MOMENT)
    assert voice.take_message(by=by, message=message) is None
    assert outcome(message) == MessageOutcome.NOT_NEEDED


def test_what_answers_the_person_goes_without_consent(by, ida, queue):
    message = queue(ida)
    voice.withdraw_consent(by=by, contact=ida)
    assert voice.take_message(by=by, message=message) is not None


def test_it_does_not_go_before_its_time(ida, queue):
    queue(ida, not_before=MOMENT + dt.timedelta(hours=1))
    assert not messages_wait()
    with clock.pretend(MOMENT + dt.timedelta(hours=1)):
        assert messages_wait()


def test_what_was_left_in_the_middle_is_for_a_person_and_goes_again_only_by_their_word(by, area, ida, queue):
    message = queue(ida)
    voice.take_message(by=by, message=message)
    assert messages_to_settle(area.pk) == ()
    with clock.pretend(MOMENT + dt.timedelta(minutes=16)):
        (left,) = messages_to_settle(area.pk)
        assert left.is_unsure and left.may_phone and left.may_send_again and not messages_wait()
        assert outcome_counts(ABOUT, MessageKind.POSTPONED).unsure == 1
        voice.send_again(by=by, message=message)
        assert messages_wait()


def test_what_is_settled_is_not_sent_again(by, ida, queue):
    message = queue(ida)
    voice.take_message(by=by, message=message)
    voice.note_sent(by=by, message=message)
    for act in (voice.send_again, voice.note_phoned):
        with pytest.raises(Refusal, match="sent"):
            act(by=by, message=message)


def test_outcomes_are_counted_without_a_name_now_and_as_they_were(by, area, queue):
    people = [somebody(by, area, f"Parent {number}") for number in range(4)]
    sent, back, _, dropped = [queue(each) for each in people]
    voice.take_message(by=by, message=sent)
    voice.note_sent(by=by, message=sent)
    voice.drop_message(by=by, message=dropped)
    with clock.pretend(MOMENT + dt.timedelta(days=1)):
        voice.note_bounced(by=by, message=back, note="No such address")
        now = outcome_counts(ABOUT, MessageKind.POSTPONED)
    then = outcome_counts(ABOUT, MessageKind.POSTPONED, MOMENT)
    assert (now.total, now.settled, now.of(MessageOutcome.BOUNCED)) == (3, 2, 1)
    assert (then.total, then.settled) == (3, 1)


def test_who_signs_up_anew_is_asked_even_where_their_address_failed_once(by, area, ida):
    voice.note_bounce(by=by, contact=ida)
    message = voice.ask_to_confirm(by=by, contact=ida)
    assert voice.take_message(by=by, message=message) is not None


def test_nobody_is_asked_to_confirm_more_than_three_times_a_day(by, ida):
    for _ in range(5):
        message = voice.ask_to_confirm(by=by, contact=ida)
        if message:
            voice.take_message(by=by, message=message)
            voice.note_sent(by=by, message=message)
    assert Message.objects.count() == 3
    with clock.pretend(MOMENT + dt.timedelta(days=1, minutes=1)):
        assert voice.ask_to_confirm(by=by, contact=ida) is not None
