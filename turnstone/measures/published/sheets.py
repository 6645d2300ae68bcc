"""Sheets laid out for the eye, put as the tables that say the same: the tribunal's, and neighbours in columns."""

import re
from collections.abc import Iterator, Sequence

from turnstone.measures.engines import Row, Unreadable
from turnstone.measures.published.names import Numbers
from turnstone.measures.published.tidy import number

Lines = Sequence[Sequence[str]]
# No sheet that people read has more; a longer table is none of these.
MOST_LINES = 2000
HEADINGS_WITHIN = 10
# So many of the names above the columns must be authorities, in hundredths.
MOSTLY = 80
_PARTS = (
    ("appeals_registered", "appeals registered"),
    ("total_appealable_decisions", "total appealable decisions"),
    ("appeal_rate_pc", "send tribunal appeal rate"),
)


def tribunal_rows(lines: Lines, numbers: Numbers) -> list[Row]:
    """Read the tribunal's sheet, in which each year has columns of its own; nothing where it is another sheet.

    Some of its numbers belong to other authorities: the name says which is meant.
    """
    at = next((at for at, line in enumerate(lines[:HEADINGS_WITHIN]) if _is_heading(line)), None)
    if at is None or at + 1 >= len(lines):
        return []
    columns = dict(_columns(lines[at], lines[at + 1]))
    return [
        {"year": year, **who, **{part: _cell(line, place) for part, place in parts.items()}}
        for line in lines[at + 2 :]
        if len(line) > 1 and (who := _who(line, numbers))
        for year, parts in columns.items()
    ]


def _is_heading(line: Sequence[str]) -> bool:
    return [each.strip().lower() for each in line[:2]] == ["local authority", "la code"]


def _columns(years: Sequence[str], parts: Sequence[str]) -> Iterator[tuple[str, dict[str, int]]]:
    """Find under each year the columns of its parts; those that are in development begin otherwise."""
    starts = [(at, each.strip()) for at, each in enumerate(years) if re.fullmatch(r"20\d\d", each.strip())]
    ends = [*(at for at, _ in starts[1:]), len(parts)]
    for (start, year), end in zip(starts, ends, strict=True):
        yield (
            year,
            {
                name: at
                for name, words in _PARTS
                for at in range(start, min(end, len(parts)))
                if parts[at].strip().lower().startswith(words)
            },
        )


def _who(line: Sequence[str], numbers: Numbers) -> Row | None:
    """Say which authority a line is of, or that it is England's; the rest are headings and notes."""
    name, printed = re.sub(r"[\d,]+$", "", line[0].strip()), line[1].strip()
    if name == "England Total":
        return {"level": "National", "la_name": "England", "old_la_code": "", "old_la_code_source": ""}
    code = numbers.number(name) or printed
    if not re.fullmatch(r"\d{3}", code) or not any(number(each) is not None for each in line[2:]):
        return None
    return {
        "level": "Local authority",
        "la_name": name,
        "old_la_code": code,
        "old_la_code_source": printed,
    }


def _cell(line: Sequence[str], at: int) -> str:
    """Read a cell; a lone dash is this sheet's nought."""
    cell = line[at].strip() if at < len(line) else ""
    return "0" if cell == "-" else cell


def neighbour_rows(file: str, lines: Lines, numbers: Numbers) -> list[Row]:
    """Read neighbours that stand under the name of each authority, the nearest first.

    Nothing where it is another sheet; a name that nobody goes by is refused.
    """
    known = [bool(numbers.number(each)) for each in lines[0]] if lines else []
    if 100 * sum(known) < MOSTLY * len(known) or len(known) < 2:
        return []
    return [
        {
            "la_number": _number(file, 1, at, name, numbers),
            "position": str(position),
            "neighbour_la_number": _number(file, position + 1, at, line[at], numbers),
            "closeness": "",
        }
        for position, line in enumerate(lines[1:], 1)
        for at, name in enumerate(lines[0])
        if at < len(line) and line[at].strip()
    ]


def _number(file: str, row: int, at: int, name: str, numbers: Numbers) -> str:
    found = numbers.number(name)
    if not found:
        raise Unreadable(f"{file}, row {row}, column {at + 1}: no authority is known as “{name.strip()}”.")
    return found
