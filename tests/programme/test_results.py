"""Figures are kept once a period, guarded, settled, put right with a reason, withdrawn, and taken in whole or not at all."""

import datetime as dt
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Refusal
from turnstone.programme.scorecards.models import Measure, Place, Result
from turnstone.programme.scorecards.operations import (
    add_measure,
    add_place,
    change_place,
    end_place,
    record_result,
    take_results_in,
    undo_upload,
    withdraw_result,
)
from turnstone.programme.scorecards.queries import (
    figures_of_places,
    measure_records,
    restatements,
    uploads_of,
)
from turnstone.programme.scorecards.rules import Entered, Level, MeasureKind
from turnstone.programme.scorecards.rules.periods import month_end_after

AUGUST, SEPTEMBER = dt.date(2024, 8, 31), dt.date(2024, 9, 30)


@pytest.fixture
def measure(wexcombe, by):
    return add_measure(by=by, area=wexcombe.area, title="Plans on time", kind=MeasureKind.WELL, unit="%")


@pytest.fixture
def keep(measure, by):
    def kept(value=None, on=SEPTEMBER, **said):
        value = None if value is None else Decimal(str(value))
        return record_result(by=by, measure=measure, period_ends_on=on, value=value, **said)

    return kept


def row(measure, value, on=SEPTEMBER, **said):
    return Entered(row=2, measure_id=measure.pk, period_ends_on=on, value=Decimal(value), **said)


def test_a_percentage_is_worked_out_from_its_parts(keep):
    assert keep(numerator=1, denominator=3).value == Decimal("33.3333")


def test_a_period_is_the_whole_month_whatever_day_of_it_is_said(keep):
    keep(40, on=dt.date(2024, 9, 3))
    assert keep(40, on=SEPTEMBER).period_ends_on == SEPTEMBER
    assert Result.objects.count() == 1


