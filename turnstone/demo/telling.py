"""How any script tells things: when leads answer, how lines are spread, what becomes of steps, what is off course."""

import datetime as dt
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from turnstone.demo.calendar import Year, at, forward
from turnstone.demo.content.shapes import Line
from turnstone.demo.scripted import Script, ScriptedStep


@dataclass(frozen=True, slots=True)
class StepWords:
    """What is said of a step when it is done, when it moves and when it is dropped."""

    done: tuple[str, ...]
    moved: tuple[str, ...]
    dropped: tuple[str, ...]


def moment_of(year: Year, month: int, dice: random.Random) -> dt.datetime:
    """Pick when a lead answers: the last day before the cycle closes is a busy one, but its close is left alone."""
    opens = year.months[month].opens_on + dt.timedelta(days=2)
    closes = min(year.months[month].closes_on - dt.timedelta(days=2), year.last_day)
    day = opens + dt.timedelta(days=dice.randint(0, max((closes - opens).days, 0)))
    return at(min(forward(day), closes), dice.randint(8, 16), dice.randint(0, 59))


def spread(lines: tuple[Line, ...], first: int, last: int) -> dict[int, Line]:
    """Spread an action's own lines over the months in which it is alive; the last line falls in the last month."""
    length = last - first + 1
    lines = lines if length >= len(lines) else (*lines[: length - 1], lines[-1])
    gap = (length - 1) / max(len(lines) - 1, 1)
    return {first + round(place * gap): line for place, line in enumerate(lines)}


def months_on(day: dt.date, months: int) -> dt.date:
    """Count months on from a day, keeping clear of the ends of months."""
    count = day.month - 1 + months
    return day.replace(year=day.year + count // 12, month=count % 12 + 1, day=min(day.day, 28))


def fate_of(
    stream: int, month: int, text: str, year: Year, dice: random.Random, words: StepWords
) -> Iterator[ScriptedStep]:
    """Say what becomes of a next step: most are done, some move once, a few are dropped or stay open."""
    due, fall = year.day(month + 1, dice.randint(12, 26)), dice.random()
    if fall < 0.68 or month + 1 >= len(year.months):
        yield ScriptedStep(stream, month, text, due, "done", dice.choice(words.done), month + 1)
    elif fall < 0.9:
        yield ScriptedStep(stream, month, text, due, "moved", dice.choice(words.moved), month + 1)
        again = year.day(month + 2, dice.randint(12, 26))
        yield ScriptedStep(stream, month + 1, text, again, "done", "", month + 2)
    elif fall < 0.96:
        yield ScriptedStep(stream, month, text, due, "dropped", dice.choice(words.dropped), month + 1)
    else:
        yield ScriptedStep(stream, month, text, due, "open", "", len(year.months))


def exceptions_of(script: Script) -> list[list[int]]:
    """Choose for each month and workstream at most two actions off course, those least shown before first."""
    shown: Counter[int] = Counter()
    months: list[list[int]] = []
    for month in script.answers:
        off = [
            a for a in month if a.confidence in ("amber", "red") and script.actions[a.action].content.worry
        ]
        chosen: list[int] = []
        for stream in range(len(script.workstreams)):
            here = [a for a in off if script.actions[a.action].stream == stream]
            here.sort(key=lambda a: (a.confidence != "red", shown[a.action], a.action))
            chosen += [a.action for a in here[:2]]
        shown.update(chosen)
        months.append(chosen)
    return months
