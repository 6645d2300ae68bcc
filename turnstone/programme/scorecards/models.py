"""Measures and the release register."""

from typing import ClassVar

from django.db import models
from django.db.models.functions import Lower

from turnstone.programme.people.models import AreaRow
from turnstone.programme.scorecards.rules import MEASURE_KIND_NAMES, POLARITY_NAMES


class Measure(AreaRow):
    """Something that is counted, or that the partnership wants counted."""

    title = models.CharField(max_length=300)
    kind = models.CharField(max_length=12, choices=list(MEASURE_KIND_NAMES.items()))
    unit = models.CharField(max_length=30, blank=True)
    polarity = models.CharField(max_length=4, choices=list(POLARITY_NAMES.items()), blank=True)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("area", Lower("title"), name="measure_title_once_an_area")
        ]

    def __str__(self) -> str:
        return self.title


class Result(AreaRow):
    """The value of a measure for a period, as somebody entered it."""

    measure = models.ForeignKey(Measure, on_delete=models.PROTECT, related_name="results")
    period_ends_on = models.DateField()
    value = models.DecimalField(max_digits=14, decimal_places=4)
    source = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["measure", "period_ends_on"], name="result_once_a_period")
        ]


class DataProduct(AreaRow):
    """One row of the release register. A date not yet set is null, a frequency not yet set is empty."""

    name = models.CharField(max_length=300)
    report_type = models.CharField(max_length=80, blank=True)
    frequency = models.CharField(max_length=60, blank=True)
    starts_on = models.DateField(null=True, blank=True)
    first_draft_due_on = models.DateField(null=True, blank=True)
    first_draft_words = models.CharField(max_length=120, blank=True)
    first_issue_due_on = models.DateField(null=True, blank=True)
    progress = models.CharField(max_length=120, blank=True)
    progress_on = models.DateField(null=True, blank=True)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("area", Lower("name"), name="data_product_once_an_area")
        ]

    def __str__(self) -> str:
        return self.name
