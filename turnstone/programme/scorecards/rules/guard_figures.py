"""What is wrong with one figure by itself. No Django."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from turnstone.programme.scorecards.rules.guarded import (
    Entered,
    Fault,
    KnownMeasure,
    as_shown,
    fault,
    told_of,
)
from turnstone.programme.scorecards.rules.words import IN_PLACE_OF_A_VALUE, MARK_NAMES, Mark, ValueKind

_PLACES_KEPT = 4
_NEVER_BELOW_NOUGHT = {ValueKind.COUNT, ValueKind.PERCENTAGE, ValueKind.RATE}


def computed(
    value_kind: str, rate_per: int, numerator: Decimal | None, denominator: Decimal | None
) -> Decimal | None:
    """Work a value out from its parts, where they say it."""
    if numerator is None or not denominator:
        return None
    times = {ValueKind.PERCENTAGE: 100, ValueKind.RATE: rate_per, ValueKind.AVERAGE: 1}.get(
        ValueKind(value_kind)
    )
    return numerator * times / denominator if times else None


def completed(row: Entered, measure: KnownMeasure) -> Entered:
    """Work out the value of a row that gives its parts and no value, to the places that are kept."""
    if row.value is not None or row.mark in IN_PLACE_OF_A_VALUE:
        return row
    if measure.value_kind == ValueKind.COUNT and row.denominator is None:
        return replace(row, value=row.numerator)
    comes_to = computed(measure.value_kind, measure.rate_per, row.numerator, row.denominator)
    if comes_to is None:
        return row
    return replace(row, value=comes_to.quantize(Decimal("0.0001"), rounding=ROUND_HALF_UP))


def limits_of(measure: KnownMeasure) -> tuple[Decimal | None, Decimal | None]:
    """Give the least and the most that a value may be."""
    least, most = measure.least, measure.most
    if least is None and measure.value_kind in _NEVER_BELOW_NOUGHT:
        least = Decimal(0)
    if most is None and measure.value_kind == ValueKind.PERCENTAGE:
        most = Decimal(100)
    return least, most


def faults_of_figure(row: Entered, measure: KnownMeasure) -> tuple[Fault, ...]:
    """Say what is wrong with one figure by itself."""
    parts = tuple(_of_parts(row, measure))
    return (*_of_marks(row, measure), *(parts or _of_value(row, measure)))


def _of_marks(row: Entered, measure: KnownMeasure) -> Iterator[Fault]:
    about = told_of(measure, row)
    if row.mark in IN_PLACE_OF_A_VALUE and row.value is not None:
        said = MARK_NAMES[Mark(row.mark)]
        words = f"{about} has a value and the mark {row.mark} ({said}); keep one of the two."
        yield fault("mark_with_value", "error", row.row, "mark", words)
    if row.mark not in IN_PLACE_OF_A_VALUE and row.value is None:
        words = f"{about} has no value; write one, or the mark z, x or c that says why there is none."
        yield fault("no_value", "error", row.row, "value", words)


def _of_parts(row: Entered, measure: KnownMeasure) -> Iterator[Fault]:
    about, above, below = told_of(measure, row), row.numerator, row.denominator
    for column, part in (("numerator", above), ("denominator", below)):
        if part is not None and part < 0 and measure.value_kind in _NEVER_BELOW_NOUGHT:
            yield fault(
                "out_of_range", "error", row.row, column, f"{about} counts {part:f}; write 0 or more."
            )
            return
    divides = measure.value_kind in (ValueKind.PERCENTAGE, ValueKind.RATE, ValueKind.AVERAGE)
    if divides and below == 0 and row.mark not in IN_PLACE_OF_A_VALUE:
        words = f"{about} is of 0, so there is nothing to divide by; leave the value out and mark it z."
        yield fault("nothing_to_divide_by", "error", row.row, "denominator", words)
    if above is None or not below:
        return
    if _is_a_part(measure) and above > below:
        words = f"{about} counts {above:f} of {below:f}; the numerator cannot be above the denominator."
        yield fault("numerator_above_denominator", "error", row.row, "numerator", words)
        return
    comes_to = computed(measure.value_kind, measure.rate_per, above, below)
    if comes_to is not None and row.value is not None and _differ(row, comes_to):
        words = (
            f"{about} is given as {as_shown(measure, row.value)}, and {above:f} of {below:f} comes to "
            f"{as_shown(measure, round(comes_to, 2))}; put right whichever is wrong, or leave the value out."
        )
        yield fault("not_its_parts", "error", row.row, "value", words)


def _differ(row: Entered, comes_to: Decimal) -> bool:
    """Say whether a value is further from what its parts come to than its last digit explains."""
    if row.value is None:
        return False
    digits = row.typed.strip().rstrip("%").strip().partition(".")[2] if row.typed else ""
    places = len(digits) if row.typed else max(0, -int(row.value.normalize().as_tuple().exponent))
    places = min(places, _PLACES_KEPT)
    return abs(row.value - comes_to) > Decimal(1).scaleb(-places)


def _of_value(row: Entered, measure: KnownMeasure) -> Iterator[Fault]:
    about = told_of(measure, row)
    if not _is_per_cent(measure):
        for column in sorted(row.signed):
            what = f"written {row.typed}" if column == "value" else f"told with a per cent sign in {column}"
            words = (
                f"{about} is {what}, and is no percentage{_in_its_unit(measure)}; write it without the sign."
            )
            yield fault("per_cent_sign", "error", row.row, column, words)
    if row.value is None:
        return
    least, most = limits_of(measure)
    too_low, too_high = least is not None and row.value < least, most is not None and row.value > most
    if too_low or too_high:
        bound = f"below {_plain(least)}" if too_low else f"above {_plain(most)}"
        words = f"{about} is given as {as_shown(measure, row.value)}; it cannot be {bound}."
        yield fault("out_of_range", "error", row.row, "value", words)


def _in_its_unit(measure: KnownMeasure) -> str:
    if not measure.unit:
        return ""
    is_a_rate = measure.unit.lower().startswith(("per ", "for "))
    return f" but counted {measure.unit}" if is_a_rate else f" but counted in {measure.unit}"


def _is_a_part(measure: KnownMeasure) -> bool:
    """Say whether what is counted is among what it is counted of."""
    most = limits_of(measure)[1]
    return (
        (measure.value_kind == ValueKind.PERCENTAGE or measure.unit == "%")
        and most is not None
        and most <= 100
    )


def _is_per_cent(measure: KnownMeasure) -> bool:
    return measure.value_kind == ValueKind.PERCENTAGE or (
        measure.value_kind == ValueKind.OTHER and measure.unit in ("%", "")
    )


def _plain(value: Decimal | None) -> str:
    return f"{value.normalize():f}" if value is not None else ""
