"""Putting off a series in one act: each person is told once, and everybody can see that they were."""

import pytest

from tests.programme.a_series import at, families, family, five_events, new_event
from turnstone.programme.audit import clock
from turnstone.programme.audit.models import Event as Trace
from turnstone.programme.audit.operations import Refusal
from turnstone.programme.people.facts import AreaFacts, Member
from turnstone.programme.people.rules import Role
from turnstone.programme.voice import operations as voice
from turnstone.programme.voice.models import Event, Message
from turnstone.programme.voice.queries import (
    calls_to_make,
    event_letter,
    messages_about,
    next_message,
    outcome_counts,
    series_now,
    who_would_be_told,
)
from turnstone.programme.voice.queries.for_bookers import open_events
from turnstone.programme.voice.rules import EventState, MessageKind, MessageOutcome

TODAY = at(2026, 10, 4, 12)


@pytest.fixture(autouse=True)
def on_a_day():
    with clock.pretend(TODAY):
        yield


@pytest.fixture
def series(wexcombe, by):
    return five_events(by, wexcombe.area)


@pytest.fixture
def invited(series, wexcombe, by):
    people = [*families(by, wexcombe.area, 4), family(by, wexcombe.area, "Ash", phone="01632 960 001")]
    voice.invite(by=by, series=series, contacts=people)
    return people


def seen_by(wexcombe, role):
    area = AreaFacts(id=wexcombe.area.pk, slug="wexcombe", name="Wexcombe")
    return Member(pk=1, name="A", email="a@b.example", area=area, roles=frozenset({role}), posts=frozenset())


def told_of(postponement):
    return outcome_counts(postponement.ref, MessageKind.POSTPONED)


def knows(wexcombe):
    return series_now(wexcombe.area.pk, "meet-the-director").postponements[0].knows


def test_it_says_first_how_many_will_be_told_and_how(series, invited):
    told = who_would_be_told(series.pk)
    assert (told.people, told.by_email, told.by_phone, told.by_neither) == (5, 4, 1, 0)


def test_whose_address_does_not_work_is_not_told_by_email(series, invited, by):
    voice.note_bounce(by=by, contact=invited[0])
    told = who_would_be_told(series.pk)
    assert (told.by_email, told.by_phone, told.by_neither) == (3, 1, 1)


def test_every_event_to_come_is_postponed_in_one_act_with_the_reason(series, invited, by):
    postponement = voice.postpone_series(by=by, series=series, why="Floods")
    events = list(Event.objects.filter(series=series))
    assert {(each.state, each.state_because, each.sequence) for each in events} == {
        ("postponed", "Floods", 1)
    }
    assert {each.postponement_id for each in events} == {postponement.pk}
    assert Trace.objects.filter(operation="voice.postpone_series", part_of=None).count() == 1


def test_what_was_held_stays_held(series, invited, by):
    first = series.events.order_by("starts_at").first()
    with clock.pretend(at(2026, 10, 6, 13)):
        voice.hold_event(by=by, event=first)
        voice.postpone_series(by=by, series=series, why="Floods")
    first.refresh_from_db()
    assert first.state == EventState.HELD and first.postponement_id is None


def test_each_person_has_one_message_whether_they_booked_or_were_invited(series, invited, wexcombe, by):
    for event in series.events.all()[:2]:
        voice.book(by=by, event=event, contact=invited[0])
    other = family(by, wexcombe.area, "Elm", "elm@home.example", agrees=False)
    voice.book(by=by, event=series.events.first(), contact=other)
    postponement = voice.postpone_series(by=by, series=series, why="Floods")
    told = [each.contact_id for each in messages_about(postponement.ref)]
    assert sorted(told) == sorted(each.pk for each in [*invited, other])


def test_a_message_says_what_its_reader_booked_or_else_the_whole_series(series, invited, by):
    event = series.events.order_by("starts_at", "id").first()
    voice.book(by=by, event=event, contact=invited[0])
    voice.postpone_series(by=by, series=series, why="Floods")
    letters = {
        each.contact_id: event_letter(each) for each in Message.objects.filter(kind=MessageKind.POSTPONED)
    }
    assert [each.id for each in letters[invited[0].pk].events] == [event.pk]
    assert len(letters[invited[1].pk].events) == 5 and letters[invited[1].pk].because == "Floods"


def test_it_is_refused_without_a_reason_and_where_nothing_is_to_come(series, invited, by):
    with pytest.raises(Refusal, match="Say why"):
        voice.postpone_series(by=by, series=series, why=" ")
    voice.postpone_series(by=by, series=series, why="Floods")
    with pytest.raises(Refusal, match="nothing to put off"):
        voice.postpone_series(by=by, series=series, why="Again")


def test_no_reminder_and_no_invitation_goes_out_after_it(series, invited, by):
    event = series.events.order_by("starts_at").first()
    voice.book(by=by, event=event, contact=invited[0])
    assert voice.remind(by=by, event=event) == 1
    voice.postpone_series(by=by, series=series, why="Floods")
    left = Message.objects.filter(kind__in=[MessageKind.REMINDER, MessageKind.INVITATION])
    assert set(left.values_list("outcome", flat=True)) == {MessageOutcome.NOT_NEEDED}
    assert voice.remind(by=by, event=event) == 0


