"""The emails that ask leads for their updates: one to a person, with a link for each action of theirs.

A letter is sent by a job, since a post box may be slow. What was asked is written down first and what became of it
after, so a job done twice sends nothing twice; of one that stopped between the two, the round's page says that
nobody knows.
"""

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urljoin

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django_tasks import task

from turnstone.programme.audit.operations import Actor, Machine, Refusal
from turnstone.programme.delivery.facts import Letter
from turnstone.programme.delivery.operations.asking import ask_person, note_not_sent, note_sent
from turnstone.programme.delivery.queries import open_cycle
from turnstone.programme.delivery.queries.asking import asking_in, cycle_to_ask_in, person_called
from turnstone.programme.people.queries import areas
from turnstone.programme.plan.queries import current_plan
from turnstone.web.delivery.presenters.letter import letter_words
from turnstone.web.kit.jobs import retried

log = logging.getLogger(__name__)

REMINDERS = Machine("reminders")


@dataclass(frozen=True, slots=True)
class Asker:
    """Who had the letters sent."""

    pk: int | None
    name: str


@dataclass(frozen=True, slots=True)
class Due:
    """A letter that is due, and the round it is of."""

    area_name: str
    cycle_id: int
    letter: Letter


def due_now(area_slug: str = "") -> Iterator[Due]:
    """Find the reminders that are due today, in one area or in all."""
    for area in areas():
        plan = current_plan(area.id) if area_slug in ("", area.slug) else None
        cycle = open_cycle(plan.pk) if plan else None
        if cycle is not None:
            for letter in asking_in(cycle, only_due=True).letters:
                yield Due(area.name, cycle.pk, letter)


def site_of_this() -> str:
    """Give the address that links in scheduled emails begin with, or refuse."""
    if not settings.SITE_ADDRESS:
        raise Refusal(
            "Reminders need the address of this site for their links; set TURNSTONE_SITE, for example to "
            "https://send.wexcombe.example, and run this again."
        )
    return str(settings.SITE_ADDRESS)


@task
def remind_everyone() -> int:
    """Queue every reminder that is due today; begun once a day by the worker."""
    try:
        site = site_of_this()
    except Refusal as refusal:
        log.warning("%s", refusal)
        return 0
    due = list(due_now())
    for each in due:
        queue_letter(each.cycle_id, each.letter.person_id, site, REMINDERS, only_due=True)
    return len(due)


def queue_letter(cycle_id: int, person_id: int, site: str, by: Actor, *, only_due: bool = False) -> None:
    """Have a person asked by email; no link is in the queue, since its table is not for secrets."""
    post_letter.enqueue(
        cycle_id=cycle_id,
        person_id=person_id,
        site=site,
        by_id=by.pk,
        by_name=by.name,
        only_due=only_due,
    )


@task
@retried
def post_letter(
    cycle_id: int, person_id: int, site: str, by_id: int | None, by_name: str, only_due: bool
) -> int:
    """Ask a person for all that waits from them, in one email, and give the number of actions asked about."""
    by = Asker(by_id, by_name)
    cycle, person = cycle_to_ask_in(cycle_id), person_called(person_id)
    letter, asked = ask_person(by=by, cycle=cycle, person=person, only_due=only_due)
    if letter is None:
        return 0
    links = [(request, _address(site, cycle.area.slug, token)) for request, token in asked]
    try:
        _send(letter, letter_words(cycle, letter, links))
    except OSError as trouble:
        for request, _ in asked:
            note_not_sent(by=by, request=request, why=_reason(trouble))
        raise
    for request, _ in asked:
        note_sent(by=by, request=request)
    return len(asked)


def _address(site: str, area_slug: str, token: str) -> str:
    return urljoin(site, reverse("answer_by_link", args=[area_slug, token]))


def _send(letter: Letter, words: dict[str, object]) -> None:
    message = EmailMultiAlternatives(
        subject=str(words["subject"]),
        body=render_to_string("delivery/mail/asking.txt", words),
        to=[letter.email],
        headers={"Auto-Submitted": "auto-generated"},
    )
    message.attach_alternative(render_to_string("delivery/mail/asking.html", words), "text/html")
    message.send()


def _reason(trouble: OSError) -> str:
    """Say what went wrong without what the post box said, which may quote the letter."""
    at = timezone.localtime()
    return f"the mail server did not take it at {at:%-H:%M} ({type(trouble).__name__})"
