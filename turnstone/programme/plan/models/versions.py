"""Versions of a plan, and what each body said of them."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from turnstone.programme.people.models import AreaRow
from turnstone.programme.plan import rules
from turnstone.programme.plan.models.fields import word
from turnstone.programme.plan.models.plans import Plan


class PlanVersion(AreaRow):
    """A plan as it stood at a moment, put to those who must agree it; no copy, for the record is read as at then."""

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="versions")
    name = models.CharField(max_length=20)
    what_changed = models.TextField(blank=True)
    state = word(rules.VERSION_STATE_NAMES, default=rules.VersionState.DRAFT)
    drawn_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["plan", "name"], name="version_name_once_a_plan")
        ]

    def __str__(self) -> str:
        return f"{self.plan.name}, version {self.name}"


class Approval(AreaRow):
    """What a body said of a version of a plan, or that it has yet to say."""

    version = models.ForeignKey(PlanVersion, on_delete=models.PROTECT, related_name="approvals")
    body = models.CharField(max_length=200)
    answer = word(rules.APPROVAL_NAMES, default=rules.ApprovalAnswer.WAITING)
    answered_on = models.DateField(null=True, blank=True)
    condition = models.TextField(blank=True)
    condition_met_on = models.DateField(null=True, blank=True)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["version", "body"], name="body_once_a_version"),
            models.CheckConstraint(
                condition=Q(answer="waiting", answered_on=None)
                | (~Q(answer="waiting") & Q(answered_on__isnull=False)),
                name="approval_answered_on_a_day",
            ),
            models.CheckConstraint(
                condition=~Q(answer__in=["on_condition", "sent_back"]) | ~Q(condition=""),
                name="approval_on_condition_names_it",
            ),
        ]
