"""When Wexcombe's boards meet, over three years and some weeks to come. Pure: nothing here touches the record."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from turnstone.demo.calendar import Month, Year, at, forward
from turnstone.demo.content.boards import DELIVERY, HWB, IMPROVEMENT, QUALITY, RESTRUCTURED, SCRUTINY, THEMES
from turnstone.demo.content.routine import PUT_OFF, PutOff

PRESENT = 24
AHEAD = 3
_FORTNIGHT = dt.timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Sitting:
    """A meeting of a board: the month that it is known by, when it was to begin, and how it was put off."""

    board: str
    month: int
    starts_at: dt.datetime
    hours: int = 2
    put_off: PutOff | None = None

    @property
    def begins_at(self) -> dt.datetime | None:
        """Give when it began in the end; None for one that never did."""
        if self.put_off is None:
            return self.starts_at
        return self.days[-1] if len(self.days) > len(self.put_off.why) else None

    @property
    def days(self) -> list[dt.datetime]:
        """List the beginnings that it had one after the other, the first among them."""
        found = [self.starts_at]
        for days in self.put_off.days if self.put_off else ():
            day = forward(found[-1].date() + dt.timedelta(days=days))
            found.append(at(day, self.starts_at.hour, self.starts_at.minute))
        return found


@dataclass(frozen=True, slots=True)
class Diary:
    """The three years' months, of both plans, and the meetings; a month is counted from the first plan's first."""

    year: Year
    months: tuple[Month, ...]

    def day(self, month: int, day: int) -> dt.date:
        """Give a working day of a month."""
        return self.year.day(month - PRESENT, day)

    @property
    def ends_at(self) -> dt.datetime:
        """Give the last moment of which the record may speak."""
        return at(self.year.last_day, 17)

    def sittings(self) -> list[Sitting]:
        """List every meeting, by when it was first to begin."""
        found = [*self._improvement(), *self._regular(), *self._themes()]
        return sorted(found, key=lambda sitting: sitting.starts_at)

    def _improvement(self) -> Iterator[Sitting]:
        last = len(self.months) - 1
        for month in range(1, last + AHEAD):
            day = self.months[month].meets_on if month <= last else self.day(month + 1, 15)
            yield _sitting(IMPROVEMENT, month, at(day, 14))

    def _regular(self) -> Iterator[Sitting]:
        until = len(self.months) + AHEAD
        for month in range(0, until, 3):
            yield _sitting(HWB, month, at(self.day(month, 26), 14))
        for month in range(3, until + 1, 4):
            yield _sitting(SCRUTINY, month, at(self.day(month, 18), 18))
        for month in range(2, until, 3):
            yield _sitting(QUALITY, month, at(self.day(month, 12), 10))
        for month in range(3, RESTRUCTURED, 2):
            yield _sitting(DELIVERY, month, at(self.day(month, 20), 9, 30))

    def _themes(self) -> Iterator[Sitting]:
        """Meet every two weeks; only the first meeting of a month is known by that month."""
        begins = self.day(RESTRUCTURED, 10)
        day, known = begins, -1
        while day < self.day(len(self.months) + 1, 1):
            month = RESTRUCTURED + (day.year - begins.year) * 12 + day.month - begins.month
            yield _sitting(THEMES, month if month != known else -day.toordinal(), at(day, 9, 30), 1)
            known, day = month, day + _FORTNIGHT


def _sitting(board: str, month: int, starts_at: dt.datetime, hours: int = 2) -> Sitting:
    put_off = next((each for each in PUT_OFF if (each.board, each.month) == (board, month)), None)
    return Sitting(board, month, starts_at, hours, put_off)
