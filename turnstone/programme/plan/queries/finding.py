"""Rows of plans, found by what people call them."""

from django.db.models import F, QuerySet

from turnstone.programme.audit import queries as audit
from turnstone.programme.audit.facts import ChangeFacts
from turnstone.programme.people.facts import Member
from turnstone.programme.people.permissions import can_see_restricted_evidence
from turnstone.programme.plan import models
from turnstone.programme.plan.rules import DEFAULT_RATING_KEY, DEFAULT_WORDS, Sensitivity


def plans_of(area_id: int) -> list[models.Plan]:
    """List an area's plans, newest first."""
    newest_first = F("starts_on").desc(nulls_last=True)
    return list(models.Plan.objects.filter(area_id=area_id).order_by(newest_first, "-id"))


def current_plan(area_id: int) -> models.Plan | None:
    """Find the plan that an area works to now: the newest that no other has replaced."""
    plans = plans_of(area_id)
    replaced = {plan.replaces_id for plan in plans}
    return next((plan for plan in plans if plan.pk not in replaced), None)


def words_of(plan: models.Plan) -> dict[str, str]:
    """Give the words that an area uses for the parts of its plan."""
    return {**DEFAULT_WORDS, **plan.words}


def rating_key_of(plan: models.Plan) -> dict[str, str]:
    """Give the plan's own key of ratings."""
    return plan.rating_key or DEFAULT_RATING_KEY


def find_action(area_id: int, reference: str, plan_id: int | None = None) -> models.Action | None:
    """Find an action by the reference printed on it: of one plan, or of the newest plan that has it."""
    found = models.Action.objects.filter(area_id=area_id, reference=reference)
    found = found.filter(plan_id=plan_id) if plan_id else found
    return found.select_related("plan", "outcome", "lead").order_by("-plan_id").first()


def workstream_called(plan_id: int, name: str) -> models.Workstream | None:
    """Find a plan's workstream or group by its name."""
    return models.Workstream.objects.filter(plan_id=plan_id, name__iexact=name).first()


def workstreams_of(plan_id: int) -> list[models.Workstream]:
    """List a plan's workstreams and groups in their order."""
    return list(models.Workstream.objects.filter(plan_id=plan_id).order_by("position", "id"))


def actions_of(plan_id: int) -> list[models.Action]:
    """List a plan's actions in their order."""
    return list(models.Action.objects.filter(plan_id=plan_id).order_by("position", "id"))


def outcomes_of(plan_id: int) -> list[models.Outcome]:
    """List a plan's outcomes in their order."""
    return list(models.Outcome.objects.filter(plan_id=plan_id).order_by("position", "id"))


def requirements_of(plan: models.Plan) -> list[models.Requirement]:
    """List what the mandates of a plan's area ask for."""
    found = models.Requirement.objects.filter(area_id=plan.area_id).select_related("mandate")
    return list(found.order_by("mandate_id", "position", "id"))


def milestones_to_do(action_id: int) -> list[models.Milestone]:
    """List an action's steps that are neither done nor taken out."""
    waiting = models.Milestone.objects.filter(action_id=action_id, done_on=None, withdrawn_on=None)
    return list(waiting.order_by("due_on", "id"))


def evidence_of(member: Member, action_id: int) -> list[models.Evidence]:
    """List the evidence of an action that a member may see, newest first."""
    return list(_open_evidence(member).filter(action_id=action_id).order_by("-on", "-id"))


def newest_evidence(member: Member, most: int = 100) -> list[models.Evidence]:
    """List the newest evidence of an area that a member may see."""
    return list(_open_evidence(member).order_by("-on", "-id")[:most])


def find_evidence(member: Member, evidence_id: int) -> models.Evidence | None:
    """Find evidence that a member may see, with the action that it is filed with."""
    return _open_evidence(member).select_related("action").filter(id=evidence_id).first()


def _open_evidence(member: Member) -> QuerySet[models.Evidence]:
    found = models.Evidence.objects.filter(area_id=member.area.id)
    if can_see_restricted_evidence(member):
        return found
    return found.exclude(sensitivity=Sensitivity.RESTRICTED)


def find_workstream(plan_id: int, workstream_id: int) -> models.Workstream | None:
    """Find a plan's workstream or group by its number."""
    return models.Workstream.objects.filter(plan_id=plan_id, id=workstream_id).first()


def outcome_of_reference(plan_id: int, reference: str) -> models.Outcome | None:
    """Find a plan's outcome by its reference."""
    return models.Outcome.objects.filter(plan_id=plan_id, reference=reference).first()


def linked_measures(outcome_id: int) -> frozenset[int]:
    """Name the measures that show an outcome."""
    found = models.OutcomeMeasure.objects.filter(outcome_id=outcome_id)
    return frozenset(found.values_list("measure_id", flat=True))


def outcome_called(plan_id: int, reference: str, text: str) -> models.Outcome | None:
    """Find a plan's outcome by its reference or, where none is given, by its words."""
    outcomes = models.Outcome.objects.filter(plan_id=plan_id)
    return (outcomes.filter(reference=reference) if reference else outcomes.filter(text=text)).first()


def free_reference(plan_id: int) -> str:
    """Give the next reference for an outcome that came without one: u1, u2."""
    taken = models.Outcome.objects.filter(plan_id=plan_id, reference__startswith="u").count()
    return f"u{taken + 1}"


def changes_to(action_id: int) -> tuple[ChangeFacts, ...]:
    """Tell how an action came to stand as it does."""
    return audit.changes_to(models.Action, id=action_id)
