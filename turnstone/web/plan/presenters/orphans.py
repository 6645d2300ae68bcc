"""What hangs from nothing, in sentences with a way to mend each."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from turnstone.programme.plan.facts import Orphans, PlanFacts
from turnstone.web.kit.formats import count

Item = tuple[str, str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Break:
    """One sort of break, with each one of it: its reference, its words and its address."""

    heading: str
    do: str
    items: tuple[Item, ...]


def breaks(plan: PlanFacts, orphans: Orphans) -> tuple[Break, ...]:
    """Group the breaks by what would mend them, leaving out what there is none of."""
    requirement, outcome, action = (plan.words[name] for name in ("requirement", "outcome", "action"))
    found = (
        _break(
            orphans.requirements_without_outcome,
            f"{requirement} without an {outcome}",
            "Say what will be different for families, and tie it to what was asked.",
            lambda each: (each.reference, each.families_words or each.finding, ""),
        ),
        _break(
            orphans.outcomes_without_requirement,
            f"{outcome} that nobody asked for",
            "Tie it to what was asked, or say why it is worth doing all the same.",
            lambda each: (each.reference, each.text, ""),
        ),
        _break(
            orphans.outcomes_without_action,
            f"{outcome} without an {action}",
            "Say what will be done about it, by whom and by when.",
            lambda each: (each.reference, each.text, ""),
        ),
        _break(
            orphans.outcomes_without_measure,
            f"{outcome} without a measure",
            "Choose a measure that would show whether it is coming true.",
            lambda each: (each.reference, each.text, ""),
        ),
        _break(
            orphans.actions_done_without_evidence,
            f"{action} done without evidence",
            "Add what shows that it was done, done well, or made a difference.",
            lambda each: (
                each.reference,
                each.text,
                reverse("action", args=[plan.area_slug, each.reference]),
            ),
        ),
        _break(
            orphans.measures_without_outcome,
            "measure that no outcome uses",
            "Tie it to an outcome, or stop collecting it.",
            lambda each: ("", each.title, ""),
        ),
    )
    return tuple(each for each in found if each.items)


def _break(rows: Iterable[Any], what: str, do: str, say: Callable[[Any], Item]) -> Break:
    items = tuple(say(row) for row in rows)
    first, _, rest = what.partition(" ")
    return Break(heading=f"{count(len(items), first)} {rest}".strip(), do=do, items=items)
