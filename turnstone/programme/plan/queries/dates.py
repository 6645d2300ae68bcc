"""Milestones, needs and new dates that were asked for, found for whoever may change them."""

from turnstone.programme.plan import models
from turnstone.programme.plan.rules import RequestAnswer


def find_milestone(action_id: int, milestone_id: int) -> models.Milestone | None:
    """Find a milestone of an action."""
    found = models.Milestone.objects.filter(action_id=action_id, id=milestone_id)
    return found.select_related("action__plan").first()


def needs_of(action_id: int) -> list[models.Dependency]:
    """List what an action waits for."""
    found = models.Dependency.objects.filter(action_id=action_id).select_related("action", "needed")
    return list(found.order_by("needed__position", "id"))


def find_date_request(plan_id: int, request_id: int) -> models.DateRequest | None:
    """Find a new date of a plan that still waits for agreement."""
    waiting = models.DateRequest.objects.filter(
        action__plan_id=plan_id, id=request_id, answer=RequestAnswer.WAITING
    )
    return waiting.select_related("action__plan", "milestone__action").first()


def date_request_of(action_id: int, milestone_id: int | None = None) -> models.DateRequest | None:
    """Find the new date that waits for agreement, of an action or of a milestone of it."""
    waiting = models.DateRequest.objects.filter(action_id=action_id, answer=RequestAnswer.WAITING)
    ours = waiting.filter(milestone_id=milestone_id) if milestone_id else waiting.filter(milestone=None)
    return ours.first()
