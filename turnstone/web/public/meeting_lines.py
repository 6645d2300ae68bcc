"""Meetings as everyone may know of them: from the agendas and the minutes that were published, and nothing else."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from turnstone.papers.boards.told_meeting import ToldMeeting
from turnstone.programme.publications.facts import PublicationFacts
from turnstone.programme.publications.queries import on_the_public_site
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


Papers = dict[str, dict[str, PublicationFacts]]


def papers_of(area_slug: str) -> Papers:
    """Give what was published of each meeting, by its name in an address and then by the sort of paper."""
    found: Papers = {}
    for name, kind in KINDS.items():
        for each in on_the_public_site(area_slug, kind):
            found.setdefault(each.slug, {})[name] = each
    return found


def meeting_lines(area_slug: str, papers: Papers, now: dt.datetime) -> Lines:
    """Put what was published in order: the next meeting first, and the last one of those that were."""
    ahead: list[MeetingLine] = []
    put_off: list[MeetingLine] = []
    past: list[MeetingLine] = []
    for slug in sorted(papers, reverse=True):
        # The day stands in the name, so that only what is to come has to be opened.
        if slug[:10] < now.date().isoformat():
            past.append(_line(area_slug, papers[slug], is_past=True))
            continue
        told = documents.meeting_in(_newest(papers[slug]).content)
        (put_off if told and told.was_put_off else ahead).append(_line(area_slug, papers[slug]))
    return Lines(ahead=tuple(reversed(ahead)), put_off=tuple(reversed(put_off)), past=tuple(past))


def _newest(papers: dict[str, PublicationFacts]) -> PublicationFacts:
    return papers.get(MINUTES) or papers[AGENDA]


def _line(area_slug: str, papers: dict[str, PublicationFacts], *, is_past: bool = False) -> MeetingLine:
    newest = _newest(papers)
    told = None if is_past else documents.meeting_in(newest.content)
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


def events_in(papers: Papers, address_of: dict[str, str]) -> list[CalendarEvent]:
    """Give the events that were published, each as the last paper about it told it."""
    latest: dict[str, tuple[int, dt.datetime, CalendarEvent]] = {}
    for slug, each in papers.items():
        for paper in each.values():
            told = documents.meeting_in(paper.content)
            if told is None or paper.published_at is None:
                continue
            step = (told.sequence, paper.published_at)
            if told.uid not in latest or latest[told.uid][:2] < step:
                latest[told.uid] = (*step, _event(paper, told, address_of[slug]))
    return [event for _, _, event in latest.values()]


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
