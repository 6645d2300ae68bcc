"""The bulletin, the charter, and the timeline."""

import datetime as dt
from collections.abc import Iterator
from functools import partial

from turnstone.demo.calendar import at, later
from turnstone.demo.content.people import COUNCIL, FORUM, ICB
from turnstone.demo.content.voice import telling as content
from turnstone.demo.publish import CHAIR
from turnstone.demo.stage import Moment
from turnstone.demo.voice.hall import Hall
from turnstone.demo.voice.knowing import deliver
from turnstone.papers.voice.bulletin_drawing import drawn_lines
from turnstone.papers.voice.bulletin_handing import frozen_bulletin
from turnstone.programme.audit import clock
from turnstone.programme.publications.rules import Kind
from turnstone.programme.voice import operations
from turnstone.programme.voice.models import Bulletin, BulletinSeries, Charter
from turnstone.programme.voice.rules import CharterKind

_SIGNED = (
    (COUNCIL, "Marguerite Adeyinka-Holt"),
    (ICB, "Hamish Vadgama-Birch"),
    (FORUM, "Jolanta Merriweather"),
)


def told(hall: Hall) -> Iterator[Moment]:
    """Send the bulletin, write the charter and have it signed, and tell what happened."""
    yield from _bulletins(hall)
    yield from _charter(hall)
    yield at(hall.diary.day(0, 6), 9), partial(_name_times, hall)
    for month, day, title, words, category in content.ENTRIES:
        said: dict[str, object] = {"title": title, "words": words, "category": category}
        yield at(hall.diary.day(month, day), 17), partial(_note, hall, said)
    yield from hall.told_to_everyone(35, 4, Kind.TIMELINE, area_id=hall.area.pk)


def _bulletins(hall: Hall) -> Iterator[Moment]:
    first = hall.diary.day(*content.ISSUES[0])
    yield at(first, 8), partial(_name_bulletin, hall)
    for number, (month, day) in enumerate(content.ISSUES):
        begun = hall.diary.day(month, day)
        yield at(begun, 10), partial(_begin, hall, number)
        yield at(later(begun, 1), 10), lambda: _hand_in(hall)
        yield at(later(begun, 1), 15), lambda: _approve(hall)
        yield at(later(begun, 2), 8), lambda: _send(hall)


def _name_bulletin(hall: Hall) -> None:
    operations.add_bulletin_series(by=hall.officer, area=hall.area, name=content.BULLETIN, rhythm_days=28)


def _begin(hall: Hall, number: int) -> None:
    series = BulletinSeries.objects.get(area=hall.area)
    since = clock.now() - dt.timedelta(days=28) if number == 0 else None
    issue = operations.begin_bulletin(by=hall.officer, series=series, opening=content.OPENING, since=since)
    operations.redraw_bulletin(by=hall.officer, bulletin=issue, lines=drawn_lines(issue.pk))
    hall.bulletins.append(issue)


def _hand_in(hall: Hall) -> None:
    issue = _newest(hall)
    operations.hand_in_bulletin(
        by=hall.officer, bulletin=issue, papers=frozen_bulletin(issue.pk, clock.now())
    )


def _approve(hall: Hall) -> None:
    operations.approve_bulletin(by=hall.cast.accounts[CHAIR], bulletin=_newest(hall))


def _send(hall: Hall) -> None:
    operations.send_bulletin(by=hall.officer, bulletin=_newest(hall))
    deliver(hall)


def _newest(hall: Hall) -> Bulletin:
    return Bulletin.objects.get(pk=hall.bulletins[-1].pk)


def _charter(hall: Hall) -> Iterator[Moment]:
    for number, month, text, written_with in content.CHARTER_TEXTS:
        yield at(hall.diary.day(month, 9), 10), partial(_write, hall, number, text, written_with)
        for place, (body, who) in enumerate(_SIGNED):
            yield at(hall.diary.day(month, 16 + place), 12), partial(_sign, hall, number, body, who)
    last = content.CHARTER_TEXTS[-1][1]
    yield from hall.told_to_everyone(last, 24, Kind.CHARTER, charter_id=lambda: _charter_of(hall).pk)


def _charter_of(hall: Hall) -> Charter:
    return Charter.objects.get(area=hall.area)


def _write(hall: Hall, number: str, text: str, written_with: str) -> None:
    charter = Charter.objects.filter(area=hall.area).first() or operations.add_charter(
        by=hall.officer,
        area=hall.area,
        title=content.CHARTER,
        kind=CharterKind.CHARTER,
        about=content.CHARTER_ABOUT,
    )
    operations.write_charter(
        by=hall.officer, charter=charter, number=number, text=text, written_with=written_with
    )


def _sign(hall: Hall, number: str, body: str, who: str) -> None:
    version = _charter_of(hall).versions.get(number=number)
    operations.sign_charter(
        by=hall.officer, version=version, organisation=hall.cast.organisations[body], signed_by=who
    )


def _name_times(hall: Hall) -> None:
    for first, last, name in content.PHASES:
        ends = None if last is None else hall.diary.day(last + 1, 1) - dt.timedelta(days=1)
        operations.add_phase(
            by=hall.officer, area=hall.area, name=name, starts_on=hall.diary.day(first, 1), ends_on=ends
        )


def _note(hall: Hall, said: dict[str, object]) -> None:
    operations.add_entry(by=hall.officer, area=hall.area, starts_on=clock.today(), **said)  # type: ignore[arg-type]
