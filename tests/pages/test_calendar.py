"""Meetings in people's own calendars: what moves, moves in place; what is off, goes; an address is its owner's alone."""

import datetime as dt

import pytest
import vobject
from django.utils import timezone

from turnstone.programme.audit import clock
from turnstone.programme.boards import operations as boards
from turnstone.programme.boards.rules import BoardKind
from turnstone.programme.people import operations as people
from turnstone.web.kit.calendar import CalendarEvent, Correspondents, Method, Status, calendar_file

FEED = "/wexcombe/office/boards/meetings.ics"
HERE = "/wexcombe/office/boards/calendar/"
NOW = dt.datetime(2026, 9, 14, 9, tzinfo=dt.UTC)


def at(month, day, hour=14):
    return timezone.make_aware(dt.datetime(2026, month, day, hour))


@pytest.fixture(autouse=True)
def on_a_day():
    with clock.pretend(NOW):
        yield


@pytest.fixture
def board(cast):
    return boards.add_board(by=cast.officer, area=cast.area, name="SEND board", kind=BoardKind.IMPROVEMENT)


@pytest.fixture
def meeting(cast, board):
    return boards.schedule_meeting(
        by=cast.officer,
        board=board,
        starts_at=at(10, 6),
        place="Town hall, Room 1",
        link="https://meet.example/1",
    )


class Program:
    """A calendar program: it keeps an event's highest step, whatever comes when."""

    def __init__(self):
        self.events = {}

    def take_in(self, file):
        for calendar in vobject.readComponents(file.decode()):
            for event in calendar.vevent_list:
                kept = self.events.get(event.uid.value)
                if kept is None or step(kept) < step(event):
                    self.events[event.uid.value] = event

    @property
    def only(self):
        (event,) = self.events.values()
        return event


def step(event):
    return int(event.sequence.value)


def feed(pages, address=FEED):
    return pages.client.get(address).content


def events(file):
    return [event for calendar in vobject.readComponents(file.decode()) for event in calendar.vevent_list]


def test_another_library_reads_the_feed(pages, cast, meeting):
    file = feed(pages.sign_in(cast.board_member))
    calendar = vobject.readOne(file.decode())
    event = calendar.vevent
    assert (calendar.version.value, calendar.method.value) == ("2.0", "PUBLISH")
    assert (event.uid.value, step(event), event.status.value) == (meeting.uid, 0, "CONFIRMED")
    assert (event.summary.value, event.location.value) == ("SEND board", "Town hall, Room 1")
    assert event.dtstart.value == at(10, 6) and event.dtend.value == at(10, 6, 16)
    assert event.url.value.endswith(f"/wexcombe/office/boards/meetings/2026-10-06-{meeting.pk}/")
    assert event.dtstamp.value == NOW and event.last_modified.value <= NOW


def test_the_time_is_by_the_clock_on_the_wall_summer_and_winter(pages, cast, board):
    for month in (7, 12):
        boards.schedule_meeting(by=cast.officer, board=board, starts_at=at(month, 8))
    text = feed(pages.sign_in(cast.officer)).decode()
    assert "DTSTART;TZID=Europe/London:20260708T140000" in text
    assert "DTSTART;TZID=Europe/London:20261208T140000" in text
    offsets = [each.dtstart.value.utcoffset() for each in events(text.encode())]
    assert offsets == [dt.timedelta(hours=1), dt.timedelta(0)]
    assert "BEGIN:VTIMEZONE\r\nTZID:Europe/London" in text


def test_a_meeting_that_moves_to_another_day_moves_in_place(pages, cast, meeting):
    program = Program()
    pages.sign_in(cast.officer)
    program.take_in(feed(pages))
    boards.postpone_meeting(by=cast.officer, meeting=meeting, why="No room", to=at(10, 20))
    program.take_in(feed(pages))
    assert (program.only.uid.value, step(program.only)) == (meeting.uid, 1)
    assert (program.only.dtstart.value, program.only.status.value) == (at(10, 20), "CONFIRMED")
    assert "It takes the place of the meeting of 6 October 2026." in program.only.description.value
    assert len(events(feed(pages))) == 1


def test_a_new_time_moves_in_place_too(pages, cast, meeting):
    program = Program()
    pages.sign_in(cast.officer)
    program.take_in(feed(pages))
    boards.rearrange_meeting(
        by=cast.officer, meeting=meeting, why="Clash", starts_at=at(10, 6, 9), place="Library"
    )
    program.take_in(feed(pages))
    assert (program.only.dtstart.value, program.only.location.value) == (at(10, 6, 9), "Library")


def test_one_without_a_new_day_goes_and_comes_back(pages, cast, meeting):
    program = Program()
    pages.sign_in(cast.officer)
    program.take_in(feed(pages))
    boards.postpone_meeting(by=cast.officer, meeting=meeting, why="No room")
    program.take_in(feed(pages))
    assert (program.only.status.value, program.only.summary.value) == ("CANCELLED", "Postponed: SEND board")
    boards.replace_postponed(by=cast.officer, meeting=meeting, starts_at=at(11, 3))
    program.take_in(feed(pages))
    assert (program.only.status.value, program.only.dtstart.value) == ("CONFIRMED", at(11, 3))


