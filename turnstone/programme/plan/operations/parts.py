"""A plan, its workstreams with their leads, and its outcomes."""

import datetime as dt
from typing import Any

from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.people.models import LocalArea, Post
from turnstone.programme.plan import rules
from turnstone.programme.plan.models import (
    Mandate,
    Outcome,
    Plan,
    Requirement,
    Workstream,
)
from turnstone.programme.plan.operations.days import refuse_backwards
from turnstone.programme.plan.operations.mandates import add_mandate


@operation
def add_plan(
    *,
    by: Actor,
    area: LocalArea,
    name: str,
    kind: str = "",
    mandate: Mandate | None = None,
    words: dict[str, str] | None = None,
    rating_key: dict[str, str] | None = None,
    reports_to: str = "",
    keeper: Post | None = None,
    starts_on: dt.date | None = None,
    ends_on: dt.date | None = None,
) -> Plan:
    """Open a plan, with the words and the rating key of the area."""
    if Plan.objects.filter(area=area, name=name).exists():
        raise Refusal(f"{area.name} already has a plan called “{name}”; give this one another name.")
    refuse_backwards(f"The plan “{name}”", starts_on, ends_on)
    fault = rules.fault_in_key({}, rating_key, ()) if rating_key else ""
    if fault:
        raise Refusal(fault)
    return Plan.objects.create(
        area=area,
        name=name,
        kind=kind,
        mandate=mandate,
        words=words or {},
        rating_key=rating_key or {},
        reports_to=reports_to,
        keeper=keeper,
        starts_on=starts_on,
        ends_on=ends_on,
    )


@operation
def start_plan(
    *,
    by: Actor,
    area: LocalArea,
    name: str,
    kind: str = "",
    mandate: Mandate | None = None,
    mandate_title: str = "",
    mandate_kind: rules.MandateKind | None = None,
    issued_by: str = "",
    starts_on: dt.date | None = None,
    ends_on: dt.date | None = None,
    reports_to: str = "",
    words: dict[str, str] | None = None,
) -> Plan:
    """Open a plan from nothing: under a mandate that is there, or together with the reason for it."""
    dates: dict[str, Any] = {"starts_on": starts_on, "ends_on": ends_on}
    if mandate is None:
        if not mandate_title.strip() or mandate_kind is None:
            raise Refusal(f"Say why there is to be the plan “{name}”: choose a mandate, or name a new one.")
        mandate = add_mandate(
            by=by, area=area, title=mandate_title, kind=mandate_kind, issued_by=issued_by, **dates
        )
    return add_plan(
        by=by, area=area, name=name, kind=kind, mandate=mandate, words=words, reports_to=reports_to, **dates
    )


@operation
def change_plan(*, by: Actor, plan: Plan, why: str, **fields: Any) -> Plan:
    """Change what a plan is called, what its parts are called, its years and the board that it reports to."""
    unknown = fields.keys() - _CHANGEABLE
    if unknown:
        raise TypeError(f"change_plan does not change {', '.join(sorted(unknown))}")
    if not why.strip():
        raise Refusal(f"Say why {plan.name} is changed; the reason is kept in its history.")
    if all(getattr(plan, name) == value for name, value in fields.items()):
        raise Refusal(f"Nothing of {plan.name} would change; change something, or go back.")
    name = fields.get("name", plan.name)
    if Plan.objects.filter(area=plan.area, name=name).exclude(pk=plan.pk).exists():
        raise Refusal(f"{plan.area.name} already has a plan called “{name}”; give this one another name.")
    for field, value in fields.items():
        setattr(plan, field, value)
    refuse_backwards(f"The plan “{plan.name}”", plan.starts_on, plan.ends_on)
    plan.save()
    return plan


_CHANGEABLE = frozenset({"name", "kind", "words", "reports_to", "starts_on", "ends_on"})


@operation
def add_workstream(
    *,
    by: Actor,
    plan: Plan,
    name: str,
    kind: str = "workstream",
    purpose: str = "",
    membership: str = "",
    responsibilities: str = "",
    council_lead: Post | None = None,
    health_lead: Post | None = None,
    forum_lead: Post | None = None,
) -> Workstream:
    """Add a part of the plan, or a group that serves all of it."""
    if plan.workstreams.filter(name=name).exists():
        raise Refusal(f"{plan.name} already has {name}; use that one.")
    return Workstream.objects.create(
        area=plan.area,
        plan=plan,
        name=name,
        kind=kind,
        purpose=purpose,
        membership=membership,
        responsibilities=responsibilities,
        council_lead=council_lead,
        health_lead=health_lead,
        forum_lead=forum_lead,
        position=plan.workstreams.count() + 1,
    )


@operation
def appoint_leads(
    *,
    by: Actor,
    workstream: Workstream,
    council_lead: Post | None,
    health_lead: Post | None,
    forum_lead: Post | None,
) -> Workstream:
    """Say which posts lead a workstream: of the council, of health and of the parent carer forum."""
    leads = {"council_lead": council_lead, "health_lead": health_lead, "forum_lead": forum_lead}
    if any(post and post.area_id != workstream.area_id for post in leads.values()):
        raise Refusal(f"A lead of {workstream.name} belongs to another area; choose posts here.")
    if all(getattr(workstream, seat) == post for seat, post in leads.items()):
        raise Refusal(f"{workstream.name} has these leads already; choose another post, or go back.")
    for seat, post in leads.items():
        setattr(workstream, seat, post)
    workstream.save()
    return workstream


@operation
def add_outcome(
    *,
    by: Actor,
    workstream: Workstream,
    reference: str,
    text: str,
    requirement: Requirement | None = None,
    families_words: str = "",
    baseline: str = "",
    baseline_on: dt.date | None = None,
    how_we_will_know: str = "",
) -> Outcome:
    """Add what will be different."""
    plan = workstream.plan
    if plan.outcomes.filter(reference=reference).exists():
        raise Refusal(f"{plan.name} already has an outcome {reference}; give this one another reference.")
    return Outcome.objects.create(
        area=plan.area,
        plan=plan,
        workstream=workstream,
        requirement=requirement,
        reference=reference,
        text=text,
        families_words=families_words,
        baseline=baseline,
        baseline_on=baseline_on,
        how_we_will_know=how_we_will_know,
        position=plan.outcomes.count() + 1,
    )
