"""Series of events in a list, one series, and one event."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.urls import reverse

from turnstone.programme.voice.facts import EventFacts, PostponementFacts, SeriesFacts
from turnstone.programme.voice.rules import EVENT_FORMAT_NAMES, EVENT_STATE_NAMES, EventFormat, EventState
from turnstone.web.kit.family_events import where
from turnstone.web.kit.formats import count, day, span, time_of_day

EVENT_HEADS = (
    "Series",
    "Day",
    "From",
    "To",
    "How",
    "Place",
    "State",
    "Why",
    "Places",
    "Booked",
    "Waiting",
    "Came",
    "Came without booking",
    "In place of",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """Words that lead to another page."""

    words: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesRow:
    """A series in a list."""

    href: str
    name: str
    when: str
    story: str
    key: str
    word: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Series of one sort."""

    anchor: str
    title: str
    rows: tuple[SeriesRow, ...]
    none: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EventsPage:
    """The series that are asked for."""

    groups: tuple[Group, ...]
    counted: str
    has_any: bool
    csv: str
    unnoted: tuple[Way, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow:
    """One event of a series."""

    href: str
    when: str
    where: str
    key: str
    word: str
    booked: str
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PutOff:
    """One act that put a series off, in two sentences."""

    href: str
    words: str
    because: str
    knows: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesPage:
    """One series, whole."""

    slug: str
    name: str
    about: str
    host: str
    shown: str
    invited: str
    story: str
    told: str
    before: Way | None
    after: Way | None
    put_off: tuple[PutOff, ...]
    events: tuple[EventRow, ...]


def events_page(
    area_slug: str, every: Sequence[SeriesFacts], show: str, now: dt.datetime, query: str
) -> EventsPage:
    """Lay out the series that are asked for."""
    csv = reverse("events_csv", args=[area_slug])
    groups = tuple(_groups(area_slug, every, show, now))
    return EventsPage(
        groups=groups,
        counted=count(len(wanted(every, show, now)), "series", "series"),
        has_any=bool(every),
        csv=f"{csv}?{query}" if query else csv,
        unnoted=tuple(
            Way(words=f"{each.series_name}, {day(each.on)}", href=event_address(area_slug, series, each))
            for series in every
            for each in series.events
            if each.waits_to_be_held(now)
        ),
    )


def wanted(every: Iterable[SeriesFacts], show: str, now: dt.datetime) -> list[SeriesFacts]:
    """Keep the series of one sort, or all."""
    return [each for each in every if show in ("", sort_of(each, now))]


def sort_of(series: SeriesFacts, now: dt.datetime) -> str:
    """Say among which a series stands: to come while anything of it is, else postponed if it was, else past."""
    if series.upcoming(now):
        return "coming"
    return "postponed" if series.was_postponed else "past"


def event_rows(every: Iterable[SeriesFacts], names: dict[int, str]) -> list[list[str]]:
    """Lay events out as lines of a table."""
    return [
        [
            series.name,
            each.on.isoformat(),
            time_of_day(each.starts_at),
            time_of_day(each.ends_at),
            EVENT_FORMAT_NAMES[EventFormat(each.format)],
            each.place,
            EVENT_STATE_NAMES[EventState(each.state)],
            each.state_because,
            "" if each.places is None else str(each.places),
            str(each.booked),
            str(each.waiting),
            str(each.came),
            str(each.came_without_booking),
            names.get(series.relaunches_id or 0, ""),
        ]
        for series in every
        for each in series.events
    ]


def series_page(area_slug: str, series: SeriesFacts, every: Iterable[SeriesFacts]) -> SeriesPage:
    """Lay out one series."""
    known = {each.id: each for each in every}
    return SeriesPage(
        slug=series.slug,
        name=series.name,
        about=series.about,
        host=series.host,
        shown="On the public site" if series.is_public else "Only those with the link find it",
        invited=count(series.invited, "person", "people"),
        story=series.story,
        told=_told(series),
        before=_way(area_slug, known.get(series.relaunches_id or 0)),
        after=_way(area_slug, known.get(series.relaunched_as_id or 0)),
        put_off=tuple(_put_off(area_slug, series, each) for each in series.postponements),
        events=tuple(event_row(area_slug, series, each) for each in series.events),
    )


def event_row(area_slug: str, series: SeriesFacts, event: EventFacts) -> EventRow:
    """Lay out one event of a series."""
    return EventRow(
        href=event_address(area_slug, series, event),
        when=span(event.starts_at, event.ends_at),
        where=where(event),
        key=event.state,
        word=EVENT_STATE_NAMES[EventState(event.state)],
        booked=booked_words(event),
        because=event.state_because,
    )


def booked_words(event: EventFacts) -> str:
    """Say how many booked or, of an event that was held, how many came."""
    if event.is_held:
        return f"{count(event.all_who_came, 'person', 'people')} came, {event.booked} had booked"
    booked = f"{event.booked} of {event.places} places booked" if event.places else f"{event.booked} booked"
    return f"{booked}, {event.waiting} waiting" if event.waiting else booked


def knows_words(postponement: PostponementFacts) -> str:
    """Say how many know, of how many: "62 of 62 know"."""
    knows, whole = postponement.knows
    return f"{knows:,} of {whole:,} know" if whole else "Nobody was invited or had booked"


def days_of(series: SeriesFacts) -> str:
    """Say on which days a series is, and how many events it has."""
    number = len(series.events) or series.told_events or 0
    first, last = series.first_on, series.last_on
    if first is None or last is None:
        return count(number, "event") if number else "No event yet"
    return f"{_between(first, last)}, {count(number, 'event')}"


def series_address(area_slug: str, series: SeriesFacts) -> str:
    """Give the address of a series."""
    return reverse("event_series", args=[area_slug, series.slug])


def event_address(area_slug: str, series: SeriesFacts, event: EventFacts) -> str:
    """Give the address of an event."""
    return reverse("event", args=[area_slug, series.slug, event.slug])


def _groups(area_slug: str, every: Sequence[SeriesFacts], show: str, now: dt.datetime) -> Iterator[Group]:
    names = {each.id: each.name for each in every}
    for key, title, none in _SORTS:
        kept = [each for each in every if sort_of(each, now) == key and show in ("", key)]
        rows = kept if key == "coming" else reversed(kept)
        if kept or show == key or (key == "coming" and not show):
            yield Group(
                anchor=key,
                title=title,
                rows=tuple(_row(area_slug, each, names, now) for each in rows),
                none=none,
            )


_SORTS = (
    ("coming", "To come", "No event is to come."),
    ("postponed", "Postponed", "No series is postponed without anything to come."),
    ("past", "Past", "No series is over yet."),
)


def _row(area_slug: str, series: SeriesFacts, names: dict[int, str], now: dt.datetime) -> SeriesRow:
    sort = sort_of(series, now)
    key = {"coming": "scheduled", "postponed": "postponed", "past": "held"}[sort]
    if sort == "past" and not any(each.is_held for each in series.events) and series.told_state != "held":
        key = "cancelled" if all(each.was_put_off for each in series.events) else "scheduled"
    return SeriesRow(
        href=series_address(area_slug, series),
        name=series.name,
        when=days_of(series),
        story=series.story,
        key=key,
        word=EVENT_STATE_NAMES[EventState(key)],
        notes=tuple(_notes(series, names)),
    )


def _notes(series: SeriesFacts, names: dict[int, str]) -> Iterator[str]:
    if series.invited:
        yield f"{count(series.invited, 'person', 'people')} invited"
    for each in series.postponements:
        yield knows_words(each)
    if series.relaunches_id:
        yield f"in place of {names.get(series.relaunches_id, 'an earlier series')}"
    if series.relaunched_as_id:
        yield f"new dates: {names.get(series.relaunched_as_id, '')}"


def _between(first: dt.date, last: dt.date) -> str:
    """Write from which day to which, the month and the year once where they are the same."""
    if first == last:
        return day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {day(last)}"
    return (
        f"{first.day} {first:%B} to {day(last)}"
        if first.year == last.year
        else f"{day(first)} to {day(last)}"
    )


def _told(series: SeriesFacts) -> str:
    """Say what a document told of a series whose events are not in the record."""
    if not series.told_events:
        return ""
    state = EVENT_STATE_NAMES[EventState(series.told_state)].lower()
    return f"A document says that there were {count(series.told_events, 'event')}, {state}; each is not in the record."


def _way(area_slug: str, series: SeriesFacts | None) -> Way | None:
    return Way(words=series.name, href=series_address(area_slug, series)) if series else None


def _put_off(area_slug: str, series: SeriesFacts, postponement: PostponementFacts) -> PutOff:
    number = len(postponement.event_ids) or series.told_events or 0
    return PutOff(
        href=reverse("postponement", args=[area_slug, series.slug, postponement.id]),
        words=f"{count(number, 'event')} postponed on {day(postponement.decided_on)}",
        because=postponement.because,
        knows=knows_words(postponement),
    )