def test_a_cancelled_meeting_is_cancelled(pages, cast, meeting):
    program = Program()
    pages.sign_in(cast.officer)
    program.take_in(feed(pages))
    boards.cancel_meeting(by=cast.officer, meeting=meeting, why="Snow")
    program.take_in(feed(pages))
    assert (program.only.status.value, step(program.only)) == ("CANCELLED", 1)
    assert "Why: Snow" in program.only.description.value


def test_one_meeting_is_a_file(pages, cast, meeting, board):
    boards.schedule_meeting(by=cast.officer, board=board, starts_at=at(11, 3))
    response = pages.sign_in(cast.officer).client.get(
        f"/wexcombe/office/boards/meetings/2026-10-06-{meeting.pk}.ics"
    )
    assert response["Content-Type"] == "text/calendar"
    assert [each.uid.value for each in events(response.content)] == [meeting.uid]
    assert pages.status("/wexcombe/office/boards/meetings/2026-10-06-999.ics") == 404


def test_a_board_has_a_calendar_of_its_own(pages, cast, meeting):
    other = boards.add_board(by=cast.officer, area=cast.area, name="Data group", kind=BoardKind.GROUP)
    boards.schedule_meeting(by=cast.officer, board=other, starts_at=at(11, 3))
    page = pages.sign_in(cast.officer).get(HERE)
    assert [each.summary.value for each in events(feed(pages, page.links["Data group"]))] == ["Data group"]
    assert len(events(feed(pages, page.links["All meetings"]))) == 2
    assert pages.status(f"{FEED}?board=nonsense") == 404


def test_an_old_meeting_is_left_out(pages, cast, board):
    boards.schedule_meeting(by=cast.officer, board=board, starts_at=at(1, 5) - dt.timedelta(days=400))
    assert b"VEVENT" not in feed(pages.sign_in(cast.officer))


def secret(pages, account):
    pages.sign_in(account)
    address = pages.get(HERE).all("//code")[0]
    pages.sign_out()
    return address.removeprefix("http://testserver")


def test_a_program_that_cannot_sign_in_fetches_by_the_secret_address(pages, cast, meeting):
    response = pages.client.get(secret(pages, cast.forum))
    assert [each.uid.value for each in events(response.content)] == [meeting.uid]
    assert response["Cache-Control"] == "no-store" and "noindex" in response["X-Robots-Tag"]


def test_the_address_is_offered_to_the_calendar_of_the_device(pages, cast):
    page = pages.sign_in(cast.forum).get(HERE)
    webcal = page.links["Open it in the calendar of this device"]
    assert webcal.removeprefix("webcal://") == page.all("//code")[0].removeprefix("http://")


def test_an_address_that_was_tampered_with_opens_nothing(pages, cast):
    address = secret(pages, cast.forum)
    other = secret(pages, cast.officer)
    assert address != other
    assert pages.status(address.replace("/wexcombe/", "/marlsea/", 1)) == 404
    assert pages.status(address.replace("/meetings.ics", "x/meetings.ics")) == 404
    assert pages.status("/wexcombe/calendar/nonsense/meetings.ics") == 404
    assert pages.client.post(address).status_code == 405


def test_an_address_stops_when_its_owner_leaves(pages, cast):
    address = secret(pages, cast.forum)
    people.end_role(
        by=cast.officer,
        membership=cast.forum.memberships.get(),
        on=clock.today() - dt.timedelta(1),
        why="Gone",
    )
    assert pages.status(address) == 404


def test_an_address_stops_when_its_owner_changes_their_password(pages, cast):
    address = secret(pages, cast.forum)
    cast.forum.set_password("another of one's own")
    cast.forum.save()
    assert pages.status(address) == 404
    assert pages.status(secret(pages, cast.forum)) == 200


def test_a_closed_account_has_no_address(pages, cast):
    address = secret(pages, cast.forum)
    cast.forum.is_active = False
    cast.forum.save()
    assert pages.status(address) == 404


def test_it_shows_no_other_area(pages, cast):
    elsewhere = boards.add_board(by=cast.stranger, area=cast.elsewhere, name="Board", kind=BoardKind.GROUP)
    boards.schedule_meeting(by=cast.stranger, board=elsewhere, starts_at=at(10, 6))
    assert b"VEVENT" not in pages.client.get(secret(pages, cast.forum)).content


def test_an_invitation_says_who_writes_to_whom():
    event = CalendarEvent(
        uid="1@x",
        sequence=2,
        status=Status.CANCELLED,
        summary="A; b",
        starts_at=at(1, 5),
        ends_at=at(1, 5, 15),
    )
    letter = Correspondents(sender="office@x.example", name="Wexcombe, office", to="asha@x.example")
    file = calendar_file([event], method=Method.CANCEL, made_at=NOW, letter=letter)
    calendar = vobject.readOne(file.decode())
    assert (calendar.method.value, calendar.vevent.status.value) == ("CANCEL", "CANCELLED")
    assert calendar.vevent.organizer.value == "mailto:office@x.example"
    assert calendar.vevent.attendee.value == "mailto:asha@x.example"
    assert calendar.vevent.summary.value == "A; b"
