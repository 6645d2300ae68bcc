"""The rows of known tables into what they say, every cell kept."""

import datetime as dt
from typing import Literal

from turnstone.documents.readers.reading import GridCell
from turnstone.intake.columns import Layout
from turnstone.intake.dates import read_cell
from turnstone.intake.focus_areas import focus_areas_in, tasks_in
from turnstone.intake.judgements import judgement_in
from turnstone.intake.lists import entries
from turnstone.intake.pieces import Table
from turnstone.intake.proposal import Entry, ExceptionRow, Extra, ProposedRisk, RegisterRow, When
from turnstone.intake.vocabulary import bare, frequency_of


def exception_rows(
    tables: list[Table], prefix: str, period: dt.date | None, start: int = 1
) -> tuple[ExceptionRow, ...]:
    """Read the rows of a workstream's exceptions."""
    rows = [_Cells(table.layout, row, period) for table in tables for row in table.rows]
    return tuple(_exception(row, f"{prefix}:{at}") for at, row in enumerate(rows, start))


def risks_in(tables: list[Table], period: dt.date | None) -> tuple[ProposedRisk, ...]:
    """Read the rows of every table of risks and issues."""
    rows = [_Cells(table.layout, row, period) for table in tables for row in table.rows]
    return tuple(_risk(row, f"risk:{at}") for at, row in enumerate(rows, 1))


def register_in(tables: list[Table], period: dt.date | None) -> tuple[RegisterRow, ...]:
    """Read the rows of the register of data products."""
    rows = [_Cells(table.layout, row, period) for table in tables for row in table.rows]
    return tuple(_register_row(row, f"register:{at}") for at, row in enumerate(rows, 1))


def unit_of(text: str) -> Literal["number", "percentage"] | None:
    """Guess the unit of an indicator from its first words; "No/% of" may be either, so it is neither."""
    words = bare(text)
    if words.startswith(("no/%", "%/no", "number/%")):
        return None
    if words.startswith(("%", "percentage", "proportion", "rate")) or words.split(" of ")[0].endswith(
        (" rate", " rates")
    ):
        return "percentage"
    return (
        "number" if words.startswith(("no.", "no of", "number", "count", "total", "#", "referrals")) else None
    )


class _Cells:
    """Give the cells of one row by what their columns mean."""

    def __init__(self, layout: Layout, row: tuple[GridCell, ...], period: dt.date | None) -> None:
        self.layout = layout
        self.row = row
        self.period = period
        self.where = next((cell.lines[0].where for cell in row if cell.lines), "")

    def cell(self, name: str) -> GridCell:
        place = self.layout.at.get(name)
        return self.row[place] if place is not None and place < len(self.row) else GridCell()

    def text(self, name: str) -> str:
        return self.cell(name).text

    def entries(self, name: str, key: str) -> tuple[Entry, ...]:
        return entries(self.cell(name).lines, f"{key}/{name}", self.period)

    def when(self, name: str) -> When:
        return read_cell(" ".join(self.text(name).split()), self.period)

    def when_if_said(self, name: str) -> When | None:
        return self.when(name) if self.text(name) else None

    def extras(self, *also: str) -> tuple[Extra, ...]:
        places = [*self.layout.others(), *(self.layout.at[name] for name in also if name in self.layout.at)]
        return tuple(
            Extra(heading=self.layout.headings[place], text=self.row[place].text)
            for place in places
            if place < len(self.row) and self.row[place].text
        )


def _exception(cells: _Cells, key: str) -> ExceptionRow:
    texts = [cells.text(name) for name in ("milestone", "issue", "mitigation")]
    return ExceptionRow(
        key=key,
        where=cells.where,
        focus_words=cells.text("focus"),
        focus_areas=focus_areas_in(cells.text("focus"), cells.text("reference")),
        milestone=cells.text("milestone"),
        rating=judgement_in(cells.cell("rating")),
        issue=cells.text("issue"),
        mitigation=cells.entries("mitigation", key),
        owner=cells.text("owner"),
        due=cells.when_if_said("due"),
        mentions=tasks_in(*texts),
        extras=cells.extras("reference"),
    )


def _risk(cells: _Cells, key: str) -> ProposedRisk:
    return ProposedRisk(
        key=key,
        where=cells.where,
        title=" ".join(cells.text("risk").split()),
        detail=cells.text("detail"),
        rating=judgement_in(cells.cell("rating")),
        impact=cells.text("impact"),
        mitigation=cells.entries("mitigation", key),
        owner=cells.text("owner"),
        due=cells.when_if_said("due"),
        extras=cells.extras("reference"),
    )


def _register_row(cells: _Cells, key: str) -> RegisterRow:
    return RegisterRow(
        key=key,
        where=cells.where,
        name=" ".join(cells.text("product").split()),
        report_type=cells.text("report_type"),
        frequency=frequency_of(cells.text("frequency")),
        frequency_words=cells.text("frequency"),
        start=cells.when("start"),
        first_draft_due=cells.when("first_draft"),
        first_issue_due=cells.when("first_issue"),
        progress=cells.text("progress"),
        extras=cells.extras(),
    )
