"""Mandates, requirements, plans and all that hangs from a plan."""

from collections.abc import Mapping
from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Q

from turnstone.programme.people.models import AreaRow, Organisation, Post
from turnstone.programme.plan import rules


def _word(choices: Mapping[Any, str], *, default: str = "", blank: bool = False) -> Any:
    return models.CharField(max_length=24, choices=list(choices.items()), default=default, blank=blank)


def _post(name: str) -> Any:
    return models.ForeignKey(Post, null=True, blank=True, on_delete=models.PROTECT, related_name=name)


def _not_before(later: str, earlier: str, name: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        condition=Q(**{later: None}) | Q(**{earlier: None}) | Q(**{f"{later}__gte": F(earlier)}), name=name
    )


class Mandate(AreaRow):
    """Why there is a plan: an inspection's outcome, a notice, the partnership's own strategy."""

    kind = _word(rules.MANDATE_KIND_NAMES)
    title = models.CharField(max_length=300)
    issued_by = models.CharField(max_length=200, blank=True)
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["area", "title"], name="mandate_once_an_area"),
            _not_before("ends_on", "starts_on", "mandate_ends_after_it_starts"),
        ]

    def __str__(self) -> str:
        return self.title


class Requirement(AreaRow):
    """One thing that a mandate asks for, in its own words and in families'."""

    mandate = models.ForeignKey(Mandate, on_delete=models.PROTECT, related_name="requirements")
    reference = models.CharField(max_length=20)
    kind = _word(rules.REQUIREMENT_KIND_NAMES)
    finding = models.TextField()
    source = models.CharField(max_length=200, blank=True)
    families_words = models.CharField(max_length=300, blank=True)
    released_on = models.DateField(null=True, blank=True)
    released_by = models.CharField(max_length=200, blank=True)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["mandate", "reference"], name="requirement_once_a_mandate"),
            models.CheckConstraint(
                condition=Q(released_on=None) | ~Q(released_by=""), name="release_names_its_authority"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.reference}: {self.finding[:60]}"


class RequirementBody(AreaRow):
    """An organisation that answers for a requirement."""

    requirement = models.ForeignKey(Requirement, on_delete=models.CASCADE, related_name="bodies")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["requirement", "organisation"], name="body_once_a_requirement")
        ]


class Plan(AreaRow):
    """What the partnership will do, with the words and the rating key that it uses."""

    mandate = models.ForeignKey(
        Mandate, null=True, blank=True, on_delete=models.PROTECT, related_name="plans"
    )
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=120, blank=True)
    words = models.JSONField(default=dict)
    rating_key = models.JSONField(default=dict)
    reports_to = models.CharField(max_length=200, blank=True)
    keeper = _post("+")
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    version = models.CharField(max_length=20, default="1")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["area", "name", "version"], name="plan_version_once_an_area"),
            _not_before("ends_on", "starts_on", "plan_ends_after_it_starts"),
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
    council_lead = _post("+")
    health_lead = _post("+")
    forum_lead = _post("+")
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
    impact = _word(rules.IMPACT_NAMES, default=rules.Impact.NOT_YET)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["plan", "reference"], name="outcome_reference_once_a_plan")
        ]

    def __str__(self) -> str:
        return f"{self.reference}: {self.text[:60]}"


class Action(AreaRow):
    """A piece of work, with its lead, its dates and three judgements."""

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="actions")
    outcome = models.ForeignKey(Outcome, on_delete=models.PROTECT, related_name="actions")
    reference = models.CharField(max_length=20)
    text = models.TextField()
    why = models.TextField(blank=True)
    lead = _post("actions_led")
    accountable = _post("actions_answered_for")
    starts_on = models.DateField(null=True, blank=True)
    first_due_on = models.DateField(null=True, blank=True)
    due_on = models.DateField(null=True, blank=True)
    done_on = models.DateField(null=True, blank=True)
    success_criteria = models.TextField(blank=True)
    co_production = _word(rules.CO_PRODUCTION_NAMES, blank=True)
    status = _word(rules.STATUS_NAMES, default=rules.Status.NOT_STARTED)
    confidence = _word(rules.CONFIDENCE_NAMES, blank=True)
    confidence_reason = models.TextField(blank=True)
    impact = _word(rules.IMPACT_NAMES, default=rules.Impact.NOT_YET)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["plan", "reference"], name="action_reference_once_a_plan"),
            _not_before("due_on", "starts_on", "action_due_after_it_starts"),
            models.CheckConstraint(
                condition=Q(due_on=None) | Q(first_due_on__isnull=False), name="action_keeps_its_first_date"
            ),
            models.CheckConstraint(
                condition=Q(status="complete", done_on__isnull=False)
                | (~Q(status="complete") & Q(done_on=None)),
                name="action_complete_means_done_on",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.reference} {self.text[:60]}"


class Milestone(AreaRow):
    """A dated step of an action."""

    action = models.ForeignKey(Action, on_delete=models.PROTECT, related_name="milestones")
    text = models.CharField(max_length=400)
    first_due_on = models.DateField()
    due_on = models.DateField()
    done_on = models.DateField(null=True, blank=True)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["action", "text"], name="milestone_once_an_action")
        ]

    def __str__(self) -> str:
        return self.text


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
    shows = _word(rules.SHOWS_NAMES)
    link = models.URLField(blank=True)
    sensitivity = _word(rules.SENSITIVITY_NAMES, default=rules.Sensitivity.PARTNERS)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(action__isnull=False, outcome=None) | Q(action=None, outcome__isnull=False),
                name="evidence_of_an_action_or_an_outcome",
            )
        ]

    def __str__(self) -> str:
        return self.what
