"""One comment to be read, and the themes to choose from: those that the machine suggests stand first, unticked."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from turnstone.programme.voice.facts import CommentCounts, CommentFacts
from turnstone.programme.voice.rules import THEME_KIND_NAMES, ThemeKind
from turnstone.web.kit.formats import day
from turnstone.web.voice.presenters.comments import where_words, who_words

# The keys that tick the first themes, where a browser runs scripts.
_KEYS = "123456789"


class Theme(Protocol):
    """A theme of the register, as far as a reader needs to know it."""

    id: int
    name: str
    kind: str
    about: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeBox:
    """A theme to tick; `hint` says how sure the machine is, or what belongs here."""

    value: str
    name: str
    hint: str
    key: str
    is_ticked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class BoxGroup:
    """Themes to tick under one heading."""

    heading: str
    boxes: tuple[ThemeBox, ...]
    is_first: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingPage:
    """A comment to read."""

    words: tuple[str, ...]
    said: str
    flags: tuple[str, ...]
    file_name: str
    left: str
    groups: tuple[BoxGroup, ...]
    no_suggestion: bool
    is_read: bool


def reading_page(
    comment: CommentFacts,
    themes: Sequence[Theme],
    counts: CommentCounts,
    ticked: frozenset[int] | None,
    *,
    again: bool,
) -> ReadingPage:
    """Lay out a comment to read; `ticked` is what was ticked before."""
    sure = {each.theme_id: each.sureness for each in comment.suggestions}
    mine = ticked if ticked is not None else frozenset(comment.mine.themes if comment.mine else ())
    suggested = [each for number in sure for each in themes if each.id == number]
    groups = [("Suggested by the machine", suggested)]
    for kind in (ThemeKind.TO_DEVELOP, ThemeKind.STRENGTH):
        groups.append(
            (_HEADINGS[kind], [each for each in themes if each.kind == kind and each.id not in sure])
        )
    order = [each.id for _, these in groups for each in these]
    keys = dict(zip(order, _KEYS, strict=False))
    left = counts.to_read_again if again else counts.to_read
    return ReadingPage(
        words=tuple(comment.words.split("\n")) if comment.words else (),
        said=f"{who_words(comment)}. {where_words(comment)}, {day(comment.heard_on)}.",
        flags=tuple(flag.sentence for flag in comment.flags),
        file_name=comment.file_name,
        left=_left(left, again=again),
        groups=tuple(
            BoxGroup(
                heading=heading,
                boxes=tuple(_box(each, sure, keys, mine) for each in these),
                is_first=these[0].id == order[0],
            )
            for heading, these in groups
            if these
        ),
        no_suggestion=not suggested,
        is_read=comment.mine is not None,
    )


def _left(number: int, *, again: bool) -> str:
    if again:
        return f"{number:,} to read again, apart from what the first reader said"
    return f"{number:,} that nobody has read"


def _box(theme: Theme, sure: dict[int, str], keys: dict[int, str], ticked: frozenset[int]) -> ThemeBox:
    hint = f"{THEME_KIND_NAMES[ThemeKind(theme.kind)]}: {sure[theme.id]}" if theme.id in sure else theme.about
    return ThemeBox(
        value=str(theme.id),
        name=theme.name,
        hint=hint,
        key=keys.get(theme.id, ""),
        is_ticked=theme.id in ticked,
    )


_HEADINGS = {ThemeKind.TO_DEVELOP: "Areas for development", ThemeKind.STRENGTH: "Strengths"}
