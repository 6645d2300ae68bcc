"""Measures taken from the library, and what becomes of figures when what is counted changes."""

import datetime as dt
from decimal import Decimal

import pytest

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Refusal
from turnstone.programme.scorecards import queries, rules
from turnstone.programme.scorecards.operations import (
    add_break,
    add_measure,
    adopt_measure,
    change_definition,
    record_result,
    remove_break,
    take_definition,
)
from turnstone.programme.scorecards.rules import BreakKind, MeasureKind

DAY = dt.date(2026, 4, 1)
CODE = "ehcp-issued-within-20-weeks"


@pytest.fixture
def own(wexcombe, by):
    return add_measure(by=by, area=wexcombe.area, title="Visits made", kind=MeasureKind.DID, unit="visits")


def breaks_of(measure):
    records = queries.measure_records(measure.area_id, clock.now())
    return next(each.breaks for each in records if each.measure.id == measure.pk)


def test_one_from_the_library_has_all_that_the_library_says(wexcombe, by):
    made, found = adopt_measure(by=by, area=wexcombe.area, code=CODE), queries.definition_of(CODE)
    for name in (
        "title",
        "kind",
        "unit",
        "numerator",
        "polarity",
        "lag_days",
        "small_numbers",
        "least",
        "most",
    ):
        assert getattr(made, name) == getattr(found, name)
    assert (made.code, made.definition_version, tuple(made.levels)) == (CODE, found.version, found.levels)
    assert made.definition.endswith(found.inclusions)


def test_it_is_taken_once(wexcombe, by):
    adopt_measure(by=by, area=wexcombe.area, code=CODE)
    with pytest.raises(Refusal, match="already counted here"):
        adopt_measure(by=by, area=wexcombe.area, code=CODE)
    with pytest.raises(Refusal, match="The library has no measure “sunshine”"):
        adopt_measure(by=by, area=wexcombe.area, code="sunshine")


def test_one_named_as_a_paper_names_it_is_the_librarys_under_the_papers_title(wexcombe, by):
    made = add_measure(
        by=by, area=wexcombe.area, title="% of new EHCPs issued within 20wks", kind=MeasureKind.WELL
    )
    assert (made.title, made.code, made.unit, made.polarity) == (
        "% of new EHCPs issued within 20wks",
        CODE,
        "%",
        "high",
    )


def test_a_second_name_of_one_measure_stays_the_areas_own(wexcombe, by):
    adopt_measure(by=by, area=wexcombe.area, code=CODE)
    again = add_measure(by=by, area=wexcombe.area, title="Plans finished in 20 weeks", kind=MeasureKind.WELL)
    assert again.code == ""


def test_another_unit_is_another_measure(wexcombe, by):
    made = add_measure(
        by=by, area=wexcombe.area, title="Plans finished in 20 weeks", kind=MeasureKind.WELL, unit="plans"
    )
    assert (made.code, made.unit) == ("", "plans")


def test_what_is_counted_changes_only_with_a_break(own, by):
    with pytest.raises(Refusal, match="Say from which day"):
        change_definition(by=by, measure=own, why="Calls count too.", definition="Visits and calls")
    changed = change_definition(
        by=by, measure=own, why="Calls count too.", starts_on=DAY, definition="Visits and calls"
    )
    (found,) = breaks_of(own)
    assert changed.definition_version == found.definition_version == 2
    assert (found.starts_on, found.kind, found.why) == (DAY, BreakKind.DEFINITION, "Calls count too.")


def test_a_refused_change_leaves_the_measure_as_it_was(own, by):
    with pytest.raises(Refusal):
        change_definition(by=by, measure=own, why=" ", starts_on=DAY, unit="calls")
    own.refresh_from_db()
    assert (own.unit, own.definition_version, breaks_of(own)) == ("visits", 1, ())


def test_what_does_not_bear_on_figures_changes_without_one(own, by):
    change_definition(by=by, measure=own, why="", lag_days=10, readers=["board"])
    assert (own.definition_version, breaks_of(own)) == (1, ())


def test_the_librarys_own_words_stay_the_librarys(wexcombe, by):
    made = adopt_measure(by=by, area=wexcombe.area, code=CODE)
    with pytest.raises(Refusal, match="is the library’s"):
        change_definition(by=by, measure=made, why="Easier.", starts_on=DAY, denominator="Some plans")
    change_definition(by=by, measure=made, why="", title="Plans in time")
    assert made.title == "Plans in time"


def test_figures_do_not_change_their_kind_of_period(own, by):
    record_result(by=by, measure=own, period_ends_on=dt.date(2026, 3, 31), value=Decimal(4))
    with pytest.raises(Refusal, match="another kind of period"):
        change_definition(by=by, measure=own, why="", frequency="annual")


def test_a_newer_version_is_taken_with_a_break_and_a_reason(wexcombe, by):
    made = adopt_measure(by=by, area=wexcombe.area, code=CODE)
    with pytest.raises(Refusal, match="already goes by version"):
        take_definition(by=by, measure=made, starts_on=DAY, why="New guidance.")
    type(made).objects.update(definition_version=1, numerator="Plans in 26 weeks")
    made.refresh_from_db()
    for starts_on, why in ((None, "New guidance."), (DAY, "")):
        with pytest.raises(Refusal):
            take_definition(by=by, measure=made, starts_on=starts_on, why=why)
    made.refresh_from_db()
    assert (made.definition_version, breaks_of(made)) == (1, ())
    take_definition(by=by, measure=made, starts_on=DAY, why="New guidance.")
    assert made.numerator == queries.definition_of(CODE).numerator
    assert [each.definition_version for each in breaks_of(made)] == [2]


def test_a_day_has_one_break_and_a_mistaken_one_is_taken_back(own, by):
    broken = add_break(by=by, measure=own, starts_on=DAY, kind=BreakKind.RECORDING, why="A new system.")
    with pytest.raises(Refusal, match="already has a break on 1 April 2026"):
        add_break(by=by, measure=own, starts_on=DAY, kind=BreakKind.BOUNDARY, why="A new border.")
    remove_break(by=by, broken=broken, why="It was another system.")
    assert breaks_of(own) == ()


def test_the_break_of_a_changed_definition_stays(own, by):
    change_definition(by=by, measure=own, why="Calls too.", starts_on=DAY, unit="contacts")
    with pytest.raises(Refusal, match="stands"):
        remove_break(by=by, broken=own.breaks.get(), why="No longer wanted.")


def test_the_library_and_the_record_use_the_same_words():
    from turnstone.measures.library.checking import WORDS

    lists = {
        "kind": rules.MeasureKind,
        "answers": rules.Answers,
        "value_kind": rules.ValueKind,
        "polarity": rules.Polarity,
        "frequency": rules.Frequency,
        "small_numbers": rules.SmallNumbers,
        "levels": rules.Level,
        "readers": rules.Readers,
    }
    assert {name: frozenset(map(str, words)) for name, words in lists.items()} == WORDS
