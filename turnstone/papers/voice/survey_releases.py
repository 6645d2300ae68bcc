"""The counts that earlier papers about a survey have shown and hidden, read from the papers as they came out."""

import datetime as dt
import re
from collections.abc import Iterator

from turnstone.documents.as_json import from_json
from turnstone.documents.blocks import Chart, Document, Row, Table
from turnstone.papers.voice.survey_questions import EVERYONE
from turnstone.programme.publications.queries import contents_out_by
from turnstone.programme.publications.rules import Kind
from turnstone.programme.voice.facts import Cells, Release
from turnstone.programme.voice.rules import HIDDEN, NOBODY, NOT_ASKED, ROUTE_NAMES, TOO_FEW

_COUNT = re.compile(r"(\d+)(?: of \d+)?")


def releases_by(area_id: int, moment: dt.datetime) -> tuple[Release, ...]:
    """Read every paper about a survey's results that had come out by a moment, the first first."""
    contents = contents_out_by(area_id, Kind.SURVEY_RESULTS, moment)
    return tuple(release_in(from_json(content)) for content in contents)


def release_in(document: Document) -> Release:
    """Read what a paper printed: each count by the name of its cell, None where it was hidden."""
    found: dict[str, int | None] = {}
    for section in document.sections:
        for block in section.blocks:
            table = block.table if isinstance(block, Chart) else block
            if isinstance(table, Table):
                found |= {name: count for row in table.rows for name, count in _counts(row)}
    return found


def _counts(row: Row) -> Iterator[tuple[str, int | None]]:
    """Name each count of a row by the rows of the record that it cites; the waves are in the order of its columns."""
    numbers = [fact.ref.partition(":")[::2] for fact in row.facts]
    waves = [int(number) for model, number in numbers if model == "voice.wave"]
    about = {model: int(number) for model, number in reversed(numbers)}
    for wave, cell in zip(waves, row.cells[1:], strict=False):
        if isinstance(cell, str) and cell not in (NOT_ASKED, NOBODY):
            yield _name(Cells(wave), about, str(row.cells[0])), _count(cell)


def _name(cells: Cells, about: dict[str, int], heading: str) -> str:
    if "voice.question" in about and "voice.option" in about:
        return cells.good(about["voice.question"])
    if "voice.question" in about:
        return cells.base(about["voice.question"])
    if "voice.option" in about:
        return cells.option(about["voice.option"])
    return cells.answered if heading == EVERYONE else cells.route(_ROUTES[heading])


_ROUTES = {words: route.value for route, words in ROUTE_NAMES.items()}


def _count(cell: str) -> int | None:
    """Read "12", or the "45 of 92" under a share; a count that was not shown was hidden."""
    last = cell.splitlines()[-1]
    found = _COUNT.fullmatch(last)
    assert found or last in (HIDDEN, TOO_FEW), f"a count that says {cell!r}"
    return int(found[1]) if found else None
