"""What the needs assessment found, and the lines of the high-needs recovery plan."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from turnstone.programme.people.models import AreaRow
from turnstone.programme.scorecards import rules
from turnstone.programme.scorecards.models.fields import number, word
from turnstone.programme.scorecards.models.measures import Measure


class NeedFact(AreaRow):
    """Something about need or demand in the area that a priority rests on."""

    slug = models.SlugField(max_length=80)
    title = models.CharField(max_length=300)
    about = models.TextField(blank=True)
    unit = models.CharField(max_length=30, blank=True)
    value_kind = word(rules.VALUE_KIND_NAMES, default=rules.ValueKind.COUNT)
    rate_per = models.PositiveIntegerField(default=1000)
    is_public = models.BooleanField(default=False)
    ended_on = models.DateField(null=True, blank=True)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["area", "slug"], name="need_slug_once_an_area")
        ]

    def __str__(self) -> str:
        return self.title


class NeedValue(AreaRow):
    """What a need came to when it was counted; a later count stands beside it."""

    need = models.ForeignKey(NeedFact, on_delete=models.CASCADE, related_name="values")
    counted_on = models.DateField()
    numerator = number(places=2)
    denominator = number(places=2)
    value = models.DecimalField(max_digits=18, decimal_places=4)
    source = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["need", "counted_on"], name="need_once_a_day")
        ]


class MoneyLine(AreaRow):
    """A line of the high-needs recovery plan, as the department's template sums it up."""

    reference = models.CharField(max_length=40)
    name = models.CharField(max_length=200)
    kind = word(rules.MONEY_KIND_NAMES, default=rules.MoneyKind.SPENDING)
    about = models.TextField(blank=True)
    ended_on = models.DateField(null=True, blank=True)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["area", "reference"], name="money_line_once_an_area")
        ]

    def __str__(self) -> str:
        return self.name


class MoneyYear(AreaRow):
    """A line's pounds in a financial year, which begins in April of `starts_in`.

    Unmitigated is what it would come to with nothing done, mitigated what it comes to if the plan works; the difference
    is the saving.
    """

    line = models.ForeignKey(MoneyLine, on_delete=models.CASCADE, related_name="years")
    starts_in = models.PositiveSmallIntegerField()
    unmitigated = number(places=2)
    mitigated = number(places=2)
    actual = number(places=2)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["line", "starts_in"], name="money_once_a_year"),
            models.CheckConstraint(condition=Q(starts_in__gte=2000), name="money_year_is_a_year"),
        ]


class MoneyMeasure(AreaRow):
    """A measure by which anyone will know that a line's saving comes about."""

    line = models.ForeignKey(MoneyLine, on_delete=models.CASCADE, related_name="measures")
    measure = models.ForeignKey(Measure, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["line", "measure"], name="measure_once_a_money_line")
        ]
