"""Why there is a plan, and what it must answer."""

import datetime as dt

from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.people.models import LocalArea, Organisation
from turnstone.programme.plan import rules
from turnstone.programme.plan.models import (
    Mandate,
    Requirement,
    RequirementBody,
)
from turnstone.programme.plan.operations.days import refuse_backwards


@operation
def add_mandate(
    *,
    by: Actor,
    area: LocalArea,
    title: str,
    kind: rules.MandateKind,
    issued_by: str = "",
    starts_on: dt.date | None = None,
    ends_on: dt.date | None = None,
) -> Mandate:
    """Say why there is to be a plan."""
    if Mandate.objects.filter(area=area, title=title).exists():
        raise Refusal(f"{area.name} already has the mandate “{title}”; give this one another title.")
    refuse_backwards(f"The mandate “{title}”", starts_on, ends_on)
    return Mandate.objects.create(
        area=area, title=title, kind=kind, issued_by=issued_by, starts_on=starts_on, ends_on=ends_on
    )


@operation
def add_requirement(
    *,
    by: Actor,
    mandate: Mandate,
    reference: str,
    kind: rules.RequirementKind,
    finding: str,
    source: str = "",
    families_words: str = "",
    bodies: tuple[Organisation, ...] = (),
) -> Requirement:
    """Add something that a mandate asks for, with the bodies that answer for it."""
    if mandate.requirements.filter(reference=reference).exists():
        raise Refusal(
            f"{mandate.title} already has a requirement {reference}; give this one another reference."
        )
    requirement = Requirement.objects.create(
        area=mandate.area,
        mandate=mandate,
        reference=reference,
        kind=kind,
        finding=finding,
        source=source,
        families_words=families_words,
        position=mandate.requirements.count() + 1,
    )
    for organisation in bodies:
        RequirementBody.objects.create(area=mandate.area, requirement=requirement, organisation=organisation)
    return requirement
