"""What families said, the themes of it, and what was replied."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from turnstone.programme.people.models import Account, AreaRow
from turnstone.programme.plan.models import Action, Outcome, Requirement
from turnstone.programme.plan.models.fields import word
from turnstone.programme.voice import rules
from turnstone.programme.voice.models.contacts import Contact
from turnstone.programme.voice.models.events import Event
from turnstone.programme.voice.models.fields import maybe
from turnstone.programme.voice.models.private import Private
from turnstone.programme.voice.models.surveys import Question, Wave


class Comment(AreaRow):
    """That somebody said something, where, and what may be done with it. What they said is in `CommentWords`.

    Withdrawn, its words and its file are deleted and only this row stays, for the counts. `asked_to_hear` is whom to
    tell what became of it. `event` is what a version is tied to, so where it was said is `of_event`.
    """

    source = word(rules.COMMENT_SOURCE_NAMES)
    wave = maybe(Wave, "comments")
    question = maybe(Question, "comments")
    of_event = maybe(Event, "comments")
    heard_on = models.DateField()
    said_by = word(rules.CONTACT_KIND_NAMES, default=rules.ContactKind.PARENT_CARER)
    age_band = word(rules.AGE_BAND_NAMES, default=rules.AgeBand.NOT_SAID)
    consent = word(rules.COMMENT_CONSENT_NAMES, default=rules.CommentConsent.COUNT_ONLY)
    use_by = models.DateField()
    asked_to_hear = maybe(Contact, "comments")
    withdrawn_on = models.DateField(null=True, blank=True)
    withdrawn_because = models.CharField(max_length=300, blank=True)

    def __str__(self) -> str:
        return f"Comment {self.pk}"


class CommentWords(Private):
    """The words of a comment, and the drawing or recording, if there is one."""

    comment = models.OneToOneField(Comment, on_delete=models.CASCADE, related_name="said")
    words = models.TextField(blank=True)
    file = models.FileField(upload_to="voice/%Y/", blank=True)
    file_name = models.CharField(max_length=200, blank=True)


class Theme(AreaRow):
    """Something that comes back in what families say, as a line of the register.

    `like` holds phrases, a line each, that teach the machine what belongs here.
    """

    slug = models.SlugField(max_length=80)
    name = models.CharField(max_length=200)
    kind = word(rules.THEME_KIND_NAMES)
    about = models.TextField(blank=True)
    like = models.TextField(blank=True)
    requirement = maybe(Requirement)
    outcome = maybe(Outcome)
    ended_on = models.DateField(null=True, blank=True)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["area", "slug"], name="theme_once_a_name")]

    def __str__(self) -> str:
        return self.name


class ThemeSuggestion(AreaRow):
    """A theme that the machine suggests for a comment, and how sure it is, from 0 to 1. It counts for nothing."""

    comment = models.ForeignKey(Comment, on_delete=models.CASCADE, related_name="suggestions")
    theme = models.ForeignKey(Theme, on_delete=models.PROTECT, related_name="suggestions")
    score = models.FloatField()
    method = models.CharField(max_length=60)
    made_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["comment", "theme"], name="suggested_once_a_theme")
        ]


class Reading(AreaRow):
    """That one person has read a comment and said which themes it is of; none is an answer too."""

    comment = models.ForeignKey(Comment, on_delete=models.CASCADE, related_name="readings")
    reader = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    read_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["comment", "reader"], name="read_once_a_reader")
        ]


class ReadTheme(AreaRow):
    """One theme that a reader confirmed for a comment."""

    reading = models.ForeignKey(Reading, on_delete=models.CASCADE, related_name="read_themes")
    theme = models.ForeignKey(Theme, on_delete=models.PROTECT, related_name="read_themes")

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["reading", "theme"], name="theme_read_once")]


class Reply(AreaRow):
    """What is said back about a theme: an action, that it is being done already, or why it cannot be."""

    theme = models.ForeignKey(Theme, on_delete=models.PROTECT, related_name="replies")
    kind = word(rules.REPLY_KIND_NAMES)
    you_said = models.TextField()
    words = models.TextField()
    because = models.TextField(blank=True)
    action = maybe(Action)
    said_on = models.DateField()
    withdrawn_on = models.DateField(null=True, blank=True)
    withdrawn_because = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(kind="could_not") | ~Q(because=""), name="could_not_says_because"
            ),
            models.CheckConstraint(
                condition=~Q(kind="action") | Q(action__isnull=False), name="reply_names_its_action"
            ),
        ]


class ForumStatement(AreaRow):
    """What the parent carer forum says beside an outcome, in its own words, signed by its own account."""

    outcome = models.ForeignKey(Outcome, on_delete=models.PROTECT, related_name="+")
    words = models.TextField()
    signed_by = models.CharField(max_length=200)
    signed_on = models.DateField()
