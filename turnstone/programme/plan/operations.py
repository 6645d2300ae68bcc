"""Every change to mandates, requirements and plans."""

import datetime as dt
from typing import Any

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.people.models import LocalArea, Organisation, Post
from turnstone.programme.plan import rules
from turnstone.programme.plan.models import (
    Action,
    DateChange,
    Evidence,
    Mandate,
    Milestone,
    Outcome,
    Plan,
    Requirement,
    RequirementBody,
    Workstream,
)


@operation
def add_mandate(
    *,
    by: Actor,
    area: LocalArea,
    title: str,
    kind: rules.MandateKind,
    issued_by: str = "",
    starts_on: dt.date | None = None,
    ends_on: dt.date | None = None,
) -> Mandate:
    """Say why there is to be a plan."""
    if Mandate.objects.filter(area=area, title=title).exists():
        raise Refusal(f"{area.name} already has the mandate “{title}”; give this one another title.")
    _refuse_backwards(f"The mandate “{title}”", starts_on, ends_on)
    return Mandate.objects.create(
        area=area, title=title, kind=kind, issued_by=issued_by, starts_on=starts_on, ends_on=ends_on
    )


@operation
def start_plan(
    *,
    by: Actor,
    area: LocalArea,
    name: str,
    mandate_title: str,
    mandate_kind: rules.MandateKind,
    issued_by: str = "",
    starts_on: dt.date | None = None,
    ends_on: dt.date | None = None,
    reports_to: str = "",
    words: dict[str, str] | None = None,
) -> Plan:
    """Open a plan from nothing, together with the reason for it."""
    dates: dict[str, Any] = {"starts_on": starts_on, "ends_on": ends_on}
    mandate = add_mandate(
        by=by, area=area, title=mandate_title, kind=mandate_kind, issued_by=issued_by, **dates
    )
    return add_plan(by=by, area=area, name=name, mandate=mandate, words=words, reports_to=reports_to, **dates)


@operation
def add_requirement(
    *,
    by: Actor,
    mandate: Mandate,
    reference: str,
    kind: rules.RequirementKind,
    finding: str,
    source: str = "",
    families_words: str = "",
    bodies: tuple[Organisation, ...] = (),
) -> Requirement:
    """Add something that a mandate asks for, with the bodies that answer for it."""
    if mandate.requirements.filter(reference=reference).exists():
        raise Refusal(
            f"{mandate.title} already has a requirement {reference}; give this one another reference."
        )
    requirement = Requirement.objects.create(
        area=mandate.area,
        mandate=mandate,
        reference=reference,
        kind=kind,
        finding=finding,
        source=source,
        families_words=families_words,
        position=mandate.requirements.count() + 1,
    )
    for organisation in bodies:
        RequirementBody.objects.create(area=mandate.area, requirement=requirement, organisation=organisation)
    return requirement


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
    version: str = "1",
) -> Plan:
    """Open a plan, with the words and the rating key of the area."""
    _refuse_backwards(f"The plan “{name}”", starts_on, ends_on)
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
        version=version,
    )


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


@operation
def add_action(
    *,
    by: Actor,
    outcome: Outcome,
    reference: str,
    text: str,
    why_it_matters: str = "",
    lead: Post | None = None,
    accountable: Post | None = None,
    starts_on: dt.date | None = None,
    due_on: dt.date | None = None,
    success_criteria: str = "",
    co_production: str = "",
) -> Action:
    """Add a piece of work. Its first due date is remembered whatever happens to it later."""
    plan = outcome.plan
    twin = plan.actions.filter(reference=reference).first()
    if twin:
        raise Refusal(
            f"{plan.name} has two actions {reference}: “{twin.text}” and “{text}”; give one another reference."
        )
    _refuse_backwards(f"Action {reference}", starts_on, due_on)
    return Action.objects.create(
        area=plan.area,
        plan=plan,
        outcome=outcome,
        reference=reference,
        text=text,
        why=why_it_matters,
        lead=lead,
        accountable=accountable,
        starts_on=starts_on,
        first_due_on=due_on,
        due_on=due_on,
        success_criteria=success_criteria,
        co_production=co_production,
        position=plan.actions.count() + 1,
    )


_CHANGEABLE = frozenset({"text", "why", "lead", "accountable", "success_criteria", "co_production"})


