"""Sections into workstreams: the lists, the table, and what is said of a group."""

import datetime as dt
import re
from dataclasses import dataclass, field

from turnstone.documents.readers.reading import Line
from turnstone.intake.leads import lead_said, leads_suggested
from turnstone.intake.lists import entries
from turnstone.intake.pieces import Table
from turnstone.intake.proposal import Lead, Recognised, Unplaced, Workstream
from turnstone.intake.sections import Run, Section
from turnstone.intake.tables import exception_rows
from turnstone.intake.vocabulary import NOTHING_TO_SAY, bare


@dataclass(slots=True, kw_only=True)
class _Gathered:
    """Gather the runs of one name, which may stand in several places."""

    name: str
    where: str
    is_group: bool = False
    lines: dict[str, list[Line]] = field(default_factory=dict)
    tables: list[Table] = field(default_factory=list)
    leads: list[Lead] = field(default_factory=list)


@dataclass(slots=True, kw_only=True)
class Aside:
    """Gather what stood among the workstreams and is none of their lines."""

    recognised: list[Recognised] = field(default_factory=list)
    unplaced: list[Unplaced] = field(default_factory=list)


def workstreams_in(sections: list[Section], period: dt.date | None) -> tuple[tuple[Workstream, ...], Aside]:
    """Make a workstream of each name; sections without one make a workstream without a name."""
    aside = Aside()
    gathered: dict[str, _Gathered] = {}
    for section in sections:
        found = _gathered_for(section, gathered)
        for run in section.runs:
            _take(run, found, aside)
    slugs: set[str] = set()
    return tuple(_workstream(one, period, _slug(one.name, slugs)) for one in gathered.values()), aside


def _gathered_for(section: Section, gathered: dict[str, _Gathered]) -> _Gathered:
    named = section.names
    where = (_where(named[0]) if named else "") or next(filter(None, map(_where, section.runs)), "")
    name = named[0].name if named else ""
    found = gathered.setdefault(bare(name) or f"without a name, {where}", _Gathered(name=name, where=where))
    found.is_group = found.is_group or any(run.label == "group" for run in named)
    return found


def _where(run: Run) -> str:
    if run.head:
        return run.head.line.where
    cells = (cell for row in run.table.rows for cell in row) if run.table else iter(())
    return next((cell.lines[0].where for cell in cells if cell.lines), "")


def _take(run: Run, found: _Gathered, aside: Aside) -> None:
    """Take one run's table and lines."""
    if run.table is not None:
        found.tables.append(run.table)
    for words in run.words:
        line = words.line
        lead = lead_said(line)
        if lead:
            found.leads.append(lead)
            aside.recognised.append(Recognised(where=line.where, text=line.text, meaning="lead"))
        elif run.label == "exceptions":
            _set_aside(line, run, aside)
        elif run.label in ("workstream", "group") and line.style in ("item", "check"):
            aside.unplaced.append(Unplaced(text=line.text, where=line.where, why=_UNHEADED))
        else:
            part = "purpose" if run.label in ("workstream", "group") else run.label
            found.lines.setdefault(part, []).append(line)


def _set_aside(line: Line, run: Run, aside: Aside) -> None:
    """Say of a line beside an exceptions table that it reports none, or that it has no home."""
    if run.table is None and NOTHING_TO_SAY.fullmatch(bare(line.text)):
        aside.recognised.append(Recognised(where=line.where, text=line.text, meaning="no exceptions"))
    else:
        why = _AFTER_TABLE if run.table else _NOT_IN_TABLE
        aside.unplaced.append(Unplaced(text=line.text, where=line.where, why=why))


def _workstream(one: _Gathered, period: dt.date | None, slug: str) -> Workstream:
    key = f"workstream:{slug}"
    part = {
        name: entries(one.lines.get(name, ()), f"{key}/{name.replace('next_steps', 'next')}", period)
        for name in ("purpose", "members", "responsibilities", "progress", "next_steps")
    }
    return Workstream(
        key=key,
        where=one.where,
        name=one.name,
        kind="group" if one.is_group else "workstream",
        leads=(*one.leads, *leads_suggested(part["progress"])),
        exceptions=exception_rows(one.tables, f"{key}/exception", period),
        **part,
    )


def _slug(name: str, taken: set[str]) -> str:
    """Make a name fit for a key, and unlike the others."""
    slug = re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-") or "unnamed"
    while slug in taken:
        slug += "-again"
    taken.add(slug)
    return slug


_UNHEADED = "It follows a workstream's name, and no heading says whether it is progress or a next step."
_AFTER_TABLE = "It follows an exceptions table, and no heading says what it is."
_NOT_IN_TABLE = "It stands under a heading for exceptions, but not in a table."
