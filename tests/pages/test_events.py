"""The pages of events with families: what anybody reads there, and what is done from them."""

import datetime as dt

import pytest
from django.core import mail
from django.utils import timezone

from tests.programme.a_series import at, families, family, five_events, new_event
from turnstone.programme.audit import clock
from turnstone.programme.voice import operations as voice
from turnstone.programme.voice.models import EventSeries, Message
from turnstone.web.voice.post import post
from turnstone.web.voice.reminders import remind_those_who_booked

ALL = "/wexcombe/office/voice/events/"
SERIES = f"{ALL}meet-the-director/"
EVENT = f"{SERIES}on/meet-the-director-2026-10-06/"
WHERE = {"format": "room", "place": "Library", "places": "20"}


@pytest.fixture(autouse=True)
def on_a_day(settings):
    settings.SITE_ADDRESS = "https://send.wexcombe.example"
    # The worker sends beside the site; here it sends when a test says so.
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
    with clock.pretend(at(2026, 9, 14, 12)):
        yield


@pytest.fixture
def series(cast):
    return five_events(cast.officer, cast.area, about="How is it going?", host="The director")


@pytest.fixture
def event(series):
    return series.events.order_by("starts_at", "id").first()


def test_the_list_says_what_will_be_there(cast, pages):
    assert "No event yet" in pages.sign_in(cast.lead).get(ALL).main


def test_a_series_is_planned_in_one_act_an_event_on_each_line(cast, pages):
    said = {
        "name": "Coffee",
        "when": "6 October 2026, 10am to 12pm\nTuesday 13/10/2026 18:00-20:00",
        "is_public": "on",
    }
    page = pages.sign_in(cast.officer).post(f"{ALL}add/", said | WHERE)
    assert page.h1 == "Coffee" and "2 planned" in page.main
    assert "Tuesday 6 October 2026, 10:00am to 12:00pm" in page.main
    assert "Tuesday 13 October 2026, 6:00pm to 8:00pm" in page.main


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("next Tuesday", "Line 2, “next Tuesday”, is not a day and two times"),
        ("6 October 2026, 12pm to 10am", "ends before it starts"),
        ("31 February 2026, 10am to 12pm", "is not a day and two times"),
    ],
)
def test_a_line_that_is_no_event_is_named_and_what_was_typed_stays(cast, pages, line, fault):
    said = {"name": "Coffee", "when": f"6 October 2026, 10am to 12pm\n{line}"}
    page = pages.sign_in(cast.officer).post(f"{ALL}add/", said | WHERE)
    assert fault in page.main and line in page.source
    assert not EventSeries.objects.exists()


def test_the_list_is_narrowed(cast, series, pages):
    voice.add_series(by=cast.officer, area=cast.area, name="Coffee", events=[new_event(at(2026, 11, 2))])
    voice.postpone_series(by=cast.officer, series=series, why="Floods")
    page = pages.sign_in(cast.lead).get(f"{ALL}?show=postponed")
    assert "Meet the director" in page.main and "Coffee" not in page.main and "1 series" in page.main
    coming = pages.get(ALL).all("//section[@aria-labelledby='coming']")[0]
    assert "Coffee" in coming and "Meet the director" not in coming
    assert "No series is over yet" in pages.get(f"{ALL}?show=past").main


def test_the_list_is_a_table_without_a_name(cast, event, pages):
    who = family(cast.officer, cast.area, "Rowan Tull", "rowan@home.example")
    voice.book(by=cast.officer, event=event, contact=who)
    answer = pages.sign_in(cast.lead).client.get(f"{ALL[:-1]}.csv")
    lines = answer.content.decode("utf-8-sig").splitlines()
    assert lines[1].startswith(
        "Meet the director,2026-10-06,10:00am,12:00pm,In a room,Library,Planned,,3,1,0"
    )
    assert "Rowan" not in answer.content.decode("utf-8-sig")


