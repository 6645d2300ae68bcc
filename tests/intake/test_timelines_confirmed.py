"""A timeline that a person confirmed is entries of the record, and the boards, surveys and events they tell of."""

import datetime as dt

import pytest

from tests.intake.test_timelines import TIMELINE, taken_in
from turnstone.intake.confirm import confirm
from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Machine
from turnstone.programme.boards.models import Board
from turnstone.programme.people.operations import add_area
from turnstone.programme.voice import queries
from turnstone.programme.voice.models import EventSeries, Message, Phase, TimelineEntry, Wave

BY = Machine("a test")


@pytest.fixture
def area(db):
    return add_area(by=BY, slug="wexcombe", name="Wexcombe")


def take_in(area, accepted=None):
    return confirm(
        by=BY,
        area=area,
        proposal=taken_in(TIMELINE),
        content=TIMELINE.encode(),
        name="timeline.txt",
        accepted=accepted,
    )


def entry(title):
    return TimelineEntry.objects.get(title=title)


def test_every_entry_is_in_the_record_with_where_it_was_told(area):
    take_in(area)
    assert TimelineEntry.objects.count() == 6
    leads = entry("Leads")
    assert (leads.precision, leads.starts_on, leads.sources.count()) == ("month", dt.date(2022, 3, 1), 3)
    assert {each.source.name for each in leads.sources.all()} == {"timeline.txt"}


def test_what_went_on_keeps_until_when(area):
    take_in(area)
    staff = entry("Survey of staff")
    assert (staff.starts_on, staff.ends_on, staff.goes_on_until) == (
        dt.date(2022, 4, 20),
        None,
        dt.date(2022, 5, 6),
    )


def test_boards_phases_and_surveys_are_there(area):
    take_in(area)
    assert [each.name for each in Board.objects.all()] == ["SEND Improvement Board"]
    assert [each.name for each in Phase.objects.order_by("starts_on")] == [
        "before the floods",
        "after the floods",
    ]
    wave = Wave.objects.get()
    assert (wave.survey.asks, wave.opens_on, wave.closes_on) == (
        "practitioner",
        dt.date(2022, 4, 20),
        dt.date(2022, 5, 6),
    )
    assert not wave.is_public


def test_the_postponed_series_is_told_in_one_line_with_the_one_in_its_place(area):
    take_in(area)
    before, after = queries.events_as_at(area.pk, clock.now())
    assert before.story == after.story == "4 postponed, 6 held"
    assert after.relaunches_id == before.id
    (postponement,) = before.postponements
    assert (postponement.told_people, postponement.because) == (31, "the floods")
    assert entry("Six Tea and Talk online groups held").about == EventSeries.objects.get(pk=after.id).ref


def test_nobody_is_written_to_about_events_of_the_past(area):
    take_in(area)
    assert not Message.objects.exists()


def test_a_second_time_adds_nothing(area):
    take_in(area)
    again = take_in(area)
    assert again.added == 0
    assert TimelineEntry.objects.count() == 6


def test_what_is_left_out_stays_out(area):
    take_in(area, accepted={"entry:1"})
    assert [each.title for each in TimelineEntry.objects.all()] == ["SEND Improvement Board meeting"]
    assert not Board.objects.exists()


def test_a_board_that_is_there_is_not_added_again(area):
    take_in(area, accepted={"board:1"})
    take_in(area)
    assert Board.objects.count() == 1
