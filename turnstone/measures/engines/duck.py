"""Reading a table of comma-separated values as text, however many rows it has."""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Row = dict[str, str]
# In which row of its file a row stands, the header being the first.
ROW = "row of the file"
MOST_MEMORY = "600MB"


class Unreadable(ValueError):
    """Say in one sentence why a file is no table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Rows that have the same words in some columns: how many, in how many a column is a number, and their sum."""

    words: tuple[str, ...]
    rows: int
    numbers: int
    sum: float


@dataclass(frozen=True, slots=True)
class Opened:
    """A file that was read: everything is text, for marks stand among the numbers.

    Of a column that comes twice the first is kept. What is empty is an empty text.
    """

    connection: Any
    names: tuple[str, ...]
    rows_read: int

    def rows(self, where: Mapping[str, Sequence[str]]) -> list[Row]:
        """Give the rows in which each named column holds one of some words, whatever their capitals."""
        tests = [f"{self._plain(name)} IN ({', '.join('?' * len(words))})" for name, words in where.items()]
        wanted = [word.lower() for words in where.values() for word in words]
        # Columns go by their places, and the words are parameters.
        self.connection.execute(f"SELECT rowid + 2, * FROM read{_all_of(tests)}", wanted)  # noqa: S608
        return [self._row(cells) for cells in self.connection.fetchall()]

    def groups(self, column: str, by: Sequence[str], without: Mapping[str, Sequence[str]]) -> list[Group]:
        """Sum a column up by others, leaving out the rows that hold some words."""
        tests = [
            f"{self._plain(name)} NOT IN ({', '.join('?' * len(words))})" for name, words in without.items()
        ]
        keys = ", ".join(f"coalesce(trim({self._at(name)}), '')" for name in by)
        number = f"try_cast({self._at(column)} AS DOUBLE)"
        self.connection.execute(
            f"SELECT {keys}, count(*), count({number}), coalesce(sum({number}), 0)"  # noqa: S608
            f" FROM read{_all_of(tests)} GROUP BY ALL ORDER BY ALL",
            [word.lower() for words in without.values() for word in words],
        )
        return [
            Group(words=cells[:-3], rows=cells[-3], numbers=cells[-2], sum=cells[-1])
            for cells in self.connection.fetchall()
        ]

    def _row(self, cells: Sequence[Any]) -> Row:
        row = {ROW: str(cells[0])}
        for name, cell in zip(self.names, cells[1:], strict=True):
            row.setdefault(name, "" if cell is None else cell)
        return row

    def _at(self, name: str) -> str:
        return f"c{self.names.index(name)}"

    def _plain(self, name: str) -> str:
        return f"lower(trim({self._at(name)}))"


@dataclass(frozen=True, slots=True)
class Reader:
    """Read files over one connection, one after another."""

    connection: Any

    def open(self, path: Path, names: Sequence[str]) -> Opened:
        """Read a file whose first row is left out, for its columns go by the names that are given."""
        import duckdb

        try:
            self.connection.execute(
                "CREATE OR REPLACE TEMP TABLE read AS SELECT * FROM read_csv(?, auto_detect=false, columns=?,"
                " header=true, delim=',', quote='\"', escape='\"')",
                [str(path), {f"c{at}": "VARCHAR" for at in range(len(names))}],
            )
        except duckdb.Error as refused:
            raise Unreadable(f"{path.name}{_why(str(refused))}") from None
        (counted,) = self.connection.execute("SELECT count(*) FROM read").fetchone()
        return Opened(self.connection, tuple(names), counted)


@contextmanager
def reading(spill: Path) -> Iterator[Reader]:
    """Open the engine in memory, and beyond that in a folder. It fetches nothing and takes two cores at most."""
    import duckdb

    settings: dict[str, str | bool | int | float | list[str]] = {
        "threads": 2,
        "memory_limit": MOST_MEMORY,
        "temp_directory": str(spill),
        "autoinstall_known_extensions": "false",
        "autoload_known_extensions": "false",
    }
    connection = duckdb.connect(":memory:", config=settings)
    try:
        yield Reader(connection)
    finally:
        connection.close()


def _all_of(tests: Sequence[str]) -> str:
    return f" WHERE {' AND '.join(tests)}" if tests else ""


def _why(said: str) -> str:
    """Put the engine's refusal in words; it names the line of the file in which a row begins."""
    line = re.search(r"Error on Line: (\d+)", said)
    columns = re.search(r"Expected Number of Columns: (\d+) Found: (\d+)", said)
    where = f", row {line[1]}: " if line else ": "
    if columns:
        return f"{where}it has {columns[2]} columns where the header has {columns[1]}."
    if "unicode" in said:
        return f"{where}it is not in UTF-8; save the file as “CSV UTF-8”."
    if "unterminated quote" in said:
        return f"{where}a quotation mark is opened and never closed."
    return f"{where}it is no table of comma-separated values that can be read."
