"""Events with families: planned, booked, changed, held."""

import datetime as dt

import pytest

from tests.programme.a_series import at, families, family, five_events, new_event
from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Refusal
from turnstone.programme.voice import operations as voice
from turnstone.programme.voice import rules
from turnstone.programme.voice.models import Booking, BookingNeeds, Invitation, Message
from turnstone.programme.voice.queries import events_as_at, series_now
from turnstone.programme.voice.rules import Attendance, BookingState, EventState, MessageKind

TODAY = at(2026, 9, 14, 12)


@pytest.fixture(autouse=True)
def on_a_day():
    with clock.pretend(TODAY):
        yield


@pytest.fixture
def series(wexcombe, by):
    return five_events(by, wexcombe.area)


@pytest.fixture
def event(series):
    return series.events.order_by("starts_at").first()


def kinds_of(contact):
    return list(Message.objects.filter(contact=contact).order_by("id").values_list("kind", flat=True))


@pytest.mark.parametrize(
    ("state", "starts_in", "said"),
    [
        (EventState.SCHEDULED, 1, ""),
        (EventState.SCHEDULED, -1, "has begun or is over"),
        (EventState.HELD, -1, "has begun or is over"),
        (EventState.POSTPONED, 1, "is postponed"),
        (EventState.CANCELLED, 1, "is off"),
    ],
)
def test_it_says_why_nobody_can_book(state, starts_in, said):
    class Planned:
        starts_at = TODAY + dt.timedelta(hours=starts_in)

    Planned.state = state
    assert said in rules.why_not_bookable(Planned(), TODAY)
    assert bool(rules.why_not_bookable(Planned(), TODAY)) == bool(said)


@pytest.mark.parametrize(
    ("states", "story"),
    [
        ({"postponed": 5, "held": 9}, "5 postponed, 9 held"),
        ({"held": 1, "scheduled": 2, "cancelled": 1}, "1 cancelled, 1 held, 2 planned"),
        ({}, ""),
    ],
)
def test_the_story_is_one_line(states, story):
    assert rules.story_of(states) == story


def test_a_series_is_planned_in_one_act(series):
    assert series.events.count() == 5
    assert [each.slug for each in series.events.order_by("id")][:2] == [
        "meet-the-director-2026-10-06",
        "meet-the-director-2026-10-06-2",
    ]


def test_an_event_that_ends_before_it_starts_is_refused(wexcombe, by):
    wrong = voice.NewEvent(starts_at=at(2026, 10, 6, 12), ends_at=at(2026, 10, 6, 10))
    with pytest.raises(Refusal, match="ends before it starts"):
        voice.add_series(by=by, area=wexcombe.area, name="Coffee", events=[wrong])


def test_whom_a_series_concerns_is_invited_once(series, wexcombe, by):
    people = families(by, wexcombe.area, 3)
    assert voice.invite(by=by, series=series, contacts=people) == 3
    assert voice.invite(by=by, series=series, contacts=people) == 0
    assert Message.objects.filter(kind=MessageKind.INVITATION).count() == 3


def test_nobody_is_invited_to_a_series_that_is_over(series, wexcombe, by):
    with clock.pretend(at(2027, 1, 1)), pytest.raises(Refusal, match="Nothing of Meet the director"):
        voice.invite(by=by, series=series, contacts=families(by, wexcombe.area, 1))


def test_whoever_books_is_told_and_is_on_the_list_of_the_series(event, wexcombe, by):
    who = family(by, wexcombe.area, "Rowan", "rowan@home.example", agrees=False)
    booking = voice.book(by=by, event=event, contact=who, needs="A quiet room")
    assert booking.state == BookingState.BOOKED and kinds_of(who) == [MessageKind.BOOKED]
    assert Invitation.objects.filter(series=event.series, contact=who).exists()
    assert BookingNeeds.objects.get(booking=booking).words == "A quiet room"


def test_a_double_booking_is_refused_and_a_place_given_up_can_be_booked_again(event, wexcombe, by):
    who = families(by, wexcombe.area, 1)[0]
    booking = voice.book(by=by, event=event, contact=who)
    with pytest.raises(Refusal, match="a booking for this event"):
        voice.book(by=by, event=event, contact=who)
    voice.give_up_booking(by=by, booking=booking)
    assert voice.book(by=by, event=event, contact=who).state == BookingState.BOOKED


def test_the_waiting_list_moves_up_by_itself_in_the_order_in_which_they_came(event, wexcombe, by):
    people = families(by, wexcombe.area, 5)
    bookings = [voice.book(by=by, event=event, contact=each) for each in people]
    assert [each.state for each in bookings] == ["booked"] * 3 + ["waiting"] * 2
    voice.give_up_booking(by=by, booking=bookings[0])
    states = [each.state for each in Booking.objects.order_by("id")]
    assert states == ["given_up", "booked", "booked", "booked", "waiting"]
    assert kinds_of(people[3]) == [MessageKind.BOOKED, MessageKind.PLACE_FREE]
    assert kinds_of(people[4]) == [MessageKind.BOOKED]


def test_a_place_is_given_up_once_and_what_was_needed_is_deleted(event, wexcombe, by):
    who = families(by, wexcombe.area, 1)[0]
    booking = voice.book(by=by, event=event, contact=who, needs="Sign language")
    voice.give_up_booking(by=by, booking=booking)
    assert not BookingNeeds.objects.exists()
    with pytest.raises(Refusal, match="given up already"):
        voice.give_up_booking(by=by, booking=booking)


