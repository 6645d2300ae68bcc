"""Statistics that others publish, which every area reads and none owns.

A release is kept whole as it was loaded and never changes: the same statistics published again are another edition.
Who loaded which, and when, is in the trail, and a paper as at a moment reads what was loaded by then.
"""

from typing import ClassVar

from django.db import models

from turnstone.programme.audit.models import Traced


class PublishedRelease(Traced):
    """A release as it was loaded. `edition` counts how often its files came with another content."""

    code = models.SlugField(max_length=80)
    edition = models.PositiveIntegerField(default=1)
    title = models.CharField(max_length=200)
    source = models.CharField(max_length=300)
    order = models.PositiveIntegerField(default=0)
    digest = models.CharField(max_length=64)
    loaded_at = models.DateTimeField()
    rows_read = models.PositiveIntegerField(default=0)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["code", "edition"], name="release_edition_once"),
        ]

    def __str__(self) -> str:
        return self.title


class Published(models.Model):
    """A row of a release, which keeps no versions for it never changes."""

    release = models.ForeignKey(PublishedRelease, on_delete=models.CASCADE, related_name="+")

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{type(self).__name__} {self.pk}"


class PublishedPlace(Published):
    """A body that figures are published of: an authority by its three-digit number, a region, England."""

    code = models.CharField(max_length=9)
    name = models.CharField(max_length=120)
    level = models.CharField(max_length=12)
    region_code = models.CharField(max_length=9, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["release", "code"], name="published_place_once"),
        ]


class PublishedFigure(Published):
    """One figure of a measure for a place and a period, with the mark it was published with."""

    measure_code = models.SlugField(max_length=80, db_index=False)
    place_code = models.CharField(max_length=9)
    period = models.CharField(max_length=12)
    period_ends_on = models.DateField()
    numerator = models.DecimalField(max_digits=18, decimal_places=2, null=True)
    denominator = models.DecimalField(max_digits=18, decimal_places=2, null=True)
    value = models.DecimalField(max_digits=18, decimal_places=4, null=True)
    mark = models.CharField(max_length=4, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["measure_code", "place_code", "period", "release"], name="published_figure_once"
            ),
        ]


class PublishedFault(Published):
    """Something wrong in a release: the figure it is about, if it is about one, is not used."""

    kind = models.CharField(max_length=40)
    file = models.CharField(max_length=120, blank=True)
    measure_code = models.CharField(max_length=80, blank=True)
    place_code = models.CharField(max_length=9, blank=True)
    period = models.CharField(max_length=12, blank=True)
    sentence = models.CharField(max_length=500)
    leaves_out = models.BooleanField(default=False)


class Neighbour(Published):
    """One of an authority's statistical neighbours, by the model of a year; nearest first."""

    model_year = models.PositiveSmallIntegerField()
    place_code = models.CharField(max_length=9)
    neighbour_code = models.CharField(max_length=9)
    position = models.PositiveSmallIntegerField()
    closeness = models.CharField(max_length=30, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["release", "model_year", "place_code", "position"], name="neighbour_place_once"
            ),
        ]
