"""Every change to cycles and what is said in them, and to risks and issues."""

import datetime as dt

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.delivery import rules
from turnstone.programme.delivery.models import (
    ActionUpdate,
    Cycle,
    ExceptionLine,
    ExceptionOutcome,
    Headline,
    Mitigation,
    NextStep,
    ProgressLine,
    Risk,
    RiskThreat,
)
from turnstone.programme.people.models import Post
from turnstone.programme.plan.models import Action, Outcome, Plan, Workstream
from turnstone.programme.plan.operations import judge_action
from turnstone.programme.plan.rules import CONFIDENCE_NAMES, STATUS_NAMES


@operation
def open_new_cycle(
    *,
    by: Actor,
    plan: Plan,
    period: dt.date,
    closes_on: dt.date,
    opens_on: dt.date | None = None,
    reports_to: str = "",
    meets_on: dt.date | None = None,
) -> Cycle:
    """Open a round of reporting for a month."""
    period = period.replace(day=1)
    if plan.cycles.filter(period=period).exists():
        raise Refusal(f"{plan.name} already has a cycle for {rules.month_name(period)}; use that one.")
    if opens_on and closes_on < opens_on:
        raise Refusal(f"The cycle would close on {closes_on:%-d %B %Y}, before it opens; correct one date.")
    return Cycle.objects.create(
        area=plan.area,
        plan=plan,
        period=period,
        opens_on=opens_on,
        closes_on=closes_on,
        reports_to=reports_to or plan.reports_to,
        meets_on=meets_on,
    )


@operation
def add_headline(*, by: Actor, cycle: Cycle, text: str) -> Headline:
    """Add a line about the whole programme."""
    return Headline.objects.create(
        area=cycle.area, cycle=cycle, text=text, position=cycle.headlines.count() + 1
    )


@operation
def record_update(
    *,
    by: Actor,
    cycle: Cycle,
    action: Action,
    text: str,
    status: str,
    confidence: str,
    why: str = "",
    forecast_on: dt.date | None = None,
    blocked_by: str = "",
    done_on: dt.date | None = None,
) -> ActionUpdate:
    """Keep what a lead says of an action this cycle, replacing what they said earlier in it."""
    if not text.strip():
        raise Refusal(f"Say in a line how {action.reference} is going, or choose “No change”.")
    if status not in STATUS_NAMES or confidence not in CONFIDENCE_NAMES:
        raise Refusal(f"Choose a status and a rating for {action.reference} from the plan's own key.")
    judge_action(by=by, action=action, status=status, confidence=confidence, why=why, done_on=done_on)
    return _say(
        by,
        cycle,
        action,
        text=text.strip(),
        status=status,
        confidence=confidence,
        confidence_reason=why,
        forecast_on=forecast_on,
        blocked_by=blocked_by,
        no_change=False,
    )


@operation
def record_no_change(*, by: Actor, cycle: Cycle, action: Action) -> ActionUpdate:
    """Keep that nothing changed since last time; the judgements stand as they were."""
    return _say(
        by,
        cycle,
        action,
        text="",
        status=action.status,
        confidence=action.confidence,
        confidence_reason=action.confidence_reason,
        forecast_on=None,
        blocked_by="",
        no_change=True,
    )


def _say(by: Actor, cycle: Cycle, action: Action, **said: object) -> ActionUpdate:
    if action.plan_id != cycle.plan_id:
        raise Refusal(
            f"{action.reference} belongs to another plan than the {cycle} cycle; choose a cycle of its own."
        )
    update = ActionUpdate.objects.filter(cycle=cycle, action=action).first() or ActionUpdate(
        area=cycle.area, cycle=cycle, action=action
    )
    for name, value in said.items():
        setattr(update, name, value)
    update.said_by = by.name
    update.said_at = clock.now()
    update.save()
    return update


@operation
def add_progress(
    *,
    by: Actor,
    cycle: Cycle,
    workstream: Workstream,
    text: str,
    shows: str = "",
    action: Action | None = None,
    parent: ProgressLine | None = None,
) -> ProgressLine:
    """Add a line of what a workstream did."""
    return ProgressLine.objects.create(
        area=cycle.area,
        cycle=cycle,
        workstream=workstream,
        parent=parent,
        action=action,
        text=text,
        shows=shows,
        position=cycle.progress_lines.count() + 1,
    )


@operation
def add_next_step(
    *,
    by: Actor,
    cycle: Cycle,
    text: str,
    workstream: Workstream | None = None,
    due_on: dt.date | None = None,
    is_checklist: bool = False,
    parent: NextStep | None = None,
) -> NextStep:
    """Add what a workstream, or the programme, will do next."""
    return NextStep.objects.create(
        area=cycle.area,
        raised_in=cycle,
        workstream=workstream,
        parent=parent,
        text=text,
        due_on=due_on,
        is_checklist=is_checklist,
        position=cycle.steps_raised.count() + 1,
    )


