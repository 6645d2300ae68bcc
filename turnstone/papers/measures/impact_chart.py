"""A measure before and after a change: its limits rest on what was before, and the start is marked."""

import datetime as dt
from dataclasses import replace

from turnstone.documents.blocks import SeriesChart
from turnstone.documents.pieces import Comparator, Flag, ForecastPoint
from turnstone.papers.measures.drawing import chart_of
from turnstone.programme.scorecards.facts import FindingFacts, ImpactFacts, MeasureRecord, read_series


def impact_chart(record: MeasureRecord, change: ImpactFacts, finding: FindingFacts | None) -> SeriesChart:
    """Draw a measure with limits frozen before a change, and the earlier line carried on where it was worked out."""
    frozen = replace(record, measure=replace(record.measure, judged_from=change.starts_on), targets=())
    chart = chart_of(frozen, read_series(frozen))
    start = Flag(on=change.starts_on, label=change.title, look="change")
    return replace(
        chart,
        flags=tuple(sorted((*chart.flags, start), key=lambda each: each.on)),
        forecast=(),
        comparators=_carried_on(finding),
        sentence=_sentence(change, is_carried_on=bool(_carried_on(finding))),
    )


def _sentence(change: ImpactFacts, *, is_carried_on: bool) -> str:
    dotted = " The dotted line is the earlier pattern carried on." if is_carried_on else ""
    rests = f"The limits rest on the figures before {change.starts_on:%-d %B %Y} alone."
    return f"{rests}{dotted} A signal says that something changed, never why."


def _carried_on(finding: FindingFacts | None) -> tuple[Comparator, ...]:
    kept = finding.numbers.get("carried_on", []) if finding else []
    points = tuple(ForecastPoint(on=dt.date.fromisoformat(on), value=value) for on, value in kept)
    return (Comparator(label="Earlier pattern", points=points),) if points else ()
