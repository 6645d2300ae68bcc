"""Where the lasting things of a document go: workstreams, focus areas, measures, the release register."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING

from turnstone.intake.placing import Placing, in_lines
from turnstone.programme.plan.operations import add_outcome, add_workstream
from turnstone.programme.plan.queries import free_reference, outcome_called, workstream_called
from turnstone.programme.scorecards.operations import add_measure, register_product
from turnstone.programme.scorecards.queries import measure_called, product_called
from turnstone.programme.scorecards.rules import MeasureKind

if TYPE_CHECKING:
    from turnstone.intake import proposal as found
    from turnstone.programme.plan.models import Outcome, Workstream
    from turnstone.programme.scorecards.models import DataProduct


def place_workstream(placing: Placing, said: found.Workstream) -> Workstream | None:
    """Find the plan's workstream or group of that name, or add it as the document describes it."""
    plan = placing.cycle.plan
    name = said.name or f"Without a name ({said.where})"
    return placing.place(
        said.key,
        find=lambda: workstream_called(plan.pk, name),
        add=lambda: add_workstream(
            by=placing.by,
            plan=plan,
            name=name,
            kind=said.kind,
            purpose=in_lines(placing.wanted(said.purpose)),
            membership=in_lines(placing.wanted(said.members)),
            responsibilities=in_lines(placing.wanted(said.responsibilities)),
        ),
    )


def outcome_for(placing: Placing, workstream: Workstream, area: found.FocusArea) -> Outcome:
    """Find the outcome that a focus area is, by its number or its words, or add it."""
    plan = workstream.plan
    there = outcome_called(plan.pk, area.number, area.text)
    return there or add_outcome(
        by=placing.by,
        workstream=workstream,
        reference=area.number or free_reference(plan.pk),
        text=area.text,
    )


def place_measures(placing: Placing, indicators: tuple[found.Indicator, ...]) -> None:
    """Add each indicator as something to be measured."""
    area = placing.cycle.area
    for each in indicators:
        add = partial(
            add_measure,
            by=placing.by,
            area=area,
            title=each.text,
            kind=MeasureKind(each.kind),
            unit=each.unit or "",
        )
        placing.place(each.key, find=partial(measure_called, area.pk, each.text), add=add)


def place_register(placing: Placing, rows: tuple[found.RegisterRow, ...], as_at: dt.date | None) -> None:
    """Add each data product to the release register, with the dates that are set."""
    area = placing.cycle.area
    for row in rows:
        add = partial(_register, placing, row, as_at)
        placing.place(row.key, find=partial(product_called, area.pk, row.name), add=add)


def _register(placing: Placing, row: found.RegisterRow, as_at: dt.date | None) -> DataProduct:
    return register_product(
        by=placing.by,
        area=placing.cycle.area,
        name=row.name,
        report_type=row.report_type,
        frequency=(row.frequency or "").capitalize(),
        starts_on=row.start.on or row.start.month,
        first_draft_due_on=row.first_draft_due.on or row.first_draft_due.month,
        first_draft_words=_words_without_a_date(row.first_draft_due),
        first_issue_due_on=row.first_issue_due.on or row.first_issue_due.month,
        progress=row.progress,
        progress_on=as_at,
    )


def _words_without_a_date(when: found.When) -> str:
    return "" if when.month else when.words