@operation
def close_next_step(
    *, by: Actor, step: NextStep, cycle: Cycle, state: rules.StepState, why: str = ""
) -> NextStep:
    """Say what became of a next step; one that moved or was dropped says why."""
    if state in {rules.StepState.MOVED, rules.StepState.DROPPED} and not why.strip():
        raise Refusal(f"Say why “{step.text}” was {state}; the board will ask.")
    step.state = state
    step.closed_in = cycle
    step.outcome_words = why
    step.save()
    return step


@operation
def add_exception(
    *,
    by: Actor,
    cycle: Cycle,
    workstream: Workstream,
    outcomes: tuple[Outcome, ...],
    milestone: str,
    confidence: str,
    issue: str,
    mitigation: str,
    owner: Post | None = None,
    due_on: dt.date | None = None,
) -> ExceptionLine:
    """Report something off course, with the outcomes that it is about."""
    line = ExceptionLine.objects.create(
        area=cycle.area,
        cycle=cycle,
        workstream=workstream,
        milestone=milestone,
        confidence=confidence,
        issue=issue,
        mitigation=mitigation,
        owner=owner,
        due_on=due_on,
        position=cycle.exceptions.count() + 1,
    )
    for outcome in outcomes:
        ExceptionOutcome.objects.create(area=cycle.area, exception=line, outcome=outcome)
    return line


@operation
def raise_risk(
    *,
    by: Actor,
    plan: Plan,
    kind: rules.RiskKind,
    title: str,
    detail: str = "",
    impact: str = "",
    rating: str = "",
    likelihood: int | None = None,
    severity: int | None = None,
    likelihood_after: int | None = None,
    severity_after: int | None = None,
    owner: Post | None = None,
    workstream: Workstream | None = None,
    review_on: dt.date | None = None,
    raised_on: dt.date | None = None,
    threatens: tuple[Action, ...] = (),
) -> Risk:
    """Raise a risk or an issue. A score gives the rating; without one it may be given, or wait to be rated."""
    if likelihood and severity:
        rating = rules.rating_of(likelihood, severity)
    if rating and rating not in CONFIDENCE_NAMES:
        raise Refusal(f"Rate “{title}” by the plan's own key: {', '.join(CONFIDENCE_NAMES.values())}.")
    letter = "R" if kind == rules.RiskKind.RISK else "I"
    risk = Risk.objects.create(
        area=plan.area,
        plan=plan,
        workstream=workstream,
        kind=kind,
        reference=f"{letter}{plan.risks.filter(kind=kind).count() + 1}",
        title=title,
        detail=detail,
        impact=impact,
        rating=rating,
        likelihood=likelihood,
        severity=severity,
        likelihood_after=likelihood_after,
        severity_after=severity_after,
        owner=owner,
        review_on=review_on,
        raised_on=raised_on or clock.today(),
        position=plan.risks.count() + 1,
    )
    for action in threatens:
        RiskThreat.objects.create(area=plan.area, risk=risk, action=action)
    return risk


@operation
def review_risk(
    *, by: Actor, risk: Risk, likelihood: int, severity: int, review_on: dt.date | None = None, why: str = ""
) -> Risk:
    """Score a risk again, and say when it is looked at next."""
    risk.likelihood, risk.severity = likelihood, severity
    risk.rating = rules.rating_of(likelihood, severity)
    risk.review_on = review_on
    risk.save()
    return risk


@operation
def close_risk(*, by: Actor, risk: Risk, why: str) -> Risk:
    """Close a risk or an issue, saying why."""
    if not why.strip():
        raise Refusal(f"Say why {risk.reference} is closed; the register keeps the reason.")
    risk.closed_on = clock.today()
    risk.closed_because = why
    risk.save()
    return risk


@operation
def add_mitigation(
    *, by: Actor, risk: Risk, text: str, owner: Post | None = None, due_on: dt.date | None = None
) -> Mitigation:
    """Add what is being done about a risk."""
    return Mitigation.objects.create(
        area=risk.area,
        risk=risk,
        text=text,
        owner=owner,
        due_on=due_on,
        position=risk.mitigations.count() + 1,
    )


@operation
def complete_mitigation(*, by: Actor, mitigation: Mitigation, on: dt.date) -> Mitigation:
    """Note that a mitigation was done."""
    mitigation.done_on = on
    mitigation.save()
    return mitigation
