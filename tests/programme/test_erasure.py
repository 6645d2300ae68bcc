"""Somebody who asks to be forgotten leaves numbers behind, and no trace of who they are."""

import datetime as dt
import logging

import pytest
import time_machine
from django.db import connection

from tests.programme.contacts import somebody
from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Refusal
from turnstone.programme.voice import operations as voice
from turnstone.programme.voice.models import BookingNeeds, Contact, ContactDetails, Message
from turnstone.programme.voice.operations import by_contacts
from turnstone.programme.voice.queries import contact_token, contact_with, outcome_counts
from turnstone.programme.voice.rules import (
    BookingState,
    CommentSource,
    EventFormat,
    MessageKind,
    MessageOutcome,
    Purpose,
    Route,
)
from turnstone.web.voice import post

MOMENT = dt.datetime(2026, 9, 18, 12, tzinfo=dt.UTC)
TRACES = ("ottoline", "quarrington", "oq@families.example", "960987", "hearing loop")


@pytest.fixture(autouse=True)
def on_a_day():
    with clock.pretend(MOMENT):
        yield


@pytest.fixture
def area(wexcombe):
    return wexcombe.area


@pytest.fixture
def event(by, area):
    soon = MOMENT + dt.timedelta(days=5)
    new = voice.NewEvent(
        starts_at=soon,
        ends_at=soon + dt.timedelta(hours=2),
        format=EventFormat.ROOM,
        place="Town hall",
        places=1,
    )
    series = voice.add_series(by=by, area=area, name="Meet the director", events=[new])
    return series.events.get()


@pytest.fixture
def otto(by, area):
    return somebody(by, area, "Ottoline Quarrington", "oq@families.example", phone="01632 960987")


def traces():
    """Look through every text of every table for what she told us."""
    found = set()
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            for column in connection.introspection.get_table_description(cursor, table):
                cursor.execute(f'select distinct lower(cast("{column.name}" as text)) from "{table}"')
                texts = (row[0] or "" for row in cursor.fetchall())
                found |= {(table, column.name) for text in texts if any(each in text for each in TRACES)}
    return found


def test_nothing_of_who_they_are_is_left_in_any_table(by, area, event, otto, settings, caplog):
    settings.SITE_ADDRESS = "https://send.wexcombe.example"
    with caplog.at_level(logging.DEBUG):
        booking = voice.book(by=by, event=event, contact=otto, needs="A hearing loop", came_by=Route.ONLINE)
        comment = voice.add_comment(
            by=by,
            area=area,
            words="Nobody rang back.",
            source=CommentSource.CONVERSATION,
            heard_on=clock.today(),
            asked_to_hear=otto,
        )
        voice.queue_message(by=by, contact=otto, kind=MessageKind.CONFIRM, about=area.ref)
        post.post.call()
        assert len(traces()) >= 4
        voice.erase_contact(by=by, contact=otto, why="They asked for it.")
    assert traces() == set()
    assert not any(each in caplog.text.lower() for each in TRACES)
    booking.refresh_from_db()
    comment.refresh_from_db()
    assert (booking.state, comment.asked_to_hear) == (BookingState.GIVEN_UP, None)


def test_what_they_needed_at_an_event_that_is_over_goes_too(by, event, otto):
    voice.book(by=by, event=event, contact=otto, needs="A hearing loop", came_by=Route.ONLINE)
    with clock.pretend(MOMENT + dt.timedelta(days=9)):
        voice.erase_contact(by=by, contact=otto)
    assert traces() == set()


def test_the_search_for_traces_finds_what_is_there(otto):
    assert {table for table, _ in traces()} == {"voice_contactdetails"}


def test_what_was_counted_stays(by, otto):
    message = voice.queue_message(
        by=by, contact=otto, kind=MessageKind.POSTPONED, about="voice.postponement:1"
    )
    voice.take_message(by=by, message=message)
    voice.note_sent(by=by, message=message)
    before = outcome_counts("voice.postponement:1", MessageKind.POSTPONED)
    voice.erase_contact(by=by, contact=otto)
    assert outcome_counts("voice.postponement:1", MessageKind.POSTPONED) == before
    assert Contact.objects.get().erased_on and not ContactDetails.objects.exists()


def test_their_place_goes_to_the_first_who_waits(by, area, event, otto):
    voice.book(by=by, event=event, contact=otto, came_by=Route.ONLINE)
    waiting = voice.book(by=by, event=event, contact=somebody(by, area), came_by=Route.ONLINE)
    voice.erase_contact(by=by, contact=otto)
    waiting.refresh_from_db()
    assert waiting.state == BookingState.BOOKED


def test_what_waits_does_not_go_and_their_links_open_nothing(by, otto):
    token = contact_token(otto)
    message = voice.queue_message(
        by=by, contact=otto, kind=MessageKind.POSTPONED, about="voice.postponement:1"
    )
    by_contacts.erase_me(area_slug="wexcombe", token=token)
    assert Message.objects.get(pk=message.pk).outcome == MessageOutcome.NOT_NEEDED
    assert contact_with("wexcombe", token) is None
    with pytest.raises(Refusal, match="opens nothing any more"):
        by_contacts.erase_me(area_slug="wexcombe", token=token)


def test_whoever_was_forgotten_may_come_anew(by, area, otto):
    voice.erase_contact(by=by, contact=otto)
    assert somebody(by, area, "Ottoline Quarrington", "oq@families.example").pk != otto.pk


def test_every_day_what_is_due_goes(by, area, event, otto):
    voice.book(by=by, event=event, contact=otto, needs="A hearing loop", came_by=Route.ONLINE)
    by_contacts.sign_up(area_slug="wexcombe", email="new@x.example", name="", purposes=[Purpose.EVENTS])
    for days, contacts, needs in ((13, 2, 1), (15, 1, 1), (36, 1, 0), (3 * 366, 0, 0)):
        with clock.pretend(MOMENT + dt.timedelta(days=days)):
            post.purge_everywhere.call()
            assert Contact.objects.filter(erased_on=None).count() == contacts
            assert BookingNeeds.objects.count() == needs


def test_whoever_confirms_is_kept_for_three_years(by, area):
    by_contacts.sign_up(area_slug="wexcombe", email="new@x.example", name="", purposes=[Purpose.EVENTS])
    contact = Contact.objects.get()
    by_contacts.confirm(area_slug="wexcombe", token=contact_token(contact), purposes=[Purpose.EVENTS])
    contact.refresh_from_db()
    assert contact.purge_on == dt.date(2029, 9, 18)


def test_clearing_out_is_begun_once_a_day(settings, db):
    from django_tasks_db.models import DBTaskResult

    from turnstone.commands.work import look_round

    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    with time_machine.travel("2026-09-18 09:00", tick=False):
        look_round()
        look_round()
    assert DBTaskResult.objects.filter(task_path=post.purge_everywhere.module_path).count() == 1
