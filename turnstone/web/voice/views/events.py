"""Series of events: the list, one series, and planning them."""

from functools import partial
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from turnstone.programme.audit import clock
from turnstone.programme.people.permissions import can_run_voice
from turnstone.programme.people.queries import area_of
from turnstone.programme.voice import operations
from turnstone.programme.voice.facts import SeriesFacts
from turnstone.programme.voice.queries import (
    changes_to_series,
    events_as_at,
    find_series,
    invited_before,
)
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.asking import Question, ask, made, saved
from turnstone.web.kit.csv_file import csv_file
from turnstone.web.kit.formats import count
from turnstone.web.voice.forms.events import EventForm, NarrowEvents, PlanForm, SeriesForm
from turnstone.web.voice.presenters.events import (
    EVENT_HEADS,
    event_rows,
    events_page,
    series_page,
    wanted,
)
from turnstone.web.voice.presenters.events_event import series_history


@for_members()
def events(request: MemberRequest, area_slug: str) -> HttpResponse:
    """List the series of events, each with what became of it."""
    every = events_as_at(request.member.area.id, clock.now())
    form = NarrowEvents(request.GET)
    page = events_page(area_slug, every, form.asked(), clock.now(), request.GET.urlencode())
    may_run = can_run_voice(request.member)
    return render(request, "voice/events.html", {"page": page, "narrowing": form, "may_run": may_run})


@for_members()
def events_csv(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Hand over the events of the series that are asked for, as a table without a name."""
    every = events_as_at(request.member.area.id, clock.now())
    kept = wanted(every, NarrowEvents(request.GET).asked(), clock.now())
    rows = event_rows(kept, {each.id: each.name for each in every})
    return csv_file(f"{area_slug}-events-{clock.today()}.csv", EVENT_HEADS, rows)


@for_members(can_run_voice)
def plan(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Plan a series with all its events in one act."""
    form = PlanForm(request.POST or None)
    add = partial(operations.add_series, by=request.member, area=area_of(request.member))
    new = made(form, lambda _: add(**form.series()))
    if new:
        number = count(len(form.series()["events"]), "event")
        return saved(request, f"{new.name} is planned: {number}.", address_of(area_slug, new))
    about = "Plan all the events at once. You can change each of them afterwards, and invite people when it is ready."
    return ask(request, form, question(area_slug, "Plan events", "Plan them", about))


@for_members()
def series(request: MemberRequest, area_slug: str, slug: str) -> HttpResponse:
    """Show one series whole."""
    every = events_as_at(request.member.area.id, clock.now())
    found, row = facts_of(every, slug), row_of(request, slug)
    may_run = can_run_voice(request.member)
    is_coming = bool(found.upcoming(clock.now()))
    page = {
        "page": series_page(area_slug, found, every),
        "may_run": may_run,
        "is_coming": is_coming,
        "may_relaunch": may_run and found.was_postponed and not found.relaunched_as_id and not is_coming,
        "before": invited_before(row).count() if may_run and is_coming else 0,
        "history": series_history(changes_to_series(row.pk)),
    }
    return render(request, "voice/event_series.html", page)


@for_members(can_run_voice)
def change_series(request: MemberRequest, area_slug: str, slug: str) -> HttpResponse:
    """Change what a series is called and says."""
    row = row_of(request, slug)
    known = {name: getattr(row, name) for name in ("name", "about", "host", "is_public")}
    form = SeriesForm(request.POST or None, initial=known)
    change = partial(operations.change_series, by=request.member, series=row)
    if made(form, lambda said: change(**said)):
        return saved(request, "The series is changed.", address_of(area_slug, row))
    return ask(request, form, question(area_slug, "Change the series", "Save", row=row))


@for_members(can_run_voice)
def add_event(request: MemberRequest, area_slug: str, slug: str) -> HttpResponse:
    """Add one event to a series."""
    row = row_of(request, slug)
    form = EventForm(data=request.POST or None)
    add = partial(operations.add_event, by=request.member, series=row)
    if made(form, lambda _: add(event=form.event())):
        return saved(request, "The event is planned.", address_of(area_slug, row))
    about = "One that has passed can be entered too, and marked as held."
    return ask(request, form, question(area_slug, "Add an event", "Add it", about, row))


def facts_of(every: tuple[SeriesFacts, ...], slug: str) -> SeriesFacts:
    """Find a series among those of the area; one of another area is not there."""
    found = next((each for each in every if each.slug == slug), None)
    if found is None:
        raise Http404
    return found


def row_of(request: MemberRequest, slug: str) -> Any:
    """Find the series of an address, for an operation to work on."""
    found = find_series(request.member.area.id, slug)
    if found is None:
        raise Http404
    return found


def address_of(area_slug: str, row: Any) -> str:
    """Give the address of a series that an operation gave back."""
    return reverse("event_series", args=[area_slug, row.slug])


def question(area_slug: str, heading: str, button: str, about: str = "", row: Any = None) -> Question:
    """Head a page that asks, leading back to the events, or to a series."""
    trail = [("Events", reverse("events", args=[area_slug]))]
    if row is not None:
        trail.append((row.name, address_of(area_slug, row)))
    return Question(heading=heading, button=button, here="voice", trail=trail, about=about)
