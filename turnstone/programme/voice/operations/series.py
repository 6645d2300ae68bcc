"""Series of events: planned in one act, changed, relaunched, or known from a document alone."""

import datetime as dt
import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils import timezone
from django.utils.text import slugify

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.people.models import LocalArea
from turnstone.programme.voice import rules
from turnstone.programme.voice.models import Event, EventSeries, Postponement

_LONGEST_SLUG = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class NewEvent:
    """One event to be planned."""

    starts_at: dt.datetime
    ends_at: dt.datetime
    format: rules.EventFormat = rules.EventFormat.ROOM
    place: str = ""
    link: str = ""
    places: int | None = None
    access: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldSeries:
    """What a document says of a series whose events are not in the record."""

    events: int
    state: rules.EventState
    from_on: dt.date | None = None
    to_on: dt.date | None = None
    decided_on: dt.date | None = None
    because: str = ""
    people: int | None = None


@operation
def add_series(
    *,
    by: Actor,
    area: LocalArea,
    name: str,
    about: str = "",
    host: str = "",
    is_public: bool = True,
    relaunches: EventSeries | None = None,
    events: Sequence[NewEvent] = (),
    told: ToldSeries | None = None,
) -> EventSeries:
    """Plan a series with all its events in one act; or keep what a document `told` of one.

    A series that `relaunches` another names it for good, so that what became of both is told in one line.
    """
    if not name.strip():
        raise Refusal("Give the series a name, such as Meet the director.")
    if len(events) > rules.LONGEST_SERIES:
        raise Refusal(
            f"That makes {len(events)} events, and a series has {rules.LONGEST_SERIES} at most; plan fewer at once."
        )
    if relaunches is not None:
        _refuse_relaunch(area, relaunches)
    series = EventSeries.objects.create(
        area=area,
        name=name.strip(),
        slug=_free_slug(area, name),
        about=about.strip(),
        host=host.strip(),
        is_public=is_public,
        relaunches=relaunches,
        told_events=told.events if told else None,
        told_state=told.state if told else "",
        told_from=told.from_on if told else None,
        told_to=told.to_on if told else None,
    )
    for event in events:
        add_event(by=by, series=series, event=event)
    if told and told.state == rules.EventState.POSTPONED:
        _keep_told_postponement(series, told)
    return series


@operation
def change_series(
    *, by: Actor, series: EventSeries, name: str, about: str, host: str, is_public: bool
) -> EventSeries:
    """Change what a series is called and says; its address stays as it was."""
    if not name.strip():
        raise Refusal("Give the series a name, such as Meet the director.")
    series.name, series.about, series.host = name.strip(), about.strip(), host.strip()
    series.is_public = is_public
    series.save()
    return series


@operation
def add_event(*, by: Actor, series: EventSeries, event: NewEvent) -> Event:
    """Add one event to a series; one that has passed may be entered too, to be marked as held."""
    refuse_event(event)
    if Event.objects.filter(
        series=series, starts_at=event.starts_at, place=event.place.strip(), state=rules.EventState.SCHEDULED
    ).exists():
        raise Refusal(
            f"{series.name} has an event at that time and place already, on {day_of(event.starts_at)}; "
            "enter another time or place."
        )
    return Event.objects.create(
        area_id=series.area_id,
        series=series,
        slug=_free_event_slug(series, event.starts_at),
        starts_at=event.starts_at,
        ends_at=event.ends_at,
        format=event.format,
        place=event.place.strip(),
        link=event.link.strip(),
        places=event.places,
        access=event.access.strip(),
        uid=f"{uuid.uuid4()}@turnstone",
    )


def refuse_event(event: NewEvent) -> None:
    """Refuse an event that cannot be: it ends before it starts, or has no place where people can go."""
    if event.ends_at <= event.starts_at:
        raise Refusal(
            f"The event of {day_of(event.starts_at)} ends before it starts; enter an end after its start."
        )
    if event.places == 0:
        raise Refusal("An event without a single place is no event; enter how many, or leave it empty.")


def day_of(moment: dt.datetime) -> str:
    """Name the day of a moment in a refusal."""
    return f"{timezone.localdate(moment):%-d %B %Y}"


def _refuse_relaunch(area: LocalArea, old: EventSeries) -> None:
    if old.area_id != area.pk:
        raise Refusal(f"{old.name} belongs to another area; choose a series of {area.name}.")
    if EventSeries.objects.filter(relaunches=old).exists():
        raise Refusal(f"{old.name} has its new dates already; add events to the series that took its place.")
    is_put_off = old.postponements.exists() or old.told_state == rules.EventState.POSTPONED
    if not is_put_off:
        raise Refusal(f"{old.name} was not postponed, so it needs no new dates; postpone it first.")


def _free_slug(area: LocalArea, name: str) -> str:
    wanted = slugify(name)[:_LONGEST_SLUG].strip("-") or "events"
    taken = set(EventSeries.objects.filter(area=area, slug__startswith=wanted).values_list("slug", flat=True))
    return _first_free(wanted, taken | {"add"})


def _free_event_slug(series: EventSeries, starts_at: dt.datetime) -> str:
    wanted = f"{series.slug}-{timezone.localdate(starts_at).isoformat()}"
    found = Event.objects.filter(area_id=series.area_id, slug__startswith=wanted)
    return _first_free(wanted, set(found.values_list("slug", flat=True)))


def _first_free(wanted: str, taken: set[str]) -> str:
    """Give the name itself where it is free, else with the first number that is."""
    numbers = (f"{wanted}-{number}" for number in range(2, len(taken) + 3))
    return next(each for each in (wanted, *numbers) if each not in taken)


def _keep_told_postponement(series: EventSeries, told: ToldSeries) -> None:
    if not told.because.strip():
        raise Refusal(f"Say why {series.name} was postponed, as the document has it.")
    Postponement.objects.create(
        area_id=series.area_id,
        series=series,
        decided_on=told.decided_on or clock.today(),
        because=told.because.strip(),
        told_people=told.people,
    )
