"""Example indicators under "how much we did", "how well" and "what difference", in whichever order they are set out.

On slides the three headings often come first and the three lists after them, in the same order.
"""

from dataclasses import dataclass, field
from typing import Literal

from turnstone.documents.readers.reading import Line
from turnstone.intake.pieces import Table
from turnstone.intake.proposal import Indicator, Unplaced
from turnstone.intake.sections import Run
from turnstone.intake.tables import unit_of

Kind = Literal["did", "well", "difference"]
KINDS: tuple[Kind, ...] = ("did", "well", "difference")


@dataclass(slots=True)
class _Pairing:
    waiting: list[Kind] = field(default_factory=list)
    found: dict[Kind, list[Line]] = field(default_factory=lambda: {kind: [] for kind in KINDS})
    unplaced: list[Unplaced] = field(default_factory=list)


def indicators_in(runs: list[Run]) -> tuple[tuple[Indicator, ...], list[Unplaced]]:
    """Pair the headings of kinds with the lists, first with first."""
    pairing = _Pairing()
    for run in runs:
        if run.table is not None:
            _take_columns(run.table, pairing)
        kind = next((kind for kind in KINDS if kind == run.label), None)
        if kind:
            pairing.waiting.append(kind)
        _take_lists([words.line for words in run.words], pairing, is_one=run.label == "examples")
    made = [
        Indicator(
            key=f"indicator:{kind}:{at}", where=line.where, text=line.text, kind=kind, unit=unit_of(line.text)
        )
        for kind in KINDS
        for at, line in enumerate(pairing.found[kind], 1)
    ]
    return tuple(made), pairing.unplaced


def _take_columns(table: Table, pairing: _Pairing) -> None:
    for row in table.rows:
        for kind in KINDS:
            if kind in table.layout.at:
                pairing.found[kind] += [
                    line for line in row[table.layout.at[kind]].lines if not _is_caption(line)
                ]
        for place in table.layout.others():
            why = "It stands in a column that no kind of indicator heads."
            pairing.unplaced += [
                Unplaced(text=line.text, where=line.where, why=why) for line in row[place].lines
            ]


def _is_caption(line: Line) -> bool:
    return line.text.casefold().rstrip(": ") in ("example indicators", "indicators", "examples")


def _take_lists(lines: list[Line], pairing: _Pairing, *, is_one: bool) -> None:
    """Give a list to the kind that has waited longest; several lists to several kinds only where they match."""
    if not lines:
        return
    lists = [lines] if is_one else _split_at_gaps(lines)
    if len(pairing.waiting) == len(lists) and len(lists) > 1:
        for each in lists:
            pairing.found[pairing.waiting.pop(0)] += each
    elif pairing.waiting:
        pairing.found[pairing.waiting.pop(0)] += lines
    else:
        why = "No heading says what kind of indicator it is: how much, how well, or what difference."
        pairing.unplaced += [Unplaced(text=line.text, where=line.where, why=why) for line in lines]


def _split_at_gaps(lines: list[Line]) -> list[list[Line]]:
    lists: list[list[Line]] = []
    for line in lines:
        if line.after_gap or not lists:
            lists.append([])
        lists[-1].append(line)
    return lists
