"""The figures of the library's measures out of a table, by the columns that each definition names."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
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


def columns_wanted(wanted: Wanted) -> frozenset[str]:
    """Name every column that a definition names, for any table."""
    return frozenset().union(
        *(_made(code, each).names for code, said in wanted.items() for each in (said, *_older(said).values()))
    )


def columns_in(table: Table, wanted: Wanted) -> list[Columns]:
    """List the measures that a table holds, whichever of the names that a column has had are in it.

    Where a percentage is not printed and its counts are, they give it.
    """
    columns = (_columns_of(table, code, said) for code, said in wanted.items())
    return [each for each in columns if each and each.names <= set(table.header)]


def columns_missing(table: Table, wanted: Wanted) -> list[tuple[str, list[str]]]:
    """List the measures of a table of which it lacks columns, with those."""
    found = []
    for code, said in wanted.items():
        columns = _columns_of(table, code, said)
        if columns and (missing := sorted(columns.names - set(table.header))):
            found.append((code, missing))
    return found


def _columns_of(table: Table, code: str, said: Mapping[str, Any]) -> Columns | None:
    held = set(table.header)
    for named, older in _older(said).items():
        columns = _made(code, older)
        if named.startswith(table.layout.name) and columns.names <= held:
            return columns
    if said.get("file") != table.layout.name:
        return None
    columns = _made(code, said)
    if columns.numerator and columns.denominator and columns.value not in held:
        return replace(columns, value="")
    return columns


def _older(said: Mapping[str, Any]) -> Mapping[str, Mapping[str, Any]]:
    return said.get("older") or {}


def _made(code: str, said: Mapping[str, Any]) -> Columns:
    return Columns(
        code, _columns(said.get("numerator")), _columns(said.get("denominator")), said.get("value") or ""
    )


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
