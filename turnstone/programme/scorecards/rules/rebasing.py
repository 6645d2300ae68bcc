"""When limits may begin anew, and what is said of it. No Django.

There is no formula for it: a person judges, names the day and the cause, and the earlier points stay on the chart.
"""

import datetime as dt
from collections.abc import Sequence
from itertools import dropwhile, takewhile

from turnstone.methods.spc import Chart
from turnstone.methods.spc.signals import IN_A_ROW
from turnstone.programme.scorecards.rules.words import Polarity

FEWEST_AFTER = 8
SURE_AFTER = 12
ACCEPTS_WORSE = "This accepts the worse level as the new normal."


def suggested_rebase(chart: Chart) -> dt.date | None:
    """Give the first day of a shift that reaches the latest point; None where there is none.

    A shift is seven or more in a row on one side of the mean, which a gap breaks; whether it lasts, and why, only a
    person can say.
    """
    if not chart.groups:
        return None
    last = chart.groups[-1].number
    points = [each for each in chart.points if each.group == last]
    latest_first = list(dropwhile(lambda each: each.value is None, reversed(points)))
    side = latest_first[0].side if latest_first else None
    run = list(takewhile(lambda each: each.side == side, latest_first)) if side else []
    return run[-1].on if len(run) >= IN_A_ROW and len(run) < len(points) else None


def refusal_to_rebase(days: Sequence[dt.date], taken: Sequence[dt.date], on: dt.date) -> str:
    """Say why limits cannot begin anew on a day; nothing where they can. `days` are those that have a value."""
    after = sum(each >= on for each in days)
    if after < FEWEST_AFTER:
        return (
            f"Limits need {FEWEST_AFTER} points, and only {after} {'lies' if after == 1 else 'lie'} on or after "
            f"{on:%-d %B %Y}; wait for more or choose an earlier day."
        )
    if after == len(days):
        return f"All points lie on or after {on:%-d %B %Y}; choose a later day, at which the change began."
    if any(_same_group(days, on, each) for each in taken):
        return f"Limits already begin anew there; undo that first or choose another day than {on:%-d %B %Y}."
    return ""


def _same_group(days: Sequence[dt.date], one: dt.date, other: dt.date) -> bool:
    """Say whether two days begin at the same point."""
    return [each >= one for each in days] == [each >= other for each in days]


def warnings_of_rebase(after: int, *, is_worse: bool) -> tuple[str, ...]:
    """Say what somebody should know before limits begin anew with so many points."""
    found = [ACCEPTS_WORSE] if is_worse else []
    if after < SURE_AFTER:
        found.append(
            f"The new limits will be on trial: they rest on {after} points, and {SURE_AFTER} are wanted."
        )
    return tuple(found)


def accepts_worse(before: float | None, after: float | None, polarity: str) -> bool:
    """Say whether the mean after a day is worse than the one before it."""
    if before is None or after is None or before == after:
        return False
    return after < before if polarity == Polarity.HIGH else polarity == Polarity.LOW and after > before
