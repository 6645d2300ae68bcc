"""What families' voice waits for: replies, comments to read, people to tell, a statement, a bulletin."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from turnstone.programme.people.facts import Member
from turnstone.programme.people.permissions import (
    can_read_comments,
    can_run_voice,
    can_see_contacts,
    can_sign_for_the_forum,
)
from turnstone.programme.plan.facts import OutcomeFacts
from turnstone.programme.voice.facts import WaitingTheme
from turnstone.web.home.presenters.needs import Need, Way
from turnstone.web.kit.formats import count, day


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """What was read of families' voice for one member, as far as it is theirs to do."""

    waiting: tuple[WaitingTheme, ...] = ()
    to_read: int = 0
    to_tell: int = 0
    unsigned: tuple[OutcomeFacts, ...] = ()
    drafts: Sequence[Any] = ()


def voice_needs(member: Member, voice: Voice, today: dt.date) -> tuple[Need, ...]:
    """List what families' voice needs of a member."""
    slug = member.area.slug
    found: list[Need] = []
    if can_sign_for_the_forum(member):
        found += _statements(slug, voice.unsigned)
    if can_run_voice(member):
        found += _replies(slug, [each for each in voice.waiting if each.is_owed_on(today)])
    if can_see_contacts(member):
        found += _to_tell(slug, voice.to_tell)
    if can_read_comments(member):
        found += _to_read(slug, voice.to_read)
    if can_run_voice(member):
        found += _drafts(slug, voice.drafts)
    return tuple(found)


def _statements(slug: str, unsigned: Sequence[OutcomeFacts]) -> Iterator[Need]:
    if unsigned:
        verb = "has" if len(unsigned) == 1 else "have"
        yield Need(
            sentence=f"{count(len(unsigned), 'outcome')} {verb} no statement of the forum.",
            detail="Only the forum can write it. Until then papers print “not provided”.",
            button="Write it" if len(unsigned) == 1 else "Write the first",
            href=_statement(slug, unsigned[0]),
            each=tuple(
                Way(words=f"{each.reference} {each.families_words or each.text}", href=_statement(slug, each))
                for each in unsigned
            )
            if len(unsigned) > 1
            else (),
        )


def _statement(slug: str, outcome: OutcomeFacts) -> str:
    return reverse("write_statement", args=[slug, outcome.id])


def _replies(slug: str, owed: Sequence[WaitingTheme]) -> Iterator[Need]:
    if owed:
        verb = "has" if len(owed) == 1 else "have"
        yield Need(
            sentence=f"{count(len(owed), 'theme')} {verb} waited more than four weeks for a reply.",
            detail=f"Families spoke of “{owed[0].name}” on {day(owed[0].heard_on)}.",
            button="Reply" if len(owed) == 1 else "Reply to the first",
            href=reverse("reply_to_theme", args=[slug, owed[0].slug]),
            each=tuple(
                Way(words=each.name, href=reverse("reply_to_theme", args=[slug, each.slug])) for each in owed
            )
            if len(owed) > 1
            else (),
        )


def _to_tell(slug: str, number: int) -> Iterator[Need]:
    if number:
        verb = "is" if number == 1 else "are"
        yield Need(
            sentence=f"{count(number, 'message')} {verb} to be settled by a person.",
            detail="Somebody has no email address, or an email may not have arrived: phone them.",
            button="See whom to phone",
            href=reverse("messages_to_settle", args=[slug]),
        )


def _to_read(slug: str, number: int) -> Iterator[Need]:
    if number:
        verb = "waits" if number == 1 else "wait"
        yield Need(
            sentence=f"{count(number, 'comment')} of families {verb} to be read.",
            button="Read it" if number == 1 else "Read the first",
            href=reverse("read_next_comment", args=[slug]),
        )


def _drafts(slug: str, drafts: Sequence[Any]) -> Iterator[Need]:
    if drafts:
        first = drafts[0]
        yield Need(
            sentence=f"{first} is a draft and not sent."
            if len(drafts) == 1
            else f"{len(drafts)} bulletins are drafts and not sent.",
            button="Open it" if len(drafts) == 1 else "Open the first",
            href=reverse("bulletin", args=[slug, f"{first.series.slug}-{first.number}"]),
        )
