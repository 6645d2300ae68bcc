"""The demo's register of risks and issues, month by month: raised, reviewed, decided on and closed."""

from dataclasses import dataclass, field

from turnstone.demo.calendar import Year, at, later
from turnstone.demo.content.mandates import BOARD
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
            _review(register, place, content, month, cast)
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
        cause=content.cause,
        impact=content.impact,
        likelihood=content.score[0],
        severity=content.score[1],
        owner=cast.posts[content.owner],
        workstream=None if content.stream is None else planted.workstreams[content.stream],
        review_every=content.every,
        threatens=tuple(actions[reference] for reference in content.threatens),
    )
    for text, owner, due, done in content.mitigations:
        mitigation = operations.add_mitigation(
            by=by,
            risk=risk,
            text=text,
            owner=cast.posts[owner] if owner else None,
            due_on=None if due is None else year.day(due, 25),
        )
        register.mitigations.append((-1 if done is None else done, mitigation))
    if content.aim:
        likelihood, severity = content.aim
        operations.aim_risk_at(by=by, risk=risk, likelihood_after=likelihood, severity_after=severity)


def _review(register: Register, place: int, content: RiskContent, month: int, cast: Cast) -> None:
    risk = register.risks.get(place)
    if risk is None or risk.closed_on:
        return
    risk.refresh_from_db()
    by = cast.speaking_for(content.owner)
    said = {when: (likelihood, severity, why) for when, likelihood, severity, why in content.reviews}
    if month in said:
        likelihood, severity, why = said[month]
        operations.review_risk(by=by, risk=risk, likelihood=likelihood, severity=severity, why=why)
    elif content.is_watched and risk.review_on and risk.review_on <= clock.today():
        operations.review_risk(
            by=by, risk=risk, likelihood=risk.likelihood or 1, severity=risk.severity or 1,
            why="Looked at again: nothing has changed.",
        )  # fmt: skip
    for when, words in content.decisions:
        if when == month:
            operations.record_decision(by=by, risk=risk, board=BOARD, words=words, on=clock.today())
    if content.closed and content.closed[0] == month:
        operations.close_risk(by=by, risk=risk, why=content.closed[1])
