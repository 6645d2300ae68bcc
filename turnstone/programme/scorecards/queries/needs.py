"""Needs, and the lines of the high-needs recovery plan."""

import datetime as dt
from collections import defaultdict
from typing import Any

from turnstone.programme.audit import queries as audit
from turnstone.programme.audit.facts import ChangeFacts
from turnstone.programme.audit.queries import in_order_as_at, read_into, rows_as_at
from turnstone.programme.scorecards.facts import MoneyLineFacts, MoneyYearFacts, NeedFacts, NeedValueFacts
from turnstone.programme.scorecards.models import MoneyLine, MoneyMeasure, MoneyYear, NeedFact, NeedValue


def needs_as_at(area_id: int, moment: dt.datetime) -> tuple[NeedFacts, ...]:
    """List an area's needs in their order, each with its counts oldest first."""
    values = _under(NeedValue, "need_id", "counted_on", area_id, moment)
    return tuple(
        read_into(NeedFacts, row, values=tuple(read_into(NeedValueFacts, value) for value in values[row.id]))
        for row in in_order_as_at(NeedFact, moment, area_id=area_id)
    )


def find_need(area_id: int, slug: str) -> NeedFact | None:
    """Find an area's need by its short name."""
    return NeedFact.objects.filter(area_id=area_id, slug=slug).first()


def changes_to_need(need_id: int) -> tuple[ChangeFacts, ...]:
    """Tell how a need came to stand as it does."""
    return audit.changes_to(NeedFact, id=need_id)


def changes_to_counts(need_id: int) -> tuple[ChangeFacts, ...]:
    """Tell how the counts of a need came to stand as they do."""
    return audit.changes_to(NeedValue, need_id=need_id)


def money_as_at(area_id: int, moment: dt.datetime) -> tuple[MoneyLineFacts, ...]:
    """List the lines of an area's recovery plan in their order, each with its years in order."""
    years = _under(MoneyYear, "line_id", "starts_in", area_id, moment)
    measures = _under(MoneyMeasure, "line_id", "id", area_id, moment)
    return tuple(
        read_into(
            MoneyLineFacts,
            row,
            years=tuple(read_into(MoneyYearFacts, year) for year in years[row.id]),
            measure_ids=tuple(tie.measure_id for tie in measures[row.id]),
        )
        for row in in_order_as_at(MoneyLine, moment, area_id=area_id)
    )


def find_money_line(area_id: int, reference: str) -> MoneyLine | None:
    """Find a line of an area's recovery plan by its reference."""
    return MoneyLine.objects.filter(area_id=area_id, reference=reference).first()


def changes_to_money(line_id: int) -> tuple[ChangeFacts, ...]:
    """Tell how a line came to stand as it does."""
    return audit.changes_to(MoneyLine, id=line_id)


def changes_to_years(line_id: int) -> tuple[ChangeFacts, ...]:
    """Tell how the years of a line came to stand as they do."""
    return audit.changes_to(MoneyYear, line_id=line_id)


def _under(model: Any, above: str, order: str, area_id: int, moment: dt.datetime) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = defaultdict(list)
    for row in sorted(
        rows_as_at(model, moment, area_id=area_id), key=lambda row: (getattr(row, order), row.id)
    ):
        found[getattr(row, above)].append(row)
    return found
