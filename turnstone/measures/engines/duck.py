"""Reading a table of comma-separated values as text, however many rows it has."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Row = dict[str, str]


class Unreadable(ValueError):
    """Say in one sentence why a file is no table."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Read files over one connection."""

    connection: Any

    def rows(self, path: Path, where: Mapping[str, Sequence[str]]) -> tuple[int, list[Row]]:
        """Count a file's rows, and give those in which each named column holds one of some words.

        Everything is text, for marks stand among the numbers; what is empty is an empty text.
        """
        import duckdb

        try:
            self.connection.execute(
                "CREATE OR REPLACE TEMP TABLE read AS SELECT * FROM read_csv(?, all_varchar=true, header=true,"
                " delim=',', quote='\"', escape='\"')",
                [str(path)],
            )
        except duckdb.Error as refused:
            raise Unreadable(f"{path.name} is no table that can be read: {_first_line(refused)}") from None
        counted = self.connection.execute("SELECT count(*) FROM read").fetchone()[0]
        return counted, self._picked(where)

    def _picked(self, where: Mapping[str, Sequence[str]]) -> list[Row]:
        tests = [f"{_quoted(column)} IN ({', '.join('?' * len(words))})" for column, words in where.items()]
        wanted = [word for words in where.values() for word in words]
        clause = f" WHERE {' AND '.join(tests)}" if tests else ""
        # The names come from our own table of layouts, and the words are parameters.
        self.connection.execute(f"SELECT * FROM read{clause}", wanted)  # noqa: S608
        names = [each[0] for each in self.connection.description]
        return [
            {name: "" if cell is None else cell for name, cell in zip(names, cells, strict=True)}
            for cells in self.connection.fetchall()
        ]


@contextmanager
def reading() -> Iterator[Reader]:
    """Open the engine in memory. It fetches nothing from anywhere and takes two cores at most."""
    import duckdb

    settings: dict[str, str | bool | int | float | list[str]] = {
        "threads": 2,
        "autoinstall_known_extensions": "false",
        "autoload_known_extensions": "false",
    }
    connection = duckdb.connect(":memory:", config=settings)
    try:
        yield Reader(connection)
    finally:
        connection.close()


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _first_line(refused: Exception) -> str:
    return str(refused).strip().splitlines()[0].rstrip(".") + "."
