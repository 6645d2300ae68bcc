"""Recognise a risk register: our own in any form that holds its tables, or a council's table with usual headings."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from turnstone.documents.readers.reading import Grid, GridCell, Line, Reading
from turnstone.intake.dates import day_named, month_named
from turnstone.intake.proposal import (
    NotRecognised,
    Proposal,
    ProposedDecision,
    ProposedMitigation,
    ProposedRisk,
    Recognised,
    Unplaced,
)
from turnstone.intake.register_columns import Columns, columns_in
from turnstone.intake.register_gaps import conflicts_in, gaps_in
from turnstone.intake.register_rows import Row, decision_in, mitigation_in, risk_in
from turnstone.intake.vocabulary import PLANS

_OUR_TITLE = re.compile(r"Risk register [–-] (.+ \d{4})")
_TITLE = re.compile(r"\brisks?\b.*\b(?:register|log)\b|\bregister of risks", re.IGNORECASE)
# The parts of our own register that say again what its tables say.
_SAID_AGAIN = frozenset({"For the board", "The matrix", "About this paper", "sheet About", "sheet Text"})
_LONGEST_TITLE, _LONGEST_CAPTION = 120, 60
_NOTHING = re.compile(r"(?:nothing|no |the register holds no|none\b).*", re.IGNORECASE | re.DOTALL)


def recognise(reading: Reading) -> Proposal:
    """Read a risk register into a proposal. Raises `NotRecognised` for any other document."""
    found = _Found(period=_month_of(reading))
    for part in reading.parts:
        if isinstance(part, Grid):
            found.read_grid(part)
        elif isinstance(part, Line):
            found.read_line(part)
    if not found.risks:
        raise NotRecognised(
            "This does not look like a risk register: no table in it has a column of risks or issues beside their "
            "scores, ratings, owners or mitigations. Check that it is the right file, and that its headings are words."
        )
    risks = tuple(found.whole_risks())
    return Proposal(
        kind="risk-register",
        form=reading.form,
        title=found.title or "Risk register",
        plan_name=found.plan_name,
        period=f"{found.period:%Y-%m}" if found.period else None,
        as_at=found.as_at,
        risks=risks,
        recognised=tuple(found.recognised),
        unplaced=tuple(found.unplaced),
        missing=tuple(gaps_in(risks)),
        conflicts=tuple(conflicts_in(risks)),
        notes=reading.notes,
    )


def _month_of(reading: Reading) -> dt.date | None:
    titles = (part.text for part in reading.parts if isinstance(part, Line) and _TITLE.search(part.text))
    return next((month for title in titles if (month := month_named(title))), None)


@dataclass(slots=True, kw_only=True)
class _Found:
    """Gather what the parts of a register say, in the order in which they come."""

    period: dt.date | None
    title: str = ""
    plan_name: str = ""
    as_at: dt.date | None = None
    part: str = ""
    is_ours: bool = False
    last: Columns | None = None
    risks: list[ProposedRisk] = field(default_factory=list)
    doing: list[tuple[str, Row]] = field(default_factory=list)
    decisions: list[tuple[str, Row]] = field(default_factory=list)
    recognised: list[Recognised] = field(default_factory=list)
    unplaced: list[Unplaced] = field(default_factory=list)

    def turn(self, where: str) -> None:
        """Note on which sheet a thing stands."""
        if where.startswith("sheet "):
            self.part = where.partition(",")[0]

    def read_line(self, line: Line) -> None:
        """Read a line that stands in no table."""
        self.turn(line.where)
        if line.style == "heading" and line.level == 0 and not self.part.startswith("sheet "):
            self.part = line.text
        meaning = self._meaning_of(line)
        if meaning:
            self._note(line.text, line.where, meaning)
        else:
            why = "It stands outside the tables of the register."
            self.unplaced.append(Unplaced(text=line.text, where=line.where, why=why))

    def _meaning_of(self, line: Line) -> str:
        if not self.title and _TITLE.search(line.text) and len(line.text) < _LONGEST_TITLE:
            self.title, self.is_ours = line.text, bool(_OUR_TITLE.fullmatch(line.text))
            return "title"
        if line.style == "heading":
            return "heading"
        if not self.risks and (meaning := self._meaning_on_the_front(line)):
            return meaning
        if self.is_ours and self.part in _SAID_AGAIN:
            return "said again from the tables"
        is_caption = len(line.text) < _LONGEST_CAPTION and not line.text.endswith(".")
        return "heading of a table" if self.is_ours and is_caption else ""

    def _meaning_on_the_front(self, line: Line) -> str:
        """Take the area, the plan, the day and the board from the lines before the first table."""
        if re.match(r"as (?:at|of)\b", line.text, re.IGNORECASE) and day_named(line.text):
            self.as_at = self.as_at or day_named(line.text)
            return "day"
        if line.text.startswith("For: "):
            return "board"
        is_front = self.part in ("", "sheet About")
        names_a_plan = any(re.search(known, line.text, re.IGNORECASE) for known in PLANS)
        is_plan = (self.is_ours and is_front) or (names_a_plan and len(line.text) < _LONGEST_TITLE)
        if self.title and is_plan and not self.plan_name:
            self.plan_name = line.text
            return "plan"
        return "front" if not self.title and len(line.text) < _LONGEST_CAPTION else ""

    def _note(self, text: str, where: str, meaning: str) -> None:
        self.recognised.append(Recognised(where=where, text=text, meaning=meaning))

    def read_grid(self, grid: Grid) -> None:
        """Read a table: its headings are the first row that is known as such, or those of the table before."""
        self.turn(grid.where)
        columns, start = self._columns_of(grid)
        for at, cells in enumerate(grid.rows):
            said = [cell for cell in cells if cell.text.strip()]
            if not said:
                continue
            where = said[0].lines[0].where
            words = " | ".join(cell.text for cell in said)
            if self.is_ours and self._says_again(grid, columns):
                self._front_row(cells)
                self._note(words, where, "said again from the tables")
            elif columns is None:
                why = "It stands in a table whose columns are not ones that a risk register is known to have."
                self.unplaced.append(Unplaced(text=words, where=where, why=why))
            elif at < start - 1:
                self.unplaced.append(
                    Unplaced(text=words, where=where, why="It stands above the headings of a table.")
                )
            elif at == start - 1:
                self._note(words, where, "heading: columns")
            elif columns.kind == "matrix":
                self._note(words, where, "the matrix, which follows from the scores")
            elif len(said) == 1 and _NOTHING.fullmatch(said[0].text):
                self._note(words, where, "nothing to say")
            else:
                self._read_row(columns, cells)

    def _says_again(self, grid: Grid, columns: Columns | None) -> bool:
        """Say whether a table of our own only explains: the list of sheets, or the key to the ratings."""
        if self.part in ("sheet About", "sheet Text"):
            return True
        is_key = [cell.text for cell in grid.rows[0]] == ["Rating", "What it means"]
        return columns is None and (is_key or self.part in _SAID_AGAIN)

    def _columns_of(self, grid: Grid) -> tuple[Columns | None, int]:
        for at, row in enumerate(grid.rows[:6]):
            columns = columns_in(row, grid.rows[at + 1 :])
            if columns:
                self.last = columns
                return columns, at + 1
        goes_on = self.last and len(self.last.headings) == len(grid.rows[0])
        return (self.last, 0) if goes_on else (None, 0)

    def _front_row(self, cells: tuple[GridCell, ...]) -> None:
        if len(cells) > 1 and cells[0].text == "As at":
            self.as_at = day_named(cells[1].text)

    def _read_row(self, columns: Columns, cells: tuple[GridCell, ...]) -> None:
        row = Row(columns, cells, self.period)
        if columns.kind == "mitigations":
            self.doing.append((row.line("reference"), row))
        elif columns.kind == "decisions":
            self.decisions.append((row.line("reference"), row))
        elif row.line("title"):
            self.risks.append(risk_in(row, f"risk:{len(self.risks) + 1}"))
        else:
            words = " | ".join(cell.text for cell in cells if cell.text)
            why = "The row has no risk or issue in its column for them."
            self.unplaced.append(Unplaced(text=words, where=row.where, why=why))
        self.unplaced += row.unplaced

    def whole_risks(self) -> Iterator[ProposedRisk]:
        """Give each risk with the mitigations and decisions that other tables hold of it."""
        known = {risk.reference for risk in self.risks if risk.reference}
        doing: dict[str, list[ProposedMitigation]] = {}
        decided: dict[str, list[ProposedDecision]] = {}
        for reference, row in self.doing:
            whose, number = _whose(reference, known)
            if self._has_home(whose, row):
                doing.setdefault(whose, []).append(mitigation_in(row, number))
        for reference, row in self.decisions:
            if self._has_home(reference if reference in known else "", row):
                decided.setdefault(reference, []).append(decision_in(row))
        for _, row in (*self.doing, *self.decisions):
            self.unplaced += [each for each in row.unplaced if each not in self.unplaced]
        for risk in self.risks:
            more = tuple(doing.get(risk.reference, ())), tuple(decided.get(risk.reference, ()))
            yield replace(risk, doing=(*risk.doing, *more[0]), decisions=more[1])

    def _has_home(self, whose: str, row: Row) -> bool:
        if whose:
            return True
        words = " | ".join(cell.text for cell in row.cells if cell.text)
        why = "No risk or issue of this file has this reference."
        self.unplaced.append(Unplaced(text=words, where=row.where, why=why))
        return False


def _whose(reference: str, known: set[str]) -> tuple[str, int | None]:
    """Say to which risk a mitigation belongs, and which of its own it is: "R1.2" is the second of R1."""
    if reference in known:
        return reference, None
    risk, _, number = reference.rpartition(".")
    return (risk, int(number)) if risk in known and number.isdecimal() else ("", None)
