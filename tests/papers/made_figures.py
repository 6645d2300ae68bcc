"""Made-up measures with figures of an area and its localities, straight as facts: no database."""

import datetime as dt
from collections import defaultdict
from decimal import Decimal

from hypothesis import strategies as st

from turnstone.programme.scorecards.facts import FigureFacts, MeasureFacts, MeasureRecord, PlaceFacts
from turnstone.programme.scorecards.rules import Frequency, ValueKind

SMALL = st.one_of(st.integers(0, 6), st.integers(0, 40))
PLACES = tuple(
    PlaceFacts(id=number, version=1, level="locality", name=name, code="", within_id=None, ended_on=None)
    for number, name in enumerate(["Harbour", "Marsh", "Downs"], 1)
)


def measure(number=1, *, kind=ValueKind.PERCENTAGE, frequency=Frequency.MONTHLY, small="council", **more):
    return MeasureFacts(
        id=number,
        version=1,
        title=f"Measure {number}",
        kind="well",
        unit="%" if kind == ValueKind.PERCENTAGE else "",
        polarity="high",
        value_kind=kind,
        frequency=frequency,
        small_numbers=small,
        levels=("area", "locality"),
        readers=("public",),
        **more,
    )


def month_end(number):
    """Give the end of a month, counted from April 2024 as 0."""
    year, month = divmod(3 + number + 1, 12)
    return dt.date(2024 + year, month + 1, 1) - dt.timedelta(days=1)


def figure(of, month, upper, lower=None, place_id=None, number=None):
    """Make a figure of so many of so many, or of so many."""
    is_share = of.value_kind == ValueKind.PERCENTAGE
    value = Decimal(100 * upper) / lower if is_share and lower else None if is_share else Decimal(upper)
    return FigureFacts(
        id=number or 10000 * of.id + 100 * month + (place_id or 0),
        version=1,
        measure_id=of.id,
        place_id=place_id,
        period_ends_on=month_end(month),
        numerator=Decimal(upper),
        denominator=None if lower is None else Decimal(lower),
        value=value,
        mark="z" if value is None else "",
        settled="final",
        definition_version=1,
        source="",
        remark="",
    )


def records(of, *figures):
    """Put figures into one record a place, the whole area first."""
    by_place = defaultdict(list)
    for each in figures:
        by_place[each.place_id].append(each)
    places = {None: None, **{each.id: each for each in PLACES}}
    return [
        MeasureRecord(measure=of, place=place, figures=tuple(by_place[number]))
        for number, place in places.items()
        if number in by_place
    ]


def of_places(of, month, parts):
    """Make figures of the localities and of the area that they make up; a part is a pair, or one number."""
    pairs = [each if isinstance(each, tuple) else (each, None) for each in parts]
    lower = sum(low for _, low in pairs) if pairs[0][1] is not None else None
    yield figure(of, month, sum(up for up, _ in pairs), lower)
    for place, (up, low) in zip(PLACES, pairs, strict=True):
        yield figure(of, month, up, low, place.id)


@st.composite
def shares(draw):
    """Draw for each locality so many of so many."""
    pairs = [(draw(SMALL), draw(SMALL)) for _ in PLACES]
    return [(up, up + rest) for up, rest in pairs]


COUNTS = st.lists(SMALL, min_size=len(PLACES), max_size=len(PLACES))
