"""What a file says, in the groups of a monitoring update or of a register."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from turnstone.intake.proposal import Proposal, Unplaced, Workstream, keyed
from turnstone.programme.delivery.rules import month_name
from turnstone.web.intake.presenters.lines import Line, Lines


@dataclass(frozen=True, slots=True)
class Group:
    """Lines under a heading; `head` is the line that the others hang from."""

    anchor: str
    title: str
    parts: tuple[tuple[str, tuple[Line, ...]], ...]
    head: Line | None = None

    @property
    def size(self) -> int:
        return sum(_size(lines) for _, lines in self.parts) + (self.head is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A proposal as a page shows it."""

    title: str
    month: str
    slug: str
    is_register: bool
    groups: tuple[Group, ...]
    unplaced: tuple[Unplaced, ...]
    conflicts: tuple[str, ...]
    lacks: tuple[str, ...]
    notes: tuple[str, ...]
    total: int
    waiting: int
    parents: dict[str, str]
    keys: frozenset[str]


def as_shown(
    proposal: Proposal,
    placed: Collection[str],
    left: Collection[str] | None = None,
    changes: Mapping[str, tuple[str, ...]] | None = None,
) -> Shown:
    """Show a proposal, with what is in the record already, what it would change, and what a person has left out.

    Once anything of a file is in the record, the rest was left out then, and stays so until it is ticked.
    """
    if left is None:
        left = frozenset(part.key for part in keyed(proposal)) if placed else ()
    groups = tuple(group for group in _groups(proposal, Lines(proposal, placed, left, changes)) if group.size)
    every = [line for group in groups for line in _all_of(group)]
    return Shown(
        title=proposal.title or "A monitoring update",
        month=month_name(dt.date.fromisoformat(f"{proposal.period}-01")) if proposal.period else "",
        slug=proposal.period or "",
        is_register=proposal.kind == "risk-register",
        groups=groups,
        unplaced=proposal.unplaced,
        conflicts=tuple(conflict.sentence for conflict in proposal.conflicts),
        lacks=tuple(each.sentence for each in proposal.missing if each.key == "document"),
        notes=proposal.notes,
        total=len(every),
        waiting=sum(not line.is_placed for line in every),
        parents=dict(pair for group in groups for pair in _pairs(group)),
        keys=frozenset(line.key for line in every),
    )


def _groups(proposal: Proposal, lines: Lines) -> Iterator[Group]:
    yield Group("headlines", "Headlines", (("", lines.entries(proposal.headlines)),))
    title = "Risks and issues" if proposal.kind == "risk-register" else "Programme risks"
    yield Group("risks", title, (("", lines.risks(proposal.risks)),))
    for number, found in enumerate(proposal.workstreams, 1):
        yield _workstream(f"workstream-{number}", found, lines)
    yield Group("register", "Register of data products", (("", lines.register(proposal.register)),))
    yield Group("indicators", "Indicators", tuple(_indicators(proposal, lines)))
    yield Group("next", "Programme next steps", (("", lines.entries(proposal.programme_next_steps)),))


def _workstream(anchor: str, found: Workstream, lines: Lines) -> Group:
    parts = (
        ("Progress", lines.entries(found.progress)),
        ("Next steps", lines.entries(found.next_steps)),
        ("Exceptions", lines.exceptions(found.exceptions)),
    )
    kept = tuple((title, each) for title, each in parts if each)
    return Group(anchor, found.name or "A workstream without a name", kept, lines.workstream(found))


def _indicators(proposal: Proposal, lines: Lines) -> Iterator[tuple[str, tuple[Line, ...]]]:
    for kind, title in _KINDS.items():
        found = lines.indicators(each for each in proposal.indicators if each.kind == kind)
        if found:
            yield title, found


def _size(lines: tuple[Line, ...]) -> int:
    return sum(1 + _size(line.children) for line in lines)


def _all_of(group: Group) -> Iterator[Line]:
    if group.head:
        yield group.head
    for _, lines in group.parts:
        yield from _flat(lines)


def _flat(lines: tuple[Line, ...]) -> Iterator[Line]:
    for line in lines:
        yield line
        yield from _flat(line.children)


def _pairs(group: Group) -> Iterator[tuple[str, str]]:
    """Yield each line's key with that of the line it hangs from."""
    for _, lines in group.parts:
        if group.head:
            yield from ((line.key, group.head.key) for line in lines)
        for line in _flat(lines):
            yield from ((child.key, line.key) for child in line.children)


_KINDS = {
    "did": "How much did we do?",
    "well": "How well did we do it?",
    "difference": "What difference did it make?",
}
