"""The trail of events, and the base of every row that keeps its versions."""

from typing import Any

from django.db import models
from simple_history.models import HistoricalRecords


class Event(models.Model):
    """One operation: who did what, when, to which row, and why. Never changed."""

    operation = models.CharField(max_length=80)
    at = models.DateTimeField(db_index=True)
    by_id = models.BigIntegerField(null=True)
    by_name = models.CharField(max_length=200)
    area_id = models.BigIntegerField(null=True, db_index=True)
    about = models.CharField(max_length=120, blank=True, db_index=True)
    why = models.TextField(blank=True)
    part_of = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="parts")

    class Meta:
        ordering = ["at", "id"]

    def __str__(self) -> str:
        return f"{self.operation} by {self.by_name} at {self.at:%Y-%m-%d %H:%M}"


class Version(models.Model):
    """What is kept with each version of a row: the event that made it."""

    event = models.ForeignKey(Event, on_delete=models.PROTECT, related_name="+")

    class Meta:
        abstract = True


def _nobody(version: Any) -> None:
    """The event says who; a version need not."""


def _let_the_event_say(version: Any, person: Any) -> None:
    """The event says who; a version need not."""


class Traced(models.Model):
    """A row that keeps its versions. It can only be saved or deleted inside an operation."""

    history: Any = HistoricalRecords(
        inherit=True,
        bases=[Version],
        history_user_id_field=models.BigIntegerField(null=True),
        history_user_getter=_nobody,
        history_user_setter=_let_the_event_say,
        history_change_reason_field=models.CharField(max_length=1, null=True),
    )

    class Meta:
        abstract = True

    @property
    def ref(self) -> str:
        """Name this row for ever: the model and its number, as in `plan.action:12`."""
        return f"{self._meta.label_lower}:{self.pk}"
