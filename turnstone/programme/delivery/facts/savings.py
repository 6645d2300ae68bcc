"""Which savings of the recovery plan are at risk, because the action they hang on is late, or feared to be."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from turnstone.programme.plan.facts import ActionFacts, ActionSavingFacts, PlanFacts
from turnstone.programme.plan.rules import Confidence
from turnstone.programme.scorecards.facts import MoneyLineFacts

_ALL = Decimal(100)


@dataclass(frozen=True, slots=True, kw_only=True)
class SavingAtRisk:
    """A saving that hangs on an action which is late, or feared to be: how much, of which years, and why."""

    saving: ActionSavingFacts
    line: MoneyLineFacts
    action: ActionFacts
    amount: Decimal
    years: tuple[str, ...]
    why: str

    @property
    def sentence(self) -> str:
        """Tell it in one sentence."""
        span = self.years[0] if len(self.years) == 1 else f"{self.years[0]} to {self.years[-1]}"
        return (
            f"{pounds(self.amount)} of “{self.line.name}” ({self.line.reference}) in {span} is at risk: "
            f"{self.action.reference} {self.why}."
        )


def savings_at_risk(
    plan: PlanFacts,
    savings: Iterable[ActionSavingFacts],
    lines: Iterable[MoneyLineFacts],
    forecasts: Mapping[int, dt.date],
    on: dt.date,
) -> tuple[SavingAtRisk, ...]:
    """List the savings at risk on a day, the largest first; `forecasts` are what leads last said of their actions.

    Only years that are not over count: what was not saved in a year that is over shows in its actual pounds.
    """
    actions, by_id = {each.id: each for each in plan.actions}, {each.id: each for each in lines}
    found = [
        risk
        for each in savings
        if each.action_id in actions and each.line_id in by_id
        for risk in _at_risk(each, by_id[each.line_id], actions[each.action_id], forecasts, on)
    ]
    return tuple(sorted(found, key=lambda each: (-each.amount, each.line.reference)))


def _at_risk(
    saving: ActionSavingFacts,
    line: MoneyLineFacts,
    action: ActionFacts,
    forecasts: Mapping[int, dt.date],
    on: dt.date,
) -> Iterator[SavingAtRisk]:
    why = slipped_because(action, forecasts.get(action.id), on)
    ahead = [(year, line.saving(year)) for year in line.years if year.ends_on >= on]
    saved = [(year, amount) for year, amount in ahead if amount and amount > 0]
    if why and saved and line.ended_on is None:
        whole = sum((amount for _, amount in saved), Decimal(0))
        yield SavingAtRisk(
            saving=saving,
            line=line,
            action=action,
            amount=whole * saving.share / _ALL,
            years=tuple(year.name for year, _ in saved),
            why=why,
        )


def slipped_because(action: ActionFacts, forecast_on: dt.date | None, on: dt.date) -> str:
    """Say why what hangs on an action is at risk, or nothing: taken out, late by its first date, feared late, red."""
    if not action.is_live:
        return "was taken out of the plan"
    if not action.is_open:
        return ""
    first = action.first_due_on
    if first and first < on:
        return f"is {_days((on - first).days)} past its first date, {_day(first)}"
    if first and action.due_on and action.due_on > first:
        return f"has moved {_days(action.slipped)} from its first date, {_day(first)}"
    if first and forecast_on and forecast_on > first:
        return f"is expected on {_day(forecast_on)}, after its first date, {_day(first)}"
    return "is rated red" if action.confidence == Confidence.RED else ""


def pounds(amount: Decimal) -> str:
    """Write an amount as people say it: £1.25 million, £340,000."""
    sign, size = ("−" if amount < 0 else ""), abs(amount)
    if size >= 1_000_000:
        return f"{sign}£{size / 1_000_000:.2f}".rstrip("0").rstrip(".") + " million"
    return f"{sign}£{size:,.0f}"


def _days(number: int) -> str:
    return f"{number} day" if number == 1 else f"{number:,} days"


def _day(on: dt.date) -> str:
    return f"{on.day} {on:%B %Y}"
