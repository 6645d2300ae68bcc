"""The first plan's register of risks, month by month. All are closed before the plan is."""

from collections.abc import Iterator
from functools import partial

from turnstone.demo.calendar import Month, at, later
from turnstone.demo.content.first_plan.phrases import RISKS
from turnstone.demo.stage import Moment, Stage
from turnstone.programme.delivery import operations
from turnstone.programme.delivery.models import Risk
from turnstone.programme.delivery.rules import RiskKind


def keep_first_register(stage: Stage, month: Month) -> Iterator[Moment]:
    """Raise, review and close what a month brings."""
    yield at(later(month.opens_on, 1), 10, 15), partial(_keep, stage, month)


def _keep(stage: Stage, month: Month) -> None:
    known = stage.register.risks
    for place, (title, impact, owner, raised, score, reviews, mitigation, closed) in enumerate(RISKS):
        by = stage.cast.speaking_for(owner)
        if raised == month.index:
            known[place] = _raise(stage, month, title, impact, owner, score, mitigation)
        for when, likelihood, severity, why in reviews:
            if when == month.index:
                operations.review_risk(
                    by=by, risk=known[place], likelihood=likelihood, severity=severity,
                    review_on=stage.script.year.day(when + 4, 15), why=why,
                )  # fmt: skip
        if closed[0] == month.index:
            operations.close_risk(by=by, risk=known[place], why=closed[1])


def _raise(
    stage: Stage,
    month: Month,
    title: str,
    impact: str,
    owner: str,
    score: tuple[int, int],
    mitigation: tuple[str, str, int],
) -> Risk:
    by, day = stage.cast.speaking_for(owner), stage.script.year.day
    risk = operations.raise_risk(
        by=by, plan=stage.planted.plan, kind=RiskKind.RISK, title=title, impact=impact,
        likelihood=score[0], severity=score[1], owner=stage.cast.posts[owner],
        review_on=day(month.index + 3, 15),
    )  # fmt: skip
    text, whose, due = mitigation
    operations.add_mitigation(by=by, risk=risk, text=text, owner=stage.cast.posts[whose], due_on=day(due, 25))
    return risk
