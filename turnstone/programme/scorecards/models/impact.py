"""Did a change do it? What was changed and when, which measure is asked, and what was found."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from turnstone.programme.people.models import AreaRow
from turnstone.programme.scorecards.models.fields import word
from turnstone.programme.scorecards.models.measures import Measure
from turnstone.programme.scorecards.rules import IMPACT_OFFERED_NAMES


class NamedChange(AreaRow):
    """Something that was changed in the area on a day, named for all to see. `written_down_on` proves when."""

    title = models.CharField(max_length=200)
    about = models.TextField(blank=True)
    starts_on = models.DateField()
    written_down_on = models.DateField()
    action_reference = models.CharField(max_length=40, blank=True)
    withdrawn_on = models.DateField(null=True, blank=True)

    def __str__(self) -> str:
        return self.title


class ImpactQuestion(AreaRow):
    """Which measure a change is asked of, by whom."""

    change = models.ForeignKey(NamedChange, on_delete=models.PROTECT, related_name="questions")
    measure = models.ForeignKey(Measure, on_delete=models.PROTECT, related_name="impact_questions")
    asked_on = models.DateField()
    by_name = models.CharField(max_length=200)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["change", "measure"], name="impact_asked_once_a_measure")
        ]


class Finding(AreaRow):
    """What was found, by a named person, with the numbers as they were; a later one stands beside it.

    `numbers` holds what the sentence rests on, so that a page needs no statistics to show it.
    """

    question = models.ForeignKey(ImpactQuestion, on_delete=models.PROTECT, related_name="findings")
    found_on = models.DateField()
    by_name = models.CharField(max_length=200)
    offered = word(IMPACT_OFFERED_NAMES)
    sentence = models.TextField()
    numbers = models.JSONField(default=dict, blank=True)
    also_changed = models.JSONField(default=list, blank=True)
    withdrawn_on = models.DateField(null=True, blank=True)
    withdrawn_because = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(withdrawn_on=None) | ~Q(withdrawn_because=""), name="withdrawn_finding_says_why"
            ),
        ]
