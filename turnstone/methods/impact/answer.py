"""What both fits say together, and how to say it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from turnstone.methods.impact.may_be_run import REGRESSION_AFTER, REGRESSION_BEFORE, REGRESSION_IN_ALL
from turnstone.methods.impact.segmented import Fit, least_squares, restricted_likelihood
from turnstone.methods.refusals import NotComputable

HOW_OFTEN_WRONG = "Even where nothing changed, this test says “changed” up to about 1 time in 10."


@dataclass(frozen=True, slots=True, kw_only=True)
class Impact:
    """Hold both fits, and whether they agree that the time after differs.

    `has_size` is false where the earlier line, carried on, leaves what the figure can be.
    """

    ols: Fit
    reml: Fit
    differs: bool
    has_size: bool
    mean_after: float
    expected: float


def impact(
    before: Sequence[float],
    after: Sequence[float],
    *,
    least: float | None = None,
    most: float | None = None,
) -> Impact:
    """Fit both ways and say whether the time after differs from the earlier pattern by more than chance.

    `least` and `most` are what the figure can be, such as 0 and 100. A difference is claimed only where no change at
    all lies outside the interval of the average effect in both fits. Raises `NotComputable` for too few points.
    """
    if (
        len(before) < REGRESSION_BEFORE
        or len(after) < REGRESSION_AFTER
        or len(before) + len(after) < REGRESSION_IN_ALL
    ):
        raise NotComputable(
            f"There are {len(before)} points before and {len(after)} after; {REGRESSION_BEFORE} and "
            f"{REGRESSION_AFTER} are needed. Wait, or look at the chart of signals."
        )
    ols, reml = least_squares(before, after), restricted_likelihood(before, after)
    carried_on = (*ols.carried_on, *reml.carried_on)
    leaves = (least is not None and min(carried_on) < least) or (most is not None and max(carried_on) > most)
    mean = sum(after) / len(after)
    return Impact(
        ols=ols,
        reml=reml,
        differs=ols.average.leaves_out_none and reml.average.leaves_out_none,
        has_size=not leaves,
        mean_after=mean,
        expected=mean - reml.average.value,
    )


def impact_sentence(found: Impact, *, since: str, unit: str = "", also_changed: Sequence[str] = ()) -> str:
    """Say what was found in words that claim no cause; `since` names the start, `also_changed` what else did."""
    if not found.differs:
        return "We can’t tell this from the ups and downs we’d see anyway."
    others = f" Other things also changed in this time: {'; '.join(also_changed)}." if also_changed else ""
    now = f"Since {since} the figure has averaged {found.mean_after:.1f}{unit}."
    if not found.has_size:
        differs = "That differs from the earlier pattern by more than chance would explain."
        return f"{now} {differs}{others} {HOW_OFTEN_WRONG}"
    low, high = (found.mean_after - each for each in (found.reml.average.high, found.reml.average.low))
    return (
        f"{now} Had the earlier pattern carried on we’d have expected about {found.expected:.1f}{unit} "
        f"({low:.1f} to {high:.1f}{unit}). That is more than chance would explain.{others} {HOW_OFTEN_WRONG}"
    )
