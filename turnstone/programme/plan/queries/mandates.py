"""Mandates with what they ask for, as at a moment."""

import datetime as dt
from collections import defaultdict
from typing import Any

from django.utils import timezone

from turnstone.programme.audit.queries import in_order_as_at, read_into, rows_as_at
from turnstone.programme.people.models import Organisation
from turnstone.programme.plan import facts, models


def mandates_as_at(area_id: int, moment: dt.datetime) -> tuple[facts.MandateFacts, ...]:
    """Read an area's mandates as they stood at a moment, the first to begin first."""
    names = {row.id: row.short_name or row.name for row in rows_as_at(Organisation, moment)}
    rows = list(rows_as_at(models.Mandate, moment, area_id=area_id))
    bodies, asked = _bodies(area_id, moment, names), _requirements(area_id, moment, names, rows)
    found = [
        read_into(
            facts.MandateFacts,
            row,
            bodies=tuple(bodies[row.id]),
            requirements=tuple(asked[row.id]),
        )
        for row in rows
    ]
    return tuple(sorted(found, key=lambda each: (each.starts_on or dt.date.min, each.id)))


def requirement_as_at(
    area_id: int, requirement_id: int, moment: dt.datetime
) -> facts.RequirementFacts | None:
    """Read something that was asked for, whichever mandate asked for it and whether any plan answers it."""
    asked = (each for mandate in mandates_as_at(area_id, moment) for each in mandate.requirements)
    return next((each for each in asked if each.id == requirement_id), None)


def unanswered_at(area_id: int, moment: dt.datetime) -> tuple[facts.RequirementFacts, ...]:
    """List what the mandates in force ask for and still monitor, and no outcome of any plan answers."""
    answered = {row.requirement_id for row in rows_as_at(models.Outcome, moment, area_id=area_id)}
    day = timezone.localdate(moment)
    return tuple(
        each
        for mandate in mandates_as_at(area_id, moment)
        if mandate.binds_on(day)
        for each in mandate.requirements
        if each.id not in answered and each.released_on is None
    )


def find_mandate(area_id: int, mandate_id: int) -> models.Mandate | None:
    """Find an area's mandate by its number."""
    return models.Mandate.objects.filter(area_id=area_id, id=mandate_id).first()


def mandates_of(area_id: int) -> list[models.Mandate]:
    """List an area's mandates, the newest first."""
    return list(models.Mandate.objects.filter(area_id=area_id).order_by("-starts_on", "-id"))


def requirements_of_mandate(mandate_id: int) -> list[models.Requirement]:
    """List what one mandate asks for, in its order."""
    asked = models.Requirement.objects.filter(mandate_id=mandate_id).select_related("mandate")
    return list(asked.order_by("position", "id"))


def _bodies(
    area_id: int, moment: dt.datetime, names: dict[int, str]
) -> defaultdict[int, list[facts.MandateBodyFacts]]:
    found: defaultdict[int, list[facts.MandateBodyFacts]] = defaultdict(list)
    for row in _by_number(models.MandateBody, area_id, moment):
        named = names[row.organisation_id]
        found[row.mandate_id].append(read_into(facts.MandateBodyFacts, row, organisation=named))
    return found


def _requirements(
    area_id: int, moment: dt.datetime, names: dict[int, str], mandates: list[Any]
) -> defaultdict[int, list[facts.RequirementFacts]]:
    titles = {row.id: row.title for row in mandates}
    bodies: defaultdict[int, list[str]] = defaultdict(list)
    for row in _by_number(models.RequirementBody, area_id, moment):
        bodies[row.requirement_id].append(names[row.organisation_id])
    found: defaultdict[int, list[facts.RequirementFacts]] = defaultdict(list)
    for row in in_order_as_at(models.Requirement, moment, area_id=area_id):
        said = {"mandate": titles[row.mandate_id], "bodies": tuple(bodies[row.id])}
        found[row.mandate_id].append(read_into(facts.RequirementFacts, row, **said))
    return found


def _by_number(model: Any, area_id: int, moment: dt.datetime) -> list[Any]:

    return sorted(rows_as_at(model, moment, area_id=area_id), key=lambda row: row.id)
