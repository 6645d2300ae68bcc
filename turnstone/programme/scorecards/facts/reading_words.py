"""What a reading says in words: of chance, of the target, and of how it was made. Never why something changed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from turnstone.programme.scorecards.facts.series import (
    FEWEST_FOR_ALL,
    FEWEST_FOR_LIMITS,
    frozen_points,
    judged_from,
)
from turnstone.programme.scorecards.rules import (
    BREAK_KIND_NAMES,
    MARK_NAMES,
    BreakKind,
    Mark,
    Settled,
    period_words,
    value_words,
)

if TYPE_CHECKING:
    from turnstone.programme.scorecards.facts.reading import Reading

BETTER_WITH = 15
BY_CHANCE = "Change we’d expect by chance"
SIGNALS = {"improvement": "An unusual change, for the better", "concern": "An unusual change, for the worse"}
ASSURANCES = {
    "pass": "As things run now the target will be met every time",
    "fail": "As things run now the target won’t be met",
    "inconsistent": "On this process the target will be met by chance only: sometimes yes, sometimes no",
}
HOLIDAY = "school holiday month"
NO_FIGURE = "No figure has been entered yet."
RULE_SET = (
    "An unusual change is a point outside the limits, seven rising or falling in a row, two of three close to a limit, "
    "or seven in a row on one side of the mean: the rules of NHS England’s Making Data Count."
)
CURVES = {
    "turned": "The curve has turned: the two latest figures are better than the earlier pattern would give.",
    "not_yet": "The curve has not turned yet.",
    "cannot_tell": "Whether the curve has turned can’t be told: too few points before the plan, or after it.",
}


def words_of(reading: Reading) -> str:
    """Say what it tells, of chance and of the target."""
    parts = [signal_words(reading), assurance_words(reading)]
    return " ".join(f"{each}." for each in parts if each)


def signal_words(reading: Reading) -> str:
    """Say whether the latest figure is more than chance, or why that cannot be told."""
    if reading.shows == "line":
        return reading.unfit.why.rstrip(".") if reading.unfit else _too_few(reading.size)
    kind, _, side = (reading.variation or "").partition("_")
    if kind == "common":
        said = BY_CHANCE
    else:
        said = SIGNALS.get(kind, f"An unusual change: {'higher' if side == 'high' else 'lower'} than before")
    if reading.is_holiday_month and kind in ("concern", "neutral"):
        said += f" ({HOLIDAY})"
    return f"{said}, on trial limits" if reading.shows == "trial" else said


def assurance_words(reading: Reading) -> str:
    """Say whether the target will be met as things run now; nothing where that cannot be told."""
    return ASSURANCES[reading.assurance] if reading.assurance else ""


def _too_few(size: int) -> str:
    return f"Too few points to tell signal from noise ({size} of {FEWEST_FOR_LIMITS})"


def headline_of(reading: Reading) -> str:
    """Say in one sentence what it came to and what that tells."""
    last, measure = reading.last, reading.record.measure
    if last is None or last.figure is None or last.figure.value is None:
        unsaid = reading.record.unsaid
        return f"No figure can be shown: {MARK_NAMES[Mark(unsaid.mark)]}." if unsaid else NO_FIGURE
    value = value_words(last.figure.value, measure.unit, measure.places)
    period = period_words(last.on, measure.frequency, measure.starts_again_in)
    parts = [f"{value}, {period}", _lowered(signal_words(reading)), _lowered(assurance_words(reading))]
    return "; ".join(each for each in parts if each) + "."


def _lowered(words: str) -> str:
    return words[:1].lower() + words[1:]


def notes_of(reading: Reading) -> tuple[str, ...]:
    """List what a reader must know of how the chart was made."""
    return (*_of_size(reading), *_of_limits(reading), *_of_figures(reading), *_of_new_starts(reading))


def _of_size(reading: Reading) -> Iterator[str]:
    if reading.unfit:
        yield reading.unfit.why
    elif reading.shows == "line":
        yield _too_few(reading.size) + "."
    elif reading.shows == "trial":
        yield f"The limits are on trial: they rest on {reading.size} points, and {FEWEST_FOR_ALL} are wanted."
    elif reading.size < BETTER_WITH:
        yield f"The limits rest on {reading.size} points; {BETTER_WITH} or more is better."


def _of_limits(reading: Reading) -> Iterator[str]:
    if reading.shows == "line":
        return
    limits = reading.limits
    if limits is not None and limits.upper is None:
        yield "The figures did not vary, so there are no limits and the target is not assessed."
    day, frozen = judged_from(reading.record), frozen_points(reading.record, reading.chart)
    if frozen is None and reading.is_belied:
        yield "Whether the target will be met is not told: the latest figure lies beyond the limits that would tell."
    if frozen is not None:
        yield f"The limits rest on the {frozen} points before {day:%-d %B %Y}, so that what has changed since shows."
        if reading.target is not None and reading.assurance is None and reading.variation != "common_cause":
            yield "Whether the target will be met is not told from limits of before the change."
    elif day is not None and any(each.on < day for each in reading.slots):
        yield (
            f"Fewer than {FEWEST_FOR_ALL} points lie before {day:%-d %B %Y}, so the limits rest on all points and not"
            " on the earlier ones alone."
        )
    yield RULE_SET


def _of_figures(reading: Reading) -> Iterator[str]:
    last = reading.last
    if reading.is_holiday_month and reading.shows != "line":
        yield f"The latest figure is of a {HOLIDAY}, in which this measure often moves."
    if last is not None and last.figure is not None and last.figure.settled == Settled.PROVISIONAL:
        yield "The latest figure is provisional and may change."
    if any(each.figure is None for each in reading.slots):
        yield "Periods without a figure are gaps in the line."


def _of_new_starts(reading: Reading) -> Iterator[str]:
    for each in reading.record.breaks:
        kind = BREAK_KIND_NAMES[BreakKind(each.kind)].lower()
        yield f"From {each.starts_on:%-d %B %Y} figures cannot be compared with those before: {kind}. {each.why}"
    for rebase in reading.record.rebases:
        if rebase.undone_on is None:
            yield f"Limits begin anew on {rebase.on:%-d %B %Y}, as {rebase.by_name} decided: {rebase.cause}"
    for left in reading.left_means:
        yield f"The thin line from {left.on:%-d %B %Y} is the mean before, which was better."
