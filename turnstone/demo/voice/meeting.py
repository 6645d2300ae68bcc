"""Events with families: one series put off in a flood and held online, mornings that went on, and what is to come."""

import datetime as dt
from collections.abc import Iterator
from functools import partial

from turnstone.demo.calendar import at, earlier, later
from turnstone.demo.content.voice import events as content
from turnstone.demo.content.voice.events import Day, Series
from turnstone.demo.stage import Moment
from turnstone.demo.voice.hall import Hall
from turnstone.demo.voice.knowing import deliver, ring
from turnstone.programme.voice import operations
from turnstone.programme.voice.models import Event
from turnstone.programme.voice.rules import Attendance, EventState


def met(hall: Hall) -> Iterator[Moment]:
    """Plan every series, book it, put the first off, and hold the rest."""
    first = _begins(hall, content.POSTPONED.days[0])
    yield at(earlier(first.date(), 20), 10), partial(_plan, hall, content.POSTPONED)
    yield at(earlier(first.date(), content.POSTPONED_BEFORE), 9), partial(_put_off, hall)
    instead = _begins(hall, content.HELD_INSTEAD.days[0])
    yield at(earlier(instead.date(), 10), 9), partial(_relaunch, hall)
    yield from _held(hall, content.HELD_INSTEAD)
    for series in content.ALL:
        planned = earlier(_begins(hall, series.days[0]).date(), series.planned_before)
        yield at(planned, 11), partial(_plan, hall, series)
        yield from _held(hall, series)


def _begins(hall: Hall, day: Day) -> dt.datetime:
    return at(later(hall.diary.day(day.month, 1), day.day), day.hour)


def _plan(hall: Hall, series: Series) -> None:
    before = hall.series.get(content.POSTPONED.key) if series is content.HELD_INSTEAD else None
    row = operations.add_series(
        by=hall.officer,
        area=hall.area,
        name=series.name,
        about=series.about,
        host=series.host,
        relaunches=before,
        events=[_new(hall, series, day) for day in series.days],
    )
    hall.series[series.key] = row
    if series.is_for_all and before is None:
        operations.invite(by=hall.officer, series=row, contacts=hall.contacts)
    for day in series.days:
        _book(hall, series, day)
    deliver(hall)


def _new(hall: Hall, series: Series, day: Day) -> operations.NewEvent:
    starts_at = _begins(hall, day)
    return operations.NewEvent(
        starts_at=starts_at,
        ends_at=starts_at + dt.timedelta(hours=1, minutes=30),
        format=series.format,
        place=series.place,
        link="https://meet.wexcombe.example/families" if not series.place else "",
        places=series.places,
        access="Step-free, with a hearing loop and a quiet room." if series.place else "Captions are on.",
    )


def _event(hall: Hall, series: Series, day: Day) -> Event:
    return Event.objects.get(series=hall.series[series.key], starts_at=_begins(hall, day))


def _book(hall: Hall, series: Series, day: Day) -> None:
    event = _event(hall, series, day)
    for at_place, contact in enumerate(hall.dice.sample(hall.contacts[:-3], day.booked)):
        needs = content.NEEDS[at_place] if at_place < len(content.NEEDS) and day.hour > 13 else ""
        operations.book(by=hall.officer, event=event, contact=contact, needs=needs)


def _put_off(hall: Hall) -> None:
    """Postpone the first series in one act; everybody is told, by phone where need be."""
    put_off = operations.postpone_series(by=hall.officer, series=hall.series["director"], why=content.FLOOD)
    deliver(hall)
    ring(hall, put_off.ref)


def _relaunch(hall: Hall) -> None:
    _plan(hall, content.HELD_INSTEAD)
    operations.invite_those_before(by=hall.officer, series=hall.series[content.HELD_INSTEAD.key])
    deliver(hall)


def _held(hall: Hall, series: Series) -> Iterator[Moment]:
    for day in series.days:
        if day.heard:
            yield _begins(hall, day) + dt.timedelta(hours=3), partial(_hold, hall, series, day)


def _hold(hall: Hall, series: Series, day: Day) -> None:
    event = _event(hall, series, day)
    if event.state != EventState.SCHEDULED:
        return
    booked = event.bookings.filter(state="booked").order_by("id")
    came = {
        booking: Attendance.CAME if place < day.came else Attendance.DID_NOT_COME
        for place, booking in enumerate(booked)
    }
    operations.hold_event(by=hall.officer, event=event, came=came, heard=day.heard)
