"""Risks and issues, and what is done about them."""

import datetime as dt

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.delivery import rules
from turnstone.programme.delivery.models import (
    Mitigation,
    Risk,
    RiskThreat,
)
from turnstone.programme.people.models import Post
from turnstone.programme.plan.models import Action, Plan, Workstream
from turnstone.programme.plan.rules import CONFIDENCE_NAMES


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
