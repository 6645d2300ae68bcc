"""Recognise a monitoring update: headlines, risks, workstreams, a register, indicators and next steps."""

import datetime as dt
from dataclasses import replace

from turnstone.documents.readers.reading import Line, Part, Reading
from turnstone.intake.conflicts import conflicts_in
from turnstone.intake.dates import day_named
from turnstone.intake.front import Front, read_front
from turnstone.intake.indicators import indicators_in
from turnstone.intake.labels import labelled
from turnstone.intake.lists import entries
from turnstone.intake.missing import missing_from
from turnstone.intake.pieces import Head, Piece, Stray
from turnstone.intake.proposal import Entry, NotRecognised, Proposal, Recognised, Unplaced, Workstream
from turnstone.intake.sections import Run, runs_of, sections_of
from turnstone.intake.tables import register_in, risks_in
from turnstone.intake.vocabulary import NOTHING_TO_SAY, bare
from turnstone.intake.workstreams import Aside, workstreams_in


def recognise(reading: Reading) -> Proposal:
    """Read a monitoring update into a proposal. Raises `NotRecognised` for any other document."""
    pieces = labelled(_rows_apart(reading))
    runs, strays = runs_of(pieces)
    front = read_front(runs)
    _require_update(runs, front)
    as_at = front.as_at or _as_at(pieces)
    month = front.month or (as_at.replace(day=1) if as_at else None)
    sections = sections_of(runs)
    own = [section for section in sections if not section.is_programme]
    workstreams, aside = workstreams_in(own, month)
    programme = [run for section in sections if section.is_programme for run in section.runs]
    proposal = _programme(programme, front, month, reading)
    proposal = _with_workstreams(replace(proposal, as_at=as_at), workstreams)
    proposal = _with_asides(proposal, front, aside, _headings(pieces), strays)
    return replace(proposal, missing=missing_from(proposal), conflicts=conflicts_in(proposal))


def _rows_apart(reading: Reading) -> tuple[Part, ...]:
    """Set the rows of a sheet apart, for a cell does not run on into the cell below as a line of text may."""
    if reading.form != "xlsx":
        return reading.parts
    return tuple(replace(part, after_gap=True) if isinstance(part, Line) else part for part in reading.parts)


def _require_update(runs: list[Run], front: Front) -> None:
    """Refuse what lacks the parts that make an update; its title alone is not enough."""
    labels = {run.label for run in runs if run.table is None}
    tables = {run.label for run in runs if run.table is not None}
    has_lists = {"progress", "next_steps"} <= labels
    is_named = front.is_update or bool(labels & {"workstream", "group"})
    if "exceptions" in tables or (has_lists and is_named) or (front.is_update and tables):
        return
    lacking = [
        words
        for words, is_there in (
            ("no list of progress", "progress" in labels),
            ("no next steps", "next_steps" in labels),
            ("no exceptions table", "exceptions" in tables),
        )
        if not is_there
    ]
    has = (
        " and ".join([", ".join(lacking[:-1]), lacking[-1]] if len(lacking) > 1 else lacking)
        or "no workstreams"
    )
    raise NotRecognised(
        f"This does not look like a monitoring update: it has {has}. "
        "Check that it is the right file, and that its headings are words and not pictures."
    )


def _as_at(pieces: tuple[Piece, ...]) -> dt.date | None:
    """Find the day that a heading, or a column's heading, says progress is as at."""
    heads = [piece.line.text for piece in pieces if isinstance(piece, Head)]
    return next((day for text in heads if "as at" in text.casefold() and (day := day_named(text))), None)


def _programme(runs: list[Run], front: Front, month: dt.date | None, reading: Reading) -> Proposal:
    """Place the programme's own parts."""
    lines = {name: _lines(runs, name) for name in ("headlines", "programme_next_steps")}
    tables = {
        name: [run.table for run in runs if run.table and run.label == name] for name in ("risks", "register")
    }
    indicators, unpaired = indicators_in([run for run in runs if run.label in _OF_INDICATORS])
    unplaced, nothing = _left_over(runs)
    return Proposal(
        form=reading.form,
        title=front.title,
        programme=front.programme,
        plan_name=front.plan_name,
        mandate=front.mandate,
        period=month.strftime("%Y-%m") if month else None,
        headlines=entries([*front.headlines, *lines["headlines"]], "headline"),
        risks=risks_in(tables["risks"], month),
        register=register_in(tables["register"], month),
        indicators=indicators,
        programme_next_steps=entries(lines["programme_next_steps"], "programme-next", month),
        unplaced=(*unplaced, *unpaired),
        recognised=tuple(nothing),
        notes=reading.notes,
    )


