"""Which kind of table a row of column headings makes, and which column is which, in whatever order they stand."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from turnstone.documents.readers.reading import GridCell
from turnstone.intake.vocabulary import column_of

TableKind = Literal["exceptions", "risks", "register", "indicators", "lists"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Say what a table holds, and at which place each known column stands."""

    kind: TableKind
    at: Mapping[str, int]
    headings: tuple[str, ...]

    def others(self) -> list[int]:
        """Give the places of the columns that are not known."""
        known = set(self.at.values())
        return [place for place in range(len(self.headings)) if place not in known]


def layout_of(row: tuple[GridCell, ...]) -> Layout | None:
    """Read a row as column headings, or give None where it is not a row of headings."""
    headings = tuple(" ".join(cell.text.split()) for cell in row)
    meanings = [column_of(heading) for heading in headings]
    if sum(bool(one) for one in meanings) < 2:
        return None
    for kind, wanted in _WANTED.items():
        at = _assign(meanings, wanted)
        if _FITS[kind](frozenset(at)):
            return Layout(kind=kind, at=_with_name_column(kind, at, headings), headings=headings)
    return None


def _assign(meanings: list[frozenset[str]], wanted: tuple[str, ...]) -> dict[str, int]:
    """Give each wanted meaning the first free column that may have it; "risk>issue" takes a risk as the issue."""
    at: dict[str, int] = {}
    for wish in wanted:
        meaning, _, name = wish.partition(">")
        name = name or meaning
        free = (place for place, own in enumerate(meanings) if meaning in own and place not in at.values())
        place = next(free, None)
        if name not in at and place is not None:
            at[name] = place
    return at


def _with_name_column(kind: TableKind, at: dict[str, int], headings: tuple[str, ...]) -> dict[str, int]:
    """Take the first unknown column of a register as the name of its products, if none says that it is."""
    if kind != "register" or "product" in at:
        return at
    unknown = (place for place in range(len(headings)) if place not in at.values())
    place = next(unknown, None)
    return at if place is None else {**at, "product": place}


def _is_exceptions(names: frozenset[str]) -> bool:
    return (
        "focus" in names
        and len(names & {"milestone", "issue", "mitigation", "rating"}) >= 2
        and (bool(names & {"issue", "milestone"}))
    )


def _is_risks(names: frozenset[str]) -> bool:
    return "risk" in names and len(names & {"detail", "rating", "impact", "mitigation"}) >= 2


def _is_register(names: frozenset[str]) -> bool:
    dated = names & {"start", "first_draft", "first_issue"}
    return ("frequency" in names and bool(dated)) or ("product" in names and len(dated) >= 2)


def _is_indicators(names: frozenset[str]) -> bool:
    return len(names) >= 2


def _is_lists(names: frozenset[str]) -> bool:
    lists = names & {"progress", "next_steps"}
    return (
        len(lists) == 2
        or (bool(lists) and "workstream" in names)
        or ("next_steps" in names and len(names) >= 2)
    )


_WANTED: dict[TableKind, tuple[str, ...]] = {
    "exceptions": (
        *(
            "focus",
            "milestone",
            "rating",
            "issue",
            "risk>issue",
            "detail>issue",
            "mitigation",
            "owner",
            "due",
        ),
        *("reference", "workstream"),
    ),
    "risks": (
        *(
            "risk",
            "issue>risk",
            "detail",
            "detail>risk",
            "rating",
            "impact",
            "mitigation",
            "owner",
            "due",
            "reference",
        ),
    ),
    "register": (
        *(
            "product",
            "report_type",
            "frequency",
            "start",
            "first_draft",
            "first_issue",
            "progress",
            "rating>progress",
        ),
    ),
    "indicators": ("did", "well", "difference"),
    "lists": ("workstream", "progress", "next_steps", "owner", "due"),
}
_FITS = {
    "exceptions": _is_exceptions,
    "risks": _is_risks,
    "register": _is_register,
    "indicators": _is_indicators,
    "lists": _is_lists,
}
