"""What a scorecard for everyone says of one measure, in short sentences. It says that something moved, never why."""

from collections.abc import Iterator

from turnstone.methods.status import Status
from turnstone.papers.measures.public_seen import SeenMeasure
from turnstone.papers.measures.public_tables import figure_words
from turnstone.papers.phrases import capital, day, sentence
from turnstone.programme.scorecards.facts import ComparisonFacts, Standing, in_a_sentence, words_of
from turnstone.programme.scorecards.rules import (
    MARK_NAMES,
    Mark,
    Polarity,
    period_words,
    value_words,
)

HIDDEN_NOW = "The newest number is hidden, so that nobody can be known by it."
_SIDES = {"high": "higher", "low": "lower"}


def told(seen: SeenMeasure) -> str:
    """Say what a measure came to, what we aim for, and whether it moved by more than chance."""
    return " ".join(_sentences(seen))


def _sentences(seen: SeenMeasure) -> Iterator[str]:
    standing = seen.standing
    if not seen.record.figures:
        yield "We have no figure yet."
        return
    newest = seen.record.figures[-1]
    if newest.mark == Mark.CONFIDENTIAL:
        yield HIDDEN_NOW
    elif newest.value is None:
        period = in_a_sentence(_period(seen))
        yield f"There is no figure for {period}: {MARK_NAMES[Mark(newest.mark)]}."
    if standing.figure is None:
        return
    may_change = " This may still change." if standing.is_provisional else ""
    value = figure_words(seen.measure, standing.figure).removesuffix(" (may change)")
    yield f"It was {value} in {in_a_sentence(standing.period_words)}.{may_change}"
    yield from (each for each in (_against(standing), moved(standing)) if each)


def _period(seen: SeenMeasure) -> str:
    newest, measure = seen.record.figures[-1], seen.measure
    return period_words(newest.period_ends_on, measure.frequency, measure.starts_again_in)


def _against(standing: Standing) -> str:
    target = standing.target
    if target is None or standing.status in (Status.NO_TARGET, Status.NO_DATA):
        return ""
    aim = words_of(standing.measure, target.value)
    if standing.status == Status.GREEN:
        return f"That meets our aim of {aim}."
    if standing.status == Status.AMBER:
        return f"That is near our aim of {aim}, but not there yet."
    if standing.measure.polarity == Polarity.CLOSE:
        return f"That is far from our aim of {aim}."
    side = "above" if standing.measure.polarity == Polarity.LOW else "below"
    return f"That is well {side} our aim of {aim}."


def moved(standing: Standing) -> str:
    """Say whether it moved by more than chance or, where that cannot be told, what it was before."""
    reading = standing.reading
    if reading.shows == "line" or not reading.variation:
        return _before(standing)
    kind, _, side = reading.variation.partition("_")
    trial = " It is early to be sure." if reading.shows == "trial" else ""
    if kind == "common":
        return f"It goes up and down, and this is no more than we would expect by chance.{trial}"
    if kind == "neutral":
        return f"It is {_SIDES[side]} than we would expect by chance.{trial}"
    way = "better" if kind == "improvement" else "worse"
    return f"It has changed for the {way}, by more than we would expect by chance.{trial}"


def _before(standing: Standing) -> str:
    if standing.previous is None:
        return ""
    period = period_words(standing.previous.period_ends_on, standing.measure.frequency)
    return f"It was {standing.previous_words} in {in_a_sentence(period)}."


def counts_what(seen: SeenMeasure) -> str:
    """Say what is counted, of whom, and who counts it."""
    measure = seen.measure
    parts = [sentence(capital(measure.definition))] if measure.definition else []
    if measure.numerator and measure.denominator:
        parts.append(f"We count: {sentence(measure.numerator)} Out of: {sentence(measure.denominator)}")
    elif measure.numerator:
        parts.append(f"We count: {sentence(measure.numerator)}")
    if measure.source:
        parts.append(f"It comes from: {sentence(measure.source)}")
    return " ".join(parts)


def aims_for(standing: Standing) -> str:
    """Say what we aim for, and by when."""
    target, coming = standing.target, standing.next_target
    parts = []
    if target is not None and target != coming:
        parts.append(f"Our aim since {day(target.on)} is {words_of(standing.measure, target.value)}.")
    if coming is not None:
        parts.append(f"By {day(coming.on)} it is {words_of(standing.measure, coming.value)}.")
    ways = {Polarity.HIGH: "Higher is better.", Polarity.LOW: "Lower is better."}
    if standing.measure.polarity in ways:
        parts.append(ways[Polarity(standing.measure.polarity)])
    return " ".join(parts)


def compares(standing: Standing) -> tuple[str, ...]:
    """Say what England and areas like this one came to, and whether the difference is more than chance."""
    found = standing.comparison
    return tuple(_compared(standing, found)) if found else ()


def _compared(standing: Standing, found: ComparisonFacts) -> Iterator[str]:
    measure = standing.measure
    if found.england and found.england.value is not None:
        value = value_words(found.england.value, measure.unit, measure.places)
        yield f"England: {value}, {found.period_words}."
    near = found.neighbours
    if near and near.mean is not None:
        value = value_words(near.mean, measure.unit, measure.places)
        yield f"Areas most like ours: {value}, the average of {near.used}, {found.period_words}."
    if found.own and found.own.value is not None:
        value = value_words(found.own.value, measure.unit, measure.places)
        against = f" That is {found.words}." if found.words else ""
        yield f"Ours, as published for the same time: {value}.{against}"
