"""Which cells of a sheet belong together: tables, and words that stand alone."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Name the rows and columns of one table, or of one run of words in a single column."""

    rows: tuple[int, ...]
    columns: tuple[int, ...]


def blocks(filled: set[tuple[int, int]], continued: set[int]) -> list[Block]:
    """Part a sheet at its empty rows, then at empty columns with a table on either side.

    An empty column with less than a table beside it is only a spacer inside the table, and is dropped.
    """
    found: list[Block] = []
    by_row: dict[int, list[int]] = {}
    for row, column in sorted(filled):
        by_row.setdefault(row, []).append(column)
    for band in _bands(sorted(by_row), continued):
        for columns in _sides(band, by_row):
            rows = [row for row in band if set(by_row[row]) & set(columns)]
            found.extend(_titles_apart(rows, columns, by_row))
    return found


def _bands(rows: list[int], continued: set[int]) -> list[list[int]]:
    bands: list[list[int]] = []
    for row in rows:
        if bands and all(between in continued for between in range(bands[-1][-1] + 1, row)):
            bands[-1].append(row)
        else:
            bands.append([row])
    return bands


def _sides(band: list[int], by_row: dict[int, list[int]]) -> list[tuple[int, ...]]:
    columns = sorted({column for row in band for column in by_row[row]})
    runs: list[list[int]] = []
    for column in columns:
        if runs and column == runs[-1][-1] + 1:
            runs[-1].append(column)
        else:
            runs.append([column])
    if len(runs) > 1 and all(len(run) > 1 for run in runs):
        return [tuple(run) for run in runs]
    return [tuple(columns)]


def _titles_apart(rows: list[int], columns: tuple[int, ...], by_row: dict[int, list[int]]) -> list[Block]:
    """Take rows with one filled cell off the top of a table: they are its title, not its headings."""
    first = next((at for at, row in enumerate(rows) if len(set(by_row[row]) & set(columns)) > 1), len(rows))
    titles = [Block(rows=(row,), columns=tuple(set(by_row[row]) & set(columns))) for row in rows[:first]]
    table = rows[first:]
    used = tuple(column for column in columns if any(column in by_row[row] for row in table))
    return [*_joined(titles), *([Block(rows=tuple(table), columns=used)] if table else [])]


def _joined(titles: list[Block]) -> list[Block]:
    joined: list[Block] = []
    for title in titles:
        if joined and joined[-1].columns == title.columns:
            joined[-1] = Block(rows=joined[-1].rows + title.rows, columns=title.columns)
        else:
            joined.append(title)
    return joined
