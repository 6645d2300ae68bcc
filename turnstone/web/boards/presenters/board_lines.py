"""The lines between boards in ready-made words, as one board sees them."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.urls import reverse

from turnstone.programme.boards import rules
from turnstone.programme.boards.facts import GovernanceMap, LedgerItemFacts, LineFacts
from turnstone.programme.publications.rules import KIND_NAMES, Kind
from turnstone.web.boards.presenters.boards import Address, rhythm_of
from turnstone.web.kit.formats import day


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """How a board stands to another; `asked_in` leads to where the ledger says so."""

    words: str
    other: Address
    note: str
    asked_in: Address | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """The lines of one board: those to whom it answers and reports, those that do so to it, and those beside it."""

    above: tuple[Line, ...]
    below: tuple[Line, ...]
    beside: tuple[Line, ...]

    @property
    def has_any(self) -> bool:
        """Say whether there is any line at all."""
        return bool(self.above or self.below or self.beside)


def lines_of(
    area_slug: str,
    board_id: int,
    governance: GovernanceMap,
    ledger: Iterable[LedgerItemFacts],
    on: dt.date,
) -> tuple[Lines, tuple[Line, ...]]:
    """Tell a board's lines of a day, and those that were over by then."""
    asked = {each.id: each.reference for each in ledger}
    ours = [each for each in governance.lines if board_id in (each.from_id, each.to_id)]
    told = {each.id: _told(area_slug, board_id, governance, each, asked) for each in ours}
    running = [each for each in ours if each.ends_on is None or each.ends_on >= on]
    return Lines(
        above=tuple(told[each.id] for each in running if each.goes_up and each.from_id == board_id),
        below=tuple(told[each.id] for each in running if each.goes_up and each.to_id == board_id),
        beside=tuple(told[each.id] for each in running if not each.goes_up),
    ), tuple(told[each.id] for each in ours if each not in running)


def _told(
    area_slug: str, board_id: int, governance: GovernanceMap, line: LineFacts, asked: dict[int, str]
) -> Line:
    other = governance.board(line.to_id if line.from_id == board_id else line.from_id)
    reference = asked.get(line.asked_in_id or 0, "")
    return Line(
        words=words_of(line.kind, reported=line.to_id == board_id),
        other=(other.name, reverse("board", args=[area_slug, other.slug])),
        note=note_of(line),
        asked_in=(reference, reverse("ledger_item", args=[area_slug, reference])) if reference else None,
    )


def words_of(kind: str, *, reported: bool = False) -> str:
    """Say how a board stands to another; `reported` is the other's side of the same line."""
    ways = {
        rules.LineKind.ANSWERS_TO: ("Is part of, and answers to", "Has as a part of it"),
        rules.LineKind.REPORTS_TO: ("Reports to", "Is reported to by"),
        rules.LineKind.WORKS_WITH: ("Works beside", "Works beside"),
    }
    return ways[rules.LineKind(kind)][reported]


def note_of(line: LineFacts) -> str:
    """Say what is reported, by which kind of paper, how often, and from when."""
    return ". ".join(_notes(line))


def _notes(line: LineFacts) -> Iterator[str]:
    if line.what:
        paper = KIND_NAMES[Kind(line.paper_kind)].lower() if line.paper_kind else ""
        yield f"{line.what} ({paper})" if paper and paper != line.what.lower() else line.what
    if line.kind == rules.LineKind.REPORTS_TO:
        yield rhythm_of(line.rhythm)
    since = f"From {day(line.starts_on)}" if line.starts_on else ""
    until = f"until {day(line.ends_on)}" if line.ends_on else ""
    yield from filter(None, [f"{since} {until}".strip()])
