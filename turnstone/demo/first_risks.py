"""The first plan's register of risks, month by month. All are closed before the plan is."""

from turnstone.demo.calendar import Year, at, later
from turnstone.demo.content.first_plan.phrases import RISKS
from turnstone.demo.planting import Planted
from turnstone.demo.risks import Register
from turnstone.demo.setting import Cast
from turnstone.programme.audit import clock
from turnstone.programme.delivery import operations
from turnstone.programme.delivery.rules import RiskKind


def keep_first_register(register: Register, month: int, year: Year, planted: Planted, cast: Cast) -> None:
    """Raise, review and close what a month brings."""
    with clock.pretend(at(later(year.months[month].opens_on, 1), 10, 15)):
        for place, (title, impact, owner, raised, score, reviews, mitigation, closed) in enumerate(RISKS):
            by = cast.speaking_for(owner)
            if raised == month:
                register.risks[place] = operations.raise_risk(
                    by=by, plan=planted.plan, kind=RiskKind.RISK, title=title, impact=impact,
                    likelihood=score[0], severity=score[1], owner=cast.posts[owner],
                    review_on=year.day(month + 3, 15),
                )  # fmt: skip
                text, whose, due = mitigation
                operations.add_mitigation(
                    by=by, risk=register.risks[place], text=text, owner=cast.posts[whose],
                    due_on=year.day(due, 25),
                )  # fmt: skip
            for when, likelihood, severity, why in reviews:
                if when == month:
                    operations.review_risk(
                        by=by, risk=register.risks[place], likelihood=likelihood, severity=severity,
                        review_on=year.day(month + 4, 15), why=why,
                    )  # fmt: skip
            if closed[0] == month:
                operations.close_risk(by=by, risk=register.risks[place], why=closed[1])
