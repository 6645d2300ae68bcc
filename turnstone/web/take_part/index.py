"""What is open now: the page from which everybody takes part.

Each part is a function in `PARTS` that gives what is open of one kind, or None where nothing is to be said of it.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from turnstone.programme.voice.queries.for_answerers import surveys_open_now
from turnstone.programme.voice.queries.for_bookers import open_events
from turnstone.programme.voice.queries.for_contacts import area_named
from turnstone.web.kit.access import for_everyone
from turnstone.web.kit.family_events import places_words, where
from turnstone.web.kit.formats import day, span


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One thing to take part in."""

    href: str
    words: str
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What is open of one kind; `none` says so where nothing is, and `more` leads on."""

    anchor: str
    title: str
    about: str = ""
    rows: tuple[Row, ...] = ()
    none: str = ""
    more: Row | None = None


def events_part(area_slug: str) -> Part:
    """List the events to come; nothing that was put off is among them."""
    rows = tuple(
        Row(
            href=reverse("book_event", args=[area_slug, each.event.slug]),
            words=each.series_name,
            lines=(
                span(each.event.starts_at, each.event.ends_at),
                f"{where(each.event)}. {each.closed or places_words(each.event)}.",
            ),
        )
        for each in open_events(area_slug)
    )
    feed = Row(href=reverse("open_events_ics", args=[area_slug]), words="Add our events to your calendar")
    return Part(
        anchor="events",
        title="Events for families",
        rows=rows,
        none="No event is planned now. Sign up for news below, and we tell you of the next one.",
        more=feed if rows else None,
    )


def surveys_part(area_slug: str) -> Part:
    """List the surveys that anybody can answer today."""
    rows = tuple(
        Row(
            href=reverse("open_survey", args=[area_slug, each.survey_slug, each.slug]),
            words=each.survey_title,
            lines=(f"Open until {day(each.closes_on)}.",),
        )
        for each in surveys_open_now(area_slug)
    )
    return Part(anchor="surveys", title="Surveys", rows=rows, none="No survey is open now.")


def news_part(area_slug: str) -> Part:
    """Lead to signing up for news."""
    return Part(
        anchor="news",
        title="Get news by email",
        about="Hear of the next event, the next survey, and what changes. You choose which, and can stop at any time.",
        more=Row(href=reverse("sign_up", args=[area_slug]), words="Sign up"),
    )


PARTS: tuple[Callable[[str], Part | None], ...] = (events_part, surveys_part, news_part)


@for_everyone
@require_safe
def have_your_say(request: HttpRequest, area_slug: str) -> HttpResponse:
    """Say what families and young people can take part in now."""
    area = area_named(area_slug)
    if area is None:
        raise Http404
    parts = [part for part in (make(area_slug) for make in PARTS) if part is not None]
    return render(request, "take_part/have_your_say.html", {"area": area, "parts": parts})
