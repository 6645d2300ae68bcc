"""A whole cycle as at a moment. Each table is read once, whatever the size of the plan."""

import datetime as dt
from collections import defaultdict
from typing import Any

from turnstone.programme.audit.queries import in_order_as_at, read_into, rows_as_at
from turnstone.programme.delivery import facts, models
from turnstone.programme.delivery.queries.promises import promises_as_at
from turnstone.programme.delivery.queries.risks import read_risks
from turnstone.programme.delivery.queries.steps import read_steps
from turnstone.programme.people.facts import PostFacts
from turnstone.programme.people.queries import posts_as_at
from turnstone.programme.plan.queries import plan_as_at
from turnstone.programme.scorecards.queries import measures_as_at, register_as_at


def cycle_record(cycle_id: int, moment: dt.datetime) -> facts.CycleRecord:
    """Read all that a monitoring update may say, as at a moment. Raises `LookupError` before the cycle was made."""
    plan = models.Cycle.history.model.objects.filter(id=cycle_id).values("plan_id")
    rows = {each.id: each for each in rows_as_at(models.Cycle, moment, plan_id__in=plan)}
    row = rows.get(cycle_id)
    if row is None:
        raise LookupError(f"There was no cycle {cycle_id} at {moment}.")
    cycles = {each.id: read_into(facts.CycleFacts, each) for each in rows.values()}
    cycle = cycles[cycle_id]
    earlier = sorted((each for each in cycles.values() if each.period < cycle.period), key=lambda c: c.period)
    posts = posts_as_at(row.area_id, moment)
    return facts.CycleRecord(
        plan=plan_as_at(row.plan_id, moment, posts),
        cycle=cycle,
        earlier_cycles=tuple(earlier),
        headlines=_headlines(cycle, moment),
        **_updates(cycle, earlier, moment, row.area_id),
        progress=_progress(cycle, moment),
        next_steps=read_steps(cycles, cycle, moment, row.area_id),
        exceptions=_exceptions(cycle, moment, posts, row.area_id),
        risks=read_risks(row.plan_id, row.area_id, moment, posts),
        promises=promises_as_at(row.plan_id, moment),
        measures=measures_as_at(row.area_id, moment),
        register=register_as_at(row.area_id, moment),
    )


def _headlines(cycle: facts.CycleFacts, moment: dt.datetime) -> tuple[facts.HeadlineFacts, ...]:
    rows = in_order_as_at(models.Headline, moment, cycle_id=cycle.id)
    return tuple(read_into(facts.HeadlineFacts, row) for row in rows)


def _updates(
    cycle: facts.CycleFacts, earlier: list[facts.CycleFacts], moment: dt.datetime, area_id: int
) -> dict[str, tuple[facts.UpdateFacts, ...]]:
    before = {each.id for each in earlier}
    rows = rows_as_at(models.ActionUpdate, moment, area_id=area_id)
    found = [read_into(facts.UpdateFacts, row) for row in sorted(rows, key=lambda row: (row.said_at, row.id))]
    return {
        "updates": tuple(update for update in found if update.cycle_id == cycle.id),
        "earlier_updates": tuple(update for update in found if update.cycle_id in before),
    }


def _progress(cycle: facts.CycleFacts, moment: dt.datetime) -> tuple[facts.ProgressFacts, ...]:
    rows = in_order_as_at(models.ProgressLine, moment, cycle_id=cycle.id)
    under = _by_parent(rows)

    def line(row: Any) -> facts.ProgressFacts:
        return read_into(facts.ProgressFacts, row, children=tuple(line(child) for child in under[row.id]))

    return tuple(line(row) for row in under[None])


def _by_parent(rows: list[Any]) -> dict[int | None, list[Any]]:
    under: dict[int | None, list[Any]] = defaultdict(list)
    for row in rows:
        under[row.parent_id].append(row)
    return under


def _exceptions(
    cycle: facts.CycleFacts, moment: dt.datetime, posts: dict[int, PostFacts], area_id: int
) -> tuple[facts.ExceptionFacts, ...]:
    outcomes: dict[int, list[int]] = defaultdict(list)
    for row in sorted(rows_as_at(models.ExceptionOutcome, moment, area_id=area_id), key=lambda row: row.id):
        outcomes[row.exception_id].append(row.outcome_id)
    return tuple(
        read_into(
            facts.ExceptionFacts, row, outcome_ids=tuple(outcomes[row.id]), owner=posts.get(row.owner_id)
        )
        for row in in_order_as_at(models.ExceptionLine, moment, cycle_id=cycle.id)
    )
