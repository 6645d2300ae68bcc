"""Meetings: when, what is on the agenda, who came, and the minutes."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from turnstone.programme.boards import rules
from turnstone.programme.boards.models.boards import Board
from turnstone.programme.boards.models.fields import maybe
from turnstone.programme.people.models import AreaRow, Person, Post
from turnstone.programme.plan.models.fields import word


class MeetingSeries(AreaRow):
    """Meetings that were put in the calendar in one act."""

    board = models.ForeignKey(Board, on_delete=models.PROTECT, related_name="series")
    rhythm = word(rules.RHYTHM_NAMES)
    starts_on = models.DateField()
    until = models.DateField()


class Meeting(AreaRow):
    """One meeting of a board on one day. Postponed or cancelled, it stays so.

    The meeting that takes the place of a postponed one has its calendar event (`uid`), one step on (`sequence`), so
    that the event moves in everybody's calendar. `minutes_agreed_at` is the later meeting that agreed the minutes.
    """

    board = models.ForeignKey(Board, on_delete=models.PROTECT, related_name="meetings")
    series = maybe(MeetingSeries, "meetings")
    title = models.CharField(max_length=200, blank=True)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    place = models.CharField(max_length=300, blank=True)
    link = models.URLField(blank=True)
    state = word(rules.MEETING_STATE_NAMES, default=rules.MeetingState.SCHEDULED)
    state_on = models.DateField(null=True, blank=True)
    state_because = models.TextField(blank=True)
    replaces = models.OneToOneField(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="replaced_by"
    )
    uid = models.CharField(max_length=80)
    sequence = models.PositiveIntegerField(default=0)
    agenda_sent_at = models.DateTimeField(null=True, blank=True)
    minutes_state = word(rules.MINUTES_STATE_NAMES, default=rules.MinutesState.NONE)
    minutes_agreed_on = models.DateField(null=True, blank=True)
    minutes_agreed_at = maybe("self", "agreed_minutes_of")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["uid", "sequence"], name="meeting_once_a_step_of_its_event"),
            models.CheckConstraint(
                condition=Q(ends_at__gt=models.F("starts_at")), name="meeting_ends_after_it_starts"
            ),
            models.CheckConstraint(
                condition=~Q(state__in=["postponed", "cancelled"]) | ~Q(state_because=""),
                name="meeting_put_off_says_why",
            ),
            models.CheckConstraint(
                condition=Q(minutes_state="agreed", minutes_agreed_on__isnull=False)
                | (~Q(minutes_state="agreed") & Q(minutes_agreed_on=None)),
                name="minutes_agreed_on_a_day",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.board.name}, {self.starts_at:%Y-%m-%d}"


class AgendaTemplateLine(AreaRow):
    """A line of a board's usual agenda."""

    board = models.ForeignKey(Board, on_delete=models.CASCADE, related_name="usual_agenda")
    title = models.CharField(max_length=300)
    purpose = word(rules.ITEM_PURPOSE_NAMES, default=rules.ItemPurpose.DISCUSS)
    source = word(rules.ITEM_SOURCE_NAMES, default=rules.ItemSource.WORDS)
    position = models.PositiveIntegerField(default=0)


class AgendaItem(AreaRow):
    """An item of a meeting's agenda and, once it was held, what the minutes say of it.

    `about` names the row of the record that put it there, where one did. An exempt item says under which rule.
    """

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="items")
    title = models.CharField(max_length=300)
    purpose = word(rules.ITEM_PURPOSE_NAMES, default=rules.ItemPurpose.DISCUSS)
    source = word(rules.ITEM_SOURCE_NAMES, default=rules.ItemSource.WORDS)
    about = models.CharField(max_length=120, blank=True)
    presenter = maybe(Post)
    presenter_words = models.CharField(max_length=200, blank=True)
    is_exempt = models.BooleanField(default=False)
    exempt_because = models.CharField(max_length=300, blank=True)
    minute = models.TextField(blank=True)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(is_exempt=False) | ~Q(exempt_because=""), name="exempt_item_says_why"
            )
        ]


class Remark(AreaRow):
    """A comment or a question of a member, and the answer given there, as the minutes put it."""

    item = models.ForeignKey(AgendaItem, on_delete=models.CASCADE, related_name="remarks")
    words = models.TextField()
    by_whom = models.CharField(max_length=200, blank=True)
    position = models.PositiveIntegerField(default=0)


class Attendance(AreaRow):
    """Whether a seat was filled at a meeting; or somebody without a seat who came."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="attendance")
    post = maybe(Post)
    name = models.CharField(max_length=200)
    presence = word(rules.PRESENCE_NAMES)
    substitute = models.CharField(max_length=200, blank=True)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["meeting", "post"], name="attendance_once_a_meeting")
        ]


class MeetingLetter(AreaRow):
    """A letter to one person about one step of a meeting; the same letter never goes twice."""

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="letters")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    kind = word(rules.LETTER_KIND_NAMES)
    sequence = models.PositiveIntegerField(default=0)
    queued_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["meeting", "person", "kind", "sequence"], name="letter_once")
        ]
