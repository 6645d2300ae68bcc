"""The tables of what became of an old plan's actions."""

from collections.abc import Iterable

from turnstone.documents.blocks import Column, Rating, Row, Table
from turnstone.papers.citing import cite
from turnstone.papers.fates import LEFT, PLAIN, Fates
from turnstone.papers.phrases import sentence
from turnstone.programme.plan.facts import ActionFacts
from turnstone.programme.plan.rules import Account, Fate

_MEANS = {
    Fate.COMPLETED: "We did it, and can show that we did.",
    Fate.CARRIED: "It is in the new plan, in the same or other words.",
    Fate.MERGED: "It is now a part of another action.",
    Fate.DROPPED: "We will not do it. We say why.",
}


def counts_table(account: Account) -> Table:
    """Count what became of the actions, and add it up."""
    rows = [
        Row(
            cells=(Rating(scale="fate", key=fate.value, word=words), str(account.by_fate[fate]), _MEANS[fate])
        )
        for fate, words in PLAIN.items()
    ]
    if account.left:
        left = Rating(scale="fate", key=LEFT[0], word=LEFT[1])
        rows.append(Row(cells=(left, str(len(account.left)), "We have still to say.")))
    rows.append(Row(cells=("All", str(account.total), "Every action of the plan.")))
    return Table(
        caption="What became of the actions",
        columns=(
            Column(heading="What became of it", width=3),
            Column(heading="Actions", width=1, align="end"),
            Column(heading="What that means", width=5),
        ),
        rows=tuple(rows),
    )


def stopped_table(read: Fates, dropped: Iterable[ActionFacts]) -> Table:
    """Say why each action was stopped, and who agreed."""
    return Table(
        caption="What we stopped, why, and who agreed",
        columns=(
            Column(heading="What we had said", width=4),
            Column(heading="Why we stopped", width=4),
            Column(heading="Who agreed", width=2),
        ),
        rows=tuple(_stopped(read, action) for action in dropped),
    )


def _stopped(read: Fates, action: ActionFacts) -> Row:
    told = read.told[action.id]
    facts = (*cite("plan.action", action), *cite("plan.succession", told))
    return Row(cells=(sentence(action.text), sentence(told.why), told.agreed_by), facts=facts)
