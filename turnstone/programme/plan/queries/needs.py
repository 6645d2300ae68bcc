"""The needs that outcomes rest on, and the savings that hang on actions."""

import datetime as dt
from typing import Any

from turnstone.programme.audit.queries import read_into, rows_as_at
from turnstone.programme.plan import models
from turnstone.programme.plan.facts import (
    ActionSavingFacts,
    CitedNeed,
    OutcomeNeedFacts,
    PlanFacts,
    cited_needs,
)
from turnstone.programme.scorecards.queries import needs_as_at


def needs_cited(plan: PlanFacts) -> tuple[CitedNeed, ...]:
    """Hold each need that an outcome of a plan rests on against its newest count, as at the plan's own moment."""
    cited = _read(models.OutcomeNeed, OutcomeNeedFacts, plan.area_id, plan.as_at)
    return cited_needs(plan.outcomes, cited, needs_as_at(plan.area_id, plan.as_at)) if cited else ()


def savings_as_at(area_id: int, moment: dt.datetime) -> tuple[ActionSavingFacts, ...]:
    """List what savings hang on the actions of an area's plans."""
    return _read(models.ActionSaving, ActionSavingFacts, area_id, moment)


def _read(model: Any, kind: Any, area_id: int, moment: dt.datetime) -> tuple[Any, ...]:
    rows = sorted(rows_as_at(model, moment, area_id=area_id), key=lambda row: row.id)
    return tuple(read_into(kind, row) for row in rows)
