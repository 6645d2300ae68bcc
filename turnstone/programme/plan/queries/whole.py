"""A whole plan as at a moment. Each table is read once, whatever the size of the plan."""

import datetime as dt
from collections import Counter
from dataclasses import replace
from typing import Any

from turnstone.programme.audit import clock
from turnstone.programme.audit.queries import in_order_as_at, read_into, rows_as_at
from turnstone.programme.people.facts import Member, PostFacts
from turnstone.programme.people.models import LocalArea, Organisation
from turnstone.programme.people.permissions import can_see_restricted_evidence
from turnstone.programme.people.queries import posts_as_at
from turnstone.programme.plan import facts, models
from turnstone.programme.plan.queries.finding import rating_key_of, words_of
from turnstone.programme.plan.rules import Sensitivity


def plan_for(member: Member, plan_id: int, posts: dict[int, PostFacts] | None = None) -> facts.PlanFacts:
    """Read a plan as it stands now, with the evidence that this member may see."""
    plan = plan_as_at(plan_id, clock.now(), posts)
    if can_see_restricted_evidence(member):
        return plan
    open_to_partners = (row for row in plan.evidence if row.sensitivity != Sensitivity.RESTRICTED)
    return replace(plan, evidence=tuple(open_to_partners))


def confidence_as_at(plan_id: int, moment: dt.datetime) -> Counter[str]:
    """Count the actions that were in a plan at a moment by how sure their leads were."""
    rows = rows_as_at(models.Action, moment, plan_id=plan_id, withdrawn_on=None)
    return Counter(row.confidence for row in rows)


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
        for row in in_order_as_at(models.Requirement, moment, area_id=plan.area_id)
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
        for row in in_order_as_at(models.Workstream, moment, plan_id=plan.id)
    )


def _outcomes(plan: models.Plan, moment: dt.datetime) -> tuple[facts.OutcomeFacts, ...]:
    rows = in_order_as_at(models.Outcome, moment, plan_id=plan.id)
    return tuple(read_into(facts.OutcomeFacts, row) for row in rows)


def _actions(
    plan: models.Plan, moment: dt.datetime, posts: dict[int, PostFacts]
) -> tuple[facts.ActionFacts, ...]:
    return tuple(
        read_into(
            facts.ActionFacts, row, lead=posts.get(row.lead_id), accountable=posts.get(row.accountable_id)
        )
        for row in in_order_as_at(models.Action, moment, plan_id=plan.id)
    )


def _below(
    plan: models.Plan,
    moment: dt.datetime,
    actions: tuple[facts.ActionFacts, ...],
    outcomes: tuple[facts.OutcomeFacts, ...],
) -> dict[str, Any]:
    ours, theirs = {action.id for action in actions}, {outcome.id for outcome in outcomes}

    def read(model: type[Any], kind: type[Any], order: str) -> tuple[Any, ...]:
        rows = rows_as_at(model, moment, area_id=plan.area_id)
        found = sorted(rows, key=lambda row: (getattr(row, order), row.id))
        return tuple(
            read_into(kind, row)
            for row in found
            if getattr(row, "action_id", None) in ours or getattr(row, "outcome_id", None) in theirs
        )

    return {
        "milestones": read(models.Milestone, facts.MilestoneFacts, "position"),
        "date_changes": read(models.DateChange, facts.DateChangeFacts, "moved_on"),
        "date_requests": read(models.DateRequest, facts.DateRequestFacts, "asked_on"),
        "dependencies": read(models.Dependency, facts.DependencyFacts, "id"),
        "outcome_measures": read(models.OutcomeMeasure, facts.OutcomeMeasureFacts, "id"),
        "evidence": read(models.Evidence, facts.EvidenceFacts, "on"),
    }
