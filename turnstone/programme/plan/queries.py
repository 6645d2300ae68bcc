"""Every read of plans. `plan_as_at` reads each table once, whatever the size of the plan."""

import datetime as dt
from typing import Any

from turnstone.programme.audit.queries import read_into, rows_as_at
from turnstone.programme.people.facts import PostFacts
from turnstone.programme.people.models import LocalArea, Organisation
from turnstone.programme.people.queries import posts_as_at
from turnstone.programme.plan import facts, models
from turnstone.programme.plan.rules import DEFAULT_RATING_KEY, DEFAULT_WORDS


def plans_of(area_id: int) -> list[models.Plan]:
    """List an area's plans, newest first."""
    return list(models.Plan.objects.filter(area_id=area_id).order_by("-starts_on", "-id"))


def current_plan(area_id: int) -> models.Plan | None:
    """Find the plan that an area works to now: the newest."""
    return next(iter(plans_of(area_id)), None)


def find_action(area_id: int, reference: str) -> models.Action | None:
    """Find an action of the current plan by the reference printed on it."""
    found = models.Action.objects.filter(area_id=area_id, reference=reference)
    return found.select_related("plan", "outcome", "lead").order_by("-plan_id").first()


def workstream_called(plan_id: int, name: str) -> models.Workstream | None:
    """Find a plan's workstream or group by its name."""
    return models.Workstream.objects.filter(plan_id=plan_id, name__iexact=name).first()


def outcome_called(plan_id: int, reference: str, text: str) -> models.Outcome | None:
    """Find a plan's outcome by its reference or, where none is given, by its words."""
    outcomes = models.Outcome.objects.filter(plan_id=plan_id)
    return (outcomes.filter(reference=reference) if reference else outcomes.filter(text=text)).first()


def free_reference(plan_id: int) -> str:
    """Give the next reference for an outcome that came without one: u1, u2."""
    taken = models.Outcome.objects.filter(plan_id=plan_id, reference__startswith="u").count()
    return f"u{taken + 1}"


def plan_as_at(plan_id: int, moment: dt.datetime) -> facts.PlanFacts:
    """Read a whole plan as it stood at a moment. Raises `LookupError` before the plan was made."""
    plan = rows_as_at(models.Plan, moment, id=plan_id).first()
    if plan is None:
        raise LookupError(f"There was no plan {plan_id} at {moment}.")
    area = rows_as_at(LocalArea, moment, id=plan.area_id).get()
    posts = posts_as_at(plan.area_id, moment)
    actions, outcomes = _actions(plan, moment, posts), _outcomes(plan, moment)
    return read_into(
        facts.PlanFacts,
        plan,
        area_slug=area.slug,
        area_name=area.name,
        words=DEFAULT_WORDS | plan.words,
        rating_key=plan.rating_key or DEFAULT_RATING_KEY,
        as_at=moment,
        requirements=_requirements(plan, moment),
        workstreams=_workstreams(plan, moment, posts),
        outcomes=outcomes,
        actions=actions,
        **_below(plan, moment, actions, outcomes),
    )


def _in_order(model: type[Any], moment: dt.datetime, **where: Any) -> list[Any]:
    return sorted(rows_as_at(model, moment, **where), key=lambda row: (row.position, row.id))


def _requirements(plan: models.Plan, moment: dt.datetime) -> tuple[facts.RequirementFacts, ...]:
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
