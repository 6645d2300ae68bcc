"""Every read of plans. `plan_as_at` reads each table once, whatever the size of the plan."""

import datetime as dt
from collections import Counter
from dataclasses import replace
from typing import Any

from django.db.models import F

from turnstone.programme.audit import clock
from turnstone.programme.audit import queries as audit
from turnstone.programme.audit.facts import ChangeFacts
from turnstone.programme.audit.queries import read_into, rows_as_at
from turnstone.programme.people.facts import Member, PostFacts
from turnstone.programme.people.models import LocalArea, Organisation
from turnstone.programme.people.permissions import can_see_restricted_evidence
from turnstone.programme.people.queries import posts_as_at
from turnstone.programme.plan import facts, models
from turnstone.programme.plan.rules import DEFAULT_RATING_KEY, DEFAULT_WORDS, Sensitivity


def plans_of(area_id: int) -> list[models.Plan]:
    """List an area's plans, newest first."""
    newest_first = F("starts_on").desc(nulls_last=True)
    return list(models.Plan.objects.filter(area_id=area_id).order_by(newest_first, "-id"))


def current_plan(area_id: int) -> models.Plan | None:
    """Find the plan that an area works to now: the newest."""
    return next(iter(plans_of(area_id)), None)


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
    """List an action's steps that are not done."""
    return list(models.Milestone.objects.filter(action_id=action_id, done_on=None).order_by("due_on", "id"))


def find_workstream(plan_id: int, workstream_id: int) -> models.Workstream | None:
    """Find a plan's workstream or group by its number."""
    return models.Workstream.objects.filter(plan_id=plan_id, id=workstream_id).first()


def outcome_called(plan_id: int, reference: str, text: str) -> models.Outcome | None:
    """Find a plan's outcome by its reference or, where none is given, by its words."""
    outcomes = models.Outcome.objects.filter(plan_id=plan_id)
    return (outcomes.filter(reference=reference) if reference else outcomes.filter(text=text)).first()


def free_reference(plan_id: int) -> str:
    """Give the next reference for an outcome that came without one: u1, u2."""
    taken = models.Outcome.objects.filter(plan_id=plan_id, reference__startswith="u").count()
    return f"u{taken + 1}"


def plan_for(member: Member, plan_id: int) -> facts.PlanFacts:
    """Read a plan as it stands now, with the evidence that this member may see."""
    plan = plan_as_at(plan_id, clock.now())
    if can_see_restricted_evidence(member):
        return plan
    open_to_partners = (row for row in plan.evidence if row.sensitivity != Sensitivity.RESTRICTED)
    return replace(plan, evidence=tuple(open_to_partners))


def confidence_as_at(plan_id: int, moment: dt.datetime) -> Counter[str]:
    """Count a plan's actions by how sure their leads were at a moment."""
    return Counter(row.confidence for row in rows_as_at(models.Action, moment, plan_id=plan_id))


def changes_to(action_id: int) -> tuple[ChangeFacts, ...]:
    """Tell how an action came to stand as it does."""
    return audit.changes_to(models.Action, id=action_id)


def plan_as_at(
    plan_id: int, moment: dt.datetime, posts: dict[int, PostFacts] | None = None
) -> facts.PlanFacts:
    """Read a whole plan as it stood at a moment. Raises `LookupError` before the plan was made.

    Whoever has read the area's posts of that moment already gives them.
    """
    plan = rows_as_at(models.Plan, moment, id=plan_id).first()
    if plan is None:
        raise LookupError(f"There was no plan {plan_id} at {moment}.")
    area = rows_as_at(LocalArea, moment, id=plan.area_id).get()
    posts = posts_as_at(plan.area_id, moment) if posts is None else posts
    actions, outcomes = _actions(plan, moment, posts), _outcomes(plan, moment)
    return read_into(
        facts.PlanFacts,
        plan,
        area_slug=area.slug,
        area_name=area.name,
        words=words_of(plan),
        rating_key=rating_key_of(plan),
        as_at=moment,
        requirements=_requirements(plan, moment, outcomes),
        workstreams=_workstreams(plan, moment, posts),
        outcomes=outcomes,
        actions=actions,
        **_below(plan, moment, actions, outcomes),
    )


