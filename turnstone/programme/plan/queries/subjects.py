"""What a paper can be about in a plan, by the short name that addresses and commands use."""

from django.utils.text import slugify

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


def plan_slug(plan: models.Plan) -> str:
    """Give a plan's short name: "first-send-plan"."""
    return slugify(plan.name)[:LONGEST].strip("-") or f"plan-{plan.pk}"


def requirement_slug(requirement: models.Requirement) -> str:
    """Give a requirement's short name, with its mandate's, since each mandate counts its own from one."""
    title = slugify(requirement.mandate.title)[:LONGEST_TITLE]
    return slugify(f"{title}-{requirement.reference}")[:LONGEST].strip("-")


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
