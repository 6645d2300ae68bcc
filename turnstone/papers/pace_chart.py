"""Work done beside what the first dates and the dates now would have, drawn over the life of the plan."""

import datetime as dt
from collections.abc import Iterable, Iterator

from turnstone.documents.blocks import Column, Row, Table, TimeChart
from turnstone.documents.pieces import Line, Point, Reach
from turnstone.methods import pace as methods
from turnstone.papers.phrases import day, short_month
from turnstone.programme.plan.queries import PaceFacts

_MOST_ROWS = 18


def pace_chart(found: PaceFacts, thing: str) -> TimeChart:
    """Draw the count done up to the day, the two promises, and the likely range at the end."""
    known = methods.known_on(found.plan, found.as_of).in_plan
    first = sorted(each.first_due_on for each in known)
    now = sorted(each.due_on for each in known)
    done = sorted(each.completed_on for each in known if each.completed_on)
    start, last = found.plan.start_on, max([found.pace.end_on, found.as_of, *now])
    return TimeChart(
        title=f"{thing.capitalize()}s done, beside the plan",
        sentence=_sentence(found, thing, len(done), _by(first, found.as_of), _by(now, found.as_of)),
        today=found.as_of,
        lines=(
            Line(label="First dates", look="dashed", points=_points(first, start, last)),
            Line(label="Dates now", look="plain", points=_points(now, start, last)),
            Line(label=f"Done: {len(done)}", look="strong", points=_points(done, start, found.as_of)),
        ),
        reach=_reach(found),
        table=_table(start, max(found.pace.end_on, found.as_of), found.as_of, first, now, done),
    )


def _sentence(found: PaceFacts, thing: str, done: int, first: int, now: int) -> str:
    said = f"On {day(found.as_of)}, {done} {thing}s were done; by the first dates it would have been {first}"
    said += f", by the dates now {now}."
    reach = _reach(found)
    if reach is None:
        return said
    return f"{said} By {day(reach.on)} it will likely be {reach.low:.0f} to {reach.high:.0f}."


def _reach(found: PaceFacts) -> Reach | None:
    ahead = found.pace.forecast
    if ahead is None or not found.pace.counts.open or found.pace.end_on <= found.as_of:
        return None
    low, high = ahead.likely_range_by_end
    return Reach(label=f"Likely: {low} to {high}", on=found.pace.end_on, low=low, high=high)


def _points(days: list[dt.date], start: dt.date, last: dt.date) -> tuple[Point, ...]:
    """Step up at each day; days before the start count from the start."""
    steps = [Point(on=start, value=_by(days, start))]
    for each in sorted(set(days)):
        if start < each <= last:
            steps.append(Point(on=each, value=_by(days, each)))
    if steps[-1].on < last:
        steps.append(Point(on=last, value=len([each for each in days if each <= last])))
    return tuple(steps)


def _by(days: Iterable[dt.date], on: dt.date) -> int:
    return sum(each <= on for each in days)


def _table(
    start: dt.date,
    end: dt.date,
    as_of: dt.date,
    first: list[dt.date],
    now: list[dt.date],
    done: list[dt.date],
) -> Table:
    months = list(_month_ends(start, end))
    every = 3 if len(months) > _MOST_ROWS else 1
    rows = tuple(
        Row(
            cells=(
                short_month(month),
                str(_by(first, month)),
                str(_by(now, month)),
                str(_by(done, min(month, as_of))) if month.replace(day=1) <= as_of else "–",
            )
        )
        for month in months[every - 1 :: every]
    )
    heads = ("By the first dates", "By the dates now", "Done")
    return Table(
        caption="Done, and due, by the end of each month"
        if every == 1
        else "Done, and due, quarter by quarter",
        columns=(
            Column(heading="By the end of", width=2),
            *(Column(heading=each, align="end") for each in heads),
        ),
        rows=rows,
    )


def _month_ends(start: dt.date, end: dt.date) -> Iterator[dt.date]:
    month = start.replace(day=1)
    while month <= end:
        following = (month + dt.timedelta(days=32)).replace(day=1)
        yield following - dt.timedelta(days=1)
        month = following
