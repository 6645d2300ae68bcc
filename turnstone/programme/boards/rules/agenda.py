"""What stands on an agenda: a board's usual lines, and what the record says is due. No Django."""

from collections.abc import Sequence
from dataclasses import dataclass

from turnstone.programme.boards.rules.words import BoardKind, ItemPurpose, ItemSource


@dataclass(frozen=True, slots=True)
class UsualLine:
    """A line of a board's usual agenda."""

    title: str
    purpose: ItemPurpose
    source: ItemSource = ItemSource.WORDS


@dataclass(frozen=True, slots=True)
class Wanted:
    """An item that an agenda should have, and the row of the record that puts it there, where one does."""

    title: str
    purpose: ItemPurpose
    source: ItemSource
    about: str = ""


def usual_agenda_for(kind: str) -> tuple[UsualLine, ...]:
    """Give the agenda of a board that has not said what its own is; risks go to the improvement board."""
    lines = [
        UsualLine("Welcome, apologies and interests", ItemPurpose.NOTE),
        UsualLine("Minutes of the last meeting", ItemPurpose.DECIDE, ItemSource.LAST_MINUTES),
        UsualLine("What is open from earlier meetings", ItemPurpose.DISCUSS, ItemSource.LEDGER),
        UsualLine("Papers", ItemPurpose.DISCUSS, ItemSource.PAPERS),
        UsualLine("Any other business", ItemPurpose.DISCUSS),
    ]
    if kind == BoardKind.IMPROVEMENT:
        lines.insert(3, UsualLine("Risks for the board", ItemPurpose.DECIDE, ItemSource.RISKS))
    return tuple(lines)


def drawn(lines: Sequence[UsualLine], due: Sequence[Wanted]) -> tuple[Wanted, ...]:
    """Draw an agenda: each usual line in its order, or what the record has due in its place.

    A line that takes its content from the minutes, the risks or the papers is left out where there are none. One that
    takes it from the ledger is a single item, for what is open may change until the day.
    """
    items: list[Wanted] = []
    for line in lines:
        if line.source in (ItemSource.WORDS, ItemSource.LEDGER):
            items.append(Wanted(line.title, line.purpose, line.source))
        else:
            items += [
                Wanted(each.title, line.purpose, each.source, each.about)
                for each in due
                if each.source == line.source
            ]
    return tuple(items)


def same_item(wanted: Wanted, *, title: str, source: str, about: str) -> bool:
    """Say whether an item that an agenda has is the one that is wanted."""
    if wanted.about or wanted.source == ItemSource.LEDGER:
        return (source, about) == (wanted.source, wanted.about)
    return source == wanted.source and title.casefold() == wanted.title.casefold()
