"""Sending by GOV.UK Notify, in place of a mail server; a small server of our own answers for it."""

import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from tests.programme.contacts import somebody
from turnstone.config import environment
from turnstone.programme.voice import operations as voice
from turnstone.programme.voice.models import Contact, Message
from turnstone.programme.voice.rules import MessageKind, MessageOutcome, Purpose
from turnstone.web.voice import mail, post
from turnstone.web.voice.mail.mail import Calendar, Mail

SITE = "https://send.wexcombe.example"
KEY = "test-12345678-1234-1234-1234-123456789012-12345678-1234-1234-1234-123456789012"
NEWS = Mail(
    subject="News",
    text="Hello.",
    html="<p>Hello.</p>",
    unsubscribe=Purpose.BULLETIN,
    calendar=Calendar(file=b"BEGIN:VCALENDAR", method="REQUEST", link=f"{SITE}/event.ics"),
)


@pytest.fixture
def notify(settings):
    """Stand in for Notify: keep what was asked, and answer with what `answers` says next."""
    asked, answers = [], []

    class Notify(BaseHTTPRequestHandler):
        def do_POST(self):
            asked.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            code, message = answers.pop(0) if answers else (201, "")
            if not code:
                return
            self.send_response(code)
            self.end_headers()
            self.wfile.write(json.dumps({"errors": [{"error": "E", "message": message}]}).encode())

        def log_message(self, *_):
            pass

    server = HTTPServer(("127.0.0.1", 0), Notify)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    settings.EMAIL_BACKEND = "turnstone.web.kit.notify.EmailBackend"
    settings.SITE_ADDRESS = SITE
    settings.NOTIFY_KEY, settings.NOTIFY_TEMPLATE = KEY, "the-template"
    settings.NOTIFY_URL = f"http://127.0.0.1:{server.server_port}"
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    yield asked, answers
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def ida(by, wexcombe, monkeypatch):
    monkeypatch.setitem(mail.COMPOSERS, MessageKind.BULLETIN, lambda message: NEWS)
    contact = somebody(by, wexcombe.area)
    voice.queue_message(by=by, contact=contact, kind=MessageKind.BULLETIN, about="voice.bulletin:1")
    return contact


def test_a_letter_goes_as_a_template_with_its_subject_and_text(notify, ida):
    assert post.post.call() == 1
    (said,), _ = notify
    assert (said["email_address"], said["template_id"]) == ("ida.marsh@families.example", "the-template")
    assert said["personalisation"]["subject"] == "News" and "Hello." in said["personalisation"]["body"]
    assert said["one_click_unsubscribe_url"].startswith(f"{SITE}/wexcombe/have-your-say/news/stop/")
    assert Message.objects.get().outcome == MessageOutcome.SENT


def test_a_calendar_becomes_a_link(notify, ida):
    post.post.call()
    assert f"Put it in your calendar: {SITE}/event.ics" in notify[0][0]["personalisation"]["body"]


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        ((400, "email_address Not a valid email address"), MessageOutcome.BOUNCED),
        ((400, "Missing personalisation: body"), MessageOutcome.FAILED),
        ((403, "Invalid token"), MessageOutcome.FAILED),
        ((429, "Exceeded rate limit"), MessageOutcome.WAITING),
        ((503, "Down"), MessageOutcome.WAITING),
        ((500, "Internal error"), MessageOutcome.HANDED_OVER),
        ((0, "it hangs up"), MessageOutcome.HANDED_OVER),
    ],
)
def test_what_notify_answers_is_what_becomes_of_a_message(notify, ida, answer, outcome):
    notify[1].append(answer)
    assert post.post.call() == 0
    assert Message.objects.get().outcome == outcome
    assert bool(Contact.objects.get().bounced_on) == (outcome == MessageOutcome.BOUNCED)


def test_the_settings_say_what_is_missing(monkeypatch, tmp_path):
    monkeypatch.setenv("TURNSTONE_NOTIFY_KEY", KEY)
    with pytest.raises(environment.ImproperlyConfigured, match="TURNSTONE_NOTIFY_TEMPLATE is not"):
        environment.email(tmp_path)
    monkeypatch.setenv("TURNSTONE_NOTIFY_TEMPLATE", "the-template")
    assert environment.email(tmp_path)["EMAIL_BACKEND"] == "turnstone.web.kit.notify.EmailBackend"
