"""Booking a place without an account, and giving it up by a link."""

from collections.abc import Iterable
from functools import partial
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from turnstone.programme.voice.facts import OpenEvent
from turnstone.programme.voice.operations.by_bookers import book_by_form, give_up_by_link
from turnstone.programme.voice.queries.for_bookers import (
    event_for_booking,
    is_of_another_area,
    places_with,
    public_events,
)
from turnstone.programme.voice.queries.for_contacts import area_named
from turnstone.programme.voice.rules import BookingState
from turnstone.web.kit.access import for_everyone
from turnstone.web.kit.calendar import MEDIA_TYPE, Method, calendar_file
from turnstone.web.kit.download import download
from turnstone.web.kit.family_events import as_family_event
from turnstone.web.kit.forms import attempt, attempt_or_say
from turnstone.web.take_part.events import BookForm, event_page, place_rows
from turnstone.web.take_part.flood import TRAP, came_too_often, doubt_about, mark_of
from turnstone.web.take_part.secrets import kept_to_itself

_ELSEWHERE = "This link is for another area"
_GONE = "This link opens nothing any more"


@for_everyone
@csrf_exempt  # whoever books is known by nothing but what they type, so nobody can be made to book in their own name
@require_http_methods(["GET", "HEAD", "POST"])
def book_event(request: HttpRequest, area_slug: str, slug: str) -> HttpResponse:
    """Show one event, and ask who would come."""
    form = BookForm(request.POST or None)
    booking = _booked(request, form, area_slug, slug)
    if booking is not None:
        return redirect(_where_it_says_so(area_slug, slug, booking, form))
    opened = _event(area_slug, slug)
    page = {
        "area": opened.area,
        "page": event_page(opened),
        "form": form,
        "trap": TRAP,
        "opened": mark_of(request),
    }
    return render(request, "take_part/event.html", page)


@for_everyone
@require_safe
def event_booked(request: HttpRequest, area_slug: str, slug: str) -> HttpResponse:
    """Say that a place is booked, or waited for, and what comes next. It names nobody."""
    opened = _event(area_slug, slug)
    said = {"is_waiting": "waiting" in request.GET, "by_phone": "phone" in request.GET}
    return render(request, "take_part/booked.html", {"area": opened.area, "page": event_page(opened)} | said)


@for_everyone
@csrf_exempt  # the link is the proof, not a cookie
@require_http_methods(["GET", "HEAD", "POST"])
def my_places(request: HttpRequest, area_slug: str, token: str) -> HttpResponse:
    """Show somebody the places that they have, each with a button to give it up; only a press does."""
    mine = places_with(area_slug, token)
    if mine is None:
        return kept_to_itself(_gone(request, area_slug, token))
    number = request.POST.get("booking", "")
    if request.method == "POST" and number.isdecimal():
        change = partial(give_up_by_link, area_slug=area_slug, token=token, booking_id=int(number))
        if attempt_or_say(request, change):
            messages.success(request, "Your place is free for somebody else now. Thank you for telling us.")
        return kept_to_itself(redirect("my_places", area_slug, token))
    page = {"area": mine.area, "places": place_rows(mine)}
    return kept_to_itself(render(request, "take_part/places.html", page))


@for_everyone
@require_safe
def open_events_ics(request: HttpRequest, area_slug: str) -> HttpResponse:
    """Hand over the public events as a calendar that a program can follow."""
    area = area_named(area_slug)
    if area is None:
        raise Http404
    return _calendar(
        request, public_events(area_slug), f"{area_slug}-events.ics", f"{area.name}: events for families"
    )


@for_everyone
@require_safe
def event_ics(request: HttpRequest, area_slug: str, slug: str) -> HttpResponse:
    """Hand over one event as a calendar."""
    return _calendar(request, [_event(area_slug, slug)], f"{slug}.ics")


def _event(area_slug: str, slug: str) -> OpenEvent:
    opened = event_for_booking(area_slug, slug)
    if opened is None:
        raise Http404
    return opened


def _booked(request: HttpRequest, form: BookForm, area_slug: str, slug: str) -> Any:
    """Book what was asked for; None asks again, with what was typed."""
    if not form.is_bound or not form.is_valid():
        return None
    doubt = doubt_about(request)
    if doubt is not None:
        form.add_error(None, doubt.value)
    elif came_too_often(request):
        form.add_error(None, "Too many bookings came from here just now; wait a minute, and send it again.")
    else:
        return attempt(form, partial(book_by_form, area_slug=area_slug, event_slug=slug, **form.person()))
    return None


def _where_it_says_so(area_slug: str, slug: str, booking: Any, form: BookForm) -> str:
    said = {
        "waiting": booking.state == BookingState.WAITING,
        "phone": not form.cleaned_data["email"],
    }
    query = urlencode({name: 1 for name, is_so in said.items() if is_so})
    address = reverse("event_booked", args=[area_slug, slug])
    return f"{address}?{query}" if query else address


def _gone(request: HttpRequest, area_slug: str, token: str) -> HttpResponse:
    """Say what became of a link that opens nothing here; one that never was ours is no page."""
    area = area_named(area_slug)
    if area is None:
        raise Http404
    elsewhere = is_of_another_area(area_slug, token)
    page = {"area": area, "heading": _ELSEWHERE if elsewhere else _GONE, "elsewhere": elsewhere}
    return render(request, "take_part/no_places.html", page, status=410)


def _calendar(
    request: HttpRequest, events: Iterable[OpenEvent], file_name: str, name: str = ""
) -> HttpResponse:
    laid_out = [
        as_family_event(
            each.event,
            each.series_name,
            request.build_absolute_uri(reverse("book_event", args=[each.area.slug, each.event.slug])),
        )
        for each in events
    ]
    file = calendar_file(laid_out, method=Method.PUBLISH, made_at=timezone.now(), name=name)
    return download(file, name=file_name, media_type=MEDIA_TYPE)
