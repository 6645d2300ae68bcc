"""What a timeline tells, as a person reads it before it becomes record: month by month, then what entries tell of."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import groupby

from turnstone.intake.proposed_timeline import (
    NamedBoard,
    ProposedEntry,
    ProposedPhase,
    ProposedTimeline,
    ToldBulletin,
    ToldSeries,
    ToldSurvey,
)
from turnstone.programme.delivery.rules import month_name
from turnstone.programme.voice.rules import (
    CONTACT_KIND_NAMES,
    EVENT_STATE_NAMES,
    TIMELINE_CATEGORY_NAMES,
    ContactKind,
    EventState,
    TimelineCategory,
)
from turnstone.web.intake.presenters.groups import Group
from turnstone.web.intake.presenters.lines import Line, Lines, Part
from turnstone.web.kit.formats import count, day


def timeline_groups(timeline: ProposedTimeline, lines: Lines, new_boards: tuple[str, ...]) -> Iterator[Group]:
    """Give the entries of each month, and then boards, surveys, bulletins, events and the names of times."""
    for first, entries in groupby(timeline.entries, key=lambda each: each.when.on.replace(day=1)):
        found = tuple(_entry(each, lines) for each in entries)
        yield Group(f"month-{first:%Y-%m}", month_name(first), (("", found),))
    told = (
        ("boards", "Boards and groups", tuple(_board(each, lines, new_boards) for each in timeline.boards)),
        ("surveys", "Surveys", tuple(_survey(each, lines) for each in timeline.surveys)),
        ("bulletins", "Bulletins", tuple(_bulletin(each, lines) for each in timeline.bulletins)),
        ("events", "Events with families", tuple(_series(each, lines) for each in timeline.series)),
        ("phases", "Names of times", tuple(_phase(each, lines) for each in timeline.phases)),
    )
    for anchor, title, found in told:
        yield Group(anchor, title, (("", found),))


def _entry(entry: ProposedEntry, lines: Lines) -> Line:
    parts = (
        _part("When", entry.when.words),
        _part("Sort", TIMELINE_CATEGORY_NAMES[TimelineCategory(entry.category)]),
        _part("Label", entry.label),
        Part("In the words", tuple(entry.words.splitlines())),
        Part("Told at", tuple(each.where for each in entry.told_at) if len(entry.told_at) > 1 else ()),
    )
    return lines.line(entry, entry.title, parts=parts)


def _board(board: NamedBoard, lines: Lines, new_boards: tuple[str, ...]) -> Line:
    new = "It is not among this area’s boards, and would be added" if board.name in new_boards else ""
    return lines.line(board, board.name, parts=(_part("New", new),))


def _survey(survey: ToldSurvey, lines: Lines) -> Line:
    parts = (
        _part("Asked", CONTACT_KIND_NAMES[ContactKind(survey.asks)]),
        _part("Open", _days(survey.opens_on, survey.closes_on)),
    )
    return lines.line(survey, survey.title, parts=parts)


def _bulletin(bulletin: ToldBulletin, lines: Lines) -> Line:
    rhythm = f"Every {count(bulletin.rhythm_days, 'day')}" if bulletin.rhythm_days else ""
    return lines.line(
        bulletin, bulletin.name, parts=(_part("How often", rhythm), _part("Since", day(bulletin.starts_on)))
    )


def _series(series: ToldSeries, lines: Lines) -> Line:
    told = count(series.people_told, "person was told", "people were told") if series.people_told else ""
    parts = (
        _part("What became of them", EVENT_STATE_NAMES[EventState(series.state)]),
        _part("Days", _days_of(series)),
        _part("Why", series.because),
        _part("Told", told),
        _part("Takes the place of", "the postponed ones" if series.relaunches else ""),
    )
    number = count(series.number, "event") if series.number else "events, not counted"
    return lines.line(series, f"{series.name}: {number}", parts=parts)


def _days_of(series: ToldSeries) -> str:
    if series.ends_on:
        return _days(series.days[0], series.ends_on)
    return ", ".join(day(each) for each in series.days)


def _phase(phase: ProposedPhase, lines: Lines) -> Line:
    until = f"to {day(phase.ends_on)}" if phase.ends_on else "with no end named"
    return lines.line(phase, phase.name, parts=(_part("From", f"{day(phase.starts_on)} {until}"),))


def _days(first: dt.date, last: dt.date) -> str:
    return day(first) if first == last else f"{day(first)} to {day(last)}"


def _part(label: str, text: str) -> Part:
    return Part(label, (text,) if text else ())
