"""Which themes a comment counts in, by quarter, and how far two readers agree. No Django."""

import datetime as dt
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

# Below this the machine says nothing of a comment: none of the themes is near.
SURE_ENOUGH = 0.12
MOST_SUGGESTED = 2
# So many comments that two people read make it worth saying how far they agree.
ENOUGH_PAIRS = 10


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    """Three months of a year, from January."""

    year: int
    number: int

    @property
    def words(self) -> str:
        """Name it: January to March 2026."""
        return f"{_MONTHS[self.number - 1]} {self.year}"

    @property
    def key(self) -> str:
        """Write it for an address: 2026-1."""
        return f"{self.year}-{self.number}"

    @property
    def starts_on(self) -> dt.date:
        """Give its first day."""
        return dt.date(self.year, self.number * 3 - 2, 1)

    @property
    def before(self) -> "Quarter":
        """Give the one before."""
        return Quarter(self.year - 1, 4) if self.number == 1 else Quarter(self.year, self.number - 1)


_MONTHS = ("January to March", "April to June", "July to September", "October to December")


def quarter_of(day: dt.date) -> Quarter:
    """Say in which quarter a day lies."""
    return Quarter(day.year, (day.month + 2) // 3)


def quarter_called(key: str) -> Quarter | None:
    """Read a quarter from an address."""
    year, _, number = key.partition("-")
    if not (len(year) == 4 and year.isascii() and year.isdigit() and number in ("1", "2", "3", "4")):
        return None
    return Quarter(int(year), int(number)) if int(year) > 0 else None


def counted_themes(readings: Sequence[Collection[int]]) -> frozenset[int]:
    """Say in which themes a comment counts: those that at least half of its readers confirmed.

    With one reader those are the themes of that reader. Where two differ, the comment counts in the themes of both,
    and the difference shows in how far they agree.
    """
    votes = Counter(theme for reading in readings for theme in set(reading))
    return frozenset(theme for theme, number in votes.items() if 2 * number >= len(readings))


def pairs_of(
    readings: Iterable[Sequence[Collection[int]]], themes: Iterable[int]
) -> dict[int, list[tuple[bool, bool]]]:
    """Set two readers side by side, theme by theme: what the first two of each comment said of it."""
    both = [each[:2] for each in readings if len(each) > 1]
    return {theme: [(theme in first, theme in second) for first, second in both] for theme in themes}


def sureness(score: float) -> str:
    """Say how sure the machine is of a theme. The words follow its score, and stand for nothing else."""
    if score >= 2 * SURE_ENOUGH:
        return "likely"
    return "perhaps" if score >= SURE_ENOUGH else "unlikely"
