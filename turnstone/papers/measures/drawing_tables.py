"""The tables that go with the charts of a measure: they say all that the charts draw."""

from collections.abc import Iterable
from decimal import Decimal

from turnstone.documents.blocks import Cell, Column, Rating, Row, Table
from turnstone.papers.citing import cite
from turnstone.programme.scorecards.facts import (
    ComparisonFacts,
    FigureFacts,
    MeasureFacts,
    MeasureRecord,
    PublishedValue,
    Reading,
    Slot,
)
from turnstone.programme.scorecards.rules import MARK_NAMES, Mark, Settled, period_words, value_words

SIGNS = {
    "common": "By chance",
    "improvement": "Unusual, for the better",
    "concern": "Unusual, for the worse",
    "neutral": "Unusual",
}


def series_table(record: MeasureRecord, reading: Reading) -> Table:
    """List every period with its figure and what it tells, newest first."""
    measure = record.measure
    rows = [
        Row(
            cells=(
                _period(measure, slot),
                figure_words(measure, slot.figure),
                counted(slot.figure),
                sign_cell(sign),
            ),
            facts=cite("scorecards.result", slot.figure),
        )
        for slot, sign in zip(reading.slots, reading.signs, strict=True)
    ]
    return Table(
        caption=f"{measure.title}, period by period",
        columns=(
            Column(heading="Period", width=3),
            Column(heading="Figure", width=2, align="end"),
            Column(heading="Counted", width=2, align="end"),
            Column(heading="What it tells", width=3),
        ),
        rows=tuple(reversed(rows)),
        empty="No figure has been entered yet.",
    )


def bars_table(comparison: ComparisonFacts, measure: MeasureFacts, area: str) -> Table:
    """List each place with its published figure and what it was counted from."""
    near = comparison.neighbours.values if comparison.neighbours else ()
    named = [(area, comparison.own), *((each.place_name, each) for each in near)]
    named += [(each.place_name, each) for each in (comparison.region, comparison.england) if each]
    rows = [Row(cells=(name, _published(measure, each), _parts(each))) for name, each in named]
    return Table(
        caption=f"{measure.title}, {comparison.period_words}",
        columns=(
            Column(heading="Place", width=3),
            Column(heading="Figure", width=2, align="end"),
            Column(heading="Counted", width=2, align="end"),
        ),
        rows=tuple(rows),
    )


def multiples_table(measure: MeasureFacts, readings: Iterable[tuple[str, Reading]]) -> Table:
    """List each place with its newest figure and what it tells."""
    rows = [
        Row(
            cells=(
                name,
                figure_words(measure, each.last.figure) if each.last else "no figure",
                _period(measure, each.last) if each.last else "–",
                sign_cell(each.signal),
            ),
            facts=cite("scorecards.result", each.last.figure if each.last else None),
        )
        for name, each in readings
    ]
    return Table(
        caption=f"{measure.title}, place by place",
        columns=(
            Column(heading="Place", width=3),
            Column(heading="Figure", width=2, align="end"),
            Column(heading="Period", width=2),
            Column(heading="What it tells", width=3),
        ),
        rows=tuple(rows),
        empty="No place has figures of this measure.",
    )


def figure_words(measure: MeasureFacts, figure: FigureFacts | None) -> str:
    """Write a figure, or say why there is none, and whether it may still change."""
    if figure is None:
        return "no figure"
    mark = MARK_NAMES[Mark(figure.mark)] if figure.mark else ""
    if figure.value is None:
        return mark or "no figure"
    said = value_words(figure.value, measure.unit, measure.places)
    notes = [mark, "provisional" if figure.settled == Settled.PROVISIONAL else ""]
    told = ", ".join(each for each in notes if each)
    return f"{said} ({told})" if told else said


def counted(figure: FigureFacts | None) -> str:
    """Write what a figure was counted from: 61 of 148."""
    if figure is None or figure.numerator is None or figure.denominator is None:
        return "–"
    return f"{_plain(figure.numerator)} of {_plain(figure.denominator)}"


def sign_cell(sign: str) -> Cell:
    """Show what a period tells."""
    if not sign:
        return "–"
    return Rating(scale="signal", key=sign, word=SIGNS[sign.partition("_")[0]])


def _period(measure: MeasureFacts, slot: Slot) -> str:
    return period_words(slot.on, measure.frequency, measure.starts_again_in)


def _published(measure: MeasureFacts, each: PublishedValue | None) -> str:
    if each is None:
        return "not published"
    if each.value is None:
        return MARK_NAMES[Mark(each.mark)] if each.mark in set(Mark) else each.mark or "not published"
    return value_words(each.value, measure.unit, measure.places)


def _parts(each: PublishedValue | None) -> str:
    if each is None or each.numerator is None or each.denominator is None:
        return "–"
    return f"{_plain(each.numerator)} of {_plain(each.denominator)}"


def _plain(number: Decimal) -> str:
    return f"{number.normalize():,f}"
