"""Measures in order, for one kind of reader."""

from typing import ClassVar

from django.db import models

from turnstone.programme.people.models import AreaRow
from turnstone.programme.scorecards import rules
from turnstone.programme.scorecards.models.fields import word
from turnstone.programme.scorecards.models.measures import Measure


class Scorecard(AreaRow):
    """Measures in order, for one kind of reader. It holds no figure: those are the measures'."""

    slug = models.SlugField(max_length=50)
    name = models.CharField(max_length=200)
    readers = word(rules.READERS_NAMES)
    about = models.TextField(blank=True)
    ended_on = models.DateField(null=True, blank=True)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["area", "slug"], name="scorecard_slug_once_an_area")
        ]

    def __str__(self) -> str:
        return self.name


class ScorecardLine(AreaRow):
    """A measure on a scorecard, and the question that its readers may ask, where somebody wrote one."""

    scorecard = models.ForeignKey(Scorecard, on_delete=models.CASCADE, related_name="lines")
    measure = models.ForeignKey(Measure, on_delete=models.PROTECT, related_name="+")
    question = models.CharField(max_length=300, blank=True)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["scorecard", "measure"], name="measure_once_a_scorecard")
        ]