def _in_order(model: type[Any], moment: dt.datetime, **where: Any) -> list[Any]:
    return sorted(rows_as_at(model, moment, **where), key=lambda row: (row.position, row.id))


def _requirements(
    plan: models.Plan, moment: dt.datetime, outcomes: tuple[facts.OutcomeFacts, ...]
) -> tuple[facts.RequirementFacts, ...]:
    """Give what the plan's own mandate asks for, and whatever of another mandate its outcomes answer."""
    answered = {outcome.requirement_id for outcome in outcomes}
    names = {row.id: row.short_name or row.name for row in rows_as_at(Organisation, moment)}
    mandates = {row.id: row.title for row in rows_as_at(models.Mandate, moment, area_id=plan.area_id)}
    bodies: dict[int, list[str]] = {}
    for row in rows_as_at(models.RequirementBody, moment, area_id=plan.area_id):
        bodies.setdefault(row.requirement_id, []).append(names[row.organisation_id])
    return tuple(
        read_into(
            facts.RequirementFacts,
            row,
            mandate=mandates[row.mandate_id],
            bodies=tuple(bodies.get(row.id, ())),
        )
        for row in _in_order(models.Requirement, moment, area_id=plan.area_id)
        if row.mandate_id == plan.mandate_id or row.id in answered
    )


def _workstreams(
    plan: models.Plan, moment: dt.datetime, posts: dict[int, PostFacts]
) -> tuple[facts.WorkstreamFacts, ...]:
    return tuple(
        read_into(
            facts.WorkstreamFacts,
            row,
            council_lead=posts.get(row.council_lead_id),
            health_lead=posts.get(row.health_lead_id),
            forum_lead=posts.get(row.forum_lead_id),
        )
        for row in _in_order(models.Workstream, moment, plan_id=plan.id)
    )


def _outcomes(plan: models.Plan, moment: dt.datetime) -> tuple[facts.OutcomeFacts, ...]:
    rows = _in_order(models.Outcome, moment, plan_id=plan.id)
    return tuple(read_into(facts.OutcomeFacts, row) for row in rows)


def _actions(
    plan: models.Plan, moment: dt.datetime, posts: dict[int, PostFacts]
) -> tuple[facts.ActionFacts, ...]:
    return tuple(
        read_into(
            facts.ActionFacts, row, lead=posts.get(row.lead_id), accountable=posts.get(row.accountable_id)
        )
        for row in _in_order(models.Action, moment, plan_id=plan.id)
    )


def _below(
    plan: models.Plan,
    moment: dt.datetime,
    actions: tuple[facts.ActionFacts, ...],
    outcomes: tuple[facts.OutcomeFacts, ...],
) -> dict[str, Any]:
    ours, theirs = {action.id for action in actions}, {outcome.id for outcome in outcomes}
    changes = sorted(
        rows_as_at(models.DateChange, moment, area_id=plan.area_id), key=lambda row: (row.moved_on, row.id)
    )
    evidence = sorted(
        rows_as_at(models.Evidence, moment, area_id=plan.area_id), key=lambda row: (row.on, row.id)
    )
    milestones = _in_order(models.Milestone, moment, area_id=plan.area_id)
    return {
        "milestones": tuple(
            read_into(facts.MilestoneFacts, row) for row in milestones if row.action_id in ours
        ),
        "date_changes": tuple(
            read_into(facts.DateChangeFacts, row) for row in changes if row.action_id in ours
        ),
        "evidence": tuple(
            read_into(facts.EvidenceFacts, row)
            for row in evidence
            if row.action_id in ours or row.outcome_id in theirs
        ),
    }
