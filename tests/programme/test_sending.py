"""Sending by a real mail server: each message once, and what became of it kept."""

import datetime as dt
import logging

import pytest
from django_tasks_db.models import DBTaskResult

from tests.programme.a_post_box import post_box
from tests.programme.contacts import somebody
from turnstone.commands.work import look_for_post
from turnstone.programme.audit import clock
from turnstone.programme.voice import operations as voice
from turnstone.programme.voice.models import Contact, Message
from turnstone.programme.voice.queries import contact_token
from turnstone.programme.voice.rules import MessageKind, MessageOutcome, Purpose
from turnstone.web.voice import mail, post
from turnstone.web.voice.mail.envelope import message_id, number_in
from turnstone.web.voice.mail.mail import Calendar, Mail

SITE = "https://send.wexcombe.example"
IDA = "ida.marsh@families.example"


@pytest.fixture(autouse=True)
def a_queue(settings):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    settings.SITE_ADDRESS = SITE


@pytest.fixture
def area(wexcombe):
    return wexcombe.area


@pytest.fixture
def ida(by, area):
    return somebody(by, area)


@pytest.fixture
def box(settings):
    with post_box() as (box, port):
        settings.EMAIL_BACKEND = "turnstone.web.kit.post_box.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = "127.0.0.1", port, 5
        yield box


@pytest.fixture
def bulletin(by, monkeypatch):
    """Queue a letter that somebody can stop getting, written by a composer of the test."""
    wrote = {"mail": Mail(subject="News", text="Hello.", html="<p>Hello.</p>", unsubscribe=Purpose.BULLETIN)}

    def compose(message):
        return wrote["mail"]

    monkeypatch.setitem(mail.COMPOSERS, MessageKind.BULLETIN, compose)

    def queued(*contacts, says=None):
        if says is not None:
            wrote["mail"] = says()
        said = {"kind": MessageKind.BULLETIN, "about": "voice.bulletin:1"}
        voice.queue_messages(by=by, contacts=contacts, **said)

    return queued


def outcomes():
    return list(Message.objects.order_by("id").values_list("outcome", flat=True))


def test_everybody_has_one_letter_to_them_alone(by, area, box, bulletin):
    people = [somebody(by, area, f"Parent {number}") for number in range(7)]
    bulletin(*people)
    assert post.post.call() == 7
    assert post.post.call() == 0
    assert sorted(box.readers) == sorted(each.details.email for each in people)
    assert outcomes() == [MessageOutcome.SENT] * 7


