"""Reports of mail servers: read from a folder, matched by our own name of the message, noted once."""

import pytest

from tests.programme.contacts import somebody
from turnstone.commands import main
from turnstone.programme.voice import operations as voice
from turnstone.programme.voice.models import Contact, Message
from turnstone.programme.voice.rules import MessageKind, MessageOutcome
from turnstone.web.voice.mail.envelope import message_id

REPORT = """From: MAILER-DAEMON@mail.wexcombe.example
To: turnstone@wexcombe.example
Subject: Undelivered Mail Returned to Sender
Message-ID: <report-1@mail.wexcombe.example>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

Ida Marsh does not live here any more.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.wexcombe.example

Final-Recipient: rfc822; ida.marsh@families.example
Action: {action}
Status: {status}
Diagnostic-Code: smtp; 550 5.1.1 ida.marsh@families.example unknown
--b
Content-Type: {kind}

From: turnstone@wexcombe.example
To: ida.marsh@families.example
Message-ID: {message_id}
Subject: News
{rest}
--b--
"""
HEADERS, WHOLE = ("text/rfc822-headers", ""), ("message/rfc822", "\nHello.")


@pytest.fixture
def ida(wexcombe, by):
    return somebody(by, wexcombe.area)


@pytest.fixture
def message(by, ida):
    message = voice.queue_message(
        by=by, contact=ida, kind=MessageKind.POSTPONED, about="voice.postponement:1"
    )
    voice.take_message(by=by, message=message)
    return voice.note_sent(by=by, message=message)


@pytest.fixture
def report(tmp_path, message, capsys):
    def reported(action="failed", status="5.1.1", sent_back=HEADERS, name=None, folder="", file="1.eml"):
        place = tmp_path / "reports" / folder
        place.mkdir(parents=True, exist_ok=True)
        kind, rest = sent_back
        said = {"action": action, "status": status, "kind": kind, "rest": rest}
        (place / file).write_text(REPORT.format(message_id=name or message_id(message.pk), **said))
        main(["bounces", str(tmp_path / "reports")])
        return capsys.readouterr().out

    return reported


def outcome():
    return Message.objects.get().outcome


@pytest.mark.parametrize("sent_back", [HEADERS, WHOLE])
def test_a_report_marks_the_message_and_the_address(report, ida, sent_back):
    assert "Noted as not arrived: 1." in report(sent_back=sent_back)
    assert outcome() == MessageOutcome.BOUNCED and Contact.objects.get().bounced_on


def test_nothing_of_what_a_server_says_about_somebody_is_kept_or_printed(report):
    assert "ida" not in report().lower()
    assert Message.objects.get().outcome_note == "A mail server sent it back (5.1.1)"


def test_the_same_report_again_tells_nothing_new(report):
    report()
    assert "Noted as not arrived: 0. Told nothing new: 1." in report()


@pytest.mark.parametrize("status", ["4.4.7", "5.7.1"])
def test_what_is_no_fault_of_the_address_does_not_stop_other_messages(report, status):
    report(status=status)
    assert outcome() == MessageOutcome.BOUNCED and not Contact.objects.get().bounced_on


def test_a_delay_is_no_bounce(report):
    assert "No report about a message of ours: 1." in report(action="delayed")
    assert outcome() == MessageOutcome.SENT


def test_nobody_else_can_report_on_our_messages(report, message):
    assert "message of ours: 1." in report(name=f"<turnstone-{message.pk}.0123456789abcdef@x.example>")
    assert outcome() == MessageOutcome.SENT


def test_what_was_told_by_phone_stays_so(report, by, message):
    Message.objects.update(outcome=MessageOutcome.HANDED_OVER)
    voice.note_phoned(by=by, message=message)
    report()
    assert outcome() == MessageOutcome.PHONED


def test_a_maildir_is_read_where_letters_stand_in_it(report):
    assert "Noted as not arrived: 1." in report(folder="new", file="1700000000.M1P2.host")


def test_without_a_folder_it_says_what_to_do(tmp_path, capsys):
    with pytest.raises(SystemExit):
        main(["bounces", str(tmp_path / "nowhere")])
    assert "There is no folder" in capsys.readouterr().err
