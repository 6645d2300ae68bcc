"""What mail servers report of messages that did not arrive (RFC 3464).

A report names our message by the `Message-ID` that it had, which only we could have made. What servers write about the
address is not kept: it may name somebody.
"""

from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import Message as Letter
from enum import StrEnum
from typing import Any

from turnstone.programme.audit.operations import Machine
from turnstone.programme.voice.operations import note_bounced
from turnstone.programme.voice.queries import message_with_id
from turnstone.programme.voice.rules import MessageOutcome
from turnstone.web.voice.mail.envelope import number_in

REPORTS = Machine("reports of mail servers")
# A message that was not sent, or of which something better is known by now, is not made to have come back.
_MAY_COME_BACK = frozenset({MessageOutcome.SENT, MessageOutcome.HANDED_OVER})


class Read(StrEnum):
    """What became of a report."""

    NOTED = "noted"
    KNOWN = "known"
    NOT_OURS = "not ours"


def note_report(content: bytes) -> Read:
    """Note what a report says; one that only tells of a delay says nothing yet."""
    letter = message_from_bytes(content, policy=policy.default)
    number, status = _message_in(letter), _status_in(letter)
    message = message_with_id(number) if number else None
    if message is None or not status:
        return Read.NOT_OURS
    if message.outcome not in _MAY_COME_BACK:
        return Read.KNOWN
    note_bounced(
        by=REPORTS,
        message=message,
        note=f"A mail server sent it back ({status})",
        is_for_good=status.startswith("5.") and not status.startswith("5.7."),
    )
    return Read.NOTED


def _status_in(letter: Letter) -> str:
    """Give the code with which delivery failed; nothing where it did not, or not yet."""
    for part in letter.walk():
        if part.get_content_type() == "message/delivery-status":
            for block in _blocks(part):
                if str(block.get("Action", "")).strip().lower() == "failed":
                    return str(block.get("Status", "5.0.0")).split()[0][:9]
    return ""


def _message_in(letter: Letter) -> int | None:
    """Find the message that a report sends back, whole or its headers; the report's own headers do not count."""
    for part in letter.walk():
        for said in _sent_back(part):
            number = number_in(said)
            if number:
                return number
    return None


def _sent_back(part: Letter) -> Iterator[str]:
    kind = part.get_content_type()
    if kind == "message/rfc822":
        for inner in _blocks(part):
            yield str(inner.get("Message-ID", ""))
    elif kind == "text/rfc822-headers":
        body: Any = part.get_payload(decode=True)
        yield str(message_from_bytes(body or b"", policy=policy.default).get("Message-ID", ""))


def _blocks(part: Letter) -> list[Letter]:
    inner: Any = part.get_payload()
    return inner if isinstance(inner, list) else []
