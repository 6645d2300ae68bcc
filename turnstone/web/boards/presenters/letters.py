"""Whom a letter about a meeting goes to, to whom it cannot go, and what was sent."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from turnstone.programme.boards.facts import LetterFacts, MeetingPost
from turnstone.programme.boards.rules import LETTER_KIND_NAMES, LetterKind
from turnstone.web.kit.formats import count, day, moment


@dataclass(frozen=True, slots=True, kw_only=True)
class AddresseeRow:
    """Somebody who will get the letter."""

    name: str
    posts: str
    email: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterRow:
    """A letter, and what became of it."""

    person: str
    kind: str
    queued: str
    became: str
    is_trouble: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LettersPage:
    """Writing to members about one meeting."""

    slug: str
    meeting: str
    due: str
    to: tuple[AddresseeRow, ...]
    button: str
    nothing: str
    not_to: tuple[str, ...]
    sent: tuple[LetterRow, ...]
    on_the_way: str


def letters_page(area_slug: str, meeting: Any, post: MeetingPost, on_the_way: Collection[int]) -> LettersPage:
    """Lay out who will get what, and what went; `on_the_way` are the letters that wait in the queue."""
    again = [each for each in post.letters if _failed(each, meeting, post.due) and each.id not in on_the_way]
    number = len(post.to) + len(again)
    on = timezone.localdate(meeting.starts_at)
    return LettersPage(
        slug=f"{on.isoformat()}-{meeting.pk}",
        meeting=f"{meeting.title or meeting.board.name}, {day(on)}",
        due=_DUE[post.due] if post.due else "",
        to=tuple(
            AddresseeRow(name=each.name, posts=", ".join(each.posts), email=each.email) for each in post.to
        ),
        button=f"Send {count(number, 'email')}" if number else "",
        nothing=_nothing(post),
        not_to=tuple(f"{each.post}: {each.because}" for each in post.not_to),
        sent=tuple(_row(each, meeting, on_the_way) for each in post.letters),
        on_the_way=f"{count(len(on_the_way), 'email')} on the way. Look again in a minute."
        if on_the_way
        else "",
    )


_DUE = {
    LetterKind.INVITATION: "The invitation says when and where, and puts the meeting into calendars.",
    LetterKind.CHANGE: "The letter says what it is now, and moves the meeting in calendars.",
    LetterKind.POSTPONED: "The letter says that it is postponed and why, and takes it out of calendars.",
    LetterKind.CANCELLED: "The letter says that it is cancelled and why, and takes it out of calendars.",
    LetterKind.REMINDER: "",
}


def _nothing(post: MeetingPost) -> str:
    if post.due is None:
        return "There is nothing to tell members of this meeting: it has passed, or the letter about its new day tells."
    return "Everybody who can be written to has this letter."


def _failed(letter: LetterFacts, meeting: Any, due: LetterKind | None) -> bool:
    return (letter.kind, letter.sequence) == (due, meeting.sequence) and letter.sent_at is None


def _row(letter: LetterFacts, meeting: Any, on_the_way: Collection[int]) -> LetterRow:
    return LetterRow(
        person=letter.person,
        kind=LETTER_KIND_NAMES[LetterKind(letter.kind)],
        queued=moment(letter.queued_at),
        became=_became(letter, meeting, on_the_way),
        is_trouble=letter.sent_at is None and letter.id not in on_the_way,
    )


def _became(letter: LetterFacts, meeting: Any, on_the_way: Collection[int]) -> str:
    if letter.sent_at:
        return f"Sent {moment(letter.sent_at)}"
    if letter.id in on_the_way:
        return "On its way"
    if letter.sequence != meeting.sequence:
        return "Not sent: the meeting has changed since"
    return "Not sent: no mail server has taken it"
