"""When a line of the ledger is due, whether it is late, how old it is, and how often it was asked. No Django."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping

from turnstone.programme.boards.rules.words import LEDGER_MOVES, LedgerState


def ledger_moves_from(state: str) -> tuple[str, ...]:
    """List what may become of a line that stands so."""
    return tuple(move for move, (before, _) in LEDGER_MOVES.items() if before == state)


def due_day(
    due_on: dt.date | None, due_before: int | None, raised_on: dt.date, meets: Mapping[int, Iterable[dt.date]]
) -> dt.date | None:
    """Give the day by which a line is to be answered, if one is known.

    It is the day that was set. Where it is due before a board instead, it is that board's first meeting after the day
    it was raised, so that the day does not move on when the board has met and nothing came.
    """
    if due_on or due_before is None:
        return due_on
    return min((day for day in meets.get(due_before, ()) if day > raised_on), default=None)


def waits_on_agreement(state: str, waits_for: str, agreed_on: dt.date | None) -> bool:
    """Say whether a line cannot be answered yet, because a body has not agreed."""
    return state == LedgerState.OPEN and bool(waits_for) and agreed_on is None


def is_late(state: str, due: dt.date | None, day: dt.date, *, waits: bool) -> bool:
    """Say whether an open line should have been answered before a day; what waits on an agreement is not late."""
    return state == LedgerState.OPEN and not waits and due is not None and due < day


def age_in_days(raised_on: dt.date, accepted_on: dt.date | None, day: dt.date) -> int:
    """Count the days since a line was raised, up to the day on which its answer was accepted."""
    return max((min(accepted_on or day, day) - raised_on).days, 0)


def first_asked(number: int, repeats: Mapping[int, int | None]) -> int:
    """Follow a line back to the one that asked first."""
    return _way_back(number, repeats)[-1]


def goes_back_to(number: int, earlier: int, repeats: Mapping[int, int | None]) -> bool:
    """Say whether a line repeats another, by way of however many between."""
    return earlier in _way_back(number, repeats)[1:]


def times_asked(repeats: Mapping[int, int | None]) -> dict[int, int]:
    """Count for each line how often the same was asked, over all that goes back to the same first line."""
    firsts = {number: first_asked(number, repeats) for number in repeats}
    counted = Counter(firsts.values())
    return {number: counted[first] for number, first in firsts.items()}


def _way_back(number: int, repeats: Mapping[int, int | None]) -> list[int]:
    """Follow a line back to the first; a ring, which operations refuse, would end where it began."""
    way = [number]
    while (before := repeats.get(way[-1])) is not None and before not in way:
        way.append(before)
    return way
