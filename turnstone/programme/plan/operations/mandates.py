"""Why there is a plan, who has what part in that, and when it ends."""

import datetime as dt

from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.people.models import LocalArea, Organisation
from turnstone.programme.plan import rules
from turnstone.programme.plan.models import (
    Mandate,
    MandateBody,
)
from turnstone.programme.plan.operations.days import refuse_a_day_to_come, refuse_backwards


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
def add_mandate_body(
    *, by: Actor, mandate: Mandate, organisation: Organisation, part: rules.MandatePart
) -> MandateBody:
    """Say that an organisation answers for a mandate, or that it checks how it goes."""
    if mandate.bodies.filter(organisation=organisation, part=part).exists():
        words = rules.MANDATE_PART_NAMES[part].lower()
        raise Refusal(f"{organisation.name} {words} already under {mandate.title}; choose another part.")
    return MandateBody.objects.create(
        area=mandate.area, mandate=mandate, organisation=organisation, part=part
    )


@operation
def end_mandate(*, by: Actor, mandate: Mandate, on: dt.date, authority: str, why: str = "") -> Mandate:
    """Note the day on which a mandate stopped binding, and by whose authority.

    What it asked for is released from monitoring one at a time; the end of a mandate releases nothing.
    """
    if not authority.strip():
        raise Refusal(f"Say by whose authority {mandate.title} ended.")
    if mandate.ended_by:
        raise Refusal(f"{mandate.title} ended on {mandate.ends_on:%-d %B %Y} already, by {mandate.ended_by}.")
    refuse_a_day_to_come(f"The end of {mandate.title}", on)
    refuse_backwards(mandate.title, mandate.starts_on, on)
    mandate.ends_on, mandate.ended_by = on, authority.strip()
    mandate.save()
    return mandate


@operation
def resume_mandate(*, by: Actor, mandate: Mandate, why: str) -> Mandate:
    """Take back the end of a mandate, which was noted by mistake or did not last."""
    if not mandate.ended_by:
        raise Refusal(f"{mandate.title} has not been ended, so there is nothing to take back.")
    if not why.strip():
        raise Refusal(f"Say why {mandate.title} binds again; the reason is kept in its history.")
    mandate.ends_on, mandate.ended_by = None, ""
    mandate.save()
    return mandate
