"""What a board knew on a day: what it had been sent by then, what was open with it, and when it had met."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils import timezone

from turnstone.programme.boards.facts import BoardPaperFacts, FateFacts, LedgerItemFacts, MeetingFacts
from turnstone.programme.boards.rules import MEETING_STATE_NAMES, MeetingState
from turnstone.web.boards.presenters.ledger import LedgerRow, row_of
from turnstone.web.kit.formats import count, day, moment, short_day

KNOWN_HEADS = ("Sent", "Paper", "What it is", "For", "Speaks of", "Sent by", "What became of it since")


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPaper:
    """One paper that the board had been sent."""

    href: str
    title: str
    kind: str
    is_exempt: bool
    sent: str
    sent_on: str
    place: str
    place_href: str
    speaks_of: str
    as_at: str
    by: str
    fate: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldMeeting:
    """One meeting that the board had held."""

    name: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPage:
    """What one board knew on one day."""

    board: str
    day: str
    sentence: str
    began: str
    papers: tuple[KnownPaper, ...]
    counted: str
    open: tuple[LedgerRow, ...]
    meetings: tuple[HeldMeeting, ...]
    csv: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What was read of one board for one day."""

    board: Any
    on: dt.date
    papers: Sequence[BoardPaperFacts]
    senders: Mapping[int, str]
    fates: Mapping[int, FateFacts]
    ledger: Sequence[LedgerItemFacts]
    meetings: Sequence[MeetingFacts]


def known_page(area_slug: str, known: Known) -> KnownPage:
    """Set out what a board knew."""
    board, held = known.board, [each for each in known.meetings if each.is_held and each.on <= known.on]
    asked = urlencode({"board": board.slug, "on": known.on.isoformat()})
    return KnownPage(
        board=board.name,
        day=day(known.on),
        sentence=_sentence(known, len(held)),
        began=_began(board, known.on),
        papers=known_papers(area_slug, known),
        counted=count(len(known.papers), "paper"),
        open=tuple(row_of(area_slug, each, known.on) for each in known.ledger),
        meetings=tuple(_held(area_slug, each) for each in reversed(held)),
        csv=f"{reverse('known_csv', args=[area_slug])}?{asked}",
    )


def known_papers(area_slug: str, known: Known) -> tuple[KnownPaper, ...]:
    """Give each paper as a row, in the order in which they come."""
    meetings = {each.id: each for each in known.meetings}
    return tuple(_paper(area_slug, each, known, meetings.get(each.meeting_id or 0)) for each in known.papers)


def known_rows(papers: Iterable[KnownPaper]) -> Iterable[tuple[str, ...]]:
    """Give the rows of the table that is handed over."""
    for paper in papers:
        kind = f"{paper.kind}, exempt" if paper.is_exempt else paper.kind
        yield (paper.sent_on, paper.title, kind, paper.place, paper.speaks_of, paper.by, paper.fate)


def fate_words(fate: FateFacts | None) -> str:
    """Say in a sentence what became of a paper after it was sent."""
    if fate is None:
        return ""
    words = f"{fate.words} on {day(fate.at)}"
    return f"{words}: {fate.why.rstrip('.')}." if fate.why else f"{words}."


def kind_of(paper: Any) -> str:
    """Say what sort of thing a paper is."""
    if paper.source_id:
        return "A file"
    return "A version of the plan" if paper.version_id else "A paper"


def speaks_of(as_at: dt.datetime | None) -> str:
    """Say of what moment a paper speaks; a file says so itself, if anything does."""
    return short_day(timezone.localdate(as_at)) if as_at else "not known"


def _sentence(known: Known, held: int) -> str:
    met = f"had met {_times(held)}" if held else "had not met"
    if not known.papers:
        return f"{known.board.name} {met} and had been sent no paper."
    open_with_it = f"; {_lines(len(known.ledger))} open with it" if known.ledger else ""
    return f"{known.board.name} {met} and had been sent {count(len(known.papers), 'paper')}{open_with_it}."


def _lines(number: int) -> str:
    return f"{count(number, 'line')} of the ledger {'was' if number == 1 else 'were'}"


def _times(number: int) -> str:
    return {1: "once", 2: "twice"}.get(number, f"{number} times")


def _began(board: Any, on: dt.date) -> str:
    if board.starts_on and board.starts_on > on:
        return f"It did not exist yet: it began on {day(board.starts_on)}."
    if board.ends_on and board.ends_on < on:
        return f"It was no more: it ended on {day(board.ends_on)}."
    return ""


def _paper(area_slug: str, paper: BoardPaperFacts, known: Known, meeting: MeetingFacts | None) -> KnownPaper:
    assert paper.sent_at is not None
    return KnownPaper(
        href=reverse("paper_as_sent", args=[area_slug, paper.id]),
        title=paper.title,
        kind=kind_of(paper),
        is_exempt=paper.is_exempt,
        sent=moment(paper.sent_at),
        sent_on=timezone.localdate(paper.sent_at).isoformat(),
        place=for_meeting(meeting),
        place_href=reverse("meeting", args=[area_slug, meeting.slug]) if meeting else "",
        speaks_of=speaks_of(paper.as_at),
        as_at=f"It speaks of {day(paper.as_at)}." if paper.as_at else "As it was uploaded.",
        by=known.senders.get(paper.id, ""),
        fate=fate_words(known.fates.get(paper.id)),
    )


def for_meeting(meeting: MeetingFacts | None) -> str:
    """Say for which meeting a paper was."""
    if meeting is None:
        return "Between meetings"
    words = f"The meeting of {day(meeting.on)}"
    state = MEETING_STATE_NAMES[MeetingState(meeting.state)].lower()
    return f"{words} ({state} since)" if meeting.was_put_off else words


def _held(area_slug: str, meeting: MeetingFacts) -> HeldMeeting:
    return HeldMeeting(name=day(meeting.on), href=reverse("meeting", args=[area_slug, meeting.slug]))
