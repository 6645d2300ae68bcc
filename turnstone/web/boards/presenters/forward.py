"""The papers that are due to boards, in ready-made words."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.urls import reverse

from turnstone.programme.boards import rules
from turnstone.programme.boards.facts import DuePaper, GovernanceMap
from turnstone.programme.publications.rules import KIND_NAMES, Kind
from turnstone.web.boards.forward_wanted import EVERY, LATE, SENT, PapersWanted
from turnstone.web.boards.presenters.boards import Address, rhythm_of
from turnstone.web.kit.formats import count, short_day


@dataclass(frozen=True, slots=True, kw_only=True)
class DueRow:
    """A paper that is due."""

    due: str
    paper: str
    kind: str
    rhythm: str
    who: Address
    whom: Address
    meeting: str
    href: str
    standing: str
    is_late: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ForwardPage:
    """The papers due, as they are asked for; `unset` says what is reported only when needed."""

    sentence: str
    counted: str
    rows: tuple[DueRow, ...]
    unset: tuple[str, ...]
    csv: str
    has_any: bool


def forward_page(
    area_slug: str,
    governance: GovernanceMap,
    due: Iterable[DuePaper],
    wanted: PapersWanted,
    today: dt.date,
    query: str,
) -> ForwardPage:
    """Lay out the papers that are asked for, the first first."""
    due = list(due)
    kept = [each for each in due if _is_wanted(each, wanted, today)]
    csv = reverse("forward_plan_csv", args=[area_slug])
    reports = [each for each in governance.lines if each.kind == rules.LineKind.REPORTS_TO]
    return ForwardPage(
        sentence=_sentence(due, today),
        counted=count(len(kept), "paper"),
        rows=tuple(_row(area_slug, governance, each, today) for each in kept),
        unset=tuple(_unset(governance, today)),
        csv=f"{csv}?{query}" if query else csv,
        has_any=bool(reports),
    )


def _is_wanted(due: DuePaper, wanted: PapersWanted, today: dt.date) -> bool:
    states = {
        "": due.sent_on is None,
        LATE: due.is_late_on(today),
        SENT: due.sent_on is not None,
        EVERY: True,
    }
    return (
        wanted.to_board in ("", str(due.line.to_id))
        and wanted.from_board in ("", str(due.line.from_id))
        and states[wanted.state]
    )


def _sentence(due: Iterable[DuePaper], today: dt.date) -> str:
    coming = sum(each.sent_on is None and not each.is_late_on(today) for each in due)
    late = sum(each.is_late_on(today) for each in due)
    words = f"{count(coming, 'paper is', 'papers are')} still to come"
    return f"{words}, and {late} {'is' if late == 1 else 'are'} late." if late else f"{words}; none is late."


def _row(area_slug: str, governance: GovernanceMap, due: DuePaper, today: dt.date) -> DueRow:
    line, meeting = due.line, due.meeting
    kind = KIND_NAMES[Kind(line.paper_kind)] if line.paper_kind else ""
    who, whom = governance.board(line.from_id), governance.board(line.to_id)
    return DueRow(
        due=short_day(due.due_on),
        paper=line.what,
        kind="" if kind.casefold() == line.what.casefold() else kind,
        rhythm=rhythm_of(line.rhythm),
        who=(who.name, reverse("board", args=[area_slug, who.slug])),
        whom=(whom.name, reverse("board", args=[area_slug, whom.slug])),
        meeting="At its meeting that day" if meeting else "No meeting is set near then",
        href=reverse("meeting", args=[area_slug, meeting.slug]) if meeting else "",
        standing=_standing(due, today),
        is_late=due.is_late_on(today),
    )


def _standing(due: DuePaper, today: dt.date) -> str:
    if due.sent_on is not None:
        return f"Sent {short_day(due.sent_on)}{', late' if due.came_late else ''}"
    days = (today - due.due_on).days
    return f"Late by {count(days, 'day')}" if days > 0 else "Not sent yet"


def _unset(governance: GovernanceMap, today: dt.date) -> Iterator[str]:
    """Tell what is reported without a rhythm, so that it is never due by itself."""
    for line in governance.on(today).lines:
        if line.kind == rules.LineKind.REPORTS_TO and line.rhythm == rules.Rhythm.AS_NEEDED:
            who, whom = governance.board(line.from_id).name, governance.board(line.to_id).name
            yield f"{who} reports to {whom}: {line.what}"


FORWARD_HEADS = ("Due", "Paper", "Kind of paper", "How often", "From", "To", "Meeting", "Standing")


def forward_rows(page: ForwardPage) -> Iterator[list[str]]:
    """Write each paper as a row of a file."""
    for row in page.rows:
        yield [
            *(row.due, row.paper, row.kind, row.rhythm, row.who[0], row.whom[0]),
            *(row.meeting, row.standing),
        ]
