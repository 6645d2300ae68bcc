"""What changed between two cycles: values for a page to arrange, each with its sentence. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from turnstone.papers.action_changes import action_changes, date_changes, nothing_heard
from turnstone.papers.change import Change, ChangeKind
from turnstone.papers.register_changes import exception_changes, risk_changes, step_changes
from turnstone.programme.audit.clock import end_of
from turnstone.programme.delivery.facts import CycleRecord

__all__ = ["Change", "ChangeKind", "Changes", "changes_between"]


@dataclass(frozen=True, slots=True)
class Changes:
    """Hold all that changed since an earlier cycle; `since` is its name, or empty if there is none to compare with."""

    since: str
    every: tuple[Change, ...]

    def of(self, *kinds: ChangeKind) -> tuple[Change, ...]:
        """List the changes of some kinds, in the order of the record."""
        return tuple(change for change in self.every if change.kind in kinds)

    @property
    def sentences(self) -> tuple[str, ...]:
        return tuple(change.sentence for change in self.every)


def changes_between(before: CycleRecord | None, now: CycleRecord) -> Changes:
    """Compare a cycle with an earlier one. Without one, say only what the later record tells by itself."""
    itself = (*step_changes(now), *nothing_heard(now))
    if before is None:
        return Changes("", itself)
    compared = (
        *action_changes(before, now),
        *date_changes(before, now),
        *risk_changes(before, now),
        *_exceptions(before, now),
    )
    return Changes(before.cycle.name, compared + itself)


def _exceptions(before: CycleRecord, now: CycleRecord) -> Iterator[Change]:
    """Leave out what is over until the cycle has closed: while it is open, it may only not be written yet."""
    is_open = now.as_at < end_of(now.cycle.closes_on)
    for change in exception_changes(before, now):
        if not (is_open and change.kind == ChangeKind.EXCEPTION_OVER):
            yield change
