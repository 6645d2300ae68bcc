"""Which plan took the place of which, and what became of each old action. Each table is read once."""

import datetime as dt
from typing import Any

from turnstone.programme.audit.queries import read_into, rows_as_at
from turnstone.programme.plan import facts, models
from turnstone.programme.plan.rules import Status


def replacements_in(area_id: int) -> tuple[facts.ReplacementFacts, ...]:
    """List an area's plans that took the place of others, the newest first."""
    rows = models.Plan.objects.filter(area_id=area_id, replaces__isnull=False).select_related("replaces")
    return tuple(_replacement(row, row.replaces) for row in rows.order_by("-replaced_on", "-id"))


def replacement_as_at(plan_id: int, moment: dt.datetime) -> facts.ReplacementFacts | None:
    """Find what had taken a plan's place at a moment."""
    old = rows_as_at(models.Plan, moment, id=plan_id).first()
    new = rows_as_at(models.Plan, moment, replaces_id=plan_id).first()
    return _replacement(new, old) if new and old else None


def successions_as_at(plan_id: int, moment: dt.datetime) -> tuple[facts.SuccessionFacts, ...]:
    """Tell what had been said at a moment of the actions of a plan that was replaced."""
    plan = rows_as_at(models.Plan, moment, id=plan_id).first()
    if plan is None:
        return ()
    actions = {row.id for row in rows_as_at(models.Action, moment, plan_id=plan_id)}
    new: dict[int, list[int]] = {}
    for row in rows_as_at(models.Successor, moment, area_id=plan.area_id).order_by("id"):
        new.setdefault(row.succession_id, []).append(row.action_id)
    return tuple(
        read_into(facts.SuccessionFacts, row, successors=tuple(new.get(row.id, ())))
        for row in rows_as_at(models.Succession, moment, area_id=plan.area_id).order_by("id")
        if row.action_id in actions
    )


def find_action_of_any_plan(area_id: int, action_id: int) -> models.Action | None:
    """Find an action of an area by its number, whichever plan it is of."""
    return models.Action.objects.filter(area_id=area_id, id=action_id).select_related("plan").first()


def finished_and_left(plan_id: int) -> list[models.Action]:
    """List a plan's actions that are complete, with evidence, and not accounted for yet."""
    left = models.Action.objects.filter(plan_id=plan_id, succession=None, status=Status.COMPLETE)
    shown = left.filter(evidence__isnull=False).distinct()
    return list(shown.select_related("plan", "area").order_by("position", "id"))


def measures_tied_to(plan_id: int) -> frozenset[int]:
    """List the numbers of the measures that show a plan's outcomes."""
    rows = models.OutcomeMeasure.objects.filter(outcome__plan_id=plan_id)
    return frozenset(rows.values_list("measure_id", flat=True))


def came_from(action_id: int) -> tuple[facts.CameFrom, ...]:
    """List the old actions that a new one carries on or took in."""
    rows = models.Successor.objects.filter(action_id=action_id).select_related("succession__action__plan")
    return tuple(
        facts.CameFrom(old=_other(row.succession.action), fate=row.succession.fate)
        for row in rows.order_by("succession__action__position", "id")
    )


def became_of(action_id: int) -> facts.Became | None:
    """Tell what became of an old action, if anybody has said."""
    row = models.Succession.objects.filter(action_id=action_id).first()
    if row is None:
        return None
    new = row.successors.select_related("action__plan").order_by("action__position", "id")
    return facts.Became(
        fate=row.fate,
        why=row.why,
        agreed_by=row.agreed_by,
        decided_on=row.decided_on,
        new=tuple(_other(each.action) for each in new),
    )


def _replacement(new: Any, old: Any) -> facts.ReplacementFacts:
    return facts.ReplacementFacts(
        old_id=old.id,
        old_name=old.name,
        new_id=new.id,
        new_name=new.name,
        on=new.replaced_on,
        because=new.replaced_because,
    )


def _other(action: models.Action) -> facts.OtherAction:
    return facts.OtherAction(
        id=action.pk, reference=action.reference, text=action.text, plan=action.plan.name
    )
