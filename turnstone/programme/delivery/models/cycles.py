"""Cycles, and what is said in them."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from turnstone.programme.delivery import rules
from turnstone.programme.people.models import AreaRow, Post
from turnstone.programme.plan.models import Action, Outcome, Plan, Workstream
from turnstone.programme.plan.rules import CONFIDENCE_NAMES, SHOWS_NAMES, STATUS_NAMES


class Cycle(AreaRow):
    """One round of reporting: a month, the days on which it opens and closes, and the board that reads it."""

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="cycles")
    period = models.DateField(help_text="The first day of the month.")
    opens_on = models.DateField(null=True, blank=True)
    closes_on = models.DateField()
    reports_to = models.CharField(max_length=200, blank=True)
    meets_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["plan", "period"], name="cycle_once_a_month"),
            models.CheckConstraint(condition=Q(period__day=1), name="cycle_period_is_a_month"),
            models.CheckConstraint(
                condition=Q(opens_on=None) | Q(closes_on__gte=F("opens_on")),
                name="cycle_closes_after_it_opens",
            ),
        ]

    def __str__(self) -> str:
        return rules.month_name(self.period)


class Headline(AreaRow):
    """A line about the programme as a whole."""

    cycle = models.ForeignKey(Cycle, on_delete=models.PROTECT, related_name="headlines")
    text = models.TextField()
    position = models.PositiveIntegerField(default=0)


class ActionUpdate(AreaRow):
    """What was said of an action in a cycle: one line, and how it stood when it was said."""

    cycle = models.ForeignKey(Cycle, on_delete=models.PROTECT, related_name="updates")
    action = models.ForeignKey(Action, on_delete=models.PROTECT, related_name="updates")
    text = models.TextField(blank=True)
    status = models.CharField(max_length=12, choices=list(STATUS_NAMES.items()))
    confidence = models.CharField(max_length=5, choices=list(CONFIDENCE_NAMES.items()), blank=True)
    confidence_reason = models.TextField(blank=True)
    forecast_on = models.DateField(null=True, blank=True)
    blocked_by = models.CharField(max_length=300, blank=True)
    no_change = models.BooleanField(default=False)
    said_by = models.CharField(max_length=200)
    said_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["cycle", "action"], name="one_update_a_cycle"),
            models.CheckConstraint(condition=Q(no_change=True) | ~Q(text=""), name="update_says_something"),
        ]


class ProgressLine(AreaRow):
    """A line of what a workstream did, tied to an action where there is one, and to what it shows."""

    cycle = models.ForeignKey(Cycle, on_delete=models.PROTECT, related_name="progress_lines")
    workstream = models.ForeignKey(Workstream, on_delete=models.PROTECT, related_name="progress_lines")
    parent = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="children"
    )
    action = models.ForeignKey(Action, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    text = models.TextField()
    shows = models.CharField(max_length=12, choices=list(SHOWS_NAMES.items()), blank=True)
    position = models.PositiveIntegerField(default=0)


class NextStep(AreaRow):
    """What a workstream, or the programme, said it would do; it comes back as done, moved or dropped."""

    raised_in = models.ForeignKey(Cycle, on_delete=models.PROTECT, related_name="steps_raised")
    workstream = models.ForeignKey(
        Workstream, null=True, blank=True, on_delete=models.PROTECT, related_name="next_steps"
    )
    parent = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="children"
    )
    text = models.TextField()
    is_checklist = models.BooleanField(default=False)
    due_on = models.DateField(null=True, blank=True)
    state = models.CharField(
        max_length=8, choices=list(rules.STEP_STATE_NAMES.items()), default=rules.StepState.OPEN
    )
    closed_in = models.ForeignKey(
        Cycle, null=True, blank=True, on_delete=models.PROTECT, related_name="steps_closed"
    )
    outcome_words = models.TextField(blank=True)
    moved_to = models.DateField(null=True, blank=True)
    carried_from = models.OneToOneField(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="carried_to"
    )
    position = models.PositiveIntegerField(default=0)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(state="open", closed_in=None) | (~Q(state="open") & Q(closed_in__isnull=False)),
                name="step_closed_in_a_cycle",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=["moved", "dropped"]) | ~Q(outcome_words=""),
                name="step_let_go_says_why",
            ),
        ]


class ExceptionLine(AreaRow):
    """Something off course in a cycle: the milestone, the rating, the issue and what is being done."""

    cycle = models.ForeignKey(Cycle, on_delete=models.PROTECT, related_name="exceptions")
    workstream = models.ForeignKey(Workstream, on_delete=models.PROTECT, related_name="exceptions")
    milestone = models.TextField()
    confidence = models.CharField(max_length=5, choices=list(CONFIDENCE_NAMES.items()), blank=True)
    issue = models.TextField(blank=True)
    mitigation = models.TextField(blank=True)
    owner = models.ForeignKey(Post, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    due_on = models.DateField(null=True, blank=True)
    position = models.PositiveIntegerField(default=0)


class ExceptionOutcome(AreaRow):
    """An outcome that an exception is about; one exception may be about two."""

    exception = models.ForeignKey(ExceptionLine, on_delete=models.CASCADE, related_name="outcomes")
    outcome = models.ForeignKey(Outcome, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["exception", "outcome"], name="outcome_once_an_exception")
        ]
