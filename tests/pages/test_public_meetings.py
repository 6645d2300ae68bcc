"""Meetings for everyone: what was published of them and nothing else."""

import datetime as dt

import pytest
import time_machine
import vobject
from django.utils import timezone

from tests.pages.published import progress_page, publish
from turnstone.papers.catalogue import draft
from turnstone.programme.audit import clock
from turnstone.programme.boards import operations as boards
from turnstone.programme.boards.rules import BoardKind
from turnstone.programme.publications import operations as publications
from turnstone.programme.publications.rules import Audience, Kind

HERE, FEED = "/wexcombe/meetings/", "/wexcombe/meetings.ics"
PRIVATE = "Schedule 12A, paragraph 1"


def at(month, day, hour=14):
    return timezone.make_aware(dt.datetime(2026, month, day, hour))


@pytest.fixture(autouse=True)
def on_a_day():
    with time_machine.travel(at(9, 14, 9), tick=False):
        yield


@pytest.fixture
def board(cast):
    return boards.add_board(
        by=cast.officer, area=cast.area, name="SEND board", kind=BoardKind.IMPROVEMENT, meets_in_public=True
    )


def schedule(cast, board, *when):
    meeting = boards.schedule_meeting(by=cast.officer, board=board, starts_at=at(*when), place="Town hall")
    boards.add_item(
        by=cast.officer, meeting=meeting, title="How long families wait", presenter=cast.lead_post
    )
    boards.add_item(by=cast.officer, meeting=meeting, title="Secret", is_exempt=True, exempt_because=PRIVATE)
    return meeting


@pytest.fixture
def meeting(cast, board):
    return schedule(cast, board, 10, 6)


def put_out(cast, meeting, kind=Kind.PUBLIC_AGENDA):
    made = draft(kind, meeting_id=meeting.pk, as_at=clock.now(), audience=Audience.PUBLIC)
    said = {"slug": made.slug, "title": made.title, "as_at": made.as_at, "content": made.content}
    paper = publications.draft_publication(
        by=cast.officer, area=cast.area, kind=kind, audience=Audience.PUBLIC, concerns=made.concerns, **said
    )
    publications.send_for_review(by=cast.officer, publication=paper)
    publications.approve(by=cast.board_member, publication=paper)
    return publications.publish(by=cast.officer, publication=paper)


def groups(page):
    return {
        heading: page.all(f"//section[h2='{heading}']//a[contains(@class, 'ts-rows__name')]")
        for heading in page.all("//main//section/h2")
    }


def event(pages):
    (found,) = vobject.readOne(pages.client.get(FEED).content.decode()).vevent_list
    return found


def test_nothing_is_there_until_it_is_published(pages, cast, meeting):
    assert {pages.status(HERE), pages.status(FEED)} == {404}
    publish(cast, progress_page())
    assert "The first agenda will be here" in pages.get(HERE).main
    assert "Our meetings" not in pages.get("/wexcombe/").main
    name = f"{HERE}2026-10-06-{meeting.pk}/"
    assert {pages.status(f"{name}{each}") for each in ("", "agenda/", "minutes/", "agenda/pdf")} == {404}


def test_a_published_agenda_is_a_next_meeting(pages, cast, meeting):
    put_out(cast, meeting)
    front = pages.get("/wexcombe/")
    page = pages.get(front.links["SEND board, 6 October 2026"])
    assert page.h1 == "Agenda: SEND board, 6 October 2026"
    assert groups(pages.get(HERE)) == {"Next meetings": ["SEND board, 6 October 2026"]}
    assert "Tuesday 6 October 2026, 2:00pm to 4:00pm, Town hall." in pages.get(HERE).main
    assert "How long families wait" in page.main and "Anybody may come and listen." in page.main


def test_names_and_what_is_private_stay_out(pages, cast, meeting):
    put_out(cast, meeting)
    page = pages.get(f"{HERE}2026-10-06-{meeting.pk}/agenda/").main
    assert f"One item is to be discussed in private ({PRIVATE})." in page
    assert "Secret" not in page and "Tom Ashby" not in page and "Head of SEND, Council" in page


