"""Replies in ready-made words."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from turnstone.papers.voice.saying_back import label_of
from turnstone.programme.audit.facts import ChangeFacts
from turnstone.programme.voice.facts import Hearers, RepliedAction, ReplyFacts, WaitingTheme, standing
from turnstone.programme.voice.rules import REPLY_KIND_NAMES, THEME_KIND_NAMES, ReplyKind, ThemeKind
from turnstone.web.kit.formats import count, day
from turnstone.web.kit.history import Change, Words, told


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingRow:
    """A theme that waits for a reply."""

    name: str
    kind: str
    since: str
    late: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyRow:
    """A reply beside what was said; `stands` is how its action is going."""

    theme: str
    you_said: str
    label: str
    words: str
    because: str
    stands: str
    stands_href: str
    said_on: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RepliesPage:
    """What waits for a reply, and what was replied."""

    sentence: str
    owed: tuple[WaitingRow, ...]
    waiting: tuple[WaitingRow, ...]
    rows: tuple[ReplyRow, ...]


def replies_page(
    slug: str,
    waiting: Sequence[WaitingTheme],
    replies: Sequence[ReplyFacts],
    names: Mapping[int, str],
    actions: Mapping[int, RepliedAction],
    today: dt.date,
) -> RepliesPage:
    """Lay out what is owed first."""
    owed = [each for each in waiting if each.is_owed_on(today)]
    return RepliesPage(
        sentence=_sentence(waiting, owed, replies),
        owed=tuple(_waiting(slug, each, today) for each in owed),
        waiting=tuple(_waiting(slug, each, today) for each in waiting if each not in owed),
        rows=tuple(reply_row(slug, each, names, actions, today) for each in replies),
    )


def _sentence(
    waiting: Sequence[WaitingTheme], owed: Sequence[WaitingTheme], replies: Sequence[ReplyFacts]
) -> str:
    if not (waiting or replies):
        return ""
    said = f"{count(len({each.theme_id for each in replies}), 'theme')} answered, {len(waiting)} not."
    late = f" {len(owed)} of those {'has' if len(owed) == 1 else 'have'} waited longer than four weeks."
    return said + (late if owed else "")


def _waiting(slug: str, theme: WaitingTheme, today: dt.date) -> WaitingRow:
    days = (today - theme.owed_from).days + 1
    return WaitingRow(
        name=theme.name,
        kind=THEME_KIND_NAMES[ThemeKind(theme.kind)],
        since=f"First heard on {day(theme.heard_on)}",
        late=f"{count(days, 'day')} late"
        if theme.is_owed_on(today)
        else f"to be answered before {day(theme.owed_from)}",
        href=reverse("reply_to_theme", args=[slug, theme.slug]),
    )


def reply_row(
    slug: str,
    reply: ReplyFacts,
    names: Mapping[int, str],
    actions: Mapping[int, RepliedAction],
    today: dt.date,
) -> ReplyRow:
    """Say a reply in ready-made words, with how its action stands in the plan."""
    action = actions.get(reply.action_id or 0)
    return ReplyRow(
        theme=names[reply.theme_id],
        you_said=reply.you_said,
        label=label_of(reply, action),
        words=reply.words,
        because=reply.because,
        stands=f"{action.reference}: {standing(actions, action.id, today)}" if action else "",
        stands_href=reverse("action", args=[slug, action.reference]) if action else "",
        said_on=day(reply.said_on),
        href=reverse("reply", args=[slug, reply.id]),
    )


REPLY_HEADS = ("Theme", "You said", "Kind", "We said", "Because", "Action", "Said on")


def reply_lines(
    replies: Iterable[ReplyFacts],
    names: Mapping[int, str],
    actions: Mapping[int, RepliedAction],
    today: dt.date,
) -> Iterator[list[Any]]:
    """Write each reply as a row of a file."""
    for each in replies:
        action = actions.get(each.action_id or 0)
        stands = f"{action.reference}: {standing(actions, action.id, today)}" if action else ""
        kind = REPLY_KIND_NAMES[ReplyKind(each.kind)]
        yield [
            names[each.theme_id],
            each.you_said,
            kind,
            each.words,
            each.because,
            stands,
            each.said_on.isoformat(),
        ]


def hearers_words(hearers: Hearers) -> str:
    """Say whom a reply goes to, before it goes."""
    told = f"{count(hearers.told, 'person', 'people')} who asked to hear {'was' if hearers.told == 1 else 'were'} told."
    if not hearers.to_tell:
        return told if hearers.told else "Nobody who said this asked to hear what became of it."
    ways = [
        f"{count(number, 'person', 'people')} by {way}"
        for number, way in ((hearers.by_email, "email"), (hearers.by_phone, "phone"))
        if number
    ]
    first = f"To be told, because they asked to hear: {' and '.join(ways)}."
    return f"{first} {told}" if hearers.told else first


_DONE = {
    "voice.reply": "wrote it",
    "voice.change_reply": "changed it",
    "voice.withdraw_reply": "withdrew it",
}
_FIELDS = {
    "kind": "How it ends",
    "you_said": "You said",
    "words": "We said",
    "because": "Because",
    "action_id": "Action",
    "withdrawn_on": "Withdrawn on",
    "withdrawn_because": "Withdrawn because",
}


def reply_history(changes: Iterable[ChangeFacts], actions: Mapping[int, RepliedAction]) -> tuple[Change, ...]:
    """Tell how a reply came to say what it says."""
    names: dict[str, dict[Any, str]] = {
        "kind": {str(key): name for key, name in REPLY_KIND_NAMES.items()},
        "action_id": {key: f"{each.reference} {each.text}" for key, each in actions.items()},
    }
    return told(changes, Words(done=_DONE, fields=_FIELDS, names=names))
