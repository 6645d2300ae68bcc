"""What families said: kept as plain text, withdrawn for good, read by people."""

import datetime as dt
import os
from pathlib import Path

import pytest

from turnstone.programme.audit import clock
from turnstone.programme.audit.models import Event
from turnstone.programme.audit.operations import Refusal
from turnstone.programme.voice import models, operations, queries
from turnstone.programme.voice.rules import CommentConsent, CommentSource

PICTURE = b"\x89PNG\r\n\x1a\n and a drawing of a bus"
SAID = "We waited nineteen months and nobody rang."


@pytest.fixture
def said(by, wexcombe):
    def add(words=SAID, **more):
        more = {"source": CommentSource.LETTER, "heard_on": dt.date(2026, 3, 4)} | more
        return operations.add_comment(by=by, area=wexcombe.area, words=words, **more)

    return add


def files_in(settings):
    return [each for each in Path(settings.MEDIA_ROOT).rglob("*") if each.is_file()]


def test_a_script_in_it_is_taken_out(said):
    comment = said("The school <script>alert(1)</script>is <b>kind</b> &amp; patient")
    assert comment.said.words == "The school is kind & patient"


def test_a_comment_may_be_used_for_two_years_when_nobody_says_otherwise(said):
    assert said(heard_on=dt.date(2024, 2, 29)).use_by == dt.date(2026, 2, 28)


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"words": " <script>x</script> "}, "Write what was said"),
        ({"words": "a" * 10_001}, "split it"),
        ({"heard_on": dt.date(2999, 1, 1)}, "still to come"),
        ({"use_by": dt.date(2026, 3, 3)}, "enter a later day"),
        ({"file": b"MZ\x90\x00", "file_name": "drawing.png"}, "is not what its name says"),
        ({"file": PICTURE, "file_name": "drawing.svg"}, "of a kind that is not taken"),
    ],
)
def test_it_refuses_with_a_sentence_and_keeps_nothing(said, settings, more, why):
    with pytest.raises(Refusal, match=why):
        said(**more)
    assert not models.Comment.objects.exists() and not files_in(settings)


def test_withdrawal_takes_words_and_file_for_good_and_leaves_the_count(
    by, said, wexcombe, settings, django_capture_on_commit_callbacks
):
    comment = said(file=PICTURE, file_name="Her bus, by Marnie.png", consent=CommentConsent.QUOTE)
    assert len(files_in(settings)) == 1 and "Marnie" not in str(files_in(settings)[0])
    with django_capture_on_commit_callbacks(execute=True):
        operations.withdraw_comment(by=by, comment=comment, why="The family asked.")
    assert files_in(settings) == []
    assert not models.CommentWords.objects.exists()
    assert models.Comment.objects.count() == 1
    with pytest.raises(Refusal, match="words are gone"):
        operations.withdraw_comment(by=by, comment=comment, why="Again.")


def test_a_file_stays_when_its_withdrawal_fails(by, said, settings):
    comment = said(file=PICTURE, file_name="bus.png")
    with pytest.raises(Refusal):
        operations.withdraw_comment(by=by, comment=comment, why=" ")
    assert len(files_in(settings)) == 1


def test_no_version_of_any_row_and_no_event_holds_the_words(by, said):
    comment = said()
    operations.reword_comment(by=by, comment=comment, words="We waited and nobody rang.", why="A slip.")
    operations.withdraw_comment(by=by, comment=comment, why="The family asked.")
    from django.apps import apps

    kept = [
        str(list(model.objects.values()))
        for model in apps.get_app_config("voice").get_models(include_auto_created=True)
    ]
    kept += [str(list(Event.objects.values()))]
    assert not any("waited" in each for each in kept)


def test_words_go_when_their_last_day_is_over(by, said, wexcombe):
    over, still = said(use_by=dt.date(2026, 3, 5)), said(use_by=dt.date(2030, 1, 1))
    with clock.pretend(clock.end_of(dt.date(2026, 3, 6))):
        assert operations.expire_comments(by=by, area=wexcombe.area) == 1
        assert operations.expire_comments(by=by, area=wexcombe.area) == 0
    over.refresh_from_db()
    assert over.withdrawn_because == "It was to be used until 5 March 2026."
    assert models.CommentWords.objects.get().comment_id == still.pk


def test_a_file_that_no_comment_names_goes_the_day_after(
    by, said, wexcombe, settings, django_capture_on_commit_callbacks
):
    said(file=PICTURE, file_name="bus.png")
    folder = files_in(settings)[0].parent
    old, new = folder / "old.png", folder / "new.png"
    old.write_bytes(PICTURE), new.write_bytes(PICTURE)
    os.utime(old, (1, 1))
    os.utime(files_in(settings)[0], (1, 1))
    with django_capture_on_commit_callbacks(execute=True):
        operations.expire_comments(by=by, area=wexcombe.area)
    assert not old.exists() and new.exists() and len(files_in(settings)) == 2


def test_another_areas_comment_is_not_found(said, by):
    assert queries.find_comment(said().area_id + 1, models.Comment.objects.get().pk) is None
