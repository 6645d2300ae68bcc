"""When the demo's three years took place, counted back from today."""

import datetime as dt
import zoneinfo
from dataclasses import dataclass

MONTHS = 12
NEWEST = MONTHS - 1
_HERE = zoneinfo.ZoneInfo("Europe/London")


@dataclass(frozen=True, slots=True)
class Month:
    """One cycle's days."""

    index: int
    period: dt.date
    opens_on: dt.date
    closes_on: dt.date
    meets_on: dt.date
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class Year:
    """A plan's cycles. Of the present plan's twelve the newest is open today; the first plan's are all closed."""

    today: dt.date
    months: tuple[Month, ...]

    def first_of(self, month: int) -> dt.date:
        """Give the first day of a month counted from the first cycle."""
        return _first(self.months[0].period, month)

    def day(self, month: int, day: int) -> dt.date:
        """Give a working day in such a month."""
        return forward(self.first_of(month) + dt.timedelta(days=day - 1))

    @property
    def last_day(self) -> dt.date:
        """Give the last day of which the record may speak: today is not over."""
        return self.today - dt.timedelta(days=1)


def year_to(today: dt.date) -> Year:
    """Lay twelve cycles so that the newest opened some days ago and has not closed.

    A cycle opens about the ninth and closes about the eighth of the next month; the newest closes at least five days
    from now, whatever today is.
    """
    newest = (today - dt.timedelta(days=13)).replace(day=1)
    months = [_month(index, _first(newest, index - NEWEST)) for index in range(MONTHS)]
    last = months[-1]
    closes_on = max(last.closes_on, forward(today + dt.timedelta(days=5)))
    meets_on = forward(closes_on + dt.timedelta(days=7))
    months[-1] = Month(last.index, last.period, last.opens_on, closes_on, meets_on, is_open=True)
    return Year(today, tuple(months))


def years_before(year: Year, months: int) -> Year:
    """Lay the cycles that came before a year's, so that the last closes as the year's first opens."""
    return Year(year.today, tuple(_month(index, year.first_of(index - months)) for index in range(months)))


def _month(index: int, period: dt.date) -> Month:
    after = _first(period, 1)
    closes_on = _back(after.replace(day=8))
    return Month(
        index, period, forward(period.replace(day=9)), closes_on, forward(closes_on + dt.timedelta(days=7))
    )


def _first(start: dt.date, months: int) -> dt.date:
    count = start.year * 12 + start.month - 1 + months
    return dt.date(count // 12, count % 12 + 1, 1)


def forward(day: dt.date) -> dt.date:
    """Give the day itself, or Monday after a weekend."""
    return day + dt.timedelta(days={5: 2, 6: 1}.get(day.weekday(), 0))


def _back(day: dt.date) -> dt.date:
    return day - dt.timedelta(days={5: 1, 6: 2}.get(day.weekday(), 0))


def later(day: dt.date, working_days: int) -> dt.date:
    """Count working days on."""
    for _ in range(working_days):
        day = forward(day + dt.timedelta(days=1))
    return day


def earlier(day: dt.date, working_days: int) -> dt.date:
    """Count working days back."""
    for _ in range(working_days):
        day = _back(day - dt.timedelta(days=1))
    return day


def at(day: dt.date, hour: int, minute: int = 0) -> dt.datetime:
    """Give a moment of a day, local time."""
    return dt.datetime.combine(day, dt.time(hour, minute), tzinfo=_HERE)
