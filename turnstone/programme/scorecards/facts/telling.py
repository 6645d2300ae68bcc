"""How a measure stands, said in one plain sentence and in the words of a row."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from turnstone.methods.status import Status, Travel
from turnstone.programme.scorecards.facts.comparing import ComparisonFacts
from turnstone.programme.scorecards.facts.judging import TargetFacts
from turnstone.programme.scorecards.facts.measures import FigureFacts, MeasureFacts
from turnstone.programme.scorecards.rules import LATE, Polarity, end_of_month, period_before, value_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What a sentence is about: the figure with its period, what it is compared with and what it is held to.

    `instead` says why there is none, where figures were entered and none has a value. `signal` says
    whether it moved by more than chance, and is empty where that cannot be told.
    """

    measure: MeasureFacts
    figure: FigureFacts | None
    previous: FigureFacts | None
    target: TargetFacts | None
    ahead: TargetFacts | None
    period: str
    signal: str
    instead: str = ""


def words_of(measure: MeasureFacts, value: Decimal | None) -> str:
    """Write a value as it is shown, or that there is none."""
    return "No figure yet" if value is None else value_words(value, measure.unit, measure.places)


def target_words(
    measure: MeasureFacts, target: TargetFacts | None, ahead: TargetFacts | None, day: dt.date
) -> str:
    """Write the target in force, and the next one with its date: 60% now, 75% by 31 March 2027."""
    coming = f"{words_of(measure, ahead.value)} by {ahead.on:%-d %B %Y}" if ahead else ""
    if target is None or target.on > day:
        return coming or "No target"
    now = words_of(measure, target.value)
    return f"{now} now, {coming}" if coming else f"{now}, from {target.on:%-d %B %Y}"


def sentence_of(told: Telling, status: Status, travel: str) -> str:
    """Say in one sentence what a measure came to, how that is against its target, and whether it moved.

    What is more than chance is said first of all movement; where nothing can be said of chance, the change from the
    comparable period is.
    """
    figure = told.figure
    if figure is None:
        return (
            f"No figure can be shown: {told.instead}." if told.instead else "No figure has been entered yet."
        )
    value = words_of(told.measure, figure.value)
    parts = [
        f"{value} in {in_a_sentence(told.period)}",
        _against(told, status),
        _moved(told, travel),
    ]
    return "; ".join(part for part in parts if part) + "."


def since_words(told: Telling) -> str:
    """Say when the figure that it is compared with was: before, or a year before where others lie between them."""
    if told.figure is None or told.previous is None:
        return ""
    ends_on = told.figure.period_ends_on
    is_the_one_before = period_before(ends_on, told.measure.frequency) <= end_of_month(
        told.previous.period_ends_on
    )
    return "before" if is_the_one_before else "a year before"


def compared_words(measure: MeasureFacts, comparison: ComparisonFacts | None) -> tuple[str, ...]:
    """Write England's figure and the neighbours' mean, each with its period."""
    if comparison is None:
        return ()
    found, period = [], comparison.period_words
    if comparison.england and comparison.england.value is not None:
        found.append(f"England {words_of(measure, comparison.england.value)}, {period}")
    near = comparison.neighbours
    if near and near.mean is not None:
        few = ", few neighbours published" if near.are_few else ""
        found.append(f"Neighbours {words_of(measure, near.mean)}, mean of {near.used}, {period}{few}")
    return tuple(found)


def in_a_sentence(period: str) -> str:
    """Give a period the word that goes before it: the year to March 2025, the autumn term 2024."""
    takes_the = period.startswith(("year", "12 months")) or " term " in period
    return f"the {period}" if takes_the else period


def _against(told: Telling, status: Status) -> str:
    target, ahead = told.target, told.ahead
    if target is None and ahead:
        return f"the target is {words_of(told.measure, ahead.value)} by {ahead.on:%-d %B %Y}"
    if target is None or status in (Status.NO_TARGET, Status.NO_DATA):
        return ""
    wanted = words_of(told.measure, target.value)
    if told.measure.polarity == Polarity.CLOSE:
        near = {Status.GREEN: "close to", Status.AMBER: "near", Status.RED: "far from"}[status]
        return f"{near} the target of {wanted}"
    if status == Status.GREEN:
        return f"it meets the target of {wanted}"
    beyond = "above" if told.measure.polarity == Polarity.LOW else "short of"
    return f"{'a little ' if status == Status.AMBER else ''}{beyond} the target of {wanted}"


def _moved(told: Telling, travel: str) -> str:
    if told.signal:
        said = told.signal[:1].lower() + told.signal[1:]
        return f"{said}; newer figures are late" if travel == LATE else said
    if travel == LATE:
        return "newer figures are late"
    return _since(told, travel)


def _since(told: Telling, travel: str) -> str:
    before = told.previous
    words = {
        Travel.IMPROVED: "better than",
        Travel.WORSENED: "worse than",
        Travel.SAME: "the same as",
        Travel.UP: "up from",
        Travel.DOWN: "down from",
    }.get(Travel(travel))
    if before is None or words is None:
        return ""
    return f"{words} the {words_of(told.measure, before.value)} {since_words(told)}"
