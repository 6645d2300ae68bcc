"""How a measure stands, cell by cell, as every paper with a table of measures shows it."""

from turnstone.documents.blocks import Fact, Rating
from turnstone.papers.citing import cite
from turnstone.papers.phrases import capital, count, sentence
from turnstone.programme.scorecards.facts import ComparisonFacts, FigureFacts, MeasureFacts, Standing
from turnstone.programme.scorecards.rules import (
    MARK_NAMES,
    REASON_NAMES,
    TRAVEL_NAMES,
    Mark,
    period_words,
    value_words,
)

_SIGNALS = {
    "common_cause": ("common", "By chance"),
    "improvement": ("improvement", "Unusual, better"),
    "concern": ("concern", "Unusual, worse"),
    "neutral": ("neutral", "Unusual"),
}


def value_cell(standing: Standing) -> str:
    """Write a value with its period beneath it, what is to be known of it, and why a newer period has none."""
    figure, unsaid = standing.figure, standing.record.unsaid
    newer = f"{_period(standing.measure, unsaid)}: {_short(unsaid.mark)}" if unsaid else ""
    if figure is None:
        return newer or standing.value_words
    marked = MARK_NAMES[Mark(figure.mark)] if figure.mark else ""
    notes = ", ".join(filter(None, (marked, "provisional" if standing.is_provisional else "")))
    period = f"{standing.period_words} ({notes})" if notes else standing.period_words
    return "\n".join(filter(None, (standing.value_words, period, newer)))


def _short(mark: str) -> str:
    """Name a mark in a word or two, for a narrow cell."""
    return MARK_NAMES[Mark(mark)].partition(",")[0]


def _period(measure: MeasureFacts, figure: FigureFacts) -> str:
    return period_words(figure.period_ends_on, measure.frequency, measure.starts_again_in)


def figure_words(measure: MeasureFacts, figure: FigureFacts | None) -> str:
    """Write a figure of a measure with its period, or that there is none."""
    if figure is None or figure.value is None:
        return "no figure"
    value = value_words(figure.value, measure.unit, measure.places)
    return f"{value}\n{period_words(figure.period_ends_on, measure.frequency)}"


def status_cell(standing: Standing) -> Rating:
    """Show how the value stands against the target in force."""
    return Rating(scale="target", key=standing.status, word=standing.status_word)


def trend_cell(standing: Standing) -> Rating | str:
    """Give the verdict on the series: whether it moved by more than chance, or why that cannot be told."""
    variation = standing.reading.variation
    if standing.travel == "late":
        return Rating(scale="travel", key="late", word=f"{count(standing.days_late, 'day')} late")
    if standing.figure is None:
        return "–"
    if not variation:
        return standing.reading.untold
    sense, _, side = variation.partition("_")
    key, word = _SIGNALS[variation if variation == "common_cause" else sense]
    key = key if key == "common" else f"{key}_{side}"
    trial = " (trial limits)" if standing.reading.shows == "trial" else ""
    return Rating(scale="signal", key=key, word=f"{word}{trial}")


def travel_or_trend(standing: Standing) -> Rating | str:
    """Give the verdict on the series or, where points are too few for one, which way the value went since last time."""
    trend = trend_cell(standing)
    if isinstance(trend, Rating) or standing.figure is None:
        return trend
    return Rating(scale="travel", key=standing.travel, word=TRAVEL_NAMES[standing.travel])


def others_cell(standing: Standing, *, in_short: bool = False) -> str:
    """Write our figure, England's and the neighbours' of one period, and whether ours differs by more than chance.

    Ours is the one of that period, for the newest value beside an older figure of England's would mislead. In short
    the verdict is one word, which the paper explains once.
    """
    found = standing.comparison
    if found is None:
        return "–"
    told = [found.period_words, found.words]
    if in_short:
        told = [": ".join(each for each in (_short_period(found), found.verdict_england) if each)]
    return "\n".join(line for line in (*_others(standing, found), *told) if line)


def _short_period(found: ComparisonFacts) -> str:
    return f"{found.period} (annual)" if found.period.isdigit() else found.period


def _others(standing: Standing, found: ComparisonFacts) -> list[str]:
    own = found.own.value if found.own else None
    england = found.england.value if found.england else None
    near = found.neighbours.mean if found.neighbours else None
    named = ((own, "ours"), (england, "England"), (near, "neighbours"))
    told = [f"{name} {_value(standing, value)}" for value, name in named if value is not None]
    return [capital("; ".join(told))]


def _value(standing: Standing, value: object) -> str:
    return value_words(value, standing.measure.unit, standing.measure.places)  # type: ignore[arg-type]


def why_here(standing: Standing) -> str:
    """Say why a measure stands among the exceptions."""
    return "; ".join(REASON_NAMES[each] for each in standing.reasons)


def note_words(standing: Standing, *, in_short: bool = False) -> str:
    """Write what its owner says of the figure, and that nobody has said anything where a note is owed."""
    note = standing.note
    if note is None:
        return "Nothing said yet." if standing.owes_a_note else ""
    said = _first(note.so_what) if in_short else sentence(note.so_what)
    following = _first(note.what_next) if in_short else sentence(note.what_next)
    return f"{said} Next: {following}" if following else said


def _first(words: str) -> str:
    """Keep the first sentence of what was written."""
    head, stop, _ = words.strip().partition(". ")
    return sentence(head + stop.strip())


def cited(standing: Standing) -> tuple[Fact, ...]:
    """Point at all that a row rests on."""
    measure = cite("scorecards.measure", standing.measure)
    figures = cite("scorecards.result", standing.figure, standing.previous)
    targets = cite("scorecards.target", *dict.fromkeys([standing.target, standing.next_target]))
    return (*measure, *figures, *targets, *cite("scorecards.note", standing.note))
