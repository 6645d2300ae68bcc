"""Booking without an account: on a phone, with a name and a way to be told."""

import re

import pytest
from django.core import mail

from tests.programme.a_series import at, families, five_events, new_event
from turnstone.programme.audit import clock
from turnstone.programme.audit.models import Event as Trace
from turnstone.programme.people import operations as people
from turnstone.programme.voice import operations as voice
from turnstone.programme.voice.models import Booking, BookingNeeds, Consent, Contact
from turnstone.programme.voice.queries import contact_token
from turnstone.web.take_part.flood import page_mark
from turnstone.web.voice.post import post

OPEN = "/wexcombe/have-your-say/"
EVENT = f"{OPEN}events/meet-the-director-2026-10-06/"
WHO = {"name": "Rowan Tull", "email": "rowan@home.example"}
NOW = at(2026, 9, 14, 12)


@pytest.fixture(autouse=True)
def on_a_day(settings):
    settings.SITE_ADDRESS = "https://send.wexcombe.example"
    # The worker sends beside the site; here it sends when a test says so.
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
    with clock.pretend(NOW):
        yield


@pytest.fixture
def series(cast):
    return five_events(cast.officer, cast.area, about="How is it going?", host="The director")


@pytest.fixture
def event(series):
    return series.events.order_by("starts_at", "id").first()


def typed(**said):
    """Give what a form brings that was open for a minute before it was sent."""
    with clock.pretend(at(2026, 9, 14, 11)):
        return WHO | {"opened": page_mark()} | said


def placed(token):
    return f"{OPEN}places/{token}/"


def test_the_page_says_what_is_open_and_where(cast, series, pages):
    page = pages.get(OPEN)
    assert page.h1 == "Have your say"
    lines = page.all("//section[@aria-labelledby='events']//li[1]/*")
    assert lines == [
        "Meet the director",
        "Tuesday 6 October 2026, 10:00am to 12:00pm",
        "Library. 3 places left.",
    ]


def test_the_page_says_so_where_nothing_is_open(cast, pages):
    assert "No event is planned now" in pages.get(OPEN).main
    assert "No survey is open now" in pages.get(OPEN).main


def test_nothing_that_is_not_public_is_listed_but_its_address_opens(cast, pages):
    voice.add_series(
        by=cast.officer, area=cast.area, name="Coffee", is_public=False, events=[new_event(at(2026, 10, 2))]
    )
    assert "Coffee" not in pages.get(OPEN).main
    assert pages.get(f"{OPEN}events/coffee-2026-10-02/").h1 == "Coffee"
    assert b"Coffee" not in pages.client.get(f"{OPEN}events.ics").content


def test_a_place_is_booked_and_confirmed_with_a_file_and_a_link(cast, event, pages):
    page = pages.post(EVENT, typed(needs="A quiet room"))
    assert page.h1 == "You have a place" and "sent you an email" in page.main
    assert BookingNeeds.objects.get().words == "A quiet room"
    post.call()
    letter = mail.outbox[-1]
    assert letter.to == [WHO["email"]] and letter.subject == "Your place: Meet the director, 6 October 2026"
    calendar = next(each.content for each in letter.alternatives if "calendar" in each.mimetype)
    assert "METHOD:REQUEST" in calendar and event.uid in calendar
    link = re.search(r"https://send\.wexcombe\.example(/wexcombe/have-your-say/places/\S+)", letter.body)[1]
    assert "Give this place up" in pages.get(link).main


def test_to_hear_of_later_events_is_not_ticked_and_counts_once_it_is_confirmed(cast, event, pages):
    assert pages.get(EVENT).tree.xpath("//input[@name='hear' and @checked]") == []
    pages.post(EVENT, typed())
    assert not Consent.objects.exists()
    pages.post(f"{EVENT[:-1]}-2/", typed(hear="on"))
    consent = Consent.objects.get()
    assert consent.purpose == "events" and consent.confirmed_at is None
    post.call()
    assert any("confirm" in each.subject for each in mail.outbox)


def test_a_phone_number_is_enough(cast, event, pages):
    page = pages.post(EVENT, typed(email="", phone="01632 960 001"))
    assert "We ring you if something changes" in page.main