def test_everybody_who_agreed_is_invited_and_gets_an_email_with_the_dates(cast, series, pages):
    families(cast.officer, cast.area, 2)
    family(cast.officer, cast.area, "Ash", "ash@home.example", agrees=False)
    page = pages.sign_in(cast.officer).get(f"{SERIES}invite/")
    assert "Parent or carer (2)" in page.main
    page = pages.post(f"{SERIES}invite/", {"kinds": ["parent_carer"]})
    assert "2 people invited" in page.main
    post.call()
    letter = mail.outbox[0]
    assert len(mail.outbox) == 2 and letter.subject == "You are invited: Meet the director"
    assert (
        "https://send.wexcombe.example/wexcombe/have-your-say/events/meet-the-director-2026-10-06/"
        in letter.body
    )
    assert "Tuesday 6 October 2026, 6:00pm to 8:00pm" in letter.body


def test_names_are_only_shown_to_those_who_may_see_contacts(cast, event, pages):
    who = family(cast.officer, cast.area, "Rowan Tull", "rowan@home.example")
    voice.book(by=cast.officer, event=event, contact=who, needs="A ramp")
    seen, hidden = pages.sign_in(cast.officer).get(EVENT), pages.sign_in(cast.board_member).get(EVENT)
    assert "Rowan Tull" in seen.main and "Needs: A ramp" in seen.main
    assert "Rowan" not in hidden.source and "A ramp" not in hidden.source and "1 of 3 places" in hidden.main
    assert pages.status(f"{EVENT}register/") == 404 and pages.status(f"{EVENT}register.csv") == 404


def test_the_register_can_be_printed_and_downloaded(cast, event, pages):
    who = family(cast.officer, cast.area, "Rowan Tull", "rowan@home.example")
    voice.book(by=cast.officer, event=event, contact=who, needs="A ramp")
    page = pages.sign_in(cast.officer).get(f"{EVENT}register/")
    assert page.all("//tbody/tr/*") == ["Rowan Tull", "A ramp", "☐"]
    table = pages.client.get(f"{EVENT}register.csv").content.decode("utf-8-sig")
    assert "Rowan Tull,rowan@home.example,,Has a place" in table


def test_somebody_who_rang_is_booked_and_a_double_booking_is_refused_beside_what_was_typed(
    cast, event, pages
):
    said = {"name": "Rowan", "phone": "01632 960 001"}
    page = pages.sign_in(cast.officer).post(f"{EVENT}book/", said)
    assert "They have a place" in page.main
    again = pages.post(f"{EVENT}book/", {"name": "Rowan", "phone": "+44 1632 960001"})
    assert "a booking for this event with that email address or phone number already" in again.main
    assert "+44 1632 960001" in again.source


def test_a_place_is_given_up_for_somebody(cast, event, pages):
    booking = voice.book(by=cast.officer, event=event, contact=families(cast.officer, cast.area, 1)[0])
    page = pages.sign_in(cast.officer).post(f"{EVENT}bookings/{booking.pk}/give-up/")
    assert "The place is free again" in page.main and "0 of 3 places booked" in page.main


def test_places_below_those_booked_are_refused(cast, event, pages):
    for each in families(cast.officer, cast.area, 2):
        voice.book(by=cast.officer, event=event, contact=each)
    said = {"piece": "change", "change-on_day": 6, "change-on_month": 10, "change-on_year": 2026}
    said |= {"change-starts": "10:00", "change-ends": "12:00", "change-format": "room", "change-places": "1"}
    page = pages.sign_in(cast.officer).post(f"{EVENT}change/", said | {"change-why": "Small room"})
    assert "2 people have a place already, so there cannot be 1" in page.main and "Small room" in page.source


