"""Whether a need has changed by more than chance alone would change it. No Django."""

from dataclasses import dataclass
from decimal import Decimal

from turnstone.methods.benchmarks.rates import FEWEST_FOR_BYAR, rate_interval
from turnstone.methods.disclosure import PRESETS, shown_percentage
from turnstone.methods.intervals import Interval, Proportion, Verdict, compare
from turnstone.methods.refusals import NotComputable
from turnstone.programme.scorecards.rules.words import ValueKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """A figure with what was counted for it, where that is known."""

    value_kind: str
    value: Decimal
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    rate_per: int = 1000


def moved_by_more_than_noise(before: Counted, after: Counted) -> Verdict:
    """Say whether the later figure is higher or lower, by the 95% ranges of both lying apart.

    A figure without what was counted for it cannot be told: a published percentage alone says nothing of its range.
    """
    if before.value_kind != after.value_kind:
        return Verdict.CANNOT_TELL
    try:
        if after.value_kind == ValueKind.PERCENTAGE:
            return _of_shares(before, after)
        ranges = _range_of(before), _range_of(after)
    except NotComputable:
        return Verdict.CANNOT_TELL
    if ranges[0] is None or ranges[1] is None:
        return Verdict.CANNOT_TELL
    if not ranges[0].is_apart_from(ranges[1]):
        return Verdict.ALIKE
    return Verdict.HIGHER if ranges[1].low > ranges[0].high else Verdict.LOWER


MOST_HIDDEN = PRESETS["council"].threshold - 1


def is_hidden_from_everyone(counted: Counted) -> bool:
    """Say whether so few were counted, or so few were not, that somebody could be known."""
    policy = PRESETS["council"]
    if counted.value_kind == ValueKind.COUNT:
        count = _whole(counted.value)
        return count is not None and policy.is_small(count)
    part, of = _whole(counted.numerator), _whole(counted.denominator)
    if part is None or of is None:
        return False
    if counted.value_kind == ValueKind.PERCENTAGE and part <= of:
        return isinstance(shown_percentage(part, of, policy).percentage, str)
    return policy.is_small(part)


def _of_shares(before: Counted, after: Counted) -> Verdict:
    found = [(_whole(each.numerator), _whole(each.denominator)) for each in (before, after)]
    shares = [Proportion(count, of) for count, of in found if count is not None and of is not None]
    return compare(shares[0], shares[1]) if len(shares) == len(found) else Verdict.CANNOT_TELL


def _range_of(counted: Counted) -> Interval | None:
    """Give the range of a count or a rate; of fewer than ten it would be too wide to tell anything."""
    if counted.value_kind == ValueKind.COUNT:
        count, of, per = _whole(counted.value), 1, 1
    elif counted.value_kind == ValueKind.RATE:
        count, of, per = _whole(counted.numerator), _whole(counted.denominator) or 0, counted.rate_per
    else:
        return None
    return rate_interval(count, of, per=per) if count is not None and count >= FEWEST_FOR_BYAR else None


def _whole(value: Decimal | None) -> int | None:
    return int(value) if value is not None and value == value.to_integral_value() else None
