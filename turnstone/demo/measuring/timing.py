"""Days of the demo's figures, counted in months of the present plan."""

import datetime as dt

from turnstone.demo.calendar import Month, Year, at, later


def period_end(year: Year, month: int) -> dt.date:
    """Give the last day of the period of the figures that are entered in a month."""
    return year.first_of(month) - dt.timedelta(days=1)


def end_of_month(year: Year, month: int) -> dt.date:
    """Give the last day of a month, on which a target falls."""
    return year.first_of(month + 1) - dt.timedelta(days=1)


def after_figures(month: Month, hour: int, minute: int = 0) -> dt.datetime:
    """Give a moment on the day after figures were entered."""
    return at(later(month.opens_on, 2), hour, minute)
