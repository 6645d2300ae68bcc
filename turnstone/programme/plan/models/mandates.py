"""Why there is a plan, and what is asked."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from turnstone.programme.people.models import AreaRow, Organisation
from turnstone.programme.plan import rules
from turnstone.programme.plan.models.fields import not_before, word


class Mandate(AreaRow):
    """Why there is a plan: an inspection's outcome, a notice, the partnership's own strategy."""

    kind = word(rules.MANDATE_KIND_NAMES)
    title = models.CharField(max_length=300)
    issued_by = models.CharField(max_length=200, blank=True)
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    ended_by = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["area", "title"], name="mandate_once_an_area"),
            not_before("ends_on", "starts_on", "mandate_ends_after_it_starts"),
        ]

    def __str__(self) -> str:
        return self.title


class MandateBody(AreaRow):
    """An organisation's part in a mandate: it answers for it, or it checks how it goes."""

    mandate = models.ForeignKey(Mandate, on_delete=models.CASCADE, related_name="bodies")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    part = word(rules.MANDATE_PART_NAMES)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["mandate", "organisation", "part"], name="part_once_a_mandate")
        ]


class Requirement(AreaRow):
    """One thing that a mandate asks for, in its own words and in families'."""

    mandate = models.ForeignKey(Mandate, on_delete=models.PROTECT, related_name="requirements")
    reference = models.CharField(max_length=20)
    kind = word(rules.REQUIREMENT_KIND_NAMES)
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
