"""Dates that moved, and dates that somebody asked to move."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from turnstone.programme.people.models import AreaRow
from turnstone.programme.plan import rules
from turnstone.programme.plan.models.fields import word
from turnstone.programme.plan.models.work import Action, Milestone


class DateChange(AreaRow):
    """A due date that moved: from, to, why, who asked and who agreed."""

    action = models.ForeignKey(Action, on_delete=models.PROTECT, related_name="date_changes")
    milestone = models.ForeignKey(
        Milestone, null=True, blank=True, on_delete=models.PROTECT, related_name="date_changes"
    )
    from_on = models.DateField(null=True, blank=True)
    to_on = models.DateField()
    moved_on = models.DateField()
    reason = models.TextField()
    asked_by = models.CharField(max_length=200)
    agreed_by = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(from_on=F("to_on")), name="date_change_moves_the_date"),
            models.CheckConstraint(condition=~Q(reason=""), name="date_change_has_a_reason"),
        ]


class DateRequest(AreaRow):
    """A new date that was asked for and must be agreed before it counts; the date in force stays until then."""

    action = models.ForeignKey(Action, on_delete=models.PROTECT, related_name="date_requests")
    milestone = models.ForeignKey(
        Milestone, null=True, blank=True, on_delete=models.PROTECT, related_name="date_requests"
    )
    to_on = models.DateField()
    reason = models.TextField()
    asked_by = models.CharField(max_length=200)
    asked_on = models.DateField()
    waits_for = models.CharField(max_length=200)
    answer = word(rules.REQUEST_ANSWER_NAMES, default=rules.RequestAnswer.WAITING)
    answered_on = models.DateField(null=True, blank=True)
    answer_words = models.TextField(blank=True)
    change = models.OneToOneField(
        DateChange, null=True, blank=True, on_delete=models.PROTECT, related_name="request"
    )

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(reason=""), name="date_request_has_a_reason"),
            models.CheckConstraint(
                condition=Q(answer="agreed", change__isnull=False) | (~Q(answer="agreed") & Q(change=None)),
                name="date_agreed_is_a_date_moved",
            ),
            models.CheckConstraint(
                condition=~Q(answer="refused") | ~Q(answer_words=""), name="date_refused_says_why"
            ),
        ]
