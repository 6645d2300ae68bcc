"""Which lists and tables belong to which workstream, where headings may stand before or after what they head.

Slides give a workstream's title before its lists, or between its lists and its table. No rule that looks only at
neighbours can tell "table, Culture, lists" apart from "Culture, lists, table", so every way to cut the run of labels
into sections is weighed: a section wants one name, one of each part, and the place for its name that the rest of the
document gives to names.
"""

from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from turnstone.documents.readers.reading import Break
from turnstone.intake.pieces import Head, Piece, Stray, Table, Words
from turnstone.intake.vocabulary import bare


@dataclass(slots=True, kw_only=True)
class Run:
    """Hold a heading or a table, and the words up to the next; `leaf` counts the slides, pages or sheets before it."""

    label: str
    leaf: int = 0
    head: Head | None = None
    table: Table | None = None
    words: list[Words] = field(default_factory=list)

    @property
    def name(self) -> str:
        """Give the name of the workstream or group that this run brings, or nothing."""
        return self.head.name if self.head and self.label in _NAMES else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Hold the runs that belong together: a workstream's, or one part of the programme's."""

    runs: tuple[Run, ...]
    is_programme: bool = False

    @property
    def names(self) -> list[Run]:
        """Give the runs that name it; the same name may stand on several slides."""
        return [run for run in self.runs if run.name]


def runs_of(pieces: tuple[Piece, ...]) -> tuple[list[Run], list[Stray]]:
    """Gather pieces into runs, and set the strays apart. What stands before the first heading is the "front"."""
    runs = [Run(label="front")]
    strays: list[Stray] = []
    leaf = 0
    for piece in pieces:
        if isinstance(piece, Break):
            leaf += 1
        elif isinstance(piece, Stray):
            strays.append(piece)
        elif isinstance(piece, Words):
            runs[-1].words.append(piece)
        elif isinstance(piece, Table):
            runs.append(Run(label=piece.layout.kind, table=piece, leaf=leaf))
        elif piece.label != "columns":
            runs.append(Run(label=_label_of(piece, runs), head=piece, leaf=leaf))
    return runs, strays


def sections_of(runs: list[Run]) -> list[Section]:
    """Cut runs into sections. A register or a list of the programme's ends the workstream before it; risks do not."""
    sections: list[Section] = []
    stretch: list[Run] = []
    for run in runs:
        if run.label in _OF_A_WORKSTREAM:
            stretch.append(run)
        elif run.label in _MAY_STAND_INSIDE:
            sections.append(Section(runs=(run,), is_programme=True))
        else:
            sections += cut(stretch)
            stretch = []
            sections.append(Section(runs=(run,), is_programme=True))
    return sections + cut(stretch)


def cut(runs: list[Run]) -> list[Section]:
    """Cut a stretch of runs into workstreams, names first or names after, whichever fits the stretch better."""
    if not runs:
        return []
    ways = [_best_cut(tuple(runs), place) for place in ("first", "after")]
    _, ends = min(ways, key=lambda way: way[0])
    starts = (0, *ends[:-1])
    return [Section(runs=tuple(runs[start:end])) for start, end in zip(starts, ends, strict=True)]


def _label_of(head: Head, runs: list[Run]) -> str:
    """Leave an unknown heading before any other on the front page, for it is a title there."""
    if head.label == "unknown" and all(run.label in ("front", "title") for run in runs):
        return "title"
    return head.label


def _best_cut(runs: tuple[Run, ...], place: Literal["first", "after"]) -> tuple[float, tuple[int, ...]]:
    """Find the cheapest places to cut, from the end backwards."""
    best: dict[int, tuple[float, tuple[int, ...]]] = {len(runs): (0.0, ())}
    for start in range(len(runs) - 1, -1, -1):
        choices = []
        for end in range(start + 1, min(len(runs), start + LONGEST_SECTION) + 1):
            cost = _cost(runs[start:end], place)
            if cost == IMPOSSIBLE:
                break
            choices.append((cost + best[end][0], (end, *best[end][1])))
        best[start] = min(choices)
    return best[0]


def _cost(runs: tuple[Run, ...], place: Literal["first", "after"]) -> float:
    """Weigh how unlike a section some runs are; two lists of one sort are one list only if they stand together."""
    labels = [run.label for run in runs]
    if _says_twice(runs):
        return IMPOSSIBLE
    crossed = 0.25 * (runs[-1].leaf - runs[0].leaf)
    named = next((at for at, run in enumerate(runs) if run.name), None)
    if named is None:
        return 5 + crossed + _lacks(labels, _PARTS_COST)
    is_first = named == 0
    awry = 0.0 if is_first == (place == "first") else 0.5
    # A description, and mostly a table too, follows the name.
    early = sum(_EARLY_COST.get(label, 0.0) for label in labels[:named])
    if runs[named].label == "group":
        undescribed = 0.0 if any(label in _DESCRIPTIONS for label in labels) else 0.5
        return crossed + awry + early + undescribed + 0.3 * _lacks(labels, _PARTS_COST)
    described = 1.0 * sum(label in _DESCRIPTIONS for label in labels)
    return crossed + awry + early + described + _lacks(labels, _PARTS_COST)


def _says_twice(runs: tuple[Run, ...]) -> bool:
    if len({bare(run.name) for run in runs if run.name}) > 1:
        return True
    closed: set[str] = set()
    for before, after in pairwise(runs):
        if before.label != after.label:
            closed.add(before.label)
        if after.label in closed and after.label not in _NAMES:
            return True
    return False


def _lacks(labels: list[str], costs: dict[str, float]) -> float:
    return sum(cost for label, cost in costs.items() if label not in labels)


LONGEST_SECTION = 24
IMPOSSIBLE = float("inf")
_MAY_STAND_INSIDE = frozenset({"risks", "headlines", "unknown"})
_NAMES = frozenset({"workstream", "group"})
_DESCRIPTIONS = frozenset({"purpose", "members", "responsibilities"})
_EARLY_COST = {"purpose": 2.0, "members": 2.0, "responsibilities": 2.0, "exceptions": 0.4}
_PARTS_COST = {"progress": 1.0, "next_steps": 1.0, "exceptions": 0.6}
_OF_A_WORKSTREAM = _NAMES | _DESCRIPTIONS | set(_PARTS_COST)
