"""Comments in ready-made words."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict
from django.urls import reverse

from turnstone.programme.audit.facts import ChangeFacts
from turnstone.programme.voice.facts import (
    CommentCounts,
    CommentFacts,
    CommentLine,
    CommentsFound,
    ReadingFacts,
)
from turnstone.programme.voice.rules import (
    AGE_BAND_NAMES,
    COMMENT_CONSENT_NAMES,
    COMMENT_SOURCE_NAMES,
    CONTACT_KIND_NAMES,
    AgeBand,
    CommentConsent,
    CommentSource,
    ContactKind,
)
from turnstone.web.kit.formats import count, day
from turnstone.web.kit.history import Change, Words, told


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentRow:
    """A comment in a list."""

    href: str
    words: str
    facts: str
    consent: str
    read: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentsPage:
    """The comments that answer to a search."""

    sentence: str
    counted: str
    rows: tuple[CommentRow, ...]
    csv: str
    before: str
    after: str
    where: str
    has_any: bool
    to_read: str
    to_read_again: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentPage:
    """One comment whole."""

    heading: str
    words: tuple[str, ...]
    gone: str
    said: str
    consent: str
    use_by: str
    quoting: str
    flags: tuple[str, ...]
    file_name: str
    facts: tuple[tuple[str, str], ...]
    mine: str
    others: tuple[str, ...]
    suggested: tuple[str, ...]
    is_read_by_me: bool


def comments_page(
    area_slug: str, found: CommentsFound, counts: CommentCounts, asked: QueryDict, page: int, size: int
) -> CommentsPage:
    """Lay out one page of comments."""
    last = max(1, -(-found.number // size))
    query = asked.copy()
    query.pop("page", None)
    csv = f"{reverse('comments_csv', args=[area_slug])}?{query.urlencode()}".rstrip("?")
    return CommentsPage(
        sentence=_sentence(counts),
        counted=count(found.number, "comment")
        if found.number == found.everything
        else f"{found.number:,} of {count(found.everything, 'comment')}",
        rows=tuple(_row(area_slug, each) for each in found.lines),
        csv=csv,
        before=_page(area_slug, asked, page - 1) if page > 1 else "",
        after=_page(area_slug, asked, page + 1) if page < last else "",
        where=f"Page {page} of {last}" if last > 1 else "",
        has_any=counts.everything > 0,
        to_read=f"Read the next of {counts.to_read:,}" if counts.to_read else "",
        to_read_again=f"Read again the next of {counts.to_read_again:,}" if counts.to_read_again else "",
    )


def _sentence(counts: CommentCounts) -> str:
    read = counts.everything - counts.withdrawn - counts.unread
    parts = [f"{count(counts.everything, 'comment')}, of which {read:,} {_are(read)} read by a person"]
    if counts.read_twice:
        parts.append(f"{counts.read_twice:,} by two")
    if counts.withdrawn:
        parts.append(f"{counts.withdrawn:,} withdrawn: they still count, and their words are gone")
    return "; ".join(parts) + "."


def _are(number: int) -> str:
    return "is" if number == 1 else "are"


def _page(area_slug: str, asked: QueryDict, number: int) -> str:
    query = asked.copy()
    query["page"] = str(number)
    return f"{reverse('comments', args=[area_slug])}?{query.urlencode()}"


def _row(area_slug: str, line: CommentLine) -> CommentRow:
    return CommentRow(
        href=reverse("comment", args=[area_slug, line.id]),
        words=words_or_file(line),
        facts=f"{who_words(line)}. {where_words(line)}, {day(line.heard_on)}",
        consent=COMMENT_CONSENT_NAMES[CommentConsent(line.consent)],
        read=_read_words(line),
    )


def words_or_file(line: CommentLine) -> str:
    """Give the words of a comment or, where there are none, what there is."""
    if line.withdrawn_on:
        return f"Withdrawn on {day(line.withdrawn_on)}"
    return line.words or f"A file without words: {line.file_name}"


def _read_words(line: CommentLine) -> str:
    if not line.times_read:
        return "Nobody has read it yet"
    if line.read_by_me:
        return (
            "Read by you"
            if line.times_read == 1
            else f"Read by you and {count(line.times_read - 1, 'other')}"
        )
    return f"Read by {count(line.times_read, 'person', 'people')}"


def who_words(said: Any) -> str:
    """Say who said it, and how old they are where that was told."""
    who = CONTACT_KIND_NAMES[ContactKind(said.said_by)]
    age = AgeBand(said.age_band)
    if age == AgeBand.NOT_SAID or (said.said_by == ContactKind.PARENT_CARER and age == AgeBand.ADULT):
        return who
    return f"{who}, {AGE_BAND_NAMES[age].lower()}"


def where_words(said: Any) -> str:
    """Say where it was said."""
    return COMMENT_SOURCE_NAMES[CommentSource(said.source)]


def comment_page(comment: CommentFacts, themes: Mapping[int, str]) -> CommentPage:
    """Lay out one comment."""
    return CommentPage(
        heading=f"Comment {comment.id}",
        words=tuple(comment.words.split("\n")) if comment.words else (),
        gone=f"Withdrawn on {day(comment.withdrawn_on)}: {comment.withdrawn_because}"
        if comment.is_withdrawn
        else "",
        said=f"{who_words(comment)}. {where_words(comment)}, {day(comment.heard_on)}.",
        consent=COMMENT_CONSENT_NAMES[CommentConsent(comment.consent)],
        use_by=day(comment.use_by),
        quoting=_quoting(comment),
        flags=tuple(flag.sentence for flag in comment.flags),
        file_name=comment.file_name,
        facts=tuple(_facts(comment)),
        mine=_themes_words(comment.mine, themes) if comment.mine else "",
        others=tuple(f"{each.reader}: {_themes_words(each, themes)}" for each in comment.others),
        suggested=tuple(f"{each.name} ({each.sureness})" for each in comment.suggestions),
        is_read_by_me=comment.mine is not None,
    )


def _quoting(comment: CommentFacts) -> str:
    if comment.is_withdrawn or not comment.words:
        return "There are no words to quote."
    if comment.flags:
        return "It is quoted nowhere: it may say who somebody is. Put it in other words first."
    if comment.may_be_quoted_in_public:
        return "It may be quoted in public, without a name."
    if comment.may_be_quoted_inside:
        return "It may be quoted inside the partnership, without a name."
    return "It is counted, and quoted nowhere."


def _facts(comment: CommentFacts) -> Iterator[tuple[str, str]]:
    if comment.wave:
        yield "Survey", comment.wave
    if comment.event:
        yield "Event", comment.event
    if comment.wants_to_hear:
        yield "Wants to hear", "Yes: they will be told what is replied to its themes"


def _themes_words(reading: ReadingFacts, themes: Mapping[int, str]) -> str:
    names = [themes[number] for number in reading.themes if number in themes]
    return "; ".join(names) or "None of the themes"


COMMENT_HEADS = ("Number", "Words", "Where", "Heard on", "Who", "Age", "Consent", "Times read", "Withdrawn")


def comment_rows(lines: Iterable[CommentLine]) -> Iterator[list[str]]:
    """Write each comment as a row of a file."""
    for each in lines:
        yield [
            *(str(each.id), each.words, where_words(each), each.heard_on.isoformat()),
            *(CONTACT_KIND_NAMES[ContactKind(each.said_by)], AGE_BAND_NAMES[AgeBand(each.age_band)]),
            *(COMMENT_CONSENT_NAMES[CommentConsent(each.consent)], str(each.times_read)),
            each.withdrawn_on.isoformat() if each.withdrawn_on else "",
        ]


def comment_history(changes: Iterable[ChangeFacts]) -> tuple[Change, ...]:
    """Tell what became of a comment."""
    return told(changes, _WORDS)


_WORDS = Words(
    done={
        "voice.add_comment": "added it",
        "voice.take_comments_in": "took it in with a table",
        "voice.change_comment": "put right what is known of it",
        "voice.reword_comment": "put it in other words",
        "voice.withdraw_comment": "withdrew it",
    },
    fields={
        "use_by": "May be used until",
        "said_by": "Who said it",
        "age_band": "Age",
        "consent": "What may be done with it",
        "asked_to_hear_id": "Whom to tell",
        "withdrawn_on": "Withdrawn on",
        "withdrawn_because": "Why",
    },
    names={
        "consent": COMMENT_CONSENT_NAMES,
        "said_by": CONTACT_KIND_NAMES,
        "age_band": AGE_BAND_NAMES,
    },
)