def test_it_comes_as_a_file(pages, cast, meeting):
    put_out(cast, meeting)
    address = pages.get(f"{HERE}2026-10-06-{meeting.pk}/").links["PDF"]
    assert pages.client.get(address).content.startswith(b"%PDF")
    assert pages.status(address.replace("/pdf", "/nonsense")) == 404
    assert pages.status(address.replace("/agenda/", "/papers/")) == 404


def test_minutes_come_first_once_they_are_out(pages, cast, board):
    held = schedule(cast, board, 9, 1)
    boards.hold_meeting(by=cast.officer, meeting=held)
    put_out(cast, held)
    put_out(cast, held, Kind.PUBLIC_MINUTES)
    assert groups(pages.get(HERE))["Past meetings"] == ["SEND board, 1 September 2026"]
    page = pages.get(f"{HERE}2026-09-01-{held.pk}/")
    assert page.h1.startswith("Minutes") and "Draft: the board has not agreed these minutes yet" in page.main
    assert pages.get(page.links["Agenda of this meeting"]).h1.startswith("Agenda")


def test_a_calendar_is_made_of_what_was_published(pages, cast, meeting):
    put_out(cast, meeting)
    found = event(pages)
    assert (found.uid.value, found.status.value, found.summary.value) == (
        meeting.uid,
        "CONFIRMED",
        "SEND board",
    )
    assert (found.dtstart.value, found.dtend.value) == (at(10, 6), at(10, 6, 16))
    assert found.url.value == f"http://testserver{HERE}2026-10-06-{meeting.pk}/"


def test_what_changes_in_the_record_shows_once_it_is_published(pages, cast, meeting):
    put_out(cast, meeting)
    new = boards.postpone_meeting(by=cast.officer, meeting=meeting, why="No room", to=at(10, 20))
    assert event(pages).dtstart.value == at(10, 6)
    put_out(cast, new)
    assert (event(pages).uid.value, event(pages).dtstart.value) == (meeting.uid, at(10, 20))
    put_out(cast, meeting)
    assert event(pages).dtstart.value == at(10, 20)
    assert groups(pages.get(HERE)) == {
        "Next meetings": ["SEND board, 20 October 2026"],
        "Postponed or cancelled": ["SEND board, 6 October 2026"],
    }
    assert "This meeting was postponed" in pages.get(f"{HERE}2026-10-06-{meeting.pk}/").main


def test_a_cancelled_meeting_is_not_among_the_next(pages, cast, meeting):
    boards.cancel_meeting(by=cast.officer, meeting=meeting, why="Snow")
    put_out(cast, meeting)
    assert event(pages).status.value == "CANCELLED"
    assert groups(pages.get(HERE)) == {
        "Next meetings": [],
        "Postponed or cancelled": ["SEND board, 6 October 2026"],
    }
    assert "6 October 2026" not in pages.get("/wexcombe/").main


def test_a_long_past_is_shown_when_asked_for(pages, cast, board):
    for day in range(1, 23):
        meeting = boards.schedule_meeting(by=cast.officer, board=board, starts_at=at(7, day))
        boards.add_item(by=cast.officer, meeting=meeting, title="Waits")
        put_out(cast, meeting)
    page = pages.get(HERE)
    assert len(groups(page)["Past meetings"]) == 20
    assert len(groups(pages.get(page.links["Show 2 more"]))["Past meetings"]) == 22


def test_a_paper_with_names_cannot_go_to_everyone(pages, cast, meeting):
    about = f"/wexcombe/office/papers/about/agenda/2026-10-06-{meeting.pk}/"
    page = pages.sign_in(cast.officer).post(f"{about}make/", {"audience": "public"})
    assert "make “Agenda for everyone” instead" in page.main
    assert "Send for review" not in page.all("//button")
