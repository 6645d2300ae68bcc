"""The demo's register of risks and issues, month by month."""

from dataclasses import dataclass, field

from turnstone.demo.calendar import Year, at, later
from turnstone.demo.content.risks import RISKS, RiskContent
from turnstone.demo.planting import Planted
from turnstone.demo.setting import Cast
from turnstone.programme.audit import clock
from turnstone.programme.delivery import operations
from turnstone.programme.delivery.models import Mitigation, Risk
from turnstone.programme.delivery.rules import RiskKind


@dataclass(slots=True)
class Register:
    """The risks that have been raised, and their mitigations, by place in the content."""

    risks: dict[int, Risk] = field(default_factory=dict)
    mitigations: list[tuple[int, Mitigation]] = field(default_factory=list)


def keep_register(register: Register, month: int, year: Year, planted: Planted, cast: Cast) -> None:
    """Raise, review and close what a month brings."""
    with clock.pretend(at(later(year.months[month].opens_on, 1), 10, 15)):
        for place, content in enumerate(RISKS):
            if content.raised == month:
                _raise(register, place, content, year, planted, cast)
            _review(register, place, content, month, year, cast)
        for ends, mitigation in register.mitigations:
            if ends == month:
                by = cast.speaking_for("programme")
                operations.complete_mitigation(by=by, mitigation=mitigation, on=clock.today())


def _raise(
    register: Register, place: int, content: RiskContent, year: Year, planted: Planted, cast: Cast
) -> None:
    by = cast.speaking_for(content.owner)
    actions = {action.reference: action for action in planted.actions}
    risk = register.risks[place] = operations.raise_risk(
        by=by,
        plan=planted.plan,
        kind=RiskKind(content.kind),
        title=content.title,
        detail=content.detail,
        impact=content.impact,
        likelihood=content.score[0],
        severity=content.score[1],
        owner=cast.posts[content.owner],
        workstream=None if content.stream is None else planted.workstreams[content.stream],
        review_on=year.day(content.raised + 3, 15),
        threatens=tuple(actions[reference] for reference in content.threatens),
    )
    likelihood_after, severity_after = content.aim
    operations.aim_risk_at(by=by, risk=risk, likelihood_after=likelihood_after, severity_after=severity_after)
    for text, owner, due, done in content.mitigations:
        mitigation = operations.add_mitigation(
            by=by,
            risk=risk,
            text=text,
            owner=cast.posts[owner] if owner else None,
            due_on=None if due is None else year.day(due, 25),
        )
        register.mitigations.append((-1 if done is None else done, mitigation))


def _review(register: Register, place: int, content: RiskContent, month: int, year: Year, cast: Cast) -> None:
    by = cast.speaking_for(content.owner)
    for when, likelihood, severity, why in content.reviews:
        if when == month:
            operations.review_risk(
                by=by, risk=register.risks[place], likelihood=likelihood, severity=severity,
                review_on=year.day(month + 2, 15), why=why,
            )  # fmt: skip
    if content.closed and content.closed[0] == month:
        operations.close_risk(by=by, risk=register.risks[place], why=content.closed[1])
