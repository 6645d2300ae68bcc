"""A plan, its workstreams and its outcomes."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from turnstone.programme.people.models import AreaRow
from turnstone.programme.plan import rules
from turnstone.programme.plan.models.fields import not_before, post, word
from turnstone.programme.plan.models.mandates import Mandate, Requirement
from turnstone.programme.scorecards.models import Measure, NeedFact


class Plan(AreaRow):
    """What the partnership will do, with the words and the rating key that it uses."""

    mandate = models.ForeignKey(
        Mandate, null=True, blank=True, on_delete=models.PROTECT, related_name="plans"
    )
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=120, blank=True)
    words = models.JSONField(default=dict)
    rating_key = models.JSONField(default=dict)
    rating_key_version = models.PositiveIntegerField(default=1)
    rating_key_since = models.DateField(null=True, blank=True)
    reports_to = models.CharField(max_length=200, blank=True)
    keeper = post("+")
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    date_rule = word(rules.DATE_RULE_NAMES, default=rules.DateRule.FREE)
    dates_agreed_by = models.CharField(max_length=200, blank=True)
    replaces = models.OneToOneField(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="replaced_by"
    )
    replaced_on = models.DateField(null=True, blank=True, help_text="The day it took the other's place.")
    replaced_because = models.TextField(blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["area", "name"], name="plan_once_an_area"),
            not_before("ends_on", "starts_on", "plan_ends_after_it_starts"),
            models.CheckConstraint(
                condition=Q(date_rule="free") | ~Q(dates_agreed_by=""), name="date_rule_names_who_agrees"
            ),
            models.CheckConstraint(
                condition=Q(replaces=None) | (Q(replaced_on__isnull=False) & ~Q(replaced_because="")),
                name="replacing_plan_says_when_and_why",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Workstream(AreaRow):
    """A part of the plan with its three leads, or a group that serves the whole of it."""

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="workstreams")
    name = models.CharField(max_length=200)
    kind = models.CharField(
        max_length=12, choices=[("workstream", "Workstream"), ("group", "Group")], default="workstream"
    )
    purpose = models.TextField(blank=True)
    membership = models.TextField(blank=True)
    responsibilities = models.TextField(blank=True)
    council_lead = post("+")
    health_lead = post("+")
    forum_lead = post("+")
    position = models.PositiveIntegerField(default=0)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["plan", "name"], name="workstream_once_a_plan")
        ]

    def __str__(self) -> str:
        return self.name


class Outcome(AreaRow):
    """What will be different, where it stood at the start, and how anyone will know."""

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="outcomes")
    workstream = models.ForeignKey(Workstream, on_delete=models.PROTECT, related_name="outcomes")
    requirement = models.ForeignKey(
        Requirement, null=True, blank=True, on_delete=models.PROTECT, related_name="outcomes"
    )
    reference = models.CharField(max_length=20)
    text = models.TextField()
    families_words = models.CharField(max_length=300, blank=True)
    baseline = models.TextField(blank=True)
    baseline_on = models.DateField(null=True, blank=True)
    how_we_will_know = models.TextField(blank=True)
    impact = word(rules.IMPACT_NAMES, default=rules.Impact.NOT_YET)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["plan", "reference"], name="outcome_reference_once_a_plan")
        ]

    def __str__(self) -> str:
        return f"{self.reference}: {self.text[:60]}"


class OutcomeNeed(AreaRow):
    """A fact of the needs assessment on which an outcome rests, as it was counted on a day."""

    outcome = models.ForeignKey(Outcome, on_delete=models.CASCADE, related_name="needs")
    need = models.ForeignKey(NeedFact, on_delete=models.PROTECT, related_name="+")
    counted_on = models.DateField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["outcome", "need"], name="need_once_an_outcome")
        ]


class OutcomeMeasure(AreaRow):
    """A measure by which anyone will know that an outcome has come about."""

    outcome = models.ForeignKey(Outcome, on_delete=models.CASCADE, related_name="measures")
    measure = models.ForeignKey(Measure, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["outcome", "measure"], name="measure_once_an_outcome")
        ]
