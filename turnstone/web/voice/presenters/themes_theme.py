"""One theme in ready-made words, and what no theme holds."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse

from turnstone.methods.agreement import agreement_in_words
from turnstone.programme.audit.facts import ChangeFacts
from turnstone.programme.voice.facts import LeftOver, Quote, ThemeFacts
from turnstone.programme.voice.rules import (
    CONTACT_KIND_NAMES,
    THEME_KIND_NAMES,
    ThemeKind,
)
from turnstone.web.kit.formats import count, day
from turnstone.web.kit.history import Change, Words, told
from turnstone.web.voice.presenters.comments import where_words, who_words
from turnstone.web.voice.presenters.themes import counted_words

MOST_QUOTES = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteRow:
    """Words that may be quoted to this reader."""

    words: str
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemePage:
    """One theme whole."""

    name: str
    kind: str
    about: str
    total: str
    suggested: str
    speakers: str
    sources: str
    quarters: tuple[tuple[str, str], ...]
    agreement: str
    replied: str
    phrases: tuple[str, ...]
    quotes: tuple[QuoteRow, ...]
    more_quotes: str
    ended: str


def theme_page(theme: ThemeFacts, quotes: Sequence[Quote]) -> ThemePage:
    """Lay out one theme."""
    left = len(quotes) - MOST_QUOTES
    return ThemePage(
        name=theme.name,
        kind=THEME_KIND_NAMES[ThemeKind(theme.kind)],
        about=theme.about,
        total=f"{theme.confirmed:,}",
        suggested=f"{theme.suggested:,}",
        speakers=counted_words(
            theme.by_speaker, {each.value: name for each, name in CONTACT_KIND_NAMES.items()}
        ),
        sources=counted_words(theme.by_source),
        quarters=tuple((quarter.words, f"{number:,}") for quarter, number in reversed(theme.by_quarter)),
        agreement=agreement_in_words(theme.agreement),
        replied=f"Replied to {count(theme.replies, 'time')}, last on {day(theme.replied_on)}"
        if theme.replies
        else "",
        phrases=tuple(theme.like.splitlines()),
        quotes=tuple(
            QuoteRow(words=each.words, said=f"{who_words(each)}. {where_words(each)}, {day(each.heard_on)}")
            for each in quotes[:MOST_QUOTES]
        ),
        more_quotes=f"{count(left, 'more')} may be quoted" if left > 0 else "",
        ended=f"It ended on {day(theme.ended_on)}; what was confirmed before then still counts."
        if theme.ended_on
        else "",
    )


def theme_history(changes: Iterable[ChangeFacts]) -> tuple[Change, ...]:
    """Tell how a theme came to be as it is."""
    return told(changes, _WORDS)


_WORDS = Words(
    done={
        "voice.add_theme": "added it",
        "voice.change_theme": "changed it",
        "voice.end_theme": "ended it",
        "voice.reopen_theme": "took it up again",
    },
    fields={
        "like": "Phrases",
        "about": "What belongs here",
        "kind": "Side",
        "requirement_id": "Finding",
        "outcome_id": "Outcome",
    },
    names={"kind": THEME_KIND_NAMES},
)


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupRow:
    """Comments that are like one another."""

    heading: str
    counted: str
    examples: tuple[str, ...]
    hrefs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOverPage:
    """What no theme holds."""

    sentence: str
    telling: tuple[tuple[str, str], ...]
    groups: tuple[GroupRow, ...]


def left_over_page(area_slug: str, found: LeftOver) -> LeftOverPage:
    """Lay out what no theme holds, each word that stands out leading to the comments that have it."""
    search = reverse("comments", args=[area_slug])
    return LeftOverPage(
        sentence=f"{count(found.number, 'comment')} {'is' if found.number == 1 else 'are'} in no theme: readers placed"
        " them in none or, where nobody has read them, the machine found none near.",
        telling=tuple((word, f"{search}?{urlencode({'q': word})}") for word in found.telling),
        groups=tuple(
            GroupRow(
                heading=", ".join(group.telling),
                counted=count(len(group.comments), "comment"),
                examples=group.examples,
                hrefs=tuple(
                    (f"Comment {number}", reverse("comment", args=[area_slug, number]))
                    for number in group.comments[:3]
                ),
            )
            for group in found.groups
        ),
    )
