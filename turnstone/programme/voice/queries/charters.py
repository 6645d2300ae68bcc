"""Charters and what is signed."""

import datetime as dt
from collections import defaultdict
from typing import Any

from django.utils import timezone

from turnstone.programme.audit.facts import ChangeFacts
from turnstone.programme.audit.queries import changes_to, read_into, rows_as_at
from turnstone.programme.people.models import AreaOrganisation, Organisation
from turnstone.programme.voice import models
from turnstone.programme.voice.facts.charters import (
    CharterFacts,
    CharterSignatureFacts,
    CharterVersionFacts,
    PartnerFacts,
)
from turnstone.programme.voice.rules.charters import WAITED_FOR


def charters_as_at(area_id: int, moment: dt.datetime) -> tuple[CharterFacts, ...]:
    """Read an area's charters as they stood at a moment, by title, with the partners that were then to sign."""
    organisations = {row.id: row for row in rows_as_at(Organisation, moment)}
    names = {number: row.name for number, row in organisations.items()}
    partners = _partners(area_id, moment, organisations)
    versions = _versions(area_id, moment, names)
    found = [
        read_into(CharterFacts, row, versions=tuple(versions[row.id]), partners=partners)
        for row in rows_as_at(models.Charter, moment, area_id=area_id)
    ]
    return tuple(sorted(found, key=lambda each: (each.title.casefold(), each.id)))


def charter_as_at(charter_id: int, moment: dt.datetime) -> CharterFacts | None:
    """Read one charter as it stood at a moment; None where it was not there yet."""
    area_id = get_charter(charter_id).area_id
    return next((each for each in charters_as_at(area_id, moment) if each.id == charter_id), None)


def _partners(area_id: int, moment: dt.datetime, organisations: dict[int, Any]) -> tuple[PartnerFacts, ...]:
    day = timezone.localdate(moment)
    parts = rows_as_at(AreaOrganisation, moment, area_id=area_id)
    in_force = [
        organisations[part.organisation_id]
        for part in parts
        if (part.starts_on or day) <= day <= (part.ends_on or day)
    ]
    found = [
        PartnerFacts(id=row.id, version=row.history_id, name=row.name)
        for row in in_force
        if (row.ends_on or day) >= day and row.kind in WAITED_FOR
    ]
    return tuple(sorted(found, key=lambda each: each.name))


def _versions(
    area_id: int, moment: dt.datetime, names: dict[int, str]
) -> defaultdict[int, list[CharterVersionFacts]]:
    signed: defaultdict[int, list[CharterSignatureFacts]] = defaultdict(list)
    rows = rows_as_at(models.CharterSignature, moment, area_id=area_id)
    for row in sorted(rows, key=lambda each: (each.signed_on, each.id)):
        named = names[row.organisation_id]
        signed[row.version_id].append(_signature(row, named))
    found: defaultdict[int, list[CharterVersionFacts]] = defaultdict(list)
    written = rows_as_at(models.CharterVersion, moment, area_id=area_id)
    for row in sorted(written, key=lambda each: (each.written_on, each.id), reverse=True):
        found[row.charter_id].append(read_into(CharterVersionFacts, row, signatures=tuple(signed[row.id])))
    return found


def _signature(row: Any, organisation: str) -> CharterSignatureFacts:
    """Read a signature; its own `version` is the version of the charter, not of the row, so it is said here."""
    return CharterSignatureFacts(
        id=row.id,
        version=row.history_id,
        organisation_id=row.organisation_id,
        organisation=organisation,
        signed_by=row.signed_by,
        signed_on=row.signed_on,
    )


def get_charter(charter_id: int) -> models.Charter:
    """Fetch a charter for an operation to work on."""
    return models.Charter.objects.select_related("area").get(pk=charter_id)


def find_charter(area_id: int, slug: str) -> models.Charter | None:
    """Find an area's charter by its name in an address."""
    return models.Charter.objects.filter(area_id=area_id, slug=slug).select_related("area").first()


def charters_in(area_id: int) -> list[models.Charter]:
    """List an area's charters, by title."""
    return list(models.Charter.objects.filter(area_id=area_id).order_by("title", "id"))


def find_charter_version(area_id: int, version_id: int) -> models.CharterVersion | None:
    """Find a version of one of an area's charters by its number."""
    found = models.CharterVersion.objects.filter(area_id=area_id, pk=version_id)
    return found.select_related("charter", "file", "area").first()


def find_charter_signature(area_id: int, signature_id: int) -> models.CharterSignature | None:
    """Find a signature under one of an area's charters by its number."""
    found = models.CharterSignature.objects.filter(area_id=area_id, pk=signature_id)
    return found.select_related("version__charter", "organisation", "area").first()


def changes_to_charter(charter_id: int) -> tuple[ChangeFacts, ...]:
    """Tell how a charter, its versions and its signatures came to stand as they do, newest first."""
    told = (
        *changes_to(models.CharterSignature, version__charter_id=charter_id),
        *changes_to(models.CharterVersion, charter_id=charter_id),
        *changes_to(models.Charter, id=charter_id),
    )
    return tuple(sorted(told, key=lambda each: each.at, reverse=True))
