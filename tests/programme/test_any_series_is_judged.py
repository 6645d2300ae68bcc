"""Whatever marks, gaps, breaks, new limits and targets a measure has, it can be said how it stands."""

import datetime as dt
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.programme.a_measure import a_break, figures, note, record, target
from turnstone.programme.scorecards.facts import RebaseFacts, read_series, standing_of
from turnstone.programme.scorecards.rules import Frequency, Mark, Polarity, ValueKind

DAYS = st.dates(dt.date(2021, 1, 1), dt.date(2026, 12, 31))
SOME_DAYS = st.lists(DAYS, max_size=3, unique=True)
STEADY = st.integers(46, 54)
VALUES = STEADY | STEADY | STEADY | st.sampled_from([-80, 0, 50, 180]) | st.decimals(-50, 500, places=4)
AIMS = st.integers(-50, 150)
CELLS = st.tuples(VALUES, st.sampled_from(["", "", "", *Mark])) | st.none()
MEASURES = st.fixed_dictionaries(
    {
        "frequency": st.sampled_from(Frequency),
        "polarity": st.sampled_from(["", *Polarity]),
        "value_kind": st.sampled_from(ValueKind),
        "is_seasonal": st.booleans(),
        "starts_again_in": st.none() | st.integers(1, 12),
        "places": st.integers(0, 4),
        "lag_days": st.integers(0, 400),
        "baseline_ends_on": st.none() | DAYS,
        "judged_from": st.none() | DAYS,
        "ended_on": st.none() | DAYS,
    }
)


def new_limits(number, on, undone_on):
    said = {"cause": "A new team began.", "by_name": "Asha Venn", "made_on": on}
    undone = {"undone_by_name": "", "undone_because": "", "undone_on": undone_on}
    return RebaseFacts(id=number, version=1, measure_id=1, place_id=None, on=on, **said, **undone)


def figure_of(figure, cell, day):
    known = None if cell[1] in ("z", "x", "c") else figure.value
    return replace(figure, value=known, mark=cell[1], period_ends_on=figure.period_ends_on.replace(day=day))


@st.composite
def records(draw):
    cells = draw(st.lists(CELLS, min_size=draw(st.sampled_from([0, 8, 24])), max_size=40))
    kept = figures(" ".join(str(each[0]) if each else "-" for each in cells), dt.date(2021, 1, 31))
    there = [each for each in cells if each]
    found = [
        figure_of(figure, cell, draw(st.sampled_from([1, 28])))
        for figure, cell in zip(kept, there, strict=True)
    ]
    return replace(
        record("", **draw(MEASURES)),
        figures=tuple(found),
        targets=tuple(target(on, draw(AIMS)) for on in draw(SOME_DAYS)),
        breaks=tuple(a_break(on) for on in draw(SOME_DAYS)),
        rebases=tuple(new_limits(at, on, draw(st.none() | DAYS)) for at, on in enumerate(draw(SOME_DAYS))),
        notes=tuple(note(each.period_ends_on) for each in found[-1:] if draw(st.booleans())),
    )


@given(records(), DAYS)
@settings(deadline=None, max_examples=150)
def test_how_it_stands_can_always_be_said(known, on):
    reading = read_series(known)
    found = standing_of(known, reading, None, on)
    assert found.sentence.endswith(".") and found.question and found.target_words
    assert len(reading.slots) == len(reading.chart.points) == len(reading.signs)
    assert reading.headline and all(reading.notes)
    assert reading.suggested_rebase is None or reading.shows != "line"
    assert bool(reading.untold) == (reading.variation is None)


@given(records(), DAYS, st.sampled_from(["high", "low"]))
@settings(deadline=None, max_examples=200)
def test_no_row_contradicts_itself(known, on, polarity):
    # To four places, what is shown is all there is.
    monthly = {"frequency": "monthly", "places": 4, "polarity": polarity}
    known = replace(known, measure=replace(known.measure, **monthly), breaks=(), rebases=())
    found = standing_of(known, read_series(known), None, on)
    assert ("red" in found.reasons) == (found.status == "red")
    assert ("late" in found.reasons) == (found.travel == "late")
    contradictions = {("green", "fail"), ("amber", "pass"), ("red", "pass")}
    assert (found.status, found.reading.assurance) not in contradictions
