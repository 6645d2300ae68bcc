"""What is wrong in single rows of a table: of nobody, of the same place twice, with no number where one should be."""

from collections import defaultdict
from collections.abc import Iterator

from turnstone.measures.engines import ROW
from turnstone.measures.published.tables import ColumnFault, Line, Table
from turnstone.measures.published.tidy import NO_MARK, read_cell


def faults_in_rows(table: Table, used: frozenset[str]) -> Iterator[ColumnFault]:
    """List what is wrong in rows; cells are looked into only in columns that are used."""
    yield from _rows_of_nowhere(table)
    yield from _cells_without_a_number(table, used)
    yield from _rows_twice(table, used)


def _rows_of_nowhere(table: Table) -> Iterator[ColumnFault]:
    """Tell of rows that name no place or no year, each reason once."""
    reasons: dict[str, list[str]] = defaultdict(list)
    for row, reason in table.strays:
        reasons[reason].append(row)
    for reason, rows in reasons.items():
        more = f", and so in {len(rows) - 1} more" if len(rows) > 1 else ""
        yield ColumnFault("row_not_placed", f"Row {rows[0]}: {reason}{more}; it is not used.")


def _cells_without_a_number(table: Table, used: frozenset[str]) -> Iterator[ColumnFault]:
    """Find cells that hold neither a number nor a mark, and counts below nought."""
    for line in table.lines:
        for column in sorted(used & line.cells.keys()):
            value, mark = read_cell(line.cells[column])
            if mark == NO_MARK or (value is not None and value < 0):
                told = f"row {line.cells[ROW]} has “{line.cells[column]}” in {column}"
                yield ColumnFault(
                    "not_a_number", f"{line.words}: {told}, which cannot be.", column, line, leaves_out=True
                )


def _rows_twice(table: Table, used: frozenset[str]) -> Iterator[ColumnFault]:
    """Find places with two rows of one period; where these differ nobody can tell which is right."""
    found: dict[tuple[str, str], Line] = {}
    same: list[Line] = []
    for line in table.lines:
        known = found.setdefault((line.place.code, line.period), line)
        differing = [each for each in sorted(used) if known.cells[each] != line.cells[each]]
        for column in differing:
            rows = f"rows {known.cells[ROW]} and {line.cells[ROW]} are both of it"
            told = f"{rows}; {column} is {known.cells[column]} and {line.cells[column]}"
            yield ColumnFault("row_twice", f"{line.words}: {told}.", column, line, leaves_out=True)
        if known is not line and not differing:
            same.append(line)
    if same:
        told = f"{same[0].words}: row {same[0].cells[ROW]} says again what another says"
        more = f", and so do {len(same) - 1} more" if len(same) > 1 else ""
        yield ColumnFault("row_twice", f"{told}{more}.")
