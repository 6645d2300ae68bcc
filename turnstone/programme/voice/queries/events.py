"""Series and their events: as they stood at a moment, and found by what people call them."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Count

from turnstone.programme.audit import clock
from turnstone.programme.audit.facts import ChangeFacts
from turnstone.programme.audit.queries import changes_to, read_into, rows_as_at
from turnstone.programme.voice import facts, models, rules
from turnstone.programme.voice.queries.messages import outcome_counts_of

Counts = Mapping[int, Counter[str]]


def events_as_at(area_id: int, moment: dt.datetime) -> tuple[facts.SeriesFacts, ...]:
    """Read every series of an area as it stood at a moment, the first first; each table is read once."""
    rows = list(rows_as_at(models.EventSeries, moment, area_id=area_id))
    read = _Read(
        events=_events(area_id, moment, {row.id: row.name for row in rows}),
        postponements=_postponements(area_id, moment),
        invited=_invited(area_id, moment),
    )
    after = {row.relaunches_id: row.id for row in rows if row.relaunches_id}
    line = _Line(rows, read.events)
    found = [_series(row, read, after.get(row.id), line.story_of(row.id)) for row in rows]
    return tuple(sorted(found, key=lambda each: (each.first_on or dt.date.max, each.id)))


def series_now(area_id: int, slug: str) -> facts.SeriesFacts | None:
    """Find one series as it stands now."""
    return next((each for each in events_as_at(area_id, clock.now()) if each.slug == slug), None)


def find_series(area_id: int, slug: str) -> models.EventSeries | None:
    """Fetch an area's series for an operation to work on."""
    found = models.EventSeries.objects.filter(area_id=area_id, slug=slug)
    return found.select_related("area", "relaunches").first()


def find_event(area_id: int, slug: str) -> models.Event | None:
    """Fetch an area's event for an operation to work on."""
    return models.Event.objects.filter(area_id=area_id, slug=slug).select_related("area", "series").first()


def find_postponement(area_id: int, number: int) -> models.Postponement | None:
    """Fetch one act that put a series off."""
    found = models.Postponement.objects.filter(area_id=area_id, pk=number)
    return found.select_related("area", "series").first()


def series_in(area_id: int) -> list[models.EventSeries]:
    """List an area's series as operations want them."""
    return list(models.EventSeries.objects.filter(area_id=area_id).order_by("id"))


def events_to_be_reminded_of(area_id: int, today: dt.date) -> list[models.Event]:
    """List the events so near that those who booked are reminded of them."""
    until = clock.end_of(today + dt.timedelta(days=rules.REMIND_DAYS_BEFORE))
    found = models.Event.objects.filter(
        area_id=area_id,
        state=rules.EventState.SCHEDULED,
        starts_at__gt=clock.end_of(today),
        starts_at__lte=until,
    )
    return list(found.select_related("area", "series").order_by("starts_at", "id"))


def changes_to_series(series_id: int) -> tuple[ChangeFacts, ...]:
    """Tell how a series came to stand as it does, and who put it off, the newest first."""
    told = changes_to(models.EventSeries, id=series_id) + changes_to(models.Postponement, series_id=series_id)
    return tuple(sorted(told, key=lambda each: each.at, reverse=True))


def changes_to_event(event_id: int) -> tuple[ChangeFacts, ...]:
    """Tell how an event came to stand as it does."""
    return changes_to(models.Event, id=event_id)


@dataclass(frozen=True, slots=True)
class _Read:
    """What was read of an area, by the number of the series."""

    events: Mapping[int, list[facts.EventFacts]]
    postponements: Mapping[int, list[facts.PostponementFacts]]
    invited: Mapping[int, int]


class _Line:
    """The lines of series that took one another's place, and what became of all their events."""

    def __init__(self, rows: Iterable[Any], events: Mapping[int, list[facts.EventFacts]]) -> None:
        self._before = {row.id: row.relaunches_id for row in rows}
        self._states: dict[int, Counter[str]] = defaultdict(Counter)
        for row in rows:
            self._states[self._first(row.id)] += _states_of(row, events.get(row.id, []))

    def story_of(self, series_id: int) -> str:
        """Tell of a series and of all in the same line."""
        return rules.story_of(self._states[self._first(series_id)])

    def _first(self, series_id: int) -> int:
        while (before := self._before.get(series_id)) in self._before and before is not None:
            series_id = before
        return series_id


def _states_of(row: Any, events: Iterable[facts.EventFacts]) -> Counter[str]:
    states = Counter(each.state for each in events)
    if row.told_events and row.told_state:
        states[row.told_state] += row.told_events
    return states


def _series(row: Any, read: _Read, after: int | None, story: str) -> facts.SeriesFacts:
    return read_into(
        facts.SeriesFacts,
        row,
        relaunched_as_id=after,
        events=tuple(read.events.get(row.id, ())),
        postponements=tuple(read.postponements.get(row.id, ())),
        invited=read.invited.get(row.id, 0),
        story=story,
    )


def _events(area_id: int, moment: dt.datetime, names: Mapping[int, str]) -> dict[int, list[facts.EventFacts]]:
    states = _tally(area_id, moment, "state")
    came = _tally(area_id, moment, "attendance", state=rules.BookingState.BOOKED)
    found: dict[int, list[facts.EventFacts]] = defaultdict(list)
    rows = rows_as_at(models.Event, moment, area_id=area_id)
    for row in sorted(rows, key=lambda row: (row.starts_at, row.id)):
        booked = states.get(row.id, Counter())
        noted = came.get(row.id, Counter())
        found[row.series_id].append(
            read_into(
                facts.EventFacts,
                row,
                series_name=names[row.series_id],
                booked=booked[rules.BookingState.BOOKED],
                waiting=booked[rules.BookingState.WAITING],
                came=noted[rules.Attendance.CAME],
                not_noted=noted[rules.Attendance.NOT_NOTED],
            )
        )
    return found


def _tally(area_id: int, moment: dt.datetime, word: str, **where: str) -> Counts:
    """Count bookings of each event by a word; `where` is asked of the versions in force."""
    rows = rows_as_at(models.Booking, moment, area_id=area_id).filter(**where)
    return _counted(rows.order_by().values_list("of_event_id", word).annotate(Count("history_id")))


def _counted(rows: Iterable[tuple[Any, str, int]]) -> dict[Any, Counter[str]]:
    found: dict[Any, Counter[str]] = defaultdict(Counter)
    for key, word, number in rows:
        found[key][word] += number
    return found


def _postponements(area_id: int, moment: dt.datetime) -> dict[int, list[facts.PostponementFacts]]:
    rows = sorted(rows_as_at(models.Postponement, moment, area_id=area_id), key=lambda row: row.id)
    refs = {row.id: f"{models.Postponement._meta.label_lower}:{row.id}" for row in rows}
    told = outcome_counts_of(refs.values(), rules.MessageKind.POSTPONED, moment)
    put_off: dict[int, list[int]] = defaultdict(list)
    for event in rows_as_at(models.Event, moment, area_id=area_id).exclude(postponement_id=None):
        put_off[event.postponement_id].append(event.id)
    found: dict[int, list[facts.PostponementFacts]] = defaultdict(list)
    for row in rows:
        found[row.series_id].append(
            read_into(facts.PostponementFacts, row, event_ids=tuple(put_off[row.id]), told=told[refs[row.id]])
        )
    return found


def _invited(area_id: int, moment: dt.datetime) -> dict[int, int]:
    rows = rows_as_at(models.Invitation, moment, area_id=area_id).order_by()
    return dict(rows.values_list("series_id").annotate(Count("history_id")))
