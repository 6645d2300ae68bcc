"""One event: who booked, who came, what was heard, and what may become of it."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from turnstone.programme.audit import clock
from turnstone.programme.people.permissions import can_run_voice, can_see_contacts
from turnstone.programme.voice import operations
from turnstone.programme.voice.facts import EventFacts, SeriesFacts
from turnstone.programme.voice.queries import (
    bookings_by_number,
    bookings_for,
    changes_to_event,
    count_needs,
    events_as_at,
    find_booking,
    find_event,
)
from turnstone.programme.voice.rules import BookingState, EventState, Route, why_not_bookable
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.asking import Piece, Question, ask, ask_pieces, made, made_of, piece_of, saved
from turnstone.web.kit.csv_file import csv_file
from turnstone.web.kit.formats import day
from turnstone.web.kit.forms import attempt_or_say
from turnstone.web.voice.forms.attendance import HeldForm
from turnstone.web.voice.forms.events import ChangeEventForm, SomebodyForm, WhyOffForm
from turnstone.web.voice.post import begin_posting
from turnstone.web.voice.presenters.events_event import (
    REGISTER_HEADS,
    booked_rows,
    event_history,
    event_page,
    register_rows,
)
from turnstone.web.voice.views.events import facts_of


@for_members()
def event(request: MemberRequest, area_slug: str, slug: str, event: str) -> HttpResponse:
    """Show one event: counts for everybody, names for those who may see contacts."""
    series, found = _facts(request, slug, event)
    now, may_run = clock.now(), can_run_voice(request.member)
    may_see = can_see_contacts(request.member)
    page = {
        "page": event_page(series, found, count_needs(found.id)),
        "rows": booked_rows(bookings_for(request.member, found.id)),
        "may_see": may_see,
        "may_run": may_run,
        "may_hold": may_run and not found.was_put_off and found.starts_at <= now,
        "may_book": may_run and may_see and not why_not_bookable(found, now),
        "may_change": may_run and found.state == EventState.SCHEDULED,
        "history": event_history(changes_to_event(found.id)),
    }
    return render(request, "voice/event.html", page)


@for_members(can_run_voice)
def change(request: MemberRequest, area_slug: str, slug: str, event: str) -> HttpResponse:
    """Give an event another time or place, or call it off."""
    row = _row(request, slug, event)
    pieces = list(_pieces(request, row))
    if made_of(pieces):
        begin_posting()
        return saved(request, "It is changed, and those who booked are being told.", _address(area_slug, row))
    about = f"{row.series.name} on {day(row.starts_at)}. To put off the whole series, postpone it from its own page."
    if not pieces:
        about = "This event cannot be changed any more: it was held, postponed or called off, and stays so."
    return ask_pieces(request, pieces, _question(area_slug, row, "Change the event", "", about))


@for_members(can_run_voice)
def hold(request: MemberRequest, area_slug: str, slug: str, event: str) -> HttpResponse:
    """Note that an event was held, who came, and what was heard."""
    row = _row(request, slug, event)
    bookings = bookings_for(request.member, row.pk)
    form = HeldForm(request.POST or None, event=row, bookings=[each for each in bookings if _has_place(each)])

    def note(said: dict[str, Any]) -> Any:
        rows = bookings_by_number(row.pk)
        came = {rows[number]: word for number, word in form.attendance().items() if number in rows}
        return operations.hold_event(
            by=request.member,
            event=row,
            came=came,
            came_without_booking=said["came_without_booking"] or 0,
            heard=said["heard"],
        )

    if made(form, note):
        return saved(request, "It is noted.", _address(area_slug, row))
    about = "Who came is counted; only those who may see contacts see who it was."
    return ask(request, form, _question(area_slug, row, "Note how it went", "Note it", about))


@for_members(can_see_contacts)
def register(request: MemberRequest, area_slug: str, slug: str, event: str) -> HttpResponse:
    """Show the register of an event, to be printed."""
    series, found = _facts(request, slug, event)
    rows = [
        each
        for each in booked_rows(bookings_for(request.member, found.id))
        if each.key == BookingState.BOOKED
    ]
    page = {"page": event_page(series, found, count_needs(found.id)), "rows": rows}
    return render(request, "voice/event_register.html", page)


@for_members(can_see_contacts)
def register_csv(request: MemberRequest, area_slug: str, slug: str, event: str) -> HttpResponse:
    """Hand over the register of an event as a table."""
    row = _row(request, slug, event)
    rows = register_rows(bookings_for(request.member, row.pk))
    return csv_file(f"{row.slug}-register.csv", REGISTER_HEADS, rows)


@for_members(can_see_contacts)
def book_for(request: MemberRequest, area_slug: str, slug: str, event: str) -> HttpResponse:
    """Book a place for somebody who rang or wrote."""
    row = _row(request, slug, event)
    if not can_run_voice(request.member):
        raise Http404
    form = SomebodyForm(request.POST or None)
    book = partial(operations.book_somebody, by=request.member, event=row, came_by=Route.ASSISTED)
    booking = made(form, lambda said: book(**said))
    if booking:
        begin_posting()
        waits = booking.state == BookingState.WAITING
        words = "The event is full: they are on the waiting list." if waits else "They have a place."
        return saved(request, words, _address(area_slug, row))
    return ask(request, form, _question(area_slug, row, "Book for somebody", "Book the place"))


@for_members(can_see_contacts)
@require_POST
def give_up(request: MemberRequest, area_slug: str, slug: str, event: str, booking_id: int) -> HttpResponse:
    """Give a place up for somebody who said that they cannot come."""
    row = _row(request, slug, event)
    booking = find_booking(request.member.area.id, booking_id)
    if booking is None or booking.of_event_id != row.pk or not can_run_voice(request.member):
        raise Http404
    change = partial(operations.give_up_booking, by=request.member, booking=booking)
    if attempt_or_say(request, change) is None:
        return redirect(_address(area_slug, row))
    begin_posting()
    return saved(
        request, "The place is free again; the waiting list moves up by itself.", _address(area_slug, row)
    )


def _pieces(request: MemberRequest, row: Any) -> Iterator[Piece]:
    """List what may become of an event as it stands."""
    if row.state != EventState.SCHEDULED:
        return
    form = ChangeEventForm(event=row, **piece_of(request, "change"))
    change = partial(operations.change_event, by=request.member, event=row)
    yield Piece(
        "change",
        "Another time, place or number of places",
        form,
        lambda said: change(why=said["why"], to=form.event()),
    )
    off = WhyOffForm(**piece_of(request, "cancel"))
    cancel = partial(operations.cancel_event, by=request.member, event=row)
    yield Piece("cancel", "Call it off", off, lambda said: cancel(**said), "Call the event off")


def _has_place(booking: Any) -> bool:
    return bool(booking.state == BookingState.BOOKED)


def _facts(request: MemberRequest, slug: str, event: str) -> tuple[SeriesFacts, EventFacts]:
    series = facts_of(events_as_at(request.member.area.id, clock.now()), slug)
    found = next((each for each in series.events if each.slug == event), None)
    if found is None:
        raise Http404
    return series, found


def _row(request: MemberRequest, slug: str, event: str) -> Any:
    found = find_event(request.member.area.id, event)
    if found is None or found.series.slug != slug:
        raise Http404
    return found


def _address(area_slug: str, row: Any) -> str:
    return reverse("event", args=[area_slug, row.series.slug, row.slug])


def _question(area_slug: str, row: Any, heading: str, button: str, about: str = "") -> Question:
    trail = [
        ("Events", reverse("events", args=[area_slug])),
        (row.series.name, reverse("event_series", args=[area_slug, row.series.slug])),
        (day(row.starts_at), _address(area_slug, row)),
    ]
    return Question(heading=heading, button=button, here="voice", trail=trail, about=about)
