"""Whether limits may be drawn of a series at all, however many points there are."""

from dataclasses import dataclass

from turnstone.programme.scorecards.facts.records import MeasureRecord
from turnstone.programme.scorecards.facts.series import Slot
from turnstone.programme.scorecards.rules import Frequency, ValueKind

FEWEST_COUNTED = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Unfit:
    """Why no limits are drawn of a series: for a cell of a table, and in a sentence."""

    in_short: str
    why: str


def unfit_of(record: MeasureRecord, slots: tuple[Slot, ...]) -> Unfit | None:
    """Say why limits would mislead: periods that share months, or so few counted that chance is all there is."""
    measure = record.measure
    if measure.frequency in _SHARE_MONTHS:
        return _SHARE_MONTHS[Frequency(measure.frequency)]
    values = [each.value for each in slots if each.value is not None]
    if measure.value_kind == ValueKind.COUNT and values and sum(values) / len(values) < FEWEST_COUNTED:
        return _RARE
    return None


_SHARE_MONTHS = {
    Frequency.YEAR_TO_DATE: Unfit(
        in_short="A year so far: not told from chance",
        why="A year so far begins anew every year, so what is chance in it can’t be told; look at the same months of "
        "the year before.",
    ),
    Frequency.ROLLING_YEAR: Unfit(
        in_short="Months overlap: not told from chance",
        why="Each figure shares 11 months with the one before it, so what is chance in it can’t be told; look at the "
        "same month of the year before.",
    ),
}
_RARE = Unfit(
    in_short="Too few counted to tell",
    why=f"On average fewer than {FEWEST_COUNTED} are counted a period, too few for limits; look at whole years.",
)
