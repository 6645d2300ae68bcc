"""A measure of the fictional area as the record holds it, made without a database."""

import datetime as dt
from decimal import Decimal

from turnstone.programme.scorecards.facts import (
    BreakFacts,
    FigureFacts,
    MeasureFacts,
    MeasureRecord,
    NoteFacts,
    TargetFacts,
    read_series,
    standing_of,
)
from turnstone.programme.scorecards.rules import months_after

FIRST = dt.date(2024, 1, 31)


def figures(values, first=FIRST, step=1, **more):
    """Give figures one after another; a dash is a period that has none."""
    told = {
        "version": 1,
        "measure_id": 1,
        "place_id": None,
        "numerator": None,
        "denominator": None,
        "mark": "",
        "settled": "final",
        "definition_version": 1,
        "source": "",
        "remark": "",
    } | more
    return tuple(
        FigureFacts(id=n, period_ends_on=months_after(first, n * step), value=Decimal(value), **told)
        for n, value in enumerate(values.split())
        if value != "-"
    )


def target(on, value):
    return TargetFacts(
        id=on.year * 100 + on.month,
        version=1,
        measure_id=1,
        place_id=None,
        on=on,
        value=Decimal(value),
        set_on=on,
        agreed_by="",
        remark="",
    )


def note(period_ends_on):
    return NoteFacts(
        id=1,
        version=1,
        measure_id=1,
        period_ends_on=period_ends_on,
        so_what="Advice comes late.",
        what_next="",
        by_name="Asha Venn",
        written_on=period_ends_on,
    )


def a_break(starts_on):
    return BreakFacts(
        id=1, version=1, measure_id=1, starts_on=starts_on, kind="definition", why="", definition_version=2
    )


def record(values, *, targets=(), breaks=(), notes=(), first=FIRST, step=1, settled="final", **measure):
    told = {"title": "Plans in 20 weeks", "kind": "well", "unit": "%", "polarity": "high"} | measure
    return MeasureRecord(
        measure=MeasureFacts(id=1, version=1, **told),
        figures=figures(values, first, step, settled=settled),
        targets=tuple(target(*each) for each in targets),
        breaks=tuple(a_break(each) for each in breaks),
        notes=tuple(note(each) for each in notes),
    )


def standing(values, *, on=None, comparison=None, **more):
    """Judge such a measure on a day: as a rule the one after its newest figure."""
    known = record(values, **more)
    newest = known.latest.period_ends_on if known.latest else FIRST
    return standing_of(known, read_series(known), comparison, on or newest + dt.timedelta(days=1))
