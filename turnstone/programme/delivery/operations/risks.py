"""Risks and issues: raised, worded, scored, reviewed, decided on, closed and opened again."""

import datetime as dt
import re
from collections.abc import Iterable

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.delivery import rules
from turnstone.programme.delivery.models import Risk, RiskDecision, RiskThreat
from turnstone.programme.delivery.operations.mitigations import add_mitigation
from turnstone.programme.delivery.operations.risk_ratings import rate_again, refuse_unless_rated, set_scores
from turnstone.programme.people.models import Post
from turnstone.programme.plan.models import Action, Plan, Workstream
from turnstone.programme.scorecards.models import Measure

_LONGEST_REFERENCE = 20


@operation
def raise_risk(
    *,
    by: Actor,
    plan: Plan,
    kind: rules.RiskKind,
    title: str,
    cause: str = "",
    detail: str = "",
    impact: str = "",
    rating: str = "",
    likelihood: int | None = None,
    severity: int | None = None,
    owner: Post | None = None,
    workstream: Workstream | None = None,
    review_every: int | None = None,
    review_on: dt.date | None = None,
    raised_on: dt.date | None = None,
    threatens: tuple[Action, ...] = (),
    threatened_measures: tuple[Measure, ...] = (),
    reference: str = "",
    as_printed: bool = False,
) -> Risk:
    """Raise a risk or an issue. A score gives the rating; without one it may be given, or wait to be rated.

    A title printed in a paper that was taken in is kept as it stands, however it is worded.
    """
    title = title.strip()
    if not as_printed:
        _refuse_wording(kind, title)
    refuse_unless_rated(plan, title, rating)
    raised_on = raised_on or clock.today()
    if raised_on > clock.today():
        raise Refusal(
            f"“{title}” cannot be raised on {raised_on:%-d %B %Y}, which is still to come; correct the day."
        )
    risk = Risk(
        area=plan.area,
        plan=plan,
        workstream=workstream,
        kind=kind,
        reference=_reference(plan, kind, reference),
        title=title,
        cause=cause,
        detail=detail,
        impact=impact,
        rating=rating,
        owner=owner,
        review_every=review_every,
        review_on=review_on or (rules.next_review(raised_on, review_every) if review_every else None),
        raised_on=raised_on,
        position=plan.risks.count() + 1,
    )
    set_scores(risk, likelihood, severity)
    rate_again(risk)
    risk.save()
    _threaten(risk, threatens, threatened_measures)
    return risk


@operation
def change_risk(
    *,
    by: Actor,
    risk: Risk,
    why: str,
    title: str | None = None,
    cause: str | None = None,
    detail: str | None = None,
    impact: str | None = None,
    owner: Post | None = None,
    workstream: Workstream | None = None,
    review_every: int | None = None,
    review_on: dt.date | None = None,
    rating: str | None = None,
    threatens: tuple[Action, ...] | None = None,
    threatened_measures: tuple[Measure, ...] | None = None,
    as_printed: bool = False,
) -> Risk:
    """Reword a risk or an issue, give it to somebody else, or say anew what it threatens; None leaves a thing alone.

    A rating is only for one that has no score: otherwise it follows from the score.
    """
    if not why.strip():
        raise Refusal(f"Say why {risk.reference} changes; the register keeps the reason.")
    if title is not None and not as_printed:
        _refuse_wording(rules.RiskKind(risk.kind), title)
    said = {"title": title, "cause": cause, "detail": detail, "impact": impact}
    given = {"owner": owner, "workstream": workstream, "review_every": review_every, "review_on": review_on}
    for name, value in (said | given).items():
        if value is not None:
            setattr(risk, name, value.strip() if isinstance(value, str) else value)
    if rating and not (risk.likelihood and risk.severity):
        refuse_unless_rated(risk.plan, risk.title, rating)
        risk.rating = rating
    risk.save()
    _threaten(risk, threatens, threatened_measures)
    return risk


@operation
def review_risk(
    *,
    by: Actor,
    risk: Risk,
    likelihood: int,
    severity: int,
    likelihood_after: int | None = None,
    severity_after: int | None = None,
    review_on: dt.date | None = None,
    why: str = "",
) -> Risk:
    """Score a risk again, and what its mitigations aim for; the next look is the day given, or its rhythm's next."""
    set_scores(risk, likelihood, severity, likelihood_after, severity_after)
    rate_again(risk)
    every = risk.review_every
    risk.review_on = review_on or (rules.next_review(clock.today(), every) if every else None)
    risk.save()
    return risk


@operation
def aim_risk_at(*, by: Actor, risk: Risk, likelihood_after: int, severity_after: int) -> Risk:
    """Say to what score the mitigations are meant to bring a risk."""
    set_scores(risk, risk.likelihood, risk.severity, likelihood_after, severity_after)
    risk.save()
    return risk


