"""Who was asked, and who has answered."""

import datetime as dt
from collections.abc import Collection

from django.db.models import Count, Max

from turnstone.programme.delivery import facts, models
from turnstone.programme.delivery.rules import is_asked_for
from turnstone.programme.plan.facts import ActionFacts, PlanFacts
from turnstone.programme.plan.models import Action


def answers_in(cycle: models.Cycle, plan: PlanFacts) -> facts.Answers:
    """Say of which actions a cycle asks for an update and of which it has one; what it has, it asked for."""
    said = models.ActionUpdate.objects.filter(cycle_id=cycle.pk).values_list("action_id", flat=True)
    answered = frozenset(said)
    asked = (action for action in plan.actions if action.id in answered or _asks_for(cycle, action))
    return facts.Answers(asked=tuple(asked), answered=answered)


def waiting_in(cycle: models.Cycle, posts: Collection[int]) -> list[str]:
    """Give the references of the actions led by some posts of which a cycle still asks, in the order of the plan."""
    led = Action.objects.filter(plan_id=cycle.plan_id, lead_id__in=posts).exclude(updates__cycle_id=cycle.pk)
    return [action.reference for action in led.order_by("position", "id") if _asks_for(cycle, action)]


def _asks_for(cycle: models.Cycle, action: ActionFacts | Action) -> bool:
    return is_asked_for(action.done_on, action.starts_on, cycle.closes_on, withdrawn_on=action.withdrawn_on)


def answers_by_cycle(plan_id: int) -> dict[int, int]:
    """Count the answers that each of a plan's cycles has."""
    counted = (
        models.ActionUpdate.objects.filter(cycle__plan_id=plan_id).values("cycle_id").annotate(n=Count("id"))
    )
    return {row["cycle_id"]: row["n"] for row in counted}


def last_said(plan_id: int) -> dict[int, dt.datetime]:
    """Say when each action of a plan was last spoken of."""
    newest = (
        models.ActionUpdate.objects.filter(cycle__plan_id=plan_id)
        .values("action_id")
        .annotate(at=Max("said_at"))
    )
    return {row["action_id"]: row["at"] for row in newest}


def update_of(cycle_id: int, action_id: int) -> models.ActionUpdate | None:
    """Find what was said of an action in a cycle."""
    return models.ActionUpdate.objects.filter(cycle_id=cycle_id, action_id=action_id).first()


def updates_of(action_id: int) -> list[models.ActionUpdate]:
    """List all that was ever said of an action, newest first."""
    found = models.ActionUpdate.objects.filter(action_id=action_id).select_related("cycle")
    return list(found.order_by("-cycle__period"))
