"""What a measure is held to, and what people say of it: targets, new limits, forecasts, notes and talks."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from turnstone.programme.people.models import AreaRow
from turnstone.programme.scorecards.models.fields import maybe
from turnstone.programme.scorecards.models.measures import Measure
from turnstone.programme.scorecards.models.results import Place


class Target(AreaRow):
    """What a measure should have come to by a day. Several make its trajectory."""

    measure = models.ForeignKey(Measure, on_delete=models.PROTECT, related_name="targets")
    place = maybe(Place, "targets")
    on = models.DateField()
    value = models.DecimalField(max_digits=18, decimal_places=4)
    set_on = models.DateField()
    agreed_by = models.CharField(max_length=200, blank=True)
    remark = models.CharField(max_length=300, blank=True)
    withdrawn_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["measure", "on"],
                condition=Q(place=None, withdrawn_on=None),
                name="target_once_a_day",
            ),
            models.UniqueConstraint(
                fields=["measure", "place", "on"],
                condition=Q(withdrawn_on=None) & ~Q(place=None),
                name="target_once_a_day_and_place",
            ),
        ]


class Rebase(AreaRow):
    """A person's decision that a chart's limits begin anew on a day, with the cause. Undone, it stays with why."""

    measure = models.ForeignKey(Measure, on_delete=models.PROTECT, related_name="rebases")
    place = maybe(Place, "rebases")
    on = models.DateField()
    cause = models.CharField(max_length=300)
    by_name = models.CharField(max_length=200)
    made_on = models.DateField()
    undone_on = models.DateField(null=True, blank=True)
    undone_by_name = models.CharField(max_length=200, blank=True)
    undone_because = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(undone_on=None) | ~Q(undone_because=""), name="undone_rebase_says_why"
            ),
        ]


class Forecast(AreaRow):
    """Where somebody expects a measure to go, with the reason; `points` are pairs of a day and a value."""

    measure = models.ForeignKey(Measure, on_delete=models.PROTECT, related_name="forecasts")
    points = models.JSONField(default=list)
    reason = models.CharField(max_length=500)
    by_name = models.CharField(max_length=200)
    made_on = models.DateField()
    withdrawn_on = models.DateField(null=True, blank=True)


class Note(AreaRow):
    """What an owner says of a measure's figure for a period: so what, and what next."""

    measure = models.ForeignKey(Measure, on_delete=models.PROTECT, related_name="notes")
    period_ends_on = models.DateField()
    so_what = models.TextField()
    what_next = models.TextField(blank=True)
    by_name = models.CharField(max_length=200)
    written_on = models.DateField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["measure", "period_ends_on"], name="note_once_a_period")
        ]


class CurveTalk(AreaRow):
    """A talk about turning a curve, box by box. Once signed it does not change."""

    measure = models.ForeignKey(Measure, on_delete=models.PROTECT, related_name="talks")
    held_on = models.DateField()
    how_doing = models.TextField(blank=True)
    story = models.TextField(blank=True)
    partners = models.TextField(blank=True)
    what_works = models.TextField(blank=True)
    proposal = models.TextField(blank=True)
    signed_by_name = models.CharField(max_length=200, blank=True)
    signed_on = models.DateField(null=True, blank=True)