def test_another_time_moves_the_event_in_calendars_of_those_who_booked(cast, event, pages):
    voice.book(by=cast.officer, event=event, contact=families(cast.officer, cast.area, 1)[0])
    said = {"piece": "change", "change-on_day": 7, "change-on_month": 10, "change-on_year": 2026}
    said |= {"change-starts": "11:00", "change-ends": "13:00", "change-format": "room"}
    pages.sign_in(cast.officer).post(f"{EVENT}change/", said | {"change-why": "The boiler"})
    post.call()
    letter = next(each for each in mail.outbox if each.subject.startswith("Changed"))
    calendar = next(each.content for each in letter.alternatives if "calendar" in each.mimetype)
    assert "The boiler" in letter.body and "Wednesday 7 October 2026, 11:00am" in letter.body
    assert "METHOD:REQUEST" in calendar and "SEQUENCE:1" in calendar and event.uid in calendar


def test_an_event_is_called_off(cast, event, pages):
    said = {"piece": "cancel", "cancel-why": "No room"}
    page = pages.sign_in(cast.officer).post(f"{EVENT}change/", said)
    assert "Cancelled on 14 September 2026: No room" in page.main
    assert "cannot be changed any more" in pages.get(f"{EVENT}change/").main


def test_how_it_went_is_noted_and_asked_for_until_it_is(cast, event, pages):
    booking = voice.book(by=cast.officer, event=event, contact=families(cast.officer, cast.area, 1)[0])
    with clock.pretend(at(2026, 10, 6, 13)):
        assert "These have passed. Say how they went" in pages.sign_in(cast.officer).get(ALL).main
        said = {
            "came": [booking.pk],
            "came_without_booking": "3",
            "heard": "Letters are long.",
        }
        page = pages.post(f"{EVENT}held/", said)
        assert "1 of 1 who booked came; 3 came without booking." in page.main
        assert "Letters are long." in page.main
        assert "These have passed" not in pages.get(ALL).main


def test_nothing_of_another_area_is_there(cast, series, pages):
    pages.sign_in(cast.stranger)
    assert pages.status(SERIES) == 404 and pages.status(EVENT) == 404


def test_only_those_who_run_voice_change_anything(cast, series, pages):
    pages.sign_in(cast.lead)
    for address in (
        f"{ALL}add/",
        f"{SERIES}postpone/",
        f"{SERIES}invite/",
        f"{EVENT}change/",
        f"{EVENT}held/",
    ):
        assert pages.status(address) == 404


def test_a_reminder_goes_to_those_with_a_place_and_says_where(cast, event, pages):
    voice.book(by=cast.officer, event=event, contact=families(cast.officer, cast.area, 1)[0])
    with clock.pretend(at(2026, 10, 4, 8)):
        assert remind_those_who_booked.call() == 1
        assert remind_those_who_booked.call() == 0
        post.call()
    assert mail.outbox[-1].subject == "Reminder: Meet the director, 6 October 2026"
    assert "Library" in mail.outbox[-1].body


def test_a_series_known_from_a_document_tells_its_story(cast, pages):
    told = voice.ToldSeries(
        events=5,
        state="postponed",
        from_on=dt.date(2026, 3, 24),
        to_on=dt.date(2026, 4, 1),
        decided_on=dt.date(2026, 3, 18),
        because="Floods",
        people=62,
    )
    old = voice.add_series(by=cast.officer, area=cast.area, name="Groups", told=told)
    voice.add_series(
        by=cast.officer,
        area=cast.area,
        name="Virtual groups",
        relaunches=old,
        told=voice.ToldSeries(
            events=9, state="held", from_on=dt.date(2026, 6, 1), to_on=dt.date(2026, 6, 15)
        ),
    )
    page = pages.sign_in(cast.lead).get(f"{ALL}groups/")
    assert "5 postponed, 9 held" in page.main and "62 of 62 know" in page.main
    page = pages.get(page.links["62 of 62 know that it was postponed: see the evidence"])
    assert page.h1 == "62 of 62 know" and "A document says so" in page.main


def test_times_are_of_the_clock_on_the_wall(cast, event):
    assert timezone.localtime(event.starts_at).hour == 10
    assert Message.objects.count() == 0
