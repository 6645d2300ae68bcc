"""What pages may know of figures taken in, put right, and guarded."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from turnstone.programme.scorecards.facts.records import MeasureRecord
from turnstone.programme.scorecards.rules import Aim, Entered, Known, KnownMeasure


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What became of the rows of a table: added, changed, and the same as was kept already."""

    added: int
    changed: int
    same: int


@dataclass(frozen=True, slots=True, kw_only=True)
class UploadFacts:
    """A table that was taken in. `standing` counts those of its figures that are still as they came."""

    event_id: int
    name: str
    at: dt.datetime
    by_name: str
    figures: int
    standing: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RestatementFacts:
    """A figure that was kept and then changed, with who did it and why; `after` is none where it was withdrawn."""

    measure_id: int
    place_id: int | None
    period_ends_on: dt.date
    before: Decimal | None
    after: Decimal | None
    was_final: bool
    is_withdrawn: bool
    at: dt.datetime
    by_name: str
    why: str


def known_of_records(records: Iterable[MeasureRecord]) -> Known:
    """Give what the guard must know of measures as they stood, to look over what is published."""
    found = list(records)
    return Known(
        measures={each.measure.id: _known_measure(each) for each in found},
        series={_key(each): tuple(_entered(each)) for each in found},
        targets={
            _key(each): tuple(Aim(target.on, target.value) for target in each.targets) for each in found
        },
    )


def _key(record: MeasureRecord) -> tuple[int, int | None]:
    return record.measure.id, record.place.id if record.place else None


def _known_measure(record: MeasureRecord) -> KnownMeasure:
    return known_measure(record.measure, (each.starts_on for each in record.breaks))


def known_measure(measure: object, breaks: Iterable[dt.date]) -> KnownMeasure:
    """Give what the guard must know of a measure, whether it is a row or facts."""
    told = {name: getattr(measure, name) for name in _NAMES}
    return KnownMeasure(**told, levels=tuple(getattr(measure, "levels", ())), breaks=tuple(breaks))


_NAMES = (
    "id",
    "title",
    "unit",
    "value_kind",
    "rate_per",
    "places",
    "least",
    "most",
    "polarity",
    "frequency",
    "starts_again_in",
    "definition_version",
    "ended_on",
)


def _entered(record: MeasureRecord) -> Iterable[Entered]:
    return (
        Entered(
            measure_id=each.measure_id,
            place_id=each.place_id,
            period_ends_on=each.period_ends_on,
            value=each.value,
            numerator=each.numerator,
            denominator=each.denominator,
            mark=each.mark,
            settled=each.settled,
            remark=each.remark,
            definition_version=each.definition_version,
        )
        for each in record.figures
    )
