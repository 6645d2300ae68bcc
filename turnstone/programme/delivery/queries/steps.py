"""Next steps as at a moment, each with where it was carried from."""

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from turnstone.programme.audit.queries import in_order_as_at, read_into, rows_as_at
from turnstone.programme.delivery import facts, models


def steps_as_at(plan_id: int, area_id: int, moment: dt.datetime) -> tuple[facts.StepFacts, ...]:
    """Read every step of a plan, whatever became of it, those under another within it."""
    rows = rows_as_at(models.Cycle, moment, plan_id=plan_id)
    cycles = {row.id: read_into(facts.CycleFacts, row) for row in rows}
    found = _Steps(cycles, moment, area_id)
    return tuple(found.step(row) for row in found.under[None])


def read_steps(
    cycles: Mapping[int, facts.CycleFacts], cycle: facts.CycleFacts, moment: dt.datetime, area_id: int
) -> tuple[facts.StepFacts, ...]:
    """Give the steps raised in this cycle, those still open from before, and those that it closed.

    A step closed before stays for as long as one under it is open, so that no promise is lost with its heading.
    """
    found = _Steps(cycles, moment, area_id)

    def concerns_us(row: Any) -> bool:
        raised, closed = cycles[row.raised_in_id], cycles.get(row.closed_in_id)
        is_live = closed is None or closed.period >= cycle.period
        return raised.period <= cycle.period and (
            is_live or any(concerns_us(child) for child in found.under[row.id])
        )

    return tuple(found.step(row) for row in found.under[None] if concerns_us(row))


class _Steps:
    """The steps of some cycles as they stood at a moment, read once, by number and by what they stand under."""

    def __init__(self, cycles: Mapping[int, facts.CycleFacts], moment: dt.datetime, area_id: int) -> None:
        read = in_order_as_at(models.NextStep, moment, area_id=area_id)
        self._cycles = cycles
        self._rows = {row.id: row for row in read if row.raised_in_id in cycles}
        self.under: dict[int | None, list[Any]] = defaultdict(list)
        for row in self._rows.values():
            self.under[row.parent_id].append(row)

    def step(self, row: Any) -> facts.StepFacts:
        """Give a step with those under it."""
        earlier = self._earlier(row)
        first = self._cycles[(earlier[0] if earlier else row).raised_in_id]
        return read_into(
            facts.StepFacts,
            row,
            raised_in=self._cycles[row.raised_in_id].slug,
            first_raised_in=first.slug,
            first_raised_on=first.closes_on,
            closed_in=self._cycles[row.closed_in_id].slug if row.closed_in_id else "",
            earlier_ids=tuple(each.id for each in earlier),
            children=tuple(self.step(child) for child in self.under[row.id]),
        )

    def _earlier(self, row: Any) -> list[Any]:
        """List the steps that one was carried from, oldest first."""
        earlier: list[Any] = []
        while row.carried_from_id:
            row = self._rows[row.carried_from_id]
            earlier.insert(0, row)
        return earlier