def test_a_mark_stands_in_place_of_a_value(keep):
    assert keep(mark="c").value is None
    with pytest.raises(Refusal, match="has no value; write one, or the mark"):
        keep(on=AUGUST)


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"value": 142}, "it cannot be above 100"),
        ({"numerator": 41, "denominator": 40}, "the numerator cannot be above the denominator"),
        ({"value": 50, "numerator": 18, "denominator": 40}, "18 of 40 comes to 45%"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_kept(keep, said, words):
    with pytest.raises(Refusal, match=words):
        keep(**said)
    assert not Result.objects.exists()


def test_what_is_provisional_becomes_final_and_never_the_other_way(keep):
    keep(40, settled="provisional")
    assert keep(41).settled == "final"
    with pytest.raises(Refusal, match="is final; enter its new figure as final"):
        keep(40, settled="provisional", why="Again.")


def test_a_final_figure_changes_with_a_reason_and_what_it_was_is_told(wexcombe, keep):
    keep(40)
    with pytest.raises(Refusal, match="is final at 40% and would become 41%; say why"):
        keep(41)
    keep(41, why="Two were dated wrongly.")
    (told,) = restatements(wexcombe.area.pk)
    assert (told.before, told.after, told.was_final, told.why) == (40, 41, True, "Two were dated wrongly.")


def test_a_figure_is_withdrawn_with_a_reason_and_stays_in_the_past(wexcombe, by, measure, keep):
    result, before = keep(40), clock.now()
    with pytest.raises(Refusal, match="Say why the figure is withdrawn"):
        withdraw_result(by=by, result=result, why=" ")
    withdraw_result(by=by, result=result, why="It was another area's.")
    figures = [measure_records(wexcombe.area.pk, moment)[0].figures for moment in (before, clock.now())]
    assert [len(each) for each in figures] == [1, 0]
    assert restatements(wexcombe.area.pk)[0].is_withdrawn


def test_a_table_comes_in_whole_or_not_at_all(wexcombe, by, measure):
    rows = [row(measure, 41), row(measure, 142, on=AUGUST)]
    with pytest.raises(Refusal, match="cannot be above 100"):
        take_results_in(by=by, area=wexcombe.area, rows=rows, file_name="september.csv")
    assert not Result.objects.exists()


def test_a_table_that_comes_in_twice_changes_nothing(wexcombe, by, measure):
    rows = [row(measure, 41), row(measure, 43, on=AUGUST)]
    taken = [
        take_results_in(by=by, area=wexcombe.area, rows=rows, file_name="september.csv") for _ in range(2)
    ]
    assert [(each.added, each.changed, each.same) for each in taken] == [(2, 0, 0), (0, 0, 2)]
    (upload,) = uploads_of(wexcombe.area.pk)
    assert (upload.name, upload.figures, upload.standing) == ("september.csv", 2, 2)


def test_a_table_is_undone_unless_a_figure_of_it_was_changed_since(wexcombe, by, measure, keep):
    keep(40, settled="provisional")
    rows = [row(measure, 41), row(measure, 43, on=AUGUST)]
    take_results_in(by=by, area=wexcombe.area, rows=rows, file_name="september.csv")
    event = uploads_of(wexcombe.area.pk)[0].event_id
    changed = keep(44, on=AUGUST, why="One more.")
    with pytest.raises(Refusal, match="1 of its 2 figures were changed since"):
        undo_upload(by=by, area=wexcombe.area, event_id=event, why="The wrong file.")
    withdraw_result(by=by, result=changed, why="It is undone.")
    take_results_in(by=by, area=wexcombe.area, rows=[row(measure, 50, remark="x")], file_name="october.csv")
    event = uploads_of(wexcombe.area.pk)[0].event_id
    undo_upload(by=by, area=wexcombe.area, event_id=event, why="The wrong file.")
    assert Result.objects.get().value == 41
    with pytest.raises(Refusal, match="undone already"):
        undo_upload(by=by, area=wexcombe.area, event_id=event, why="Again.")


def test_a_table_is_undone_in_as_many_queries_however_long_it_is(wexcombe, by, measure):
    def queries(months):
        rows = [row(measure, 41, on=month_end_after(AUGUST, -at)) for at in range(months)]
        take_results_in(by=by, area=wexcombe.area, rows=rows, file_name="september.csv")
        event = uploads_of(wexcombe.area.pk)[0].event_id
        with CaptureQueriesContext(connection) as caught:
            undo_upload(by=by, area=wexcombe.area, event_id=event, why="The wrong file.")
        return len(caught)

    assert queries(2) == queries(40)


def test_an_undone_table_leaves_one_event_and_the_last_version_of_each_figure(wexcombe, by, measure, keep):
    keep(40, settled="provisional")
    rows = [row(measure, 41), row(measure, 43, on=AUGUST)]
    take_results_in(by=by, area=wexcombe.area, rows=rows, file_name="september.csv")
    event = uploads_of(wexcombe.area.pk)[0].event_id
    undo_upload(by=by, area=wexcombe.area, event_id=event, why="The wrong file.")
    undone = Result.history.filter(event__operation="scorecards.undo_upload").order_by("period_ends_on")
    assert [(each.history_type, each.value, each.settled) for each in undone] == [
        ("-", 43, "final"),
        ("~", 40, "provisional"),
    ]
    assert {each.event.why for each in undone} == {"The wrong file."} and len(
        {each.event_id for each in undone}
    ) == 1


def test_a_place_has_one_name_at_its_level_and_lies_in_a_larger_one(wexcombe, by):
    north = add_place(by=by, area=wexcombe.area, level=Level.LOCALITY, name="North", code="N")
    with pytest.raises(Refusal, match="There is a locality called “north” already"):
        add_place(by=by, area=wexcombe.area, level=Level.LOCALITY, name="north")
    with pytest.raises(Refusal, match="Another ward has the code N1"):
        for name in ("Quay", "Hill"):
            add_place(by=by, area=wexcombe.area, level=Level.WARD, name=name, code="N1", within=north)
    with pytest.raises(Refusal, match="cannot be within North"):
        change_place(by=by, place=north, name="North", within=north)
    with pytest.raises(Refusal, match="needs no place"):
        add_place(by=by, area=wexcombe.area, level=Level.AREA, name="Wexcombe")


def test_a_place_that_ended_takes_no_later_figure(wexcombe, by, measure, keep):
    place = add_place(by=by, area=wexcombe.area, level=Level.LOCALITY, name="North")
    with pytest.raises(Refusal, match="Say why there is no North"):
        end_place(by=by, place=place, on=AUGUST, why="")
    end_place(by=by, place=place, on=AUGUST, why="It joined the south.")
    keep(40, on=AUGUST, place=place)
    with pytest.raises(Refusal, match="it takes no later figure"):
        keep(40, place=place)


def test_places_show_their_newest_figure_and_the_one_it_is_compared_with(wexcombe, by, measure, keep):
    places = [
        add_place(by=by, area=wexcombe.area, level=Level.LOCALITY, name=name) for name in ("North", "South")
    ]
    for month in (7, 8, 9):
        for place in places:
            keep(40 + month, on=dt.date(2024, month, 1), place=place)
    newest = figures_of_places(wexcombe.area.pk, clock.now(), Level.LOCALITY)[measure.pk]
    assert {number: [each.value for each in found] for number, found in newest.items()} == {
        place.pk: [48, 49] for place in places
    }
    assert figures_of_places(wexcombe.area.pk, clock.now(), Level.WARD) == {}


def test_reading_places_takes_as_many_queries_however_many_there_are(wexcombe, by, measure, keep):
    def queries():
        with CaptureQueriesContext(
            connection,
        ) as caught:
            figures_of_places(wexcombe.area.pk, clock.now(), Level.LOCALITY)
        return len(caught)

    counts = []
    for name in ("North", "South", "East"):
        keep(40, place=add_place(by=by, area=wexcombe.area, level=Level.LOCALITY, name=name))
        counts.append(queries())
    assert counts[0] == counts[2] and Place.objects.count() == 3 and Measure.objects.count() == 1
