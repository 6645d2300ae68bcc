"""What the rule proposes for ratings: of a whole plan in a few reads, of one action in a few more."""

import datetime as dt

from django.db.models import Q

from turnstone.programme.audit import clock
from turnstone.programme.audit.queries import read_into, rows_as_at
from turnstone.programme.delivery import facts, models
from turnstone.programme.delivery.facts.proposals import about, proposals_of
from turnstone.programme.delivery.queries.risks import risks_as_at
from turnstone.programme.delivery.rules import AboutAnAction, Proposal, is_in_hand, propose
from turnstone.programme.plan.facts import PlanFacts
from turnstone.programme.plan.models import Action, DateChange, Milestone
from turnstone.programme.plan.queries import rating_key_of
from turnstone.programme.plan.rules import Confidence, Status


def proposals_now(plan: PlanFacts) -> dict[int, Proposal]:
    """Rate every action of a plan by the rule, as it stands in what was read."""
    risks = risks_as_at(plan.id, plan.area_id, plan.as_at)
    return proposals_of(plan, updates_as_at(plan), risks, clock.today())


def updates_as_at(plan: PlanFacts) -> tuple[facts.UpdateFacts, ...]:
    """Read all that was said of a plan's actions, oldest first."""
    ours = {action.id for action in plan.actions}
    rows = rows_as_at(models.ActionUpdate, plan.as_at, area_id=plan.area_id)
    found = sorted((row for row in rows if row.action_id in ours), key=lambda row: (row.said_at, row.id))
    return tuple(read_into(facts.UpdateFacts, row) for row in found)


def proposal_for_an_answer(
    action: Action, *, status: str, forecast_on: dt.date | None = None, blocked_by: str = ""
) -> Proposal:
    """Rate one action by the rule as it will stand once its lead has said this of it today."""
    return propose(about_an_answer(action, status, forecast_on, blocked_by), rating_key_of(action.plan))


def about_an_answer(
    action: Action, status: str, forecast_on: dt.date | None = None, blocked_by: str = ""
) -> AboutAnAction:
    """Gather what the rule looks at for one action, as if its lead said this of it now."""
    today = clock.today()
    return about(
        action,
        is_complete=status == Status.COMPLETE,
        today=today,
        plan_starts_on=action.plan.starts_on,
        plan_ends_on=action.plan.ends_on,
        heard_on=today,
        forecast_on=forecast_on,
        blocked_by=blocked_by,
        times_moved=DateChange.objects.filter(action=action, milestone=None).exclude(from_on=None).count(),
        steps_overdue=_steps_overdue(action, today),
        waits_for=_waits_for(action, today),
        bare_risks=_bare_risks(action),
    )


def proposal_standing(action: Action) -> Proposal:
    """Rate one action by the rule as it stands, with what its lead last said, heard of today."""
    last = (
        models.ActionUpdate.objects.filter(action=action, no_change=False).order_by("-said_at", "-id").first()
    )
    return proposal_for_an_answer(
        action,
        status=action.status,
        forecast_on=last.forecast_on if last else None,
        blocked_by=last.blocked_by if last else "",
    )


def _steps_overdue(action: Action, today: dt.date) -> tuple[str, ...]:
    late = Milestone.objects.filter(action=action, done_on=None, withdrawn_on=None, due_on__lt=today)
    return tuple(late.order_by("position", "id").values_list("text", flat=True))


def _waits_for(action: Action, today: dt.date) -> tuple[str, ...]:
    needed = Action.objects.filter(needed_by__action=action, done_on=None, withdrawn_on=None)
    late = needed.filter(Q(confidence=Confidence.RED) | Q(due_on__lt=today))
    return tuple(late.order_by("needed_by__id").values_list("reference", flat=True))


def _bare_risks(action: Action) -> tuple[str, ...]:
    threats = models.Risk.objects.filter(threatens__action=action, closed_on=None, rating=Confidence.RED)
    return tuple(
        risk.reference
        for risk in threats.order_by("position", "id").prefetch_related("mitigations")
        if not any(
            is_in_hand(each.owner_id is not None, each.due_on, each.done_on)
            for each in risk.mitigations.all()
        )
    )