@operation
def record_decision(*, by: Actor, risk: Risk, board: str, words: str, on: dt.date) -> RiskDecision:
    """Keep what a board decided about a risk or an issue."""
    if not words.strip() or not board.strip():
        raise Refusal(f"Say which board decided about {risk.reference}, and what it decided.")
    if on > clock.today():
        raise Refusal(f"{on:%-d %B %Y} is still to come; enter the day on which the board decided.")
    if on < risk.raised_on:
        raise Refusal(
            f"{risk.reference} was raised on {risk.raised_on:%-d %B %Y}, after {on:%-d %B %Y}; "
            "enter the day on which the board decided about it."
        )
    return RiskDecision.objects.create(
        area=risk.area, risk=risk, board=board.strip(), words=words.strip(), decided_on=on
    )


@operation
def close_risk(*, by: Actor, risk: Risk, why: str, on: dt.date | None = None) -> Risk:
    """Close a risk or an issue, saying why."""
    if not why.strip():
        raise Refusal(f"Say why {risk.reference} is closed; the register keeps the reason.")
    on = on or clock.today()
    if not risk.raised_on <= on <= clock.today():
        raise Refusal(
            f"{risk.reference} cannot be closed on {on:%-d %B %Y}; enter a day from "
            f"{risk.raised_on:%-d %B %Y}, when it was raised, to today."
        )
    risk.closed_on = on
    risk.closed_because = why.strip()
    risk.save()
    return risk


@operation
def reopen_risk(*, by: Actor, risk: Risk, why: str) -> Risk:
    """Open a closed risk or issue again, saying why."""
    if risk.closed_on is None:
        raise Refusal(f"{risk.reference} is open already.")
    if not why.strip():
        raise Refusal(f"Say why {risk.reference} is opened again; the register keeps the reason.")
    risk.closed_on, risk.closed_because = None, ""
    risk.save()
    return risk


@operation
def risk_has_happened(*, by: Actor, risk: Risk, title: str, why: str) -> Risk:
    """Turn a risk into the issue that it became: the risk closes, and the issue goes on with what is being done."""
    if risk.kind != rules.RiskKind.RISK:
        raise Refusal(f"{risk.reference} is an issue already; it has happened.")
    issue = raise_risk(
        by=by,
        plan=risk.plan,
        kind=rules.RiskKind.ISSUE,
        title=title,
        cause=risk.cause,
        detail=f"This was the risk {risk.reference}: {risk.title}. It has happened: {why.strip()}",
        impact=risk.impact,
        rating=risk.rating,
        likelihood=5 if risk.severity else None,
        severity=risk.severity,
        owner=risk.owner,
        workstream=risk.workstream,
        review_every=risk.review_every,
        threatens=tuple(each.action for each in risk.threatens.all() if each.action),
        threatened_measures=tuple(each.measure for each in risk.threatens.all() if each.measure),
    )
    for each in risk.mitigations.filter(done_on=None).order_by("position", "id"):
        add_mitigation(by=by, risk=issue, text=each.text, owner=each.owner, due_on=each.due_on)
    close_risk(by=by, risk=risk, why=f"It has happened, and is now {issue.reference}: {why.strip()}")
    issue.refresh_from_db()
    return issue


def _refuse_wording(kind: rules.RiskKind, title: str) -> None:
    if kind == rules.RiskKind.RISK and not rules.is_if_then(title):
        raise Refusal(
            f"Write the risk as “If …, then …”: what may happen, and what then follows. It says “{title}”."
        )
    if kind == rules.RiskKind.ISSUE and rules.begins_with_if(title):
        raise Refusal(f"An issue has happened, so say it as it is, without “If”. It says “{title}”.")


def _reference(plan: Plan, kind: rules.RiskKind, wanted: str) -> str:
    """Take the reference that a paper printed, or the number after the highest given so far."""
    if wanted:
        if len(wanted) > _LONGEST_REFERENCE or plan.risks.filter(reference=wanted).exists():
            raise Refusal(f"The register has {wanted} already, or cannot hold it; give it another reference.")
        return wanted
    letter = "R" if kind == rules.RiskKind.RISK else "I"
    taken = plan.risks.values_list("reference", flat=True)
    numbers = [int(found[1]) for each in taken if (found := re.fullmatch(rf"{letter}(\d+)", each))]
    return f"{letter}{max(numbers, default=0) + 1}"


def _threaten(risk: Risk, actions: Iterable[Action] | None, measures: Iterable[Measure] | None) -> None:
    """Make what a risk threatens be these and no others; None leaves them as they are."""
    for name, wanted in (("action", actions), ("measure", measures)):
        if wanted is None:
            continue
        rows = {each.pk: each for each in wanted}
        for threat in risk.threatens.exclude(**{name: None}):
            number = getattr(threat, f"{name}_id")
            if number in rows:
                del rows[number]
            else:
                threat.delete()
        for row in rows.values():
            RiskThreat.objects.create(area=risk.area, risk=risk, **{name: row})
