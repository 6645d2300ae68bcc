"""The first table of a stocktake pack: all requirements, a line each."""

from turnstone.documents.blocks import Column, Row, Table
from turnstone.papers.boards.span import Span
from turnstone.papers.boards.trajectory import done_of_due
from turnstone.papers.citing import cite
from turnstone.papers.phrases import capital
from turnstone.programme.boards.rules import LedgerKind
from turnstone.programme.plan.facts import Thread
from turnstone.programme.plan.rules import Impact, Shows


def requirements_table(span: Span) -> Table:
    """Set out of each requirement what was done of what was due, what is felt, what moved, came in and is asked."""
    numbers = (
        "Done of due",
        "Outcomes felt",
        "Dates moved",
        "New evidence (of difference)",
        "Open challenges",
    )
    return Table(
        caption=f"{capital(span.now.words['requirement'])} by {span.now.words['requirement']}",
        columns=(
            Column(heading=capital(span.now.words["requirement"]), width=7),
            *(Column(heading=each, width=2, align="end") for each in numbers),
        ),
        rows=tuple(_row(span, each) for each in span.threads),
        empty="Nothing was asked for in the record.",
    )


def _row(span: Span, thread: Thread) -> Row:
    asked = thread.requirement
    outcomes, actions = {each.id for each in thread.outcomes}, {each.id for each in thread.actions}
    done, due = done_of_due(span, outcomes)
    felt = sum(each.impact in (Impact.EVIDENT, Impact.SUSTAINED) for each in thread.outcomes)
    new = [each for each in span.new_evidence if each.outcome_id in outcomes or each.action_id in actions]
    challenges = [
        each
        for each in span.ledger
        if each.requirement_id == asked.id and each.kind == LedgerKind.CHALLENGE and each.is_open
    ]
    cells = (
        f"{asked.reference} {asked.families_words}".strip(),
        f"{done} of {due}",
        f"{felt} of {len(thread.outcomes)}",
        str(sum(each.action_id in actions for each in span.moves)),
        f"{len(new)} ({sum(each.shows == Shows.DIFFERENCE for each in new)})",
        str(len(challenges)),
    )
    return Row(cells=cells, facts=cite("plan.requirement", asked) + cite("boards.ledgeritem", *challenges))
