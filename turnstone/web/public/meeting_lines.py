"""Meetings as everyone may know of them: from the agendas and the minutes that were published, and nothing else."""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.urls import reverse

from turnstone.papers.boards.told_meeting import ToldMeeting
from turnstone.programme.publications.facts import PublicationFacts, PublicationLine
from turnstone.programme.publications.queries import lines_on_the_public_site, on_the_public_site
from turnstone.programme.publications.rules import Kind
from turnstone.web.kit import documents
from turnstone.web.kit.calendar import CalendarEvent, Status

AGENDA, MINUTES = "agenda", "minutes"
KINDS = {AGENDA: Kind.PUBLIC_AGENDA, MINUTES: Kind.PUBLIC_MINUTES}
_WORDS = {AGENDA: "Agenda", MINUTES: "Minutes"}


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperLink:
    """One paper of a meeting."""

    name: str
    words: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingLine:
    """A meeting as a line of a list; `state` is said of one that was put off."""

    slug: str
    name: str
    href: str
    when: str
    place: str
    state: str
    papers: tuple[PaperLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """An area's published meetings: those to come, those of them that were put off, and those that were."""

    ahead: tuple[MeetingLine, ...]
    put_off: tuple[MeetingLine, ...]
    past: tuple[MeetingLine, ...]


Told = dict[str, list[PublicationFacts]]
_PUBLIC = {kind: name for name, kind in KINDS.items()}
_NOTHING = Lines(ahead=(), put_off=(), past=())


def meeting_lines(area_slug: str, today: dt.date) -> Lines:
    """Put what was published in order: the next meeting first, and the last one of those that were.

    The day of a meeting stands in its name, so only what is told of those to come has to be read.
    """
    found: dict[str, dict[str, PublicationLine]] = {}
    for line in lines_on_the_public_site(area_slug, *KINDS.values()):
        found.setdefault(line.slug, {})[_PUBLIC[Kind(line.kind)]] = line
    if not found:
        return _NOTHING
    told = {slug: newest_told(papers) for slug, papers in told_since(area_slug, today).items()}
    ahead = [_line(area_slug, found[slug], told[slug]) for slug in sorted(told)]
    return Lines(
        ahead=tuple(each for each in ahead if not each.state),
        put_off=tuple(each for each in ahead if each.state),
        past=tuple(_line(area_slug, found[slug]) for slug in sorted(found, reverse=True) if slug not in told),
    )


def told_since(area_slug: str, day: dt.date) -> Told:
    """Read what was published of the meetings from a day on, by their names in an address."""
    found: Told = {}
    for kind in KINDS.values():
        for each in on_the_public_site(area_slug, kind, from_slug=day.isoformat()):
            found.setdefault(each.slug, []).append(each)
    return found


def newest_told(papers: Iterable[PublicationFacts]) -> ToldMeeting | None:
    """Read a meeting as the paper tells it that was published last."""
    newest = max(papers, key=lambda each: each.published_at or each.as_at)
    return documents.meeting_in(newest.content)


def _line(area_slug: str, papers: dict[str, PublicationLine], told: ToldMeeting | None = None) -> MeetingLine:
    newest = papers.get(MINUTES) or papers[AGENDA]
    return MeetingLine(
        slug=newest.slug,
        name=newest.title.partition(": ")[2] or newest.title,
        href=reverse("public_meeting", args=[area_slug, newest.slug]),
        when=told.when if told else "",
        place=told.place if told else "",
        state=told.state if told and told.was_put_off else "",
        papers=paper_links(area_slug, newest.slug, papers),
    )


def paper_links(area_slug: str, slug: str, papers: Iterable[str]) -> tuple[PaperLink, ...]:
    """Lead to each paper of a meeting."""
    return tuple(
        PaperLink(
            name=name, words=_WORDS[name], href=reverse("public_meeting_paper", args=[area_slug, slug, name])
        )
        for name in _WORDS
        if name in papers
    )


def events_in(told: Told, address_of: Callable[[str], str]) -> list[CalendarEvent]:
    """Give the events that were published, each at the last step that a paper told; of one step, as told last."""
    latest: dict[str, tuple[tuple[int, dt.datetime], CalendarEvent]] = {}
    for slug, papers in told.items():
        for paper in papers:
            meeting = documents.meeting_in(paper.content)
            if meeting is None or paper.published_at is None:
                continue
            step = (meeting.sequence, paper.published_at)
            if meeting.uid not in latest or latest[meeting.uid][0] < step:
                latest[meeting.uid] = (step, _event(paper, meeting, address_of(slug)))
    return [event for _, event in latest.values()]


def _event(paper: PublicationFacts, told: ToldMeeting, address: str) -> CalendarEvent:
    name = paper.title.partition(": ")[2].rpartition(", ")[0]
    return CalendarEvent(
        uid=told.uid,
        sequence=told.sequence,
        status=Status.CANCELLED if told.was_put_off else Status.CONFIRMED,
        summary=f"{told.state}: {name}" if told.was_put_off else name,
        starts_at=told.starts_at,
        ends_at=told.ends_at,
        changed_at=paper.published_at,
        place=told.place,
        address=address,
    )
