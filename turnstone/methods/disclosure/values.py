"""One value: shown, rounded or hidden."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from turnstone.methods.disclosure.policy import Policy
from turnstone.methods.refusals import NotComputable

NOT_APPLICABLE = "z"
FEW_IN_A_GROUP = 10
_WHOLE_GROUP = "This says something about everyone in a group of {}. Think whether it should be shown."


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownPercentage:
    """Hold a percentage and what it is made of, each a number or a symbol; a warning is for the publisher."""

    numerator: int | str
    denominator: int | str
    percentage: float | str
    warning: str = ""


def shown_count(count: int, policy: Policy) -> int | str:
    """Show a count, round it, or give the symbol."""
    _refuse_below_none(count)
    if policy.is_small(count):
        return policy.symbol
    return _rounded(count, policy.base) if policy.is_rounded else count


def shown_percentage(numerator: int, denominator: int, policy: Policy) -> ShownPercentage:
    """Show so many of so many as a percentage to one decimal; of none it does not apply."""
    _refuse_below_none(numerator)
    if numerator > denominator:
        raise NotComputable(f"{numerator} of {denominator} is no percentage. Count again.")
    top, bottom = shown_count(numerator, policy), shown_count(denominator, policy)
    if denominator == 0:
        return ShownPercentage(numerator=top, denominator=bottom, percentage=NOT_APPLICABLE)
    if policy.is_small(denominator):
        hidden = policy.symbol
        return ShownPercentage(numerator=hidden, denominator=hidden, percentage=hidden)
    if policy.is_small(numerator) or _gives_the_rest_away(numerator, denominator, policy):
        return ShownPercentage(numerator=policy.symbol, denominator=bottom, percentage=policy.symbol)
    assert isinstance(top, int) and isinstance(bottom, int)
    whole = numerator in (0, denominator) and denominator < FEW_IN_A_GROUP
    return ShownPercentage(
        numerator=top,
        denominator=bottom,
        percentage=_percent(top, bottom),
        warning=_WHOLE_GROUP.format(denominator) if whole else "",
    )


def shown_average(value: float, rests_on: int, policy: Policy) -> float | str:
    """Show an average, a median or another figure unless it rests on a few people; of nobody it does not apply."""
    _refuse_below_none(rests_on)
    if rests_on == 0:
        return NOT_APPLICABLE
    return policy.symbol if policy.is_small(rests_on) else value


def shown_change(earlier: float | str, later: float | str, policy: Policy) -> float | str:
    """Show by how much a shown value differs from an earlier one; hidden where either is."""
    for each in (earlier, later):
        if isinstance(each, str):
            return each if each == NOT_APPLICABLE else policy.symbol
    return float(Decimal(str(later)) - Decimal(str(earlier)))


def _gives_the_rest_away(numerator: int, denominator: int, policy: Policy) -> bool:
    return policy.protect_complement and policy.is_small(denominator - numerator)


def _rounded(count: int, base: int) -> int:
    """Round to the nearest base, a half upwards, in whole numbers."""
    return (2 * count + base) // (2 * base) * base


def _percent(numerator: int, denominator: int) -> float:
    """Round half away from zero, as people do, not to the even digit."""
    exactly = Decimal(numerator) * 100 / Decimal(denominator)
    return float(exactly.quantize(Decimal("0.1"), ROUND_HALF_UP))


def _refuse_below_none(count: int) -> None:
    if count < 0:
        raise NotComputable(f"A count cannot be {count}. Count again.")
