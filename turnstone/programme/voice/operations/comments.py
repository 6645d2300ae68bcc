"""Comments: taken in, put right, withdrawn, and let go when their time is over.

The words and the file are in a private row. Nothing here puts them, or the name of a file, into an event or a refusal
that is kept.
"""

import datetime as dt
import uuid
from pathlib import PurePath

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import timezone

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.people.models import LocalArea
from turnstone.programme.voice import rules
from turnstone.programme.voice.models import Comment, CommentWords, Contact, Event, Question, Wave

_LONGEST_NAME = 200
_FOLDER = "voice"


@operation
def add_comment(
    *,
    by: Actor,
    area: LocalArea,
    source: rules.CommentSource,
    words: str = "",
    heard_on: dt.date | None = None,
    wave: Wave | None = None,
    question: Question | None = None,
    event: Event | None = None,
    said_by: rules.ContactKind = rules.ContactKind.PARENT_CARER,
    age_band: rules.AgeBand = rules.AgeBand.NOT_SAID,
    consent: rules.CommentConsent = rules.CommentConsent.COUNT_ONLY,
    use_by: dt.date | None = None,
    asked_to_hear: Contact | None = None,
    file: bytes | None = None,
    file_name: str = "",
) -> Comment:
    """Keep what somebody said as plain text, what may be done with it, and a drawing or recording of it."""
    heard_on = heard_on or clock.today()
    use_by = use_by or rules.use_by_from(heard_on)
    words = _words(words, is_needed=file is None)
    _refuse_days(heard_on, use_by)
    _refuse_another_areas(area, wave, question, event, asked_to_hear)
    if file is not None:
        _refuse_file(file_name, file)
    comment = Comment.objects.create(
        area=area,
        source=source,
        wave=wave,
        question=question,
        of_event=event,
        heard_on=heard_on,
        said_by=said_by,
        age_band=age_band,
        consent=consent,
        use_by=use_by,
        asked_to_hear=asked_to_hear,
    )
    said = CommentWords(area=area, comment=comment, words=words)
    if file is not None:
        _keep_file(said, file_name, file)
    said.save()
    return comment


@operation
def change_comment(
    *,
    by: Actor,
    comment: Comment,
    why: str,
    consent: rules.CommentConsent | None = None,
    said_by: rules.ContactKind | None = None,
    age_band: rules.AgeBand | None = None,
    use_by: dt.date | None = None,
) -> Comment:
    """Put right what is known of a comment, or what the person agrees to now; None leaves a thing alone."""
    _refuse_withdrawn(comment)
    if not why.strip():
        raise Refusal("Say why what is known of this comment changes; its history keeps the reason.")
    if use_by is not None:
        _refuse_days(comment.heard_on, use_by)
    given = {"consent": consent, "said_by": said_by, "age_band": age_band, "use_by": use_by}
    for name, value in given.items():
        if value is not None:
            setattr(comment, name, value)
    comment.save()
    return comment


@operation
def reword_comment(*, by: Actor, comment: Comment, words: str, why: str) -> Comment:
    """Put a comment in other words, without a name or with a slip of the pen put right. The words before are gone."""
    _refuse_withdrawn(comment)
    if not why.strip():
        raise Refusal(
            "Say why the words change, without repeating them; the comment's history keeps the reason."
        )
    said, _ = CommentWords.objects.get_or_create(area=comment.area, comment=comment)
    said.words = _words(words, is_needed=not said.file)
    said.save()
    comment.save()
    return comment


@operation
def withdraw_comment(*, by: Actor, comment: Comment, why: str, on: dt.date | None = None) -> Comment:
    """Take a comment back: its words and its file are deleted, for good, and what the machine made of it.

    The comment and the themes that readers confirmed stay, for the counts. A file goes once all else is certain to be
    kept: before that, a change that fails would have lost it.
    """
    _refuse_withdrawn(comment)
    if not why.strip():
        raise Refusal("Say why the comment is withdrawn, in a few words and without a name.")
    for said in CommentWords.objects.filter(comment=comment):
        _forget(said)
    for suggestion in comment.suggestions.all():
        suggestion.delete()
    comment.withdrawn_on = on or clock.today()
    comment.withdrawn_because = why.strip()[:300]
    comment.asked_to_hear = None
    comment.save()
    return comment


@operation
def expire_comments(*, by: Actor, area: LocalArea) -> int:
    """Let go of the words of each comment whose last day is over, and say how many there were."""
    over = list(Comment.objects.filter(area=area, withdrawn_on=None, use_by__lt=clock.today()).order_by("id"))
    for comment in over:
        why = f"It was to be used until {comment.use_by:%-d %B %Y}."
        withdraw_comment(by=by, comment=comment, why=why)
    transaction.on_commit(_delete_strays)
    return len(over)


def _words(said: str, *, is_needed: bool) -> str:
    words = rules.words_as_text(said)
    if not words and is_needed:
        raise Refusal("Write what was said, or choose a drawing or a recording; a comment needs one of them.")
    if len(words) > rules.MOST_LETTERS:
        raise Refusal(
            f"What was said is longer than {rules.MOST_LETTERS:,} letters; split it into comments of one thing each."
        )
    return words


def _refuse_days(heard_on: dt.date, use_by: dt.date) -> None:
    if heard_on > clock.today():
        raise Refusal(f"{heard_on:%-d %B %Y} is still to come; enter the day on which it was said.")
    if use_by < heard_on:
        raise Refusal(
            f"It was said on {heard_on:%-d %B %Y}, so it cannot be used until {use_by:%-d %B %Y}; enter a later day."
        )


def _refuse_another_areas(area: LocalArea, *rows: Wave | Question | Event | Contact | None) -> None:
    if any(row is not None and row.area_id != area.pk for row in rows):
        raise Refusal(f"A comment and what it is about are of one area; choose one of {area.name}.")


def _refuse_file(name: str, content: bytes) -> None:
    fault = rules.fault_in_attachment(name, content)
    if fault:
        raise Refusal(fault)


def _refuse_withdrawn(comment: Comment) -> None:
    if comment.withdrawn_on is not None:
        raise Refusal(f"This comment was withdrawn on {comment.withdrawn_on:%-d %B %Y}; its words are gone.")


def _keep_file(said: CommentWords, name: str, content: bytes) -> None:
    """Keep a file under a name that says nothing of anybody; if the rest is undone, so is the file."""
    kept = f"{uuid.uuid4().hex}{PurePath(name).suffix.lower()}"
    said.file.save(kept, ContentFile(content), save=False)
    said.file_name = name[-_LONGEST_NAME:]


def _delete_strays() -> None:
    """Delete the files of an earlier day that no comment names: whoever was to delete them was stopped before."""
    named = set(CommentWords.objects.exclude(file="").values_list("file", flat=True))
    yesterday = timezone.now() - dt.timedelta(days=1)
    for year in _inside(_FOLDER)[0]:
        for name in _inside(f"{_FOLDER}/{year}")[1]:
            path = f"{_FOLDER}/{year}/{name}"
            if path not in named and default_storage.get_modified_time(path) < yesterday:
                default_storage.delete(path)


def _inside(folder: str) -> tuple[list[str], list[str]]:
    """List the folders and the files in a folder, which may not be there yet."""
    return default_storage.listdir(folder) if default_storage.exists(folder) else ([], [])


def _forget(said: CommentWords) -> None:
    path = said.file.name
    said.delete()
    if path:
        transaction.on_commit(lambda: default_storage.delete(path))
