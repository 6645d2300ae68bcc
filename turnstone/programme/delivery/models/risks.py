"""Risks and issues."""

from typing import Any, ClassVar

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q

from turnstone.programme.delivery import rules
from turnstone.programme.people.models import AreaRow, Post
from turnstone.programme.plan.models import Action, Plan, Workstream
from turnstone.programme.plan.rules import CONFIDENCE_NAMES
from turnstone.programme.scorecards.models import Measure


def _score() -> Any:
    return models.PositiveSmallIntegerField(
        null=True, blank=True, validators=[MinValueValidator(1), MaxValueValidator(5)]
    )


def _score_in_range(name: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        condition=Q(**{name: None}) | Q(**{f"{name}__range": (1, 5)}), name=f"risk_{name}_is_1_to_5"
    )


class Risk(AreaRow):
    """Something that might stop the plan (a risk) or is stopping it (an issue)."""

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="risks")
    workstream = models.ForeignKey(
        Workstream, null=True, blank=True, on_delete=models.PROTECT, related_name="risks"
    )
    kind = models.CharField(max_length=5, choices=list(rules.RISK_KIND_NAMES.items()))
    reference = models.CharField(max_length=20)
    title = models.CharField(max_length=300)
    cause = models.TextField(blank=True)
    detail = models.TextField(blank=True)
    impact = models.TextField(blank=True)
    rating = models.CharField(max_length=5, choices=list(CONFIDENCE_NAMES.items()), blank=True)
    likelihood = _score()
    severity = _score()
    likelihood_after = _score()
    severity_after = _score()
    owner = models.ForeignKey(Post, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    review_every = models.PositiveSmallIntegerField(null=True, blank=True, help_text="In months.")
    review_on = models.DateField(null=True, blank=True)
    raised_on = models.DateField()
    closed_on = models.DateField(null=True, blank=True)
    closed_because = models.TextField(blank=True)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["plan", "reference"], name="risk_reference_once_a_plan"),
            models.CheckConstraint(
                condition=Q(closed_on=None) | ~Q(closed_because=""), name="risk_closed_says_why"
            ),
            *(
                _score_in_range(name)
                for name in ("likelihood", "severity", "likelihood_after", "severity_after")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.reference} {self.title}"


class Mitigation(AreaRow):
    """What is being done about a risk or an issue."""

    risk = models.ForeignKey(Risk, on_delete=models.PROTECT, related_name="mitigations")
    text = models.TextField()
    owner = models.ForeignKey(Post, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    due_on = models.DateField(null=True, blank=True)
    done_on = models.DateField(null=True, blank=True)
    position = models.PositiveIntegerField(default=0)


class RiskThreat(AreaRow):
    """An action, or a measure, that a risk threatens."""

    risk = models.ForeignKey(Risk, on_delete=models.CASCADE, related_name="threatens")
    action = models.ForeignKey(
        Action, null=True, blank=True, on_delete=models.PROTECT, related_name="threats"
    )
    measure = models.ForeignKey(Measure, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["risk", "action"], name="threat_once_a_risk"),
            models.UniqueConstraint(fields=["risk", "measure"], name="threatened_measure_once_a_risk"),
            models.CheckConstraint(
                condition=Q(action__isnull=False, measure=None) | Q(action=None, measure__isnull=False),
                name="threat_to_an_action_or_a_measure",
            ),
        ]


class RiskDecision(AreaRow):
    """What a board decided about a risk or an issue that was brought to it."""

    risk = models.ForeignKey(Risk, on_delete=models.PROTECT, related_name="decisions")
    board = models.CharField(max_length=200)
    words = models.TextField()
    decided_on = models.DateField()
