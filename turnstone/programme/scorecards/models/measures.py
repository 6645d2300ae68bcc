"""What is counted, and where what is counted changed."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from turnstone.programme.people.models import AreaRow, Post
from turnstone.programme.scorecards import rules
from turnstone.programme.scorecards.models.fields import maybe, number, word


class Measure(AreaRow):
    """Something that is counted, or that the partnership wants counted.

    One with a `code` was taken from the library, and its definition is the library's of that `definition_version`: a
    later one is taken by a person, and the version that was in force stays in this row's history. `rate_per` is of how
    many a rate speaks. `starts_again_in` is the month in which a count of the year so far begins anew. `levels` and
    `readers` say how small a place it may be told of, and to whom. The limits of its chart rest on the points before
    `judged_from`, so that what came of a plan shows.
    """

    title = models.CharField(max_length=300)
    code = models.SlugField(max_length=80, blank=True)
    kind = word(rules.MEASURE_KIND_NAMES)
    answers = word(rules.ANSWERS_NAMES, default=rules.Answers.PERFORMANCE)
    unit = models.CharField(max_length=30, blank=True)
    value_kind = word(rules.VALUE_KIND_NAMES, default=rules.ValueKind.OTHER)
    rate_per = models.PositiveIntegerField(default=1000)
    places = models.PositiveSmallIntegerField(default=1)
    least = number()
    most = number()
    polarity = word(rules.POLARITY_NAMES, blank=True)
    definition = models.TextField(blank=True)
    numerator = models.CharField(max_length=500, blank=True)
    denominator = models.CharField(max_length=500, blank=True)
    definition_version = models.PositiveIntegerField(default=1)
    source = models.CharField(max_length=200, blank=True)
    frequency = word(rules.FREQUENCY_NAMES, default=rules.Frequency.MONTHLY)
    starts_again_in = models.PositiveSmallIntegerField(null=True, blank=True)
    lag_days = models.PositiveIntegerField(default=31)
    is_seasonal = models.BooleanField(default=False)
    small_numbers = word(rules.SMALL_NUMBERS_NAMES, default=rules.SmallNumbers.COUNCIL)
    levels = models.JSONField(default=list, blank=True)
    readers = models.JSONField(default=list, blank=True)
    owner = maybe(Post, "measures_owned")
    tolerance = models.DecimalField(max_digits=9, decimal_places=2, default=10)
    tolerance_is_percent = models.BooleanField(default=True)
    baseline_ends_on = models.DateField(null=True, blank=True)
    judged_from = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("area", Lower("title"), name="measure_title_once_an_area"),
            models.UniqueConstraint(
                fields=["area", "code"], condition=~Q(code=""), name="measure_code_once_an_area"
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Break(AreaRow):
    """From when a measure's figures cannot be compared with those before; `starts_on` begins the first new period."""

    measure = models.ForeignKey(Measure, on_delete=models.PROTECT, related_name="breaks")
    starts_on = models.DateField()
    kind = word(rules.BREAK_KIND_NAMES)
    why = models.CharField(max_length=300)
    definition_version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["measure", "starts_on"], name="break_once_a_day")
        ]