def test_a_reminder_that_was_taken_up_before_tells_nothing_any_more(series, invited, by):
    event = series.events.order_by("starts_at").first()
    voice.book(by=by, event=event, contact=invited[0])
    voice.remind(by=by, event=event)
    reminder = Message.objects.get(kind=MessageKind.REMINDER)
    assert event_letter(reminder) is not None
    voice.postpone_series(by=by, series=series, why="Floods")
    assert event_letter(reminder) is None
    assert event_letter(Message.objects.get(kind=MessageKind.BOOKED)) is None


def test_nothing_postponed_is_upcoming_anywhere(series, invited, wexcombe, by):
    assert len(open_events("wexcombe")) == 5
    voice.postpone_series(by=by, series=series, why="Floods")
    assert open_events("wexcombe") == ()
    assert series_now(wexcombe.area.pk, series.slug).upcoming(TODAY) == ()


def test_the_evidence_counts_to_all_of_all(series, invited, wexcombe, by):
    postponement = voice.postpone_series(by=by, series=series, why="Floods")
    assert knows(wexcombe) == (0, 5)
    for message in Message.objects.filter(about=postponement.ref, contact__in=invited[:4]):
        voice.take_message(by=by, message=message)
        voice.note_sent(by=by, message=message)
    assert knows(wexcombe) == (4, 5)
    call = calls_to_make(seen_by(wexcombe, Role.PARTICIPATION_OFFICER), postponement.ref)
    assert [each.phone for each in call] == ["01632 960 001"]
    voice.note_phoned(by=by, message=Message.objects.get(pk=call[0].id))
    assert knows(wexcombe) == (5, 5) and told_of(postponement).of(MessageOutcome.PHONED) == 1


def test_whoever_came_back_does_not_know_until_they_are_phoned(series, invited, wexcombe, by):
    postponement = voice.postpone_series(by=by, series=series, why="Floods")
    message = Message.objects.filter(about=postponement.ref).first()
    voice.note_bounced(by=by, message=message, note="No such address")
    assert knows(wexcombe) == (0, 5)
    assert len(calls_to_make(seen_by(wexcombe, Role.PROGRAMME_OFFICE), postponement.ref)) == 2
    voice.note_phoned(by=by, message=message)
    assert knows(wexcombe) == (1, 5)


def test_nobody_without_leave_is_told_whom_to_call(series, invited, wexcombe, by):
    postponement = voice.postpone_series(by=by, series=series, why="Floods")
    assert calls_to_make(seen_by(wexcombe, Role.BOARD_MEMBER), postponement.ref) == ()


def test_nobody_without_an_address_is_taken_to_be_sent(series, invited, by):
    voice.postpone_series(by=by, series=series, why="Floods")
    for _ in range(4):
        message = next_message()
        voice.take_message(by=by, message=message)
        voice.note_sent(by=by, message=message)
    assert next_message() is None


def test_somebody_erased_meanwhile_is_not_counted(series, invited, wexcombe, by):
    voice.postpone_series(by=by, series=series, why="Floods")
    voice.erase_contact(by=by, contact=invited[0])
    assert knows(wexcombe) == (0, 4)


def test_new_dates_are_a_series_of_their_own_and_both_lead_to_each_other(series, invited, wexcombe, by):
    voice.postpone_series(by=by, series=series, why="Floods")
    dates = [new_event(at(2026, 11, day)) for day in range(2, 11)]
    new = voice.add_series(
        by=by, area=wexcombe.area, name="Meet the director online", relaunches=series, events=dates
    )
    assert voice.invite_those_before(by=by, series=new) == 5
    assert Message.objects.filter(kind=MessageKind.RELAUNCHED, about=new.ref).count() == 5
    assert voice.invite_those_before(by=by, series=new) == 0
    with clock.pretend(at(2026, 11, 20)):
        for event in new.events.all():
            voice.hold_event(by=by, event=event)
        old = series_now(wexcombe.area.pk, series.slug)
        told = series_now(wexcombe.area.pk, new.slug)
    assert (old.story, told.story) == ("5 postponed, 9 held", "5 postponed, 9 held")
    assert (old.relaunched_as_id, told.relaunches_id) == (new.pk, series.pk)


def test_only_a_postponed_series_has_new_dates_and_only_once(series, wexcombe, by):
    with pytest.raises(Refusal, match="was not postponed"):
        voice.add_series(by=by, area=wexcombe.area, name="Again", relaunches=series)
    voice.postpone_series(by=by, series=series, why="Floods")
    voice.add_series(by=by, area=wexcombe.area, name="Again", relaunches=series)
    with pytest.raises(Refusal, match="has its new dates already"):
        voice.add_series(by=by, area=wexcombe.area, name="Once more", relaunches=series)
