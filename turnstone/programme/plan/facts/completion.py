"""Whether finished work is felt."""

from turnstone.programme.plan.facts.whole import PlanFacts
from turnstone.programme.plan.facts.work import ActionFacts
from turnstone.programme.plan.rules import Sensitivity, Shows, Status, completion_in_words, is_embedded


def shown_to_differ(plan: PlanFacts) -> frozenset[int]:
    """Name the actions with evidence of a difference that the whole partnership may see.

    Evidence that only the programme office sees does not count, so that nobody reads another answer than the board.
    """
    return frozenset(
        each.action_id
        for each in plan.evidence
        if each.action_id and each.shows == Shows.DIFFERENCE and each.sensitivity != Sensitivity.RESTRICTED
    )


def completion_of(plan: PlanFacts) -> dict[int, str]:
    """Say of each action whether it is done, so that finished is never mistaken for felt."""
    shown = shown_to_differ(plan)
    return {
        each.id: completion_in_words(each.status, each.impact, shows_difference=each.id in shown)
        for each in plan.actions
    }


def not_embedded(plan: PlanFacts) -> tuple[ActionFacts, ...]:
    """List the actions in the plan that are complete and have not made a difference that lasts."""
    shown = shown_to_differ(plan)
    return tuple(
        each
        for each in plan.live_actions
        if each.status == Status.COMPLETE
        and not is_embedded(each.status, each.impact, shows_difference=each.id in shown)
    )
