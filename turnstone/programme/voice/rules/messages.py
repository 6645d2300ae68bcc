"""When a message goes, how often it is tried, and what a person may still do about it. No Django."""

import datetime as dt

from turnstone.programme.voice.rules.words import MessageKind, MessageOutcome

WAITS = (dt.timedelta(minutes=1), dt.timedelta(minutes=10), dt.timedelta(minutes=60))
# Handed over for longer than this, and nobody who sends is still at it.
LEFT_FOR = dt.timedelta(minutes=15)
# What somebody without an email address is told by phone. A reminder or a bulletin is not worth a call.
TOLD_BY_PHONE = frozenset(
    {
        MessageKind.INVITATION,
        MessageKind.PLACE_FREE,
        MessageKind.CHANGED,
        MessageKind.POSTPONED,
        MessageKind.CANCELLED,
        MessageKind.RELAUNCHED,
        MessageKind.REPLY,
    }
)
BY_PHONE = "No email address: to be told by phone"
ADDRESS_FAILED = "Their address does not work: an earlier message came back"
_SENT_AGAIN = frozenset({MessageOutcome.HANDED_OVER, MessageOutcome.FAILED, MessageOutcome.BOUNCED})


def wait_before(tries: int) -> dt.timedelta | None:
    """Say how long to wait after so many tries; None where there have been enough."""
    return WAITS[tries - 1] if 0 < tries <= len(WAITS) else None


def is_unsure(outcome: str, outcome_at: dt.datetime | None, now: dt.datetime) -> bool:
    """Say whether a message was left in the middle: it may have arrived or not, and a person has to settle it."""
    return outcome == MessageOutcome.HANDED_OVER and (outcome_at is None or outcome_at < now - LEFT_FOR)


def may_send_again(outcome: str) -> bool:
    """Say whether a person may have a message sent once more."""
    return outcome in _SENT_AGAIN


def may_be_phoned(outcome: str) -> bool:
    """Say whether it makes sense to note that somebody was told by phone instead."""
    return outcome in {*_SENT_AGAIN, MessageOutcome.WAITING}
