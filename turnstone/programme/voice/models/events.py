"""Events with families: a series, its events, who was invited, who booked, and its postponement."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from turnstone.programme.people.models import AreaRow
from turnstone.programme.plan.models.fields import word
from turnstone.programme.voice import rules
from turnstone.programme.voice.models.contacts import Contact
from turnstone.programme.voice.models.fields import maybe
from turnstone.programme.voice.models.private import Private


class EventSeries(AreaRow):
    """Events that were planned in one act; `relaunches` names the series that it takes the place of.

    Of a series that is only known from a document, the events themselves are not in the record: `told_events` is how
    many it says there were, `told_state` what became of them, and the days are those between which they fell.
    """

    name = models.CharField(max_length=200)
    slug = models.SlugField(max_length=80)
    about = models.TextField(blank=True)
    host = models.CharField(max_length=300, blank=True)
    is_public = models.BooleanField(default=True)
    relaunches = models.OneToOneField(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="relaunched_as"
    )
    told_events = models.PositiveIntegerField(null=True, blank=True)
    told_state = word(rules.EVENT_STATE_NAMES, blank=True)
    told_from = models.DateField(null=True, blank=True)
    told_to = models.DateField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["area", "slug"], name="series_once_a_name")]

    def __str__(self) -> str:
        return self.name


class Postponement(AreaRow):
    """One act that put off every event of a series that was still to come, and why.

    `told_people` is how many were told, where only a document says so.
    """

    series = models.ForeignKey(EventSeries, on_delete=models.PROTECT, related_name="postponements")
    decided_on = models.DateField()
    because = models.TextField()
    told_people = models.PositiveIntegerField(null=True, blank=True)


class Event(AreaRow):
    """One event on one day. Postponed or cancelled, it stays so.

    `sequence` is the step of its calendar event `uid`; every change that people were told of is one step on.
    """

    series = models.ForeignKey(EventSeries, on_delete=models.PROTECT, related_name="events")
    slug = models.SlugField(max_length=100)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    format = word(rules.EVENT_FORMAT_NAMES, default=rules.EventFormat.ROOM)
    place = models.CharField(max_length=300, blank=True)
    link = models.URLField(blank=True)
    places = models.PositiveIntegerField(null=True, blank=True)
    access = models.TextField(blank=True)
    state = word(rules.EVENT_STATE_NAMES, default=rules.EventState.SCHEDULED)
    state_on = models.DateField(null=True, blank=True)
    state_because = models.TextField(blank=True)
    postponement = maybe(Postponement, "events")
    came_without_booking = models.PositiveIntegerField(default=0)
    heard = models.TextField(blank=True)
    uid = models.CharField(max_length=80)
    sequence = models.PositiveIntegerField(default=0)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["area", "slug"], name="event_once_a_slug"),
            models.UniqueConstraint(fields=["uid"], name="event_once_a_uid"),
            models.CheckConstraint(
                condition=Q(ends_at__gt=F("starts_at")), name="event_ends_after_it_starts"
            ),
            models.CheckConstraint(
                condition=~Q(state__in=["postponed", "cancelled"]) | ~Q(state_because=""),
                name="event_put_off_says_why",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.series.name}, {self.starts_at:%Y-%m-%d %H:%M}"


class Invitation(AreaRow):
    """Somebody whom a series concerns: they were invited to it, or booked one of its events."""

    series = models.ForeignKey(EventSeries, on_delete=models.PROTECT, related_name="invitations")
    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="invitations")
    invited_on = models.DateField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["series", "contact"], name="invited_once_a_series")
        ]


class Booking(AreaRow):
    """A contact's place at an event, or on its waiting list, in the order in which they came.

    `event` is what a version is tied to, so the event that was booked is `of_event`.
    """

    of_event = models.ForeignKey(Event, on_delete=models.PROTECT, related_name="bookings")
    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="bookings")
    state = word(rules.BOOKING_STATE_NAMES, default=rules.BookingState.BOOKED)
    came_by = word(rules.ROUTE_NAMES, default=rules.Route.ONLINE)
    booked_at = models.DateTimeField()
    attendance = word(rules.ATTENDANCE_NAMES, default=rules.Attendance.NOT_NOTED)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["of_event", "contact"],
                condition=~Q(state="given_up"),
                name="booked_once_an_event",
            )
        ]


class BookingNeeds(Private):
    """What somebody needs in order to take part. It may tell of health, so it goes soon after the event."""

    booking = models.OneToOneField(Booking, on_delete=models.CASCADE, related_name="needs")
    words = models.TextField()
