"""What a file says, in the groups of a monitoring update or of a register."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from turnstone.intake.proposal import Proposal, Unplaced, Workstream, keyed
from turnstone.programme.delivery.rules import month_name
from turnstone.web.intake.presenters.groups import Group, all_of, pairs
from turnstone.web.intake.presenters.lines import Line, Lines
from turnstone.web.intake.presenters.minutes import meeting_groups
from turnstone.web.intake.presenters.timeline import timeline_groups


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A proposal as a page shows it."""

    title: str
    month: str
    slug: str
    is_register: bool
    is_timeline: bool
    meeting_slug: str
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
    placed: Mapping[str, str],
    left: Collection[str] | None = None,
    changes: Mapping[str, tuple[str, ...]] | None = None,
    new_boards: tuple[str, ...] = (),
) -> Shown:
    """Show a proposal, with what is in the record already, what it would change, and what a person has left out.

    Once anything of a file is in the record, the rest was left out then, and stays so until it is ticked.
    """
    if left is None:
        left = frozenset(part.key for part in keyed(proposal)) if placed else ()
    lines = Lines(proposal, placed, left, changes)
    groups = tuple(group for group in _all_groups(proposal, lines, new_boards) if group.size)
    every = [line for group in groups for line in all_of(group)]
    return Shown(
        title=proposal.title or "A monitoring update",
        month=month_name(dt.date.fromisoformat(f"{proposal.period}-01")) if proposal.period else "",
        slug=proposal.period or "",
        is_register=proposal.kind == "risk-register",
        is_timeline=proposal.timeline is not None,
        meeting_slug=_meeting_slug(proposal, placed),
        groups=groups,
        unplaced=proposal.unplaced,
        conflicts=tuple(conflict.sentence for conflict in proposal.conflicts),
        lacks=tuple(each.sentence for each in proposal.missing if each.key == "document"),
        notes=proposal.notes,
        total=len(every),
        waiting=sum(not line.is_placed for line in every),
        parents=dict(pair for group in groups for pair in pairs(group)),
        keys=frozenset(line.key for line in every),
    )


def _all_groups(proposal: Proposal, lines: Lines, new_boards: tuple[str, ...]) -> Iterator[Group]:
    if proposal.meeting is not None:
        return meeting_groups(proposal.meeting, lines, new_boards)
    if proposal.timeline is not None:
        return timeline_groups(proposal.timeline, lines, new_boards)
    return _groups(proposal, lines)


def _meeting_slug(proposal: Proposal, placed: Mapping[str, str]) -> str:
    """Give the end of the address of the meeting that minutes became, once they did."""
    meeting = proposal.meeting
    if meeting is None or meeting.on is None or meeting.key not in placed:
        return ""
    return f"{meeting.on}-{placed[meeting.key].rpartition(':')[2]}"


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


_KINDS = {
    "did": "How much did we do?",
    "well": "How well did we do it?",
    "difference": "What difference did it make?",
}
