"""What the needs assessment found, the high-needs recovery plan, and what hangs on which action."""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from functools import partial
from typing import Any

from django.utils.text import slugify

from turnstone.demo.calendar import Month, Year
from turnstone.demo.content.measuring import needs as content
from turnstone.demo.measuring.timing import after_figures
from turnstone.demo.setting import BUILDER
from turnstone.demo.stage import Moment, Stage
from turnstone.programme.plan import operations as plan
from turnstone.programme.scorecards import operations

APRIL = 4
THOUSAND = 1000


def needs_were_found(stage: Stage, month: Month) -> Iterator[Moment]:
    """Enter what was counted before the plan at its start, and later counts as they come; cite them in between."""
    counts = [(each, count) for each in content.NEEDS for count in each[5]]
    if month.index == 0:
        early = [(each, count) for each, count in counts if count[0] <= 0]
        yield after_figures(month, 8), partial(_found, stage, early)
        yield after_figures(month, 9), partial(_cite, stage)
    else:
        new = [(each, count) for each, count in counts if count[0] == month.index]
        if new:
            yield after_figures(month, 8), partial(_found, stage, new)


def _found(stage: Stage, counts: list[Any]) -> None:
    by, area = stage.cast.speaking_for("data"), stage.planted.plan.area
    for (title, about, unit, kind, is_public, _), (month, numerator, denominator, value) in counts:
        need = stage.needs.get(title) or operations.add_need(
            by=by,
            area=area,
            slug=slugify(title)[:80],
            title=title,
            about=about,
            unit=unit,
            value_kind=kind,
            is_public=is_public,
        )
        stage.needs[title] = need
        operations.count_need(
            by=by,
            need=need,
            counted_on=stage.script.year.first_of(month),
            numerator=Decimal(numerator) if denominator else None,
            denominator=Decimal(denominator) if denominator else None,
            value=None if denominator else Decimal(value),
            source="Joint strategic needs assessment",
        )


def _cite(stage: Stage) -> None:
    outcomes = {outcome.reference: outcome for outcome in stage.planted.outcomes}
    for reference, title in content.CITED:
        plan.cite_need(
            by=stage.cast.speaking_for("programme"), outcome=outcomes[reference], need=stage.needs[title]
        )


def money_was_planned(stage: Stage, month: Month) -> Iterator[Moment]:
    """Write the recovery plan's lines when the plan begins, and each year's spending once the year is over."""
    year = _first_year(stage.script.year)
    if month.index == 0:
        yield after_figures(month, 8, 30), partial(_plan_money, stage, year)
    if month.period == dt.date(year + 1, APRIL + 1, 1):
        yield after_figures(month, 8, 45), partial(_tell_spending, stage, year)


def _first_year(year: Year) -> int:
    begins = year.first_of(0)
    return begins.year if begins.month >= APRIL else begins.year - 1


def _plan_money(stage: Stage, first: int) -> None:
    for reference, name, kind, years in content.MONEY:
        line = operations.add_money_line(
            by=BUILDER, area=stage.planted.plan.area, reference=reference, name=name, kind=kind
        )
        stage.money[reference] = line
        for after, (unmitigated, mitigated, _) in enumerate(years):
            operations.set_money_year(
                by=BUILDER, line=line, starts_in=first + after, unmitigated=_pounds(unmitigated),
                mitigated=_pounds(mitigated),
            )  # fmt: skip
    for reference, action, share in content.SAVINGS:
        plan.tie_saving(by=BUILDER, action=stage.action(action), line=stage.money[reference], share=share)
    for reference, title in content.SHOWN_BY:
        operations.tie_measure(by=BUILDER, line=stage.money[reference], measure=stage.measures[title])


def _tell_spending(stage: Stage, first: int) -> None:
    for reference, _, _, ((unmitigated, mitigated, actual), *_) in content.MONEY:
        operations.set_money_year(
            by=stage.cast.speaking_for("data"), line=stage.money[reference], starts_in=first,
            unmitigated=_pounds(unmitigated), mitigated=_pounds(mitigated), actual=_pounds(actual),
        )  # fmt: skip


def _pounds(thousands: int | None) -> Decimal | None:
    return None if thousands is None else Decimal(thousands * THOUSAND)
