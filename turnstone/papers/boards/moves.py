"""The dates that moved between two moments, in a table that stocktakes and reports share."""

from collections.abc import Iterable

from turnstone.documents.blocks import Cell, Column, Moved, Row, Table
from turnstone.papers.boards.span import Span
from turnstone.papers.citing import cite
from turnstone.papers.phrases import capital, count, short_day
from turnstone.programme.plan.facts import DateChangeFacts


def moves_table(span: Span, moves: Iterable[DateChangeFacts], *, empty: str = "No date moved.") -> Table:
    """Set out which date moved from when to when, by how much, why, and who agreed."""
    actions = {each.id: each for each in span.now.actions}
    steps = {each.id: each.text for each in span.now.milestones}
    rows = tuple(
        Row(cells=_cells(each, actions[each.action_id].reference, steps), facts=cite("plan.datechange", each))
        for each in moves
        if each.action_id in actions
    )
    return Table(
        caption=f"{count(len(rows), 'date')} moved",
        columns=(
            Column(heading=capital(span.now.words["action"]), width=4),
            Column(heading="Date", width=4),
            Column(heading="Later by", width=2),
            Column(heading="Why", width=6),
            Column(heading="Agreed by", width=3),
        ),
        rows=rows,
        empty=empty,
    )


def _cells(move: DateChangeFacts, reference: str, steps: dict[int, str]) -> tuple[Cell, ...]:
    step = steps.get(move.milestone_id or 0)
    days = (move.to_on - move.from_on).days if move.from_on else 0
    return (
        f"{reference}\nMilestone: {step}" if step else reference,
        Moved(first=short_day(move.from_on), now=short_day(move.to_on)),
        count(days, "day") if days >= 0 else f"{count(-days, 'day')} earlier",
        move.reason or "no reason given",
        move.agreed_by or "nobody is recorded",
    )
