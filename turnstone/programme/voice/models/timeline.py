"""What the timeline cannot draw from the record: entries written by hand, and the names of times."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from turnstone.programme.people.models import AreaRow
from turnstone.programme.plan.models.fields import not_before, word
from turnstone.programme.sources.models import SourceFile
from turnstone.programme.voice import rules
from turnstone.programme.voice.models.fields import maybe


class Phase(AreaRow):
    """A stretch of time that has a name: before lockdown, the first plan."""

    name = models.CharField(max_length=120)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [not_before("ends_on", "starts_on", "phase_ends_after_it_starts")]


class TimelineEntry(AreaRow):
    """Something that happened, on a day, through some days, or some time in a month.

    `goes_on_until` is the day to which something that began on `starts_on` was said to go on, where no last day was
    set in `ends_on`. `about` names the row of the record that it tells of, where there is one; the timeline then does
    not draw that row as well.
    """

    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)
    goes_on_until = models.DateField(null=True, blank=True)
    precision = word(rules.PRECISION_NAMES, default=rules.Precision.DAY)
    title = models.CharField(max_length=300)
    words = models.TextField(blank=True)
    label = models.CharField(max_length=200, blank=True)
    category = word(rules.TIMELINE_CATEGORY_NAMES, default=rules.TimelineCategory.OTHER)
    about = models.CharField(max_length=120, blank=True)
    withdrawn_on = models.DateField(null=True, blank=True)
    withdrawn_because = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            not_before("ends_on", "starts_on", "entry_ends_after_it_starts"),
            models.CheckConstraint(
                condition=Q(goes_on_until=None) | Q(goes_on_until__gte=F("starts_on")),
                name="entry_goes_on_after",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_on=None) | ~Q(withdrawn_because=""), name="entry_withdrawn_says_why"
            ),
        ]

    def __str__(self) -> str:
        return self.title


class TimelineSource(AreaRow):
    """Where an entry was told, as it was put there: one entry may have been told more than once."""

    entry = models.ForeignKey(TimelineEntry, on_delete=models.CASCADE, related_name="sources")
    source = maybe(SourceFile)
    where = models.CharField(max_length=300, blank=True)
    words = models.TextField(blank=True)
    position = models.PositiveIntegerField(default=0)
