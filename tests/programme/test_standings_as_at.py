"""What was said of a measure on a day stays said, whatever is put right, decided or counted anew since."""

import datetime as dt
from decimal import Decimal

import pytest

from turnstone.programme.audit import clock
from turnstone.programme.scorecards import operations
from turnstone.programme.scorecards.queries import standings_as_at
from turnstone.programme.scorecards.rules import BreakKind, Entered, MeasureKind, Polarity, months_after

FIRST = dt.date(2024, 1, 31)
THEN = dt.datetime(2025, 9, 15, 12, tzinfo=dt.UTC)
LATER = dt.datetime(2025, 9, 20, 12, tzinfo=dt.UTC)
VALUES = "41 43 40 44 42 45 41 43 40 42 55 57 54 58 56 59 55 57 56 55".split()


@pytest.fixture
def measure(wexcombe, by):
    with clock.pretend(THEN - dt.timedelta(days=1)):
        found = operations.add_measure(
            by=by,
            area=wexcombe.area,
            title="Plans finished in time",
            kind=MeasureKind.WELL,
            unit="%",
            polarity=Polarity.HIGH,
        )
        for number, value in enumerate(VALUES):
            keep(by, found, months_after(FIRST, number), value)
        operations.set_target(by=by, measure=found, on=dt.date(2025, 3, 31), value=Decimal(60))
    return found


def keep(by, measure, on, value, remark=""):
    row = Entered(measure_id=measure.pk, period_ends_on=on, value=Decimal(value), remark=remark)
    operations.keep_results(by=by, area=measure.area, rows=[row], why="A table")


CHANGES = {
    "a restatement": lambda by, each: keep(by, each, dt.date(2025, 8, 31), "52", "Two came late."),
    "a target": lambda by, each: operations.set_target(
        by=by, measure=each, on=dt.date(2025, 6, 30), value=Decimal(65)
    ),
    "new limits": lambda by, each: operations.rebase(
        by=by, measure=each, on=dt.date(2024, 11, 30), cause="A new team began."
    ),
    "a break": lambda by, each: operations.add_break(
        by=by, measure=each, starts_on=dt.date(2024, 11, 1), kind=BreakKind.RECORDING, why="A new system."
    ),
    "a definition": lambda by, each: operations.change_definition(
        by=by,
        measure=each,
        starts_on=dt.date(2024, 11, 1),
        why="Drafts count too.",
        definition="With drafts.",
    ),
    "another way": lambda by, each: operations.say_which_way(
        by=by, measure=each, polarity=Polarity.LOW, why="It was wrong."
    ),
}


@pytest.mark.parametrize("what", CHANGES)
def test_what_changed_since_changes_today_and_not_then(wexcombe, by, measure, what):
    (before,) = standings_as_at(wexcombe.area.pk, THEN)
    with clock.pretend(LATER):
        CHANGES[what](by, measure)
    (then,), (after,) = (standings_as_at(wexcombe.area.pk, each) for each in (THEN, LATER))
    assert then == before
    assert (after.sentence, after.reading.notes) != (then.sentence, then.reading.notes)
