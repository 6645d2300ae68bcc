"""The figures of the library's measures out of a table, by the columns that each definition names."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from turnstone.measures.published.tables import Line, Table
from turnstone.measures.published.tidy import FigureRow, read_cell, summed

Wanted = Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Columns:
    """Which columns of a table a measure is made of; several are added up."""

    measure_code: str
    numerator: tuple[str, ...]
    denominator: tuple[str, ...]
    value: str

    @property
    def names(self) -> frozenset[str]:
        """Name every column that the figure rests on."""
        return frozenset({*self.numerator, *self.denominator, self.value} - {""})


def columns_in(table: Table, wanted: Wanted) -> list[Columns]:
    """List the measures that a table holds: one that is named without its year, or an older one with it."""
    found = []
    for code, published in wanted.items():
        named = _named(table, published)
        columns = Columns(
            code,
            _columns(named.get("numerator")),
            _columns(named.get("denominator")),
            named.get("value") or "",
        )
        if columns.names and columns.names <= set(table.header):
            found.append(columns)
    return found


def _named(table: Table, published: Mapping[str, Any]) -> Mapping[str, Any]:
    older: Mapping[str, Mapping[str, Any]] = published.get("older") or {}
    of_this_year = older.get(f"{table.layout.name}_{table.reporting_year}", {})
    return of_this_year or (published if published.get("file") == table.layout.name else {})


def _columns(said: str | Sequence[str] | None) -> tuple[str, ...]:
    return () if not said else (said,) if isinstance(said, str) else tuple(said)


def figures_in(table: Table, columns: Iterable[Columns]) -> list[FigureRow]:
    """Read every figure of some measures in a table.

    A year in which not one place has a figure is not in the table, whatever marks fill it; an older table may have it.
    """
    found = [figure(line, each) for each in columns for line in table.lines]
    held = {(each.measure_code, each.period) for each in found if each.value is not None}
    return [each for each in found if (each.measure_code, each.period) in held]


def figure(line: Line, columns: Columns) -> FigureRow:
    """Read one figure: the value as it is printed, or where none is printed the parts of it."""
    numerator = _sum(line, columns.numerator)
    denominator = _sum(line, columns.denominator)
    value, mark = _value(line, columns, numerator, denominator)
    return FigureRow(
        measure_code=columns.measure_code,
        place_code=line.place.code,
        period=line.period,
        period_ends_on=line.ends_on,
        numerator=numerator,
        denominator=denominator,
        value=value,
        mark=mark,
    )


def _sum(line: Line, columns: tuple[str, ...]) -> Decimal | None:
    return summed(line.numbers[each] for each in columns) if columns else None


def _value(
    line: Line, columns: Columns, numerator: Decimal | None, denominator: Decimal | None
) -> tuple[Decimal | None, str]:
    if columns.value:
        return read_cell(line.cells[columns.value])
    if numerator is not None and denominator:
        return round(100 * numerator / denominator, 4), ""
    marks = (read_cell(line.cells[each])[1] for each in (*columns.numerator, *columns.denominator))
    return None, next(filter(None, marks), "z")