def test_no_place_can_be_taken_away_by_making_an_event_smaller(event, wexcombe, by):
    for each in families(by, wexcombe.area, 3):
        voice.book(by=by, event=event, contact=each)
    with pytest.raises(Refusal, match="3 people have a place already"):
        voice.change_event(by=by, event=event, why="Small room", to=new_event(event.starts_at, places=2))


def test_a_bigger_event_takes_people_off_the_waiting_list(event, wexcombe, by):
    people = families(by, wexcombe.area, 4)
    for each in people:
        voice.book(by=by, event=event, contact=each)
    to = new_event(event.starts_at, place=event.place, places=4)
    changed = voice.change_event(by=by, event=event, why="Bigger room", to=to)
    assert Booking.objects.filter(state=BookingState.WAITING).count() == 0
    assert changed.sequence == 0 and MessageKind.CHANGED not in kinds_of(people[0])


def test_another_time_is_a_step_of_the_calendar_and_everybody_who_booked_is_told(event, wexcombe, by):
    booked, invited = families(by, wexcombe.area, 2)
    voice.invite(by=by, series=event.series, contacts=[booked, invited])
    voice.book(by=by, event=event, contact=booked)
    changed = voice.change_event(by=by, event=event, why="The library closes", to=new_event(at(2026, 10, 7)))
    assert changed.sequence == 1 and changed.uid == event.uid
    assert kinds_of(booked)[-1] == MessageKind.CHANGED and MessageKind.CHANGED not in kinds_of(invited)


def test_a_cancelled_event_stays_cancelled_and_says_why(event, wexcombe, by):
    who = families(by, wexcombe.area, 1)[0]
    voice.book(by=by, event=event, contact=who)
    off = voice.cancel_event(by=by, event=event, why="No room")
    assert (off.state, off.state_because, off.sequence) == (EventState.CANCELLED, "No room", 1)
    assert kinds_of(who)[-1] == MessageKind.CANCELLED
    with pytest.raises(Refusal, match="was cancelled, and stays so"):
        voice.change_event(by=by, event=off, why="Again", to=new_event(at(2026, 10, 8)))
    with pytest.raises(Refusal, match="This event is off"):
        voice.book(by=by, event=off, contact=family(by, wexcombe.area, "Ash", "ash@home.example"))


def test_the_last_event_of_a_series_is_called_off_to_everybody_invited(series, wexcombe, by):
    people = families(by, wexcombe.area, 2)
    voice.invite(by=by, series=series, contacts=people)
    for each in series.events.all():
        voice.cancel_event(by=by, event=each, why="The director left")
    assert Message.objects.filter(kind=MessageKind.CANCELLED).count() == 2


def test_an_event_is_held_once_it_has_begun_and_says_who_came_and_what_was_heard(event, wexcombe, by):
    bookings = [voice.book(by=by, event=event, contact=each) for each in families(by, wexcombe.area, 2)]
    with pytest.raises(Refusal, match="has not begun"):
        voice.hold_event(by=by, event=event)
    came = {bookings[0]: Attendance.CAME, bookings[1]: Attendance.DID_NOT_COME}
    with clock.pretend(at(2026, 10, 6, 13)):
        voice.hold_event(by=by, event=event, came=came, came_without_booking=4, heard="Letters are too long.")
        told = series_now(wexcombe.area.pk, "meet-the-director").events[0]
    assert (told.came, told.all_who_came, told.heard) == (1, 5, "Letters are too long.")
    assert told.is_held and told.not_noted == 0


def test_those_with_a_place_are_reminded_once_and_again_of_another_time(event, wexcombe, by):
    people = families(by, wexcombe.area, 4)
    for each in people:
        voice.book(by=by, event=event, contact=each)
    assert voice.remind(by=by, event=event) == 3
    assert voice.remind(by=by, event=event) == 0
    voice.change_event(by=by, event=event, why="Later", to=new_event(at(2026, 10, 6, 12), places=3))
    assert voice.remind(by=by, event=event) == 3


def test_somebody_of_another_area_cannot_be_booked_or_invited(event, by, cast_elsewhere):
    other = family(by, cast_elsewhere, "Alan", "alan@home.example")
    with pytest.raises(Refusal, match="another area"):
        voice.book(by=by, event=event, contact=other)
    with pytest.raises(Refusal, match="another area"):
        voice.invite(by=by, series=event.series, contacts=[other])


@pytest.fixture
def cast_elsewhere(by):
    from turnstone.programme.people import operations as people

    return people.add_area(by=by, slug="marlsea", name="Marlsea")


def test_a_series_is_read_as_it_stood(series, wexcombe, by):
    voice.invite(by=by, series=series, contacts=families(by, wexcombe.area, 2))
    with clock.pretend(at(2026, 9, 20)):
        voice.postpone_series(by=by, series=series, why="Floods")
    then = events_as_at(wexcombe.area.pk, at(2026, 9, 16))[0]
    now = events_as_at(wexcombe.area.pk, at(2026, 9, 21))[0]
    assert (then.story, then.invited, then.postponements) == ("5 planned", 2, ())
    assert (now.story, now.was_postponed) == ("5 postponed", True)


def test_the_number_of_questions_does_not_grow(series, wexcombe, by, django_assert_max_num_queries):
    people = families(by, wexcombe.area, 3)
    for event in series.events.all():
        for each in people:
            voice.book(by=by, event=event, contact=each)
    for number in range(3):
        voice.add_series(
            by=by, area=wexcombe.area, name=f"Coffee {number}", events=[new_event(at(2026, 11, 2))]
        )
    with django_assert_max_num_queries(8):
        assert len(events_as_at(wexcombe.area.pk, TODAY)) == 4
