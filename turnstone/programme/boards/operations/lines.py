"""Lines between boards: which answers to which, what it reports, and how often."""

import datetime as dt

from django.db.models import Q

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.boards import rules
from turnstone.programme.boards.models import Board, LedgerItem, ReportingLine
from turnstone.programme.publications.rules import KIND_NAMES


@operation
def add_line(
    *,
    by: Actor,
    from_board: Board,
    to_board: Board,
    kind: rules.LineKind,
    what: str = "",
    paper_kind: str = "",
    rhythm: rules.Rhythm = rules.Rhythm.AS_NEEDED,
    starts_on: dt.date | None = None,
    asked_in: LedgerItem | None = None,
) -> ReportingLine:
    """Say that a board answers to another, reports to it, or works beside it. It begins today unless told.

    What it reports is due by its rhythm, counted from the day on which the line begins.
    """
    starts_on = starts_on or clock.today()
    _refuse_boards(from_board, to_board, asked_in)
    if kind == rules.LineKind.REPORTS_TO and not what.strip():
        raise Refusal(f"Say what {from_board.name} reports to {to_board.name}, such as a progress report.")
    if paper_kind and paper_kind not in KIND_NAMES:
        raise Refusal(f"There is no kind of paper called {paper_kind}; choose one of the list, or none.")
    _refuse_twice(from_board, to_board, kind, what.strip())
    if kind in rules.GOES_UP:
        _refuse_circle(from_board, to_board, starts_on)
    return ReportingLine.objects.create(
        area=from_board.area,
        from_board=from_board,
        to_board=to_board,
        kind=kind,
        what=what.strip(),
        paper_kind=paper_kind,
        rhythm=rhythm,
        starts_on=starts_on,
        asked_in=asked_in,
        position=ReportingLine.objects.filter(area=from_board.area).count() + 1,
    )


@operation
def end_line(*, by: Actor, line: ReportingLine, on: dt.date) -> ReportingLine:
    """End a line between two boards on its last day; nothing is due by it after that."""
    if line.ends_on is not None:
        raise Refusal(f"This line ended on {line.ends_on:%-d %B %Y} already.")
    if line.starts_on and on < line.starts_on:
        raise Refusal(f"This line began on {line.starts_on:%-d %B %Y}; enter that day or a later one.")
    line.ends_on = on
    line.save()
    return line


def _refuse_boards(from_board: Board, to_board: Board, asked_in: LedgerItem | None) -> None:
    if from_board == to_board:
        raise Refusal(f"{from_board.name} cannot report to itself; choose another board.")
    if to_board.area_id != from_board.area_id:
        raise Refusal(f"{to_board.name} belongs to another area; choose a board of {from_board.area.name}.")
    for board in (from_board, to_board):
        if board.ends_on is not None:
            raise Refusal(f"{board.name} ended on {board.ends_on:%-d %B %Y}; choose a board that meets.")
    if asked_in is not None and asked_in.area_id != from_board.area_id:
        raise Refusal(f"{asked_in.reference} is in another area's ledger; choose a line of this one.")


def _refuse_twice(from_board: Board, to_board: Board, kind: rules.LineKind, what: str) -> None:
    """Refuse a line that is there already; working beside another goes both ways."""
    ways = Q(from_board=from_board, to_board=to_board)
    if kind == rules.LineKind.WORKS_WITH:
        ways |= Q(from_board=to_board, to_board=from_board)
    found = ReportingLine.objects.filter(ways, kind=kind, ends_on=None)
    if kind == rules.LineKind.REPORTS_TO:
        found = found.filter(what__iexact=what)
    if found.exists():
        raise Refusal(
            f"There is such a line between {from_board.name} and {to_board.name} already; end that one first."
        )


def _refuse_circle(from_board: Board, to_board: Board, starts_on: dt.date) -> None:
    """Refuse a line up to a board that reports, by others perhaps, to the one it would begin at."""
    running = ReportingLine.objects.filter(
        Q(ends_on=None) | Q(ends_on__gte=starts_on), area=from_board.area, kind__in=rules.GOES_UP
    )
    way = rules.way_up(running.values_list("from_board_id", "to_board_id"), to_board.pk, from_board.pk)
    if not way:
        return
    names = dict(Board.objects.filter(pk__in=way).values_list("pk", "name"))
    told = ", which reports to ".join(names[number] for number in way[1:])
    raise Refusal(
        f"{from_board.name} cannot report to {to_board.name}, because {to_board.name} reports to {told}; "
        "choose another board, or end one of those lines."
    )
