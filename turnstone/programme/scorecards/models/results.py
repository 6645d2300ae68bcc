"""Results, and the places that they are of."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from turnstone.programme.people.models import AreaRow
from turnstone.programme.scorecards import rules
from turnstone.programme.scorecards.models.fields import maybe, number, word
from turnstone.programme.scorecards.models.measures import Measure


class Place(AreaRow):
    """A part of the area that figures are told of: a locality, a ward, a school, a team."""

    level = word(rules.LEVEL_NAMES)
    name = models.CharField(max_length=200)
    code = models.CharField(max_length=40, blank=True)
    within = maybe("self", "parts")
    ended_on = models.DateField(null=True, blank=True)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("area", "level", Lower("name"), name="place_name_once_a_level"),
            models.UniqueConstraint(
                fields=["area", "level", "code"], condition=~Q(code=""), name="place_code_once_a_level"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Result(AreaRow):
    """The value of a measure for a period, of the whole area or of a place in it. What it was before is in its history.

    A mark that stands in place of a value says why there is none. `remark` is the word that somebody gave for it when
    it looked odd. `definition_version` is the definition by which it was counted.
    """

    measure = models.ForeignKey(Measure, on_delete=models.PROTECT, related_name="results")
    place = maybe(Place, "results")
    period_ends_on = models.DateField()
    numerator = number(places=2)
    denominator = number(places=2)
    value = number()
    mark = word(rules.MARK_NAMES, blank=True)
    settled = word(rules.SETTLED_NAMES, default=rules.Settled.FINAL)
    definition_version = models.PositiveIntegerField(default=1)
    source = models.CharField(max_length=200, blank=True)
    remark = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["measure", "period_ends_on"],
                condition=Q(place=None),
                name="result_once_a_period",
            ),
            models.UniqueConstraint(
                fields=["measure", "place", "period_ends_on"],
                condition=~Q(place=None),
                name="result_once_a_period_and_place",
            ),
            models.CheckConstraint(
                condition=Q(value=None, mark__in=["z", "x", "c"])
                | Q(value__isnull=False, mark__in=["", "low", "u"]),
                name="result_has_a_value_or_says_why_not",
            ),
        ]
