"""The tables of a scorecard for everyone, and the counts read back from them once they are out.

Each row cites one result, and the headings say which count a column holds. So what was printed can be read for ever,
whatever the record says now.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal

from turnstone.documents.blocks import Column, Document, Row, SeriesChart, Table
from turnstone.papers.citing import cite
from turnstone.programme.scorecards.facts import (
    Count,
    FigureFacts,
    MeasureFacts,
    PlaceFacts,
    ReleasedCounts,
    parts_of,
    policy_of,
)
from turnstone.programme.scorecards.facts.printed import Part
from turnstone.programme.scorecards.rules import (
    IN_PLACE_OF_A_VALUE,
    LEVEL_NAMES,
    Level,
    Mark,
    Settled,
    ValueKind,
    period_words,
    value_words,
)

HOW_MANY, OUT_OF, BASED_ON = "How many", "Out of", "Based on"
NOTHING = "–"
PERIOD, PLACE, WHOLE_AREA = "Period", "Place", "The whole area"
ROUNDED = ", rounded"
_RESULT = "scorecards.result"
_PARTS: Mapping[str, Part] = {HOW_MANY: "numerator", OUT_OF: "denominator", BASED_ON: "denominator"}
_HEADINGS: Mapping[str, tuple[tuple[str, Part], ...]] = {
    ValueKind.COUNT: ((HOW_MANY, "numerator"),),
    ValueKind.PERCENTAGE: ((HOW_MANY, "numerator"), (OUT_OF, "denominator")),
    ValueKind.RATE: ((HOW_MANY, "numerator"), (OUT_OF, "denominator")),
}
_BASED: tuple[tuple[str, Part], ...] = ((BASED_ON, "denominator"),)


def periods_table(measure: MeasureFacts, figures: Sequence[FigureFacts]) -> Table:
    """Set out the figures of the whole area, the newest first."""
    return _table(
        f"{measure.title}: the whole area",
        PERIOD,
        measure,
        figures[::-1],
        lambda each: period_words(each.period_ends_on, measure.frequency, measure.starts_again_in),
    )


def places_table(
    measure: MeasureFacts, places: Sequence[PlaceFacts], figures: Sequence[FigureFacts]
) -> Table:
    """Set out the figures of the places in one period, in the order of the places."""
    names = {each.id: each.name for each in places}
    period = period_words(figures[0].period_ends_on, measure.frequency, measure.starts_again_in)
    found = sorted(figures, key=lambda each: list(names).index(each.place_id or 0))
    level = next(LEVEL_NAMES[Level(each.level)].lower() for each in places if each.id == found[0].place_id)
    caption = f"{measure.title} by {level}: {period}"
    return _table(caption, PLACE, measure, found, lambda each: names[each.place_id or 0])


def figure_words(measure: MeasureFacts, figure: FigureFacts) -> str:
    """Write a value, or the sign that stands in its place."""
    if figure.value is None or figure.mark in (*IN_PLACE_OF_A_VALUE, Mark.LOW):
        return _sign(measure, figure)
    words = value_words(figure.value, measure.unit, measure.places)
    unsure = f" {figure.mark}" if figure.mark else ""
    return f"{words}{unsure}{' (may change)' if figure.settled == Settled.PROVISIONAL else ''}"


def _table(
    caption: str,
    first: str,
    measure: MeasureFacts,
    figures: Sequence[FigureFacts],
    heading: Callable[[FigureFacts], str],
) -> Table:
    counted = _counted(measure, figures)
    is_rounded = policy_of(measure).is_rounded
    columns = [Column(heading=first, width=3)]
    columns += [
        Column(heading=f"{words}{ROUNDED if is_rounded else ''}", width=2, align="end")
        for words, _ in counted
    ]
    if measure.value_kind != ValueKind.COUNT:
        columns.append(Column(heading="Figure", width=2, align="end"))
    return Table(
        caption=caption,
        columns=tuple(columns),
        rows=tuple(_row(measure, each, heading(each), counted) for each in figures),
        empty="No figures yet.",
    )


def _counted(measure: MeasureFacts, figures: Sequence[FigureFacts]) -> tuple[tuple[str, Part], ...]:
    """Choose the columns of counts: those of the kind of measure in which there is anything."""
    wanted = _HEADINGS.get(measure.value_kind, _BASED)
    if measure.value_kind == ValueKind.COUNT:
        return wanted
    return tuple(pair for pair in wanted if any(_is_counted(measure, each, pair[1]) for each in figures))


def _is_counted(measure: MeasureFacts, figure: FigureFacts, part: Part) -> bool:
    return part in parts_of(measure, figure) or figure.mark == Mark.CONFIDENTIAL


def _row(
    measure: MeasureFacts, figure: FigureFacts, heading: str, counted: tuple[tuple[str, Part], ...]
) -> Row:
    cells = [heading, *(_count_words(measure, figure, part) for _, part in counted)]
    if measure.value_kind != ValueKind.COUNT:
        cells.append(figure_words(measure, figure))
    return Row(cells=tuple(cells), facts=cite(_RESULT, figure))


def _count_words(measure: MeasureFacts, figure: FigureFacts, part: Part) -> str:
    number: Decimal | None = figure.numerator if part == "numerator" else figure.denominator
    if number is None and measure.value_kind == ValueKind.COUNT:
        number = figure.value
    if number is None:
        return _sign(measure, figure) if figure.mark in IN_PLACE_OF_A_VALUE else NOTHING
    return f"{number:,.0f}" if number == number.to_integral_value() else f"{number.normalize():,}"


def _sign(measure: MeasureFacts, figure: FigureFacts) -> str:
    if figure.mark == Mark.CONFIDENTIAL:
        return policy_of(measure).symbol
    return str(figure.mark) or NOTHING


def results_cited(document: Document) -> set[int]:
    """Number the results of which a scorecard printed anything."""
    return {
        number for table in _tables(document) for row in table.rows for number in [_result(row)] if number
    }


def counts_printed(document: Document, kept: Mapping[int, tuple]) -> ReleasedCounts:  # type: ignore[type-arg]
    """Read what a scorecard printed: each count, None where it was hidden. Rounded counts tell nothing exact."""
    found: dict[Count, int | None] = {}
    for table in _tables(document):
        for row in table.rows:
            of = kept.get(_result(row) or 0)
            if of:
                found |= {Count(of[0], part, of[1], of[2]): number for part, number in _counts(table, row)}
    return found


def _tables(document: Document) -> Iterator[Table]:
    for section in document.sections:
        for block in section.blocks:
            if isinstance(block, Table | SeriesChart):
                yield block if isinstance(block, Table) else block.table


def _result(row: Row) -> int | None:
    return next(
        (int(each.ref.partition(":")[2]) for each in row.facts if each.ref.startswith(f"{_RESULT}:")), None
    )


def _counts(table: Table, row: Row) -> Iterator[tuple[Part, int | None]]:
    for column, cell in zip(table.columns, row.cells, strict=True):
        words, is_rounded = column.heading.removesuffix(ROUNDED), column.heading.endswith(ROUNDED)
        if words in _PARTS and isinstance(cell, str):
            number = cell.replace(",", "")
            if number.isdigit() and not is_rounded:
                yield _PARTS[words], int(number)
            elif cell in HIDDEN_SIGNS:
                yield _PARTS[words], None


HIDDEN_SIGNS = frozenset({"c", "*"})
