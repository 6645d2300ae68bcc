"""Whether the question may be asked of a series at all, and why not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from turnstone.methods.impact.segmented import is_straight


class Offered(StrEnum):
    """What the number of points allows."""

    NOTHING = "nothing"
    CHART_ONLY = "chart_only"
    REGRESSION = "regression"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Say what is known of a change whose effect is asked for, and the series before and after it.

    `unnamed_changes_near` says whether another big change lies within three points and nobody has named it.
    """

    before: Sequence[float | None]
    after: Sequence[float | None]
    was_written_down_first: bool = True
    definition_changed_near: bool = False
    unnamed_changes_near: bool = False
    is_annual: bool = False
    is_a_count: bool = False
    is_seasonal: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowed:
    """Hold what may be done, why no more, and what a reader must be warned of."""

    offered: Offered
    because: str = ""
    warnings: tuple[str, ...] = ()


FEWEST_BEFORE, FEWEST_AFTER = 8, 4
REGRESSION_BEFORE, REGRESSION_AFTER, REGRESSION_IN_ALL = 12, 8, 20
MOST_MISSING = 0.1
LEAST_AVERAGE_COUNT = 5
SEASONAL_BEFORE = 24


def may_be_run(question: Question) -> Allowed:
    """Say what may be asked of a series, before anybody looks at the answer."""
    refusal = _refusal(question)
    if refusal:
        return Allowed(offered=Offered.NOTHING, because=refusal)
    before, after = _given(question.before), _given(question.after)
    if before < FEWEST_BEFORE or after < FEWEST_AFTER:
        return Allowed(
            offered=Offered.NOTHING,
            because=f"It is too early to say: there are {before} points before and {after} after.",
        )
    because = _why_a_chart_only(question, before, after)
    offered = Offered.CHART_ONLY if because else Offered.REGRESSION
    return Allowed(offered=offered, because=because, warnings=_warnings(question))


def _refusal(question: Question) -> str:
    for is_so, sentence in (
        (not question.was_written_down_first, "No single start date was written down before looking."),
        (question.definition_changed_near, "What is counted, or how, changed near the start date."),
        (question.unnamed_changes_near, "Another big change falls within three points and is not named."),
        (question.is_annual, "A yearly figure has too few points."),
        (_is_rare(question), "So few are counted in a period that chance hides everything."),
        (_is_patchy(question), "More than one period in ten has no figure."),
    ):
        if is_so:
            return sentence
    return ""


def _why_a_chart_only(question: Question, before: int, after: int) -> str:
    is_whole = before == len(question.before) and after == len(question.after)
    many = before >= REGRESSION_BEFORE and after >= REGRESSION_AFTER and before + after >= REGRESSION_IN_ALL
    if not (many and is_whole):
        return "The points are too few, or not at equal intervals, for more than a chart of signals."
    sides = ([each for each in side if each is not None] for side in (question.before, question.after))
    if all(map(is_straight, sides)):
        return (
            "The figures lie on one straight line before and on one after, with no ups and downs to judge by."
        )
    return ""


def _warnings(question: Question) -> tuple[str, ...]:
    if question.is_seasonal and _given(question.before) < SEASONAL_BEFORE:
        return ("The figure follows the seasons, and there are too few years before to allow for that.",)
    return ()


def _is_rare(question: Question) -> bool:
    values = [each for each in (*question.before, *question.after) if each is not None]
    return question.is_a_count and bool(values) and sum(values) / len(values) < LEAST_AVERAGE_COUNT


def _is_patchy(question: Question) -> bool:
    every = [*question.before, *question.after]
    return bool(every) and every.count(None) / len(every) > MOST_MISSING


def _given(values: Sequence[float | None]) -> int:
    return sum(each is not None for each in values)
