"""Put one line of a proposal where it belongs, once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from turnstone.programme.audit.queries import row_called
from turnstone.programme.sources.operations import note_placed
from turnstone.programme.sources.queries import placed_from

if TYPE_CHECKING:
    from turnstone.intake.proposal import Entry
    from turnstone.programme.audit.models import Traced
    from turnstone.programme.audit.operations import Actor
    from turnstone.programme.delivery.models import Cycle
    from turnstone.programme.sources.models import SourceFile

Row = TypeVar("Row", bound="Traced")


class Accepting:
    """Keep count of what one confirmation adds, changes, finds there already, and leaves."""

    def __init__(self, *, by: Actor, source: SourceFile, accepted: Collection[str] | None) -> None:
        self.by, self.source = by, source
        self._accepted = accepted
        self._placed = placed_from(source.pk)
        self.counts: Counter[str] = Counter()

    def wants(self, key: str) -> bool:
        """Say whether the person accepted this line."""
        return self._accepted is None or key in self._accepted

    def wanted(self, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
        """Keep the accepted lines of a text that goes into one field; a line left out takes those under it along."""
        return tuple(
            replace(entry, children=self.wanted(entry.children)) for entry in entries if self.wants(entry.key)
        )

    def place(self, key: str, *, find: Callable[[], Row | None], add: Callable[[], Row]) -> Row | None:
        """Give the row that a line is: the one it became before, the one that says the same, or a new one.

        There is none for a line left out, nor for one whose row was deleted after it was placed.
        """
        if not self.wants(key):
            self.counts["left"] += 1
            return None
        if key in self._placed:
            # Reworded or even deleted since: somebody's decision, which reading the file again must not undo.
            self.counts["there already"] += 1
            return find() or row_called(self._placed[key])
        row = find()
        self.counts["there already" if row is not None else "added"] += 1
        row = row if row is not None else add()
        self._note(key, row)
        return row

    def place_part(
        self, key: str, *, made: bool, find: Callable[[], Row | None], add: Callable[[], Row]
    ) -> Row | None:
        """Place a line whose row was `made` together with the one that it hangs from, or that may be there, or not."""
        row = find() if made and self.wants(key) and key not in self._placed else None
        if row is None:
            return self.place(key, find=find, add=add)
        self.counts["added"] += 1
        self._note(key, row)
        return row

    def leave(self, *keys: str) -> None:
        """Count lines that cannot become record by themselves as left out."""
        self.counts["left"] += len(keys)

    def row_of(self, key: str) -> Any:
        """Give the row that a line became, now or before; None where it became none."""
        became = placed_from(self.source.pk).get(key)
        return row_called(became) if became else None

    def put(
        self,
        key: str,
        *,
        find: Callable[[], Row | None],
        add: Callable[[], Row],
        change: Callable[[Row], bool],
    ) -> None:
        """Add what a line says, or change the row that it means; `change` says whether it changed anything."""
        if not self.wants(key):
            self.counts["left"] += 1
        elif key in self._placed:
            self.counts["there already"] += 1
        else:
            row = find()
            if row is None:
                row = add()
                self.counts["added"] += 1
            else:
                self.counts["changed" if change(row) else "there already"] += 1
            self._note(key, row)

    def _note(self, key: str, row: Traced) -> None:
        note_placed(by=self.by, source=self.source, key=key, became=row.ref)


class Placing(Accepting):
    """Place the lines of one month in its cycle."""

    def __init__(
        self, *, by: Actor, source: SourceFile, cycle: Cycle, accepted: Collection[str] | None
    ) -> None:
        super().__init__(by=by, source=source, accepted=accepted)
        self.cycle = cycle


def in_lines(entries: tuple[Entry, ...]) -> str:
    """Write entries as text: one as it stands; several, or nested, as bulleted lines."""
    if len(entries) == 1 and not entries[0].children:
        return entries[0].text
    return "\n".join(_bulleted(entries, 0))


def _bulleted(entries: tuple[Entry, ...], depth: int) -> list[str]:
    lines: list[str] = []
    for entry in entries:
        lines += [f"{'  ' * depth}• {entry.text}", *_bulleted(entry.children, depth + 1)]
    return lines