def test_a_letter_says_how_to_stop_and_a_mail_program_can_press_it(ida, box, bulletin, client):
    bulletin(ida)
    post.post.call()
    (letter,) = box.letters
    assert letter["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    address = letter["List-Unsubscribe"].strip().strip("<>")
    assert address.startswith(f"{SITE}/wexcombe/have-your-say/news/stop/")
    assert address in letter.get_body(["plain"]).get_content().replace("\n", "")
    assert (
        client.get(address.removeprefix(SITE)).status_code == 200
        and ida.consents.filter(withdrawn_at=None).count() == 3
    )
    assert client.post(address.removeprefix(SITE), {"List-Unsubscribe": "One-Click"}).status_code == 200
    assert set(ida.consents.filter(withdrawn_at=None).values_list("purpose", flat=True)) == {
        "events",
        "surveys",
    }


def test_who_stops_while_a_letter_waits_does_not_get_it(by, area, ida, box, bulletin, client):
    bulletin(ida, somebody(by, area, "Ben Ash"))
    client.post(f"/wexcombe/have-your-say/news/stop/{contact_token(ida)}/bulletin/")
    post.post.call()
    assert box.readers == ["ben.ash@families.example"]


def test_a_letter_is_marked_as_sent_by_a_machine_and_has_a_name_that_only_we_can_make(ida, box, bulletin):
    bulletin(ida)
    post.post.call()
    (letter,), (message,) = box.letters, Message.objects.all()
    assert letter["Auto-Submitted"] == "auto-generated"
    assert letter["Message-ID"] == message_id(message.pk) and number_in(letter["Message-ID"]) == message.pk
    assert number_in(letter["Message-ID"].replace(f"-{message.pk}.", "-999.")) is None


def test_a_calendar_goes_as_a_part_that_programs_act_on_and_as_a_file(ida, box, bulletin):
    file = Calendar(file=b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", method="CANCEL")
    bulletin(ida, says=lambda: Mail(subject="Off", text="Off.", html="<p>Off.</p>", calendar=file))
    post.post.call()
    kinds = [(part.get_content_type(), part.get_param("method")) for part in box.letters[0].walk()]
    assert ("text/calendar", "CANCEL") in kinds and ("application/ics", None) in kinds


def test_an_address_that_the_server_does_not_know_has_bounced(by, area, ida, box, bulletin):
    box.answers[IDA] = "550 5.1.1 ida.marsh@families.example: no such user"
    bulletin(ida, somebody(by, area, "Ben Ash"))
    post.post.call()
    assert outcomes() == [MessageOutcome.BOUNCED, MessageOutcome.SENT]
    assert Contact.objects.get(pk=ida.pk).bounced_on and "ida" not in Message.objects.first().outcome_note


def test_a_server_that_does_not_let_us_send_says_nothing_of_an_address(ida, box, bulletin):
    box.answers[IDA] = "550 5.7.1 relaying denied"
    bulletin(ida)
    post.post.call()
    assert outcomes() == [MessageOutcome.FAILED] and not Contact.objects.get(pk=ida.pk).bounced_on


def test_what_is_put_off_is_tried_four_times_in_all(ida, box, bulletin):
    box.answers[IDA] = "450 4.2.1 greylisted"
    moment = dt.datetime(2026, 9, 18, 12, tzinfo=dt.UTC)
    tried = []
    with clock.pretend(moment):
        bulletin(ida)
    for minutes in range(120):
        with clock.pretend(moment + dt.timedelta(minutes=minutes)):
            before = box.addresses
            post.post.call()
            tried += [minutes] * (box.addresses - before)
    assert tried == [0, 1, 11, 71]
    assert outcomes() == [MessageOutcome.FAILED]


def test_a_connection_that_breaks_over_a_letter_leaves_it_to_a_person(by, area, ida, box, bulletin):
    box.answers["letter"] = "hang up"
    bulletin(ida, somebody(by, area, "Ben Ash"))
    assert post.post.call() == 0
    assert outcomes() == [MessageOutcome.HANDED_OVER, MessageOutcome.WAITING]
    box.answers.clear()
    assert post.post.call() == 1
    assert outcomes() == [MessageOutcome.HANDED_OVER, MessageOutcome.SENT]


def test_without_a_mail_server_everything_waits_and_is_looked_for_again_in_a_minute(ida, bulletin, settings):
    settings.EMAIL_BACKEND = "turnstone.web.kit.post_box.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    bulletin(ida)
    assert post.post.call() == 0
    assert outcomes() == [MessageOutcome.WAITING]
    look_for_post()
    (job,) = DBTaskResult.objects.all()
    assert job.run_after > job.enqueued_at


def test_one_that_cannot_be_written_does_not_keep_the_others(by, area, ida, box, bulletin, caplog):
    ben = somebody(by, area, "Ben Ash")
    bulletin(ida, says=lambda: "no mail at all")
    voice.ask_to_confirm(by=by, contact=ben)
    with caplog.at_level(logging.ERROR):
        assert post.post.call() == 1
    assert outcomes() == [MessageOutcome.FAILED, MessageOutcome.SENT]
    assert "AttributeError" in caplog.text and "families.example" not in caplog.text


def test_one_that_holds_no_more_does_not_go(ida, box, bulletin):
    bulletin(ida, says=lambda: None)
    assert post.post.call() == 0
    assert (outcomes(), box.letters) == ([MessageOutcome.NOT_NEEDED], [])


def test_sending_is_begun_when_something_waits_and_nobody_is_at_it(ida, bulletin):
    look_for_post()
    assert not DBTaskResult.objects.exists()
    bulletin(ida)
    look_for_post()
    look_for_post()
    assert DBTaskResult.objects.count() == 1


def test_what_waits_does_not_wait_for_a_worker_that_seems_to_be_at_it(ida, bulletin):
    bulletin(ida)
    look_for_post()
    DBTaskResult.objects.get().claim("a worker that died")
    look_for_post()
    look_for_post()
    assert DBTaskResult.objects.count() == 2


def test_without_an_address_of_the_site_nothing_goes(ida, box, bulletin, settings):
    settings.SITE_ADDRESS = ""
    bulletin(ida)
    assert post.post.call() == 0 and outcomes() == [MessageOutcome.WAITING]
