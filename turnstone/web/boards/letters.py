"""The emails about meetings: an invitation, a change, that one is off, a reminder; each with the event for a calendar.

A letter is written down first and taken once, so a job done twice sends nothing twice. Whether it still holds is asked
again when it is sent: of a meeting that was postponed while a reminder waited, no reminder goes.
"""

import logging
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from email.utils import parseaddr
from typing import Any
from urllib.parse import urljoin

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse
from django_tasks import task

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor, Machine
from turnstone.programme.boards.operations import note_letter_not_sent, queue_letters, take_letter
from turnstone.programme.boards.queries import (
    address_of,
    event_of,
    letter_called,
    post_about,
    to_be_reminded_of,
)
from turnstone.programme.boards.rules import LetterKind
from turnstone.programme.people.queries import areas
from turnstone.web.boards.presenters.meeting_letter import letter_words
from turnstone.web.kit.calendar import MEDIA_TYPE, Correspondents, Method, calendar_file
from turnstone.web.kit.jobs import retried
from turnstone.web.kit.meetings import as_event

log = logging.getLogger(__name__)

REMINDERS = Machine("reminders")
_TAKES_AWAY = frozenset({LetterKind.POSTPONED, LetterKind.CANCELLED})


@dataclass(frozen=True, slots=True)
class Sender:
    """Who had the letters sent."""

    pk: int | None
    name: str


@dataclass(frozen=True, slots=True)
class Reminder:
    """Who is due a reminder of which meeting."""

    area_name: str
    meeting: Any
    names: tuple[str, ...]


def reminders_due(area_slug: str = "") -> Iterator[Reminder]:
    """Find the reminders of meetings that are due today, in one area or in all."""
    for area in areas():
        if area_slug in ("", area.slug):
            for meeting in to_be_reminded_of(area.id, clock.today()):
                to = post_about(meeting, LetterKind.REMINDER).to
                if to:
                    yield Reminder(area.name, meeting, tuple(each.name for each in to))


@task
def remind_members() -> int:
    """Queue every reminder of a meeting that is due today; begun once a day by the worker."""
    if not settings.SITE_ADDRESS:
        log.warning(
            "Reminders of meetings need the address of this site for their links; set TURNSTONE_SITE."
        )
        return 0
    due = list(reminders_due())
    for each in due:
        write_letters(each.meeting, LetterKind.REMINDER, str(settings.SITE_ADDRESS), REMINDERS)
    return len(due)


def write_letters(
    meeting: Any, kind: LetterKind, site: str, by: Actor, skip: Collection[int] = frozenset()
) -> int:
    """Have a letter sent to everybody who has not had it, and say to how many.

    Those whom it could not reach are tried again, but for the letters to `skip`, which are on their way.
    """
    queue_letters(by=by, meeting=meeting, kind=kind)
    waiting = [each for each in waiting_letters(meeting, kind) if each not in skip]
    for number in waiting:
        post_meeting_letter.enqueue(letter_id=number, site=site, by_id=by.pk, by_name=by.name)
    return len(waiting)


def send_reminders(meeting: Any, site: str) -> int:
    """Remind everybody who was not reminded of a meeting, here and now, and say how many letters went."""
    queue_letters(by=REMINDERS, meeting=meeting, kind=LetterKind.REMINDER)
    return sum(
        bool(post_meeting_letter.call(letter_id=number, site=site, by_id=None, by_name=REMINDERS.name))
        for number in waiting_letters(meeting, LetterKind.REMINDER)
    )


def waiting_letters(meeting: Any, kind: LetterKind) -> tuple[int, ...]:
    """List the letters of one kind about a meeting as it stands that were not sent."""
    letters = post_about(meeting, kind).letters
    step = (kind, meeting.sequence)
    return tuple(each.id for each in letters if (each.kind, each.sequence) == step and not each.sent_at)


@task
@retried
def post_meeting_letter(letter_id: int, site: str, by_id: int | None, by_name: str) -> bool:
    """Send one letter, once; False where it went already, holds no more, or has nowhere to go."""
    by = Sender(by_id, by_name)
    letter = letter_called(letter_id)
    to = address_of(letter)
    message = _message(letter, to, site)
    if not to or take_letter(by=by, letter=letter) is None:
        return False
    try:
        message.send()
    except OSError:
        note_letter_not_sent(by=by, letter=letter)
        raise
    return True


def _message(letter: Any, to: str, site: str) -> EmailMultiAlternatives:
    meeting, kind = letter.meeting, LetterKind(letter.kind)
    event = event_of(meeting.area_id, meeting.pk)
    address = urljoin(site, reverse("meeting", args=[meeting.area.slug, event.meeting.slug]))
    words = letter_words(kind, event, name=letter.person.name, area=meeting.area.name, address=address)
    name, sender = parseaddr(settings.DEFAULT_FROM_EMAIL)
    method = Method.CANCEL if kind in _TAKES_AWAY else Method.REQUEST
    file = calendar_file(
        [as_event(event, address)],
        method=method,
        made_at=clock.now(),
        letter=Correspondents(sender=sender, name=name or sender, to=to),
    )
    message = EmailMultiAlternatives(
        subject=str(words["subject"]),
        body=render_to_string("boards/mail/meeting.txt", words),
        to=[to],
        headers={"Auto-Submitted": "auto-generated"},
    )
    message.attach_alternative(render_to_string("boards/mail/meeting.html", words), "text/html")
    # A program acts on the part that says its method; the file is for those who open it by hand.
    message.attach_alternative(file.decode(), f"{MEDIA_TYPE}; method={method}")
    message.attach("meeting.ics", file, "application/ics")
    return message