@pytest.mark.parametrize(
    ("said", "fault"),
    [
        ({"name": ""}, "Enter your name."),
        ({"email": ""}, "Enter an email address or a phone number"),
        ({"email": "rowan at home"}, "Enter an email address like name@example.org."),
        ({"email": "", "phone": "none"}, "That is not a telephone number"),
        (
            {"email": "", "phone": "01632 960 001", "hear": "on"},
            "To hear of later events, enter an email address",
        ),
        ({"website": "spam"}, "People do not see it"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_stays(cast, event, pages, said, fault):
    page = pages.post(EVENT, typed(needs="A ramp") | said)
    assert fault in page.main and "A ramp" in page.source
    assert not Booking.objects.exists()


def test_a_double_booking_is_refused_with_a_sentence(cast, event, pages):
    pages.post(EVENT, typed())
    page = pages.post(EVENT, typed(email="ROWAN@home.example"))
    assert "There is a booking for this event with that email address" in page.main
    assert Booking.objects.count() == 1


def test_whoever_books_with_a_known_address_changes_nothing_that_is_known(cast, event, pages):
    families(cast.officer, cast.area, 1)
    pages.post(EVENT, typed(email="family1@home.example", name="Somebody Else"))
    assert Contact.objects.get().details.name == "Family 1"


def test_a_full_event_has_a_waiting_list(cast, event, pages):
    for each in families(cast.officer, cast.area, 3):
        voice.book(by=cast.officer, event=event, contact=each)
    assert "Full: you can join the waiting list" in pages.get(EVENT).main
    assert pages.post(EVENT, typed()).h1 == "You are on the waiting list"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda by, event: voice.postpone_series(by=by, series=event.series, why="Floods"), "is postponed"),
        (lambda by, event: voice.cancel_event(by=by, event=event, why="No room"), "This event is off"),
    ],
)
def test_an_event_that_was_put_off_takes_no_booking_and_says_why(cast, event, pages, change, said):
    change(cast.officer, event)
    page = pages.get(EVENT)
    assert said in page.main and "Book a place" not in page.main
    refused = pages.post(EVENT, typed())
    assert said in refused.main and not Booking.objects.exists()
    assert (
        "Meet the director" not in pages.get(OPEN).main
        or "6 October 2026, 10:00am" not in pages.get(OPEN).main
    )


def test_an_event_that_has_begun_takes_no_booking(cast, event, pages):
    with clock.pretend(at(2026, 10, 6, 11)):
        page = pages.post(EVENT, typed() | {"opened": page_mark()})
        assert "has begun or is over" in page.main


def test_a_place_is_given_up_by_its_link_only_when_it_is_pressed(cast, event, pages):
    waiting = families(cast.officer, cast.area, 4)
    bookings = [voice.book(by=cast.officer, event=event, contact=each) for each in waiting]
    token = contact_token(waiting[0])
    assert (
        pages.get(placed(token)).h1 == "Your places" and Booking.objects.filter(state="given_up").count() == 0
    )
    page = pages.post(placed(token), {"booking": bookings[0].pk})
    assert "Your place is free for somebody else now" in page.main
    assert Booking.objects.get(pk=bookings[3].pk).state == "booked"


def test_nobody_gives_up_somebody_elses_place(cast, event, pages):
    mine, theirs = families(cast.officer, cast.area, 2)
    booking = voice.book(by=cast.officer, event=event, contact=theirs)
    page = pages.post(placed(contact_token(mine)), {"booking": booking.pk})
    assert "This place is not yours to give up" in page.main
    assert Booking.objects.get().state == "booked"


def test_a_link_of_another_area_is_refused_with_a_sentence(cast, pages):
    who = families(cast.officer, cast.elsewhere, 1)[0]
    page = pages.get(placed(contact_token(who)), status=410)
    assert page.h1 == "This link is for another area"
    assert pages.get(placed("nonsense"), status=410).h1 == "This link opens nothing any more"


def test_the_calendar_holds_public_events_and_nobodys_link_to_join(cast, pages):
    voice.add_series(
        by=cast.officer,
        area=cast.area,
        name="Coffee",
        events=[new_event(at(2026, 10, 2), format="online", link="https://meet.example/secret")],
    )
    text = pages.client.get(f"{OPEN}events.ics").content.decode()
    assert "SUMMARY:Coffee" in text and "STATUS:CONFIRMED" in text and "secret" not in text
    assert "secret" not in pages.get(f"{OPEN}events/coffee-2026-10-02/").source


def test_a_postponed_event_goes_from_calendars_that_follow_ours(cast, series, pages):
    voice.postpone_series(by=cast.officer, series=series, why="Floods")
    text = pages.client.get(f"{OPEN}events.ics").content.decode()
    assert text.count("STATUS:CANCELLED") == 5 and "STATUS:CONFIRMED" not in text


def test_the_trail_names_nobody(cast, event, pages):
    pages.post(EVENT, typed(needs="A quiet room"))
    told = " ".join(f"{each.by_name} {each.why} {each.about}" for each in Trace.objects.all())
    assert "Rowan" not in told and "rowan@home.example" not in told and "quiet" not in told


def test_the_next_area_has_its_own_page(cast, series, pages):
    assert "Meet the director" not in pages.get("/marlsea/have-your-say/").main
    assert pages.status("/marlsea/have-your-say/events/meet-the-director-2026-10-06/") == 404
    people.add_area(by=cast.officer, slug="third", name="Third")
    assert pages.status("/nowhere/have-your-say/") == 404
