"""What a paper can be about in a plan, by the short name that addresses and commands use."""

import datetime as dt

from django.utils.text import slugify

from turnstone.programme.audit.queries import rows_as_at
from turnstone.programme.plan import models
from turnstone.programme.plan.queries.finding import plans_of

LONGEST = 50
LONGEST_TITLE = 35


def get_plan(plan_id: int) -> models.Plan:
    """Fetch a plan by its number."""
    return models.Plan.objects.get(id=plan_id)


def get_requirement(requirement_id: int) -> models.Requirement:
    """Fetch something that was asked for by its number."""
    return models.Requirement.objects.select_related("mandate").get(id=requirement_id)


def plan_answering(requirement: models.Requirement, moment: dt.datetime) -> int | None:
    """Give the number of the plan that answered something asked for at a moment: the newest with an outcome for it.

    Where no outcome answers it, the newest plan of its mandate does, or else the newest plan there was, if any.
    """
    plans = sorted(
        rows_as_at(models.Plan, moment, area_id=requirement.area_id),
        key=lambda plan: (plan.starts_on or dt.date.min, plan.id),
        reverse=True,
    )
    answers = {row.plan_id for row in rows_as_at(models.Outcome, moment, requirement_id=requirement.pk)}
    told = [plan for plan in plans if plan.id in answers]
    told += [plan for plan in plans if plan.mandate_id == requirement.mandate_id]
    return next((int(plan.id) for plan in (*told, *plans)), None)


def plan_worked_to_at(area_id: int, moment: dt.datetime) -> int | None:
    """Give the number of the plan that an area worked to at a moment: the newest that no other had replaced by then."""
    plans = sorted(
        rows_as_at(models.Plan, moment, area_id=area_id),
        key=lambda plan: (plan.starts_on or dt.date.min, plan.id),
        reverse=True,
    )
    replaced = {plan.replaces_id for plan in plans}
    return next((int(plan.id) for plan in plans if plan.id not in replaced), None)


def plan_slug(plan: models.Plan) -> str:
    """Give a plan's short name: "first-send-plan"."""
    return slugify(plan.name)[:LONGEST].strip("-") or f"plan-{plan.pk}"


def requirement_slug(requirement: models.Requirement) -> str:
    """Give a requirement's short name, with its mandate's, since each mandate counts its own from one."""
    return slug_of_requirement(requirement.mandate.title, requirement.reference)


def slug_of_requirement(mandate: str, reference: str) -> str:
    """Give a requirement's short name from the title of its mandate and its reference."""
    return slugify(f"{slugify(mandate)[:LONGEST_TITLE]}-{reference}")[:LONGEST].strip("-")


def find_plan(area_id: int, slug: str) -> models.Plan | None:
    """Find a plan by its short name; of two that share one, the newer."""
    return next((plan for plan in plans_of(area_id) if plan_slug(plan) == slug), None)


def requirements_in(area_id: int) -> list[models.Requirement]:
    """List what an area was asked for, mandate by mandate."""
    rows = models.Requirement.objects.filter(area_id=area_id).select_related("mandate")
    return list(rows.order_by("mandate_id", "position", "id"))


def find_requirement(area_id: int, slug: str) -> models.Requirement | None:
    """Find something that was asked for by its short name."""
    return next((row for row in requirements_in(area_id) if requirement_slug(row) == slug), None)