def _lines(runs: list[Run], label: str) -> list[Line]:
    return [words.line for run in runs if run.label == label for words in run.words]


def _left_over(runs: list[Run]) -> tuple[list[Unplaced], list[Recognised]]:
    """Say of the lines under a programme heading that takes none why they have no home."""
    unplaced: list[Unplaced] = []
    nothing: list[Recognised] = []
    for run in runs:
        if run.label not in ("risks", "register", "unknown"):
            continue
        for line in (words.line for words in run.words):
            if run.label == "risks" and NOTHING_TO_SAY.fullmatch(bare(line.text)):
                nothing.append(Recognised(where=line.where, text=line.text, meaning="no risks"))
            else:
                unplaced.append(Unplaced(text=line.text, where=line.where, why=_why(run)))
    return unplaced, nothing


def _why(run: Run) -> str:
    if run.table is not None:
        return f"It follows the table of {_TABLE_NAMES[run.label]}, and no heading says what it is."
    heading = run.head.line.text if run.head else ""
    if run.label == "unknown":
        return f"It stands under “{heading}”, which is not a part of a monitoring update known here."
    return f"It stands under “{heading}”, where a table is looked for, and it is not in one."


def _with_workstreams(proposal: Proposal, workstreams: tuple[Workstream, ...]) -> Proposal:
    """Keep the workstreams; a lone nameless list of progress or next steps is the programme's own."""
    kept: list[Workstream] = []
    headlines, steps, notes = proposal.headlines, proposal.programme_next_steps, proposal.notes
    for one in workstreams:
        parts = [name for name in _PARTS if getattr(one, name)]
        if not one.name and parts == ["next_steps"] and not steps:
            steps = _renamed(one.next_steps, "programme-next")
            notes = (
                *notes,
                f"The next steps at {one.where} name no workstream, so they are read as the programme's.",
            )
        elif not one.name and parts == ["progress"] and not headlines:
            headlines = _renamed(one.progress, "headline")
            notes = (
                *notes,
                f"The progress at {one.where} names no workstream, so it is read as the headlines.",
            )
        elif one.name or parts:
            kept.append(one)
    return replace(
        proposal, workstreams=tuple(kept), headlines=headlines, programme_next_steps=steps, notes=notes
    )


def _renamed(found: tuple[Entry, ...], prefix: str) -> tuple[Entry, ...]:
    """Give entries the keys of their new place."""
    return tuple(_rekeyed(entry, f"{prefix}:{at}") for at, entry in enumerate(found, 1))


def _rekeyed(entry: Entry, key: str) -> Entry:
    children = tuple(_rekeyed(child, f"{key}.{at}") for at, child in enumerate(entry.children, 1))
    return replace(entry, key=key, children=children)


def _headings(pieces: tuple[Piece, ...]) -> list[Recognised]:
    return [
        Recognised(
            where=piece.line.where, text=piece.line.text, meaning=f"heading: {piece.label.replace('_', ' ')}"
        )
        for piece in pieces
        if isinstance(piece, Head)
    ]


def _with_asides(
    proposal: Proposal, front: Front, aside: Aside, headings: list[Recognised], strays: list[Stray]
) -> Proposal:
    strayed = [Unplaced(text=stray.text, where=stray.where, why=stray.why) for stray in strays]
    return replace(
        proposal,
        recognised=(*front.recognised, *headings, *aside.recognised, *proposal.recognised),
        unplaced=(*front.unplaced, *aside.unplaced, *proposal.unplaced, *strayed),
    )


_PARTS = ("purpose", "members", "responsibilities", "progress", "next_steps", "exceptions")
_OF_INDICATORS = frozenset({"indicators", "did", "well", "difference", "examples"})
_TABLE_NAMES = {"risks": "risks", "register": "data products"}
