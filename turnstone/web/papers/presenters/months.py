"""The list of papers: month by month, then those that are about something else."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from turnstone.papers.catalogue import kinds_about
from turnstone.papers.subjects import Subject
from turnstone.programme.audit import clock
from turnstone.programme.delivery.rules import month_name
from turnstone.programme.publications.facts import PublicationLine
from turnstone.programme.publications.rules import KIND_NAMES, STATE_NAMES, Audience, Kind, State
from turnstone.web.kit.formats import count, day, moment


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperLine:
    """One paper in a list."""

    id: int
    title: str
    kind: str
    state: str
    is_out: bool
    audience: str
    as_at: str
    people: str
    published: str
    concerns: str
    correction: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """A cycle with its papers. `has_cycle` is false where only the papers of it are left."""

    slug: str
    name: str
    has_cycle: bool
    papers: tuple[PaperLine, ...]


def as_months(cycles: dict[str, str], lines: Iterable[PublicationLine]) -> tuple[Month, ...]:
    """Put papers under their months, the newest first; `cycles` names each month that has a cycle by its slug."""
    under: dict[str, list[PaperLine]] = defaultdict(list)
    for line in lines:
        if line.kind in kinds_about(Subject.CYCLE):
            under[line.slug].append(_line(line))
    return tuple(
        Month(
            slug=slug,
            name=cycles.get(slug) or _name(slug),
            has_cycle=slug in cycles,
            papers=tuple(under[slug]),
        )
        for slug in sorted({*cycles, *under}, reverse=True)
    )


def as_others(lines: Iterable[PublicationLine]) -> tuple[PaperLine, ...]:
    """List the papers that are not of a month, the newest first."""
    others = [line for line in lines if line.kind not in kinds_about(Subject.CYCLE)]
    return tuple(_line(line) for line in sorted(others, key=lambda line: line.as_at, reverse=True))


def _name(slug: str) -> str:
    try:
        return month_name(dt.date.fromisoformat(f"{slug}-01"))
    except ValueError:
        return slug


def _line(line: PublicationLine) -> PaperLine:
    return PaperLine(
        id=line.id,
        title=line.title,
        kind=KIND_NAMES[Kind(line.kind)],
        state=STATE_NAMES[State(line.state)],
        is_out=line.state == State.PUBLISHED,
        audience="for everyone" if line.audience == Audience.PUBLIC else "for the board",
        as_at=day(line.as_at),
        people=_people(line),
        published=_published(line),
        concerns=_concerns(line),
        correction=line.correction_note,
    )


def _people(line: PublicationLine) -> str:
    approved = f", approved by {line.approved_by}" if line.approved_by else ""
    return f"Drafted by {line.drafted_by}{approved}"


def _published(line: PublicationLine) -> str:
    if line.published_at is None:
        return ""
    if line.embargo_until and line.embargo_until > clock.now():
        return f"held back until {moment(line.embargo_until)}"
    return f"published {day(line.embargo_until or line.published_at)}"


def _concerns(line: PublicationLine) -> str:
    blocking = sum(concern["weight"] == "blocks" for concern in line.concerns)
    warnings = len(line.concerns) - blocking
    stops = [f"{count(blocking, 'thing')} to put right first"] if blocking else []
    return " and ".join(stops + ([count(warnings, "warning")] if warnings else []))
