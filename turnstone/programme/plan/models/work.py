"""The work: actions, their dated steps, what they need, and the evidence."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from turnstone.programme.people.models import AreaRow
from turnstone.programme.plan import rules
from turnstone.programme.plan.models.fields import not_before, post, withdrawal_says_why, word
from turnstone.programme.plan.models.plans import Outcome, Plan
from turnstone.programme.scorecards.models import MoneyLine


class Action(AreaRow):
    """A piece of work, with its lead, its dates and three judgements."""

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="actions")
    outcome = models.ForeignKey(Outcome, on_delete=models.PROTECT, related_name="actions")
    reference = models.CharField(max_length=20)
    text = models.TextField()
    why = models.TextField(blank=True)
    lead = post("actions_led")
    accountable = post("actions_answered_for")
    starts_on = models.DateField(null=True, blank=True)
    first_due_on = models.DateField(null=True, blank=True)
    due_on = models.DateField(null=True, blank=True)
    first_set_on = models.DateField(null=True, blank=True)
    done_on = models.DateField(null=True, blank=True)
    withdrawn_on = models.DateField(null=True, blank=True)
    withdrawn_because = models.TextField(blank=True)
    criteria_met_on = models.DateField(null=True, blank=True)
    success_criteria = models.TextField(blank=True)
    co_production = word(rules.CO_PRODUCTION_NAMES, blank=True)
    status = word(rules.STATUS_NAMES, default=rules.Status.NOT_STARTED)
    confidence = word(rules.CONFIDENCE_NAMES, blank=True)
    confidence_reason = models.TextField(blank=True)
    confidence_evidence = models.ForeignKey(
        "Evidence", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    impact = word(rules.IMPACT_NAMES, default=rules.Impact.NOT_YET)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["plan", "reference"], name="action_reference_once_a_plan"),
            not_before("due_on", "starts_on", "action_due_after_it_starts"),
            models.CheckConstraint(
                condition=Q(due_on=None) | Q(first_due_on__isnull=False), name="action_keeps_its_first_date"
            ),
            models.CheckConstraint(
                condition=Q(status="complete", done_on__isnull=False)
                | (~Q(status="complete") & Q(done_on=None)),
                name="action_complete_means_done_on",
            ),
            withdrawal_says_why("action_withdrawn_says_why"),
        ]

    def __str__(self) -> str:
        return f"{self.reference} {self.text[:60]}"


class ActionSaving(AreaRow):
    """That so many per cent of a line's saving in the high-needs recovery plan hang on an action."""

    action = models.ForeignKey(Action, on_delete=models.CASCADE, related_name="savings")
    line = models.ForeignKey(MoneyLine, on_delete=models.PROTECT, related_name="+")
    share = models.PositiveSmallIntegerField(default=100)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["action", "line"], name="saving_once_an_action"),
            models.CheckConstraint(
                condition=Q(share__gte=1, share__lte=100), name="saving_share_is_a_percentage"
            ),
        ]


class Dependency(AreaRow):
    """An action that cannot be finished before another."""

    action = models.ForeignKey(Action, on_delete=models.CASCADE, related_name="needs")
    needed = models.ForeignKey(Action, on_delete=models.PROTECT, related_name="needed_by")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["action", "needed"], name="need_once_an_action"),
            models.CheckConstraint(condition=~Q(action=F("needed")), name="action_needs_another"),
        ]


class Milestone(AreaRow):
    """A dated step of an action."""

    action = models.ForeignKey(Action, on_delete=models.PROTECT, related_name="milestones")
    text = models.CharField(max_length=400)
    first_due_on = models.DateField()
    due_on = models.DateField()
    first_set_on = models.DateField(null=True, blank=True)
    done_on = models.DateField(null=True, blank=True)
    withdrawn_on = models.DateField(null=True, blank=True)
    withdrawn_because = models.TextField(blank=True)
    is_key = models.BooleanField(default=False)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["action", "text"], name="milestone_once_an_action"),
            withdrawal_says_why("milestone_withdrawn_says_why"),
        ]

    def __str__(self) -> str:
        return self.text


class Evidence(AreaRow):
    """Something that shows what was done, how well, or what difference it made."""

    action = models.ForeignKey(
        Action, null=True, blank=True, on_delete=models.PROTECT, related_name="evidence"
    )
    outcome = models.ForeignKey(
        Outcome, null=True, blank=True, on_delete=models.PROTECT, related_name="evidence"
    )
    what = models.CharField(max_length=400)
    on = models.DateField()
    shows = word(rules.SHOWS_NAMES)
    link = models.URLField(blank=True)
    sensitivity = word(rules.SENSITIVITY_NAMES, default=rules.Sensitivity.PARTNERS)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(action__isnull=False, outcome=None) | Q(action=None, outcome__isnull=False),
                name="evidence_of_an_action_or_an_outcome",
            )
        ]

    def __str__(self) -> str:
        return self.what
