"""What a mandate asks for, and its release from monitoring, one at a time."""

import datetime as dt

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.people.models import Organisation
from turnstone.programme.plan import rules
from turnstone.programme.plan.models import Mandate, Requirement, RequirementBody


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


@operation
def release_requirement(
    *, by: Actor, requirement: Requirement, on: dt.date, authority: str, why: str
) -> Requirement:
    """Note that nobody checks a requirement from outside any more: since when, by whose authority, and why."""
    named = f"{requirement.reference} of {requirement.mandate.title}"
    if not authority.strip():
        raise Refusal(f"Say who released {named} from monitoring.")
    if not why.strip():
        raise Refusal(f"Say why {named} was released; the reason is kept in its history.")
    fault = rules.fault_in_release(
        on,
        clock.today(),
        mandate_starts_on=requirement.mandate.starts_on,
        released_on=requirement.released_on,
    )
    if fault:
        raise Refusal(f"{named} {fault}.")
    requirement.released_on, requirement.released_by = on, authority.strip()
    requirement.save()
    return requirement


@operation
def restore_monitoring(*, by: Actor, requirement: Requirement, why: str) -> Requirement:
    """Take back a release: a requirement is checked again."""
    named = f"{requirement.reference} of {requirement.mandate.title}"
    if requirement.released_on is None:
        raise Refusal(f"{named} is still monitored, so there is no release to take back.")
    if not why.strip():
        raise Refusal(f"Say why {named} is monitored again; the reason is kept in its history.")
    requirement.released_on, requirement.released_by = None, ""
    requirement.save()
    return requirement
