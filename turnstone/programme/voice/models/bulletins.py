"""Bulletins, and the lines they are made of."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from turnstone.programme.people.models import AreaRow
from turnstone.programme.plan.models.fields import word
from turnstone.programme.publications.models import Publication
from turnstone.programme.voice import rules
from turnstone.programme.voice.models.fields import maybe


class BulletinSeries(AreaRow):
    """A bulletin by name, how often it comes, and since when."""

    name = models.CharField(max_length=120)
    slug = models.SlugField(max_length=80)
    rhythm_days = models.PositiveIntegerField(default=14)
    starts_on = models.DateField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["area", "slug"], name="bulletin_once_a_name")
        ]

    def __str__(self) -> str:
        return self.name


class Bulletin(AreaRow):
    """One issue: what changed from one moment to another. What was sent is frozen as a publication."""

    series = models.ForeignKey(BulletinSeries, on_delete=models.PROTECT, related_name="issues")
    number = models.PositiveIntegerField()
    title = models.CharField(max_length=200)
    opening = models.TextField(blank=True)
    since = models.DateTimeField()
    until = models.DateTimeField()
    state = word(rules.BULLETIN_STATE_NAMES, default=rules.BulletinState.DRAFT)
    sent_at = models.DateTimeField(null=True, blank=True)
    publication = maybe(Publication)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["series", "number"], name="issue_once_a_number"),
            models.CheckConstraint(
                condition=Q(state="draft", sent_at=None) | (Q(state="sent") & Q(sent_at__isnull=False)),
                name="sent_issue_has_a_moment",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.series.name} {self.number}"


class BulletinLine(AreaRow):
    """One line of an issue, and the fact that it tells: which row of the record, at which version.

    A line with no fact is somebody's own words and says so. One that puts an earlier line right names it.
    """

    bulletin = models.ForeignKey(Bulletin, on_delete=models.CASCADE, related_name="lines")
    section = models.CharField(max_length=40)
    words = models.TextField()
    easy_words = models.TextField(blank=True)
    about = models.CharField(max_length=120, blank=True)
    about_version = models.BigIntegerField(null=True, blank=True)
    said = models.CharField(max_length=60, blank=True)
    corrects = maybe("self", "corrections")
    is_left_out = models.BooleanField(default=False)
    position = models.PositiveIntegerField(default=0)
