"""What the first page says of meetings: which come next, and what they wait for."""

import datetime as dt

import pytest
from django.utils import timezone

from tests.pages.a_plan import queries_of
from turnstone.programme.audit import clock
from turnstone.programme.boards import operations as boards
from turnstone.programme.boards.rules import BoardKind

HOME = "/wexcombe/office/"


def at(year, month, day, hour=10):
    return timezone.make_aware(dt.datetime(year, month, day, hour))


@pytest.fixture(autouse=True)
def on_a_day():
    with clock.pretend(at(2026, 9, 14, 12)):
        yield


@pytest.fixture
def board(cast):
    return boards.add_board(by=cast.officer, area=cast.area, name="SEND board", kind=BoardKind.IMPROVEMENT)


def scheduled(cast, board, when):
    return boards.schedule_meeting(by=cast.officer, board=board, starts_at=when)


def held(cast, board, when, minute=""):
    meeting = boards.hold_meeting(by=cast.officer, meeting=scheduled(cast, board, when))
    item = boards.add_item(by=cast.officer, meeting=meeting, title="Waits")
    if minute:
        boards.write_minute(by=cast.officer, item=item, text=minute)
    return meeting


def test_everybody_reads_which_meetings_come_next(cast, board, pages):
    scheduled(cast, board, at(2026, 10, 6))
    postponed = scheduled(cast, board, at(2026, 9, 22))
    boards.postpone_meeting(by=cast.officer, meeting=postponed, why="Floods")
    page = pages.sign_in(cast.lead).get(HOME)
    assert "SEND boardTuesday 6 October 2026, 10:00am to 12:00pm" in page.main
    assert "22 September 2026" not in page.main


def test_the_office_sends_an_agenda_two_weeks_before(cast, board, pages):
    scheduled(cast, board, at(2026, 9, 22))
    scheduled(cast, board, at(2026, 10, 22))
    page = pages.sign_in(cast.officer).get(HOME)
    assert "SEND board meets on 22 September 2026: its agenda is not sent." in page.main
    assert "22 October 2026: its agenda" not in page.main
    assert "its agenda is not sent" not in pages.sign_in(cast.lead).get(HOME).main


def test_a_meeting_that_has_passed_is_asked_about(cast, board, pages):
    scheduled(cast, board, at(2026, 9, 8))
    page = pages.sign_in(cast.officer).get(HOME)
    assert "SEND board was to meet on 8 September 2026: say whether it was held." in page.main


def test_minutes_wait_to_be_agreed_once_a_later_meeting_was_held(cast, board, pages):
    held(cast, board, at(2026, 7, 7), minute="Waits are long.")
    said = "Minutes of SEND board, 7 July 2026, wait to be agreed."
    assert said not in pages.sign_in(cast.officer).get(HOME).main
    held(cast, board, at(2026, 9, 8))
    assert said in pages.get(HOME).main


def test_minutes_wait_to_be_written_after_a_week(cast, board, pages):
    held(cast, board, at(2026, 9, 8))
    said = "Minutes of SEND board, 8 September 2026, wait to be written."
    assert said not in pages.sign_in(cast.officer).get(HOME).main
    with clock.pretend(at(2026, 9, 16)):
        assert said in pages.get(HOME).main


@pytest.mark.parametrize("address", [HOME, f"{HOME}boards/meetings/"])
def test_many_meetings_take_no_more_queries(cast, board, pages, address):
    scheduled(cast, board, at(2026, 10, 6))
    client = pages.sign_in(cast.officer).client
    before = queries_of(client, address)
    for number in range(12):
        held(cast, board, at(2026, 1, 6) + dt.timedelta(days=7 * number))
    assert queries_of(client, address) == before


def test_a_long_meeting_takes_no_more_queries_than_a_short_one(cast, board, pages):
    meeting = held(cast, board, at(2026, 9, 8), minute="Waits are long.")
    boards.resolve(by=cast.officer, meeting=meeting, words="Go on")
    client, address = pages.sign_in(cast.officer).client, f"{HOME}boards/meetings/2026-09-08-{meeting.pk}/"
    before = queries_of(client, address)
    for number in range(6):
        item = boards.add_item(by=cast.officer, meeting=meeting, title=f"Item {number}")
        boards.add_remark(by=cast.officer, item=item, words="Why?")
        boards.resolve(by=cast.officer, meeting=meeting, item=item, words="Go on")
    assert queries_of(client, address) == before