@operation
def change_action(*, by: Actor, action: Action, why: str, **fields: Any) -> Action:
    """Reword an action or change who answers for it, keeping what it said before.

    Why it is changed is `why`; why the action matters is the field `why_it_matters`. Dates and judgements have
    operations of their own.
    """
    if "why_it_matters" in fields:
        fields["why"] = fields.pop("why_it_matters")
    unknown = fields.keys() - _CHANGEABLE
    if unknown:
        raise TypeError(f"change_action does not change {', '.join(sorted(unknown))}")
    if not why.strip():
        raise Refusal(f"Say why {action.reference} is changed; the reason is kept in its history.")
    if all(getattr(action, name) == value for name, value in fields.items()):
        raise Refusal(f"Nothing of {action.reference} would change; change something, or go back.")
    for name, value in fields.items():
        setattr(action, name, value)
    action.save()
    return action


@operation
def add_milestone(*, by: Actor, action: Action, text: str, due_on: dt.date) -> Milestone:
    """Add a dated step to an action."""
    if action.milestones.filter(text=text).exists():
        raise Refusal(f"{action.reference} already has the milestone “{text}”; give this one other words.")
    return Milestone.objects.create(
        area=action.area,
        action=action,
        text=text,
        first_due_on=due_on,
        due_on=due_on,
        position=action.milestones.count() + 1,
    )


@operation
def complete_milestone(*, by: Actor, milestone: Milestone, on: dt.date) -> Milestone:
    """Note that a step was done."""
    milestone.done_on = on
    milestone.save()
    return milestone


@operation
def move_due_date(
    *, by: Actor, action: Action, to: dt.date, why: str, asked_by: str, agreed_by: str = ""
) -> DateChange:
    """Move an action's due date, keeping the old one and the reason."""
    if not why.strip():
        raise Refusal(f"Say why the date of {action.reference} moves; the reason is printed beside it.")
    if to == action.due_on:
        raise Refusal(f"{action.reference} is due on {to:%-d %B %Y} already; choose another day.")
    _refuse_backwards(f"Action {action.reference}", action.starts_on, to)
    change = DateChange.objects.create(
        area=action.area,
        action=action,
        from_on=action.due_on,
        to_on=to,
        moved_on=clock.today(),
        reason=why,
        asked_by=asked_by,
        agreed_by=agreed_by,
    )
    action.first_due_on = action.first_due_on or to
    action.due_on = to
    action.save()
    return change


@operation
def judge_action(
    *, by: Actor, action: Action, status: str, confidence: str, why: str = "", done_on: dt.date | None = None
) -> Action:
    """Set whether an action is done and how sure its lead is; complete needs the day it was done."""
    if status == rules.Status.COMPLETE and done_on is None and action.done_on is None:
        done_on = clock.today()
    action.status = status
    action.done_on = (done_on or action.done_on) if status == rules.Status.COMPLETE else None
    action.confidence = confidence
    action.confidence_reason = why
    action.save()
    return action


@operation
def judge_impact(*, by: Actor, row: Action | Outcome, impact: rules.Impact, why: str) -> Action | Outcome:
    """Say what difference an action or an outcome has made, and on what grounds."""
    if not why.strip():
        raise Refusal(
            f"Say what shows that the impact of {row.reference} is {rules.IMPACT_NAMES[impact].lower()}."
        )
    row.impact = impact
    row.save()
    return row


@operation
def add_evidence(
    *,
    by: Actor,
    what: str,
    on: dt.date,
    shows: rules.Shows,
    action: Action | None = None,
    outcome: Outcome | None = None,
    link: str = "",
    sensitivity: rules.Sensitivity = rules.Sensitivity.PARTNERS,
) -> Evidence:
    """Add evidence to an action or an outcome."""
    holder: Any = action or outcome
    if holder is None or (action and outcome):
        raise Refusal(f"Tie the evidence “{what}” to one action or to one outcome.")
    return Evidence.objects.create(
        area=holder.area,
        action=action,
        outcome=outcome,
        what=what,
        on=on,
        shows=shows,
        link=link,
        sensitivity=sensitivity,
    )


def _refuse_backwards(what: str, starts_on: dt.date | None, ends_on: dt.date | None) -> None:
    if starts_on and ends_on and ends_on < starts_on:
        raise Refusal(
            f"{what} would end on {ends_on:%-d %B %Y}, before it starts on {starts_on:%-d %B %Y}; correct one date."
        )
