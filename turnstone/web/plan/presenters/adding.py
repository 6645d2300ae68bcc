"""What the programme office may add to the plan, and what it should add first."""

from dataclasses import dataclass

from django.urls import reverse

from turnstone.programme.plan.facts import PlanFacts


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """Words that lead to a form."""

    words: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of a plan with its outcomes."""

    name: str
    outcomes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Adding:
    """What can be added; `first` is what is missing before an action can be there."""

    ways: tuple[Way, ...]
    first: Way
    parts: tuple[Part, ...]


def adding(plan: PlanFacts, still: str = "") -> Adding:
    """Offer the parts of a plan, from the finding down, by the plan's own words.

    `still` ends every address, and keeps to a plan that is not the newest.
    """
    ways = tuple(
        Way(
            words=f"Add {'an' if plan.words[part][0] in 'aeiou' else 'a'} {plan.words[part]}",
            href=reverse(f"add_{part}", args=[plan.area_slug]) + still,
        )
        for part in ("requirement", "workstream", "outcome", "action")
    )
    needed = 1 if not plan.workstreams else 2 if not plan.outcomes else 3
    return Adding(ways=ways, first=ways[needed], parts=_parts(plan))


def _parts(plan: PlanFacts) -> tuple[Part, ...]:
    return tuple(
        Part(
            name=workstream.name,
            outcomes=tuple(
                f"{each.reference} {each.text}"
                for each in plan.outcomes
                if each.workstream_id == workstream.id
            ),
        )
        for workstream in plan.workstreams
    )
