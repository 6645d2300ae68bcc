"""Sending what waits: each message once, and on with the rest when a sender dies.

A message is composed first, then taken, which counts as handed over, then given to a connection that is open already.
Between the last two a sender may die, and nobody will know: a person settles that one, and it never goes again by
itself. What surely did not go waits for another try.
"""

import logging
import time
from functools import cache
from typing import Any

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django.db import connection as database
from django.utils import timezone
from django_tasks import task

from turnstone.programme.audit.operations import Machine
from turnstone.programme.people.queries import area_called, areas
from turnstone.programme.voice.operations import (
    drop_message,
    note_bounced,
    note_failed,
    note_sent,
    purge_what_is_due,
    put_back,
    take_message,
)
from turnstone.programme.voice.queries import messages_wait, next_message
from turnstone.programme.voice.rules import WAITS, MessageKind, wait_before
from turnstone.web.kit.jobs import waits
from turnstone.web.kit.post_box import Fate, verdict
from turnstone.web.voice.mail import COMPOSERS
from turnstone.web.voice.mail.envelope import letter_of

log = logging.getLogger(__name__)

SENDER = Machine("the post")
PURGER = Machine("the daily clearing out")
MOST_AT_ONCE = 200
LONGEST_SECONDS = 60


class LostTouch(OSError):
    """The mail server went away; the rest waits until it is back."""


@task
def post() -> int:
    """Send what waits, for a minute at most, and queue the rest; gives the number that went."""
    if not settings.SITE_ADDRESS:
        _say_once_what_is_missing()
        return 0
    _keep_what_is_committed()
    try:
        with get_connection() as server:
            sent = _send_what_waits(server)
    except OSError as trouble:
        log.warning("the mail server does not answer (%s); messages wait", type(trouble).__name__)
        post.using(run_after=timezone.now() + WAITS[0]).enqueue()
        return 0
    begin_posting()
    return sent


def begin_posting() -> bool:
    """Queue the sending where something waits and no sending is queued, and say whether it was queued.

    Whoever is at it may have died over it, so that is not asked. Two at once do no harm, since each message is taken
    once.
    """
    if not messages_wait() or waits(post):
        return False
    if not settings.SITE_ADDRESS:
        _say_once_what_is_missing()
        return False
    post.enqueue()
    return True


@cache
def _say_once_what_is_missing() -> None:
    log.warning("Messages need the address of this site for their links; set TURNSTONE_SITE.")


@task
def purge_everywhere() -> int:
    """Let go of what people told of themselves and is due; begun once a day by the worker."""
    return sum(purge_what_is_due(by=PURGER, area=area_called(area.id)) for area in areas())


def _keep_what_is_committed() -> None:
    """Have SQLite write to the disk before it says so: a power cut must not forget that a message was handed over."""
    if database.vendor == "sqlite" and not database.in_atomic_block:
        with database.cursor() as cursor:
            cursor.execute("PRAGMA synchronous=FULL")


def _send_what_waits(server: Any) -> int:
    until = time.monotonic() + LONGEST_SECONDS
    sent = 0
    while sent < MOST_AT_ONCE and time.monotonic() < until:
        message = next_message()
        if message is None:
            break
        sent += _send(server, message)
    return sent


def _send(server: Any, message: Any) -> bool:
    letter = _composed(server, message)
    if letter is None or take_message(by=SENDER, message=message) is None:
        return False
    try:
        server.send_messages([letter])
    except OSError as trouble:
        _note(message, trouble)
        return False
    note_sent(by=SENDER, message=message)
    return True


def _composed(server: Any, message: Any) -> EmailMultiAlternatives | None:
    """Write the email; one that holds no more, or that we fail to write, stops waiting, and the others go on."""
    if message.contact.erased_on:
        drop_message(by=SENDER, message=message)
        return None
    try:
        mail = COMPOSERS[MessageKind(message.kind)](message)
        if mail is not None:
            return letter_of(message, mail, carries_files=getattr(server, "carries_files", True))
    except Exception as bug:
        # Its words are not logged: they may hold what somebody told us.
        log.error("message %s could not be written: %s", message.pk, type(bug).__name__)
        note_failed(by=SENDER, message=message, note="We could not write it; tell whoever runs this site")
        return None
    drop_message(by=SENDER, message=message)
    return None


def _note(message: Any, trouble: OSError) -> None:
    """Keep what became of a message that no server said it took."""
    found = verdict(trouble)
    log.warning("message %s: %s (%s)", message.pk, found.fate, type(trouble).__name__)
    if found.fate == Fate.BOUNCED:
        note_bounced(by=SENDER, message=message, note=found.note)
    elif found.fate == Fate.REFUSED:
        note_failed(by=SENDER, message=message, note=found.note)
    elif found.fate == Fate.LATER:
        _try_later(message, found.note)
    elif found.fate == Fate.LOST_TOUCH:
        # The server went away before it was given anything: no fault of this message.
        put_back(by=SENDER, message=message, wait=WAITS[0])
    if found.fate in (Fate.LOST_TOUCH, Fate.NOBODY_KNOWS):
        raise LostTouch from None


def _try_later(message: Any, note: str) -> None:
    wait = wait_before(message.tries + 1)
    if wait is None:
        note_failed(by=SENDER, message=message, note=note)
    else:
        put_back(by=SENDER, message=message, wait=wait)
