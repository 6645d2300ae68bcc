"""The savings of the recovery plan that are at risk because of the work they hang on."""

import datetime as dt

from django.utils import timezone

from turnstone.programme.delivery.facts import SavingAtRisk, savings_at_risk
from turnstone.programme.delivery.queries.proposals import updates_as_at
from turnstone.programme.plan.facts import PlanFacts
from turnstone.programme.plan.queries import savings_as_at
from turnstone.programme.scorecards.queries import money_as_at


def savings_at_risk_in(plan: PlanFacts) -> tuple[SavingAtRisk, ...]:
    """List the savings at risk through a plan's actions, as at the plan's own moment, the largest first."""
    savings = savings_as_at(plan.area_id, plan.as_at)
    if not savings:
        return ()
    lines = money_as_at(plan.area_id, plan.as_at)
    return savings_at_risk(plan, savings, lines, forecasts_in(plan), timezone.localdate(plan.as_at))


def forecasts_in(plan: PlanFacts) -> dict[int, dt.date]:
    """Give the day on which each action is expected, where its lead last gave one."""
    said = {each.action_id: each.forecast_on for each in updates_as_at(plan) if not each.no_change}
    return {number: day for number, day in said.items() if day}
