"""The rows of a register into risks, mitigations and decisions: each cell is placed, or said to have no place."""

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any, Literal

from turnstone.documents.readers.reading import GridCell
from turnstone.intake.dates import read_cell
from turnstone.intake.proposal import (
    Extra,
    ProposedDecision,
    ProposedMitigation,
    ProposedRisk,
    Unplaced,
    When,
)
from turnstone.intake.register_cells import months_in, product_in, rating_in, score_in, text_of, threatened_in
from turnstone.intake.register_columns import Columns

_SCORES = ("likelihood", "severity", "likelihood_after", "severity_after")


class Row:
    """Give the cells of a row by what their columns mean, and keep what could not be read."""

    def __init__(self, columns: Columns, cells: tuple[GridCell, ...], period: dt.date | None) -> None:
        self.columns, self.cells, self.period = columns, cells, period
        self.where = next((cell.lines[0].where for cell in cells if cell.lines), "")
        self.unplaced: list[Unplaced] = []

    def cell(self, name: str) -> GridCell:
        """Give the cell under a column, empty where there is none."""
        place = self.columns.at.get(name)
        return self.cells[place] if place is not None and place < len(self.cells) else GridCell()

    def text(self, name: str) -> str:
        """Give the words of a cell."""
        return text_of(self.cell(name))

    def line(self, name: str) -> str:
        """Give the words of a cell as one line."""
        return " ".join(self.cell(name).text.split())

    def when(self, name: str) -> When | None:
        """Read a date; one that is no date keeps its words."""
        return read_cell(self.line(name), self.period) if self.line(name) else None

    def scores(self) -> dict[str, int | None]:
        """Read the four scores, from columns of their own or from one that says "4 × 4"."""
        read: dict[str, int | None] = {}
        for name in _SCORES:
            read[name] = score_in(self.line(name), name) if self.line(name) else None
            if self.line(name) and read[name] is None:
                self._leave(name, "It is not a score from 1 to 5.")
        for product, pair in (("score", _SCORES[:2]), ("score_after", _SCORES[2:])):
            self._read_product(product, pair, read)
        return read

    def _read_product(self, name: str, pair: tuple[str, ...], read: dict[str, int | None]) -> None:
        """Take a likelihood and a severity from a score that says both; a bare product must agree with them."""
        if not self.line(name):
            return
        first, second, product = product_in(self.line(name))
        likelihood, severity = (
            read[one] if read[one] is not None else given
            for one, given in zip(pair, (first, second), strict=True)
        )
        read |= dict(zip(pair, (likelihood, severity), strict=True))
        if not (likelihood and severity):
            self._leave(name, "A score needs its likelihood and its severity, which the file does not say.")
        elif product != likelihood * severity:
            self._leave(name, f"{likelihood} × {severity} is {likelihood * severity}.")

    def _leave(self, name: str, why: str) -> None:
        heading = self.columns.headings[self.columns.at[name]]
        self.unplaced.append(Unplaced(text=f"{heading}: {self.line(name)}", where=self.where, why=why))

    def others(self) -> tuple[Extra, ...]:
        """Give the cells under columns that are not known."""
        known = set(self.columns.at.values())
        return tuple(
            Extra(heading=heading, text=text_of(self.cells[place]))
            for place, heading in enumerate(self.columns.headings)
            if place not in known and place < len(self.cells) and self.cells[place].text
        )

    def leave_others(self, names: tuple[str, ...]) -> None:
        """Say of the cells that a mitigation or a decision has no field for that they have no place."""
        found = [
            *self.others(),
            *(Extra(heading=name, text=self.line(name)) for name in names if self.line(name)),
        ]
        for each in found:
            why = "A mitigation or a decision has no field for it."
            self.unplaced.append(Unplaced(text=f"{each.heading}: {each.text}", where=self.where, why=why))


def risk_in(row: Row, key: str) -> ProposedRisk:
    """Read a row of risks or issues."""
    actions, measures = threatened_in(row.text("threatens"))
    given: dict[str, Any] = row.scores()
    return ProposedRisk(
        key=key,
        where=row.where,
        kind=_kind(row),
        reference=row.line("reference"),
        title=row.line("title"),
        cause=row.text("cause"),
        detail=row.text("detail"),
        impact=row.text("impact"),
        rating=rating_in(row.cell("rating")),
        mitigation=(),
        owner=row.line("owner"),
        due=_review(row),
        review_every=months_in(f"{row.line('every')} {row.line('review')}"),
        threatens=actions,
        threatened_measures=measures,
        workstream=row.line("workstream"),
        raised=row.when("raised"),
        closed=row.when("closed"),
        closed_because=row.text("closed_because"),
        doing=tuple(_doing(row)),
        extras=(*row.others(), *_unread(row)),
        **given,
    )


def _kind(row: Row) -> Literal["risk", "issue"]:
    said = row.line("kind").casefold()
    if said in ("risk", "issue", "r", "i"):
        return "issue" if said.startswith("i") else "risk"
    heading = row.columns.headings[row.columns.at["title"]].casefold()
    if heading.startswith("issue") and "risk" not in heading:
        return "issue"
    if "issue" in heading and re.match(r"i(?:ssue)?[\s-]*\d", row.line("reference"), re.IGNORECASE):
        return "issue"
    return "risk"


def _review(row: Row) -> When | None:
    """Read the day of the next review, beside which its rhythm may stand."""
    words = re.sub(r"every (?:\d{1,2} )?\w+", "", row.line("review")).strip(" ,;")
    if words:
        return read_cell(words, row.period)
    return row.when("due") if row.line("due") and not row.line("mitigation") else None


def _doing(row: Row) -> Iterator[ProposedMitigation]:
    """Read what is being done from a cell of the row: a line of it a mitigation, which a date of the row is for."""
    due, done = row.when("due"), row.when("done")
    for line in row.cell("mitigation").lines:
        yield ProposedMitigation(
            where=line.where, text=line.text, owner=row.line("action_owner"), due=due, done=done
        )


def _unread(row: Row) -> Iterator[Extra]:
    """Keep the words that a known column holds and the record has no field for."""
    said = row.line("kind")
    if said and said.casefold() not in ("risk", "issue", "r", "i"):
        yield Extra(heading=row.columns.headings[row.columns.at["kind"]], text=said)
    if not row.line("mitigation"):
        for name in ("action_owner", "done"):
            if row.line(name):
                yield Extra(heading=row.columns.headings[row.columns.at[name]], text=row.line(name))
    if row.line("every") and months_in(row.line("every")) is None:
        yield Extra(heading=row.columns.headings[row.columns.at["every"]], text=row.line("every"))


def mitigation_in(row: Row, number: int | None) -> ProposedMitigation:
    """Read a row of what is being done."""
    row.leave_others(("rating", "review", "detail", "impact", "cause"))
    return ProposedMitigation(
        where=row.where,
        text=row.text("mitigation"),
        number=number,
        owner=row.line("owner") or row.line("action_owner"),
        due=row.when("due"),
        done=row.when("done"),
    )


def decision_in(row: Row) -> ProposedDecision:
    """Read a row of what boards decided."""
    row.leave_others(("owner", "due", "detail"))
    return ProposedDecision(
        where=row.where, board=row.line("board"), words=row.text("decision"), on=row.when("decided_on")
    )
