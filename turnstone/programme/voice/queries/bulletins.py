"""Bulletins, found by what people call them and read with their lines."""

import datetime as dt
from collections.abc import Iterable

from django.db.models import QuerySet

from turnstone.programme.audit import clock
from turnstone.programme.audit.queries import read_into, rows_as_at
from turnstone.programme.people.models import LocalArea
from turnstone.programme.publications.facts import PublicationFacts
from turnstone.programme.publications.models import Publication
from turnstone.programme.publications.queries import publication_facts
from turnstone.programme.publications.rules import Audience, Kind, State
from turnstone.programme.voice import facts, models, rules


def get_bulletin(bulletin_id: int) -> models.Bulletin:
    """Fetch an issue for an operation to work on."""
    return models.Bulletin.objects.select_related("series", "area", "publication").get(pk=bulletin_id)


def find_bulletin(area_id: int, slug: str) -> models.Bulletin | None:
    """Find an area's issue by its name in an address: its series' name and its number."""
    series, _, number = slug.rpartition("-")
    if not number.isdecimal():
        return None
    found = models.Bulletin.objects.filter(area_id=area_id, series__slug=series, number=int(number))
    return found.select_related("series", "area", "publication").first()


def bulletins_in(area_id: int) -> list[models.Bulletin]:
    """List an area's issues, the first first."""
    rows = models.Bulletin.objects.filter(area_id=area_id).select_related("series")
    return list(rows.order_by("until", "number", "id"))


def bulletin_series_in(area_id: int) -> list[models.BulletinSeries]:
    """List an area's bulletins by name."""
    return list(models.BulletinSeries.objects.filter(area_id=area_id).order_by("name", "id"))


def find_bulletin_series(area_id: int, slug: str) -> models.BulletinSeries | None:
    """Find an area's bulletin by its name in an address."""
    return models.BulletinSeries.objects.filter(area_id=area_id, slug=slug).first()


def find_bulletin_line(bulletin_id: int, line_id: int) -> models.BulletinLine | None:
    """Find a line of an issue."""
    rows = models.BulletinLine.objects.filter(bulletin_id=bulletin_id, pk=line_id)
    return rows.select_related("bulletin__series", "bulletin__publication", "area").first()


def bulletins_as_at(area_id: int, moment: dt.datetime) -> tuple[facts.BulletinFacts, ...]:
    """Read an area's issues with their lines as they stood at a moment, the first first."""
    return _read(area_id, moment, rows_as_at(models.Bulletin, moment, area_id=area_id))


def bulletin_as_at(bulletin_id: int, moment: dt.datetime) -> facts.BulletinFacts:
    """Read one issue as it stood at a moment. Raises `LookupError` before it was begun."""
    row = rows_as_at(models.Bulletin, moment, id=bulletin_id).first()
    if row is None:
        raise LookupError(f"There was no bulletin {bulletin_id} at {moment}.")
    return _read(row.area_id, moment, [row])[0]


def bulletin_now(bulletin_id: int) -> facts.BulletinFacts:
    """Read one issue as it stands."""
    return bulletin_as_at(bulletin_id, clock.now())


def readers_of_the_bulletin(area_id: int) -> list[models.Contact]:
    """List whom an issue goes to: those who agreed to it and confirmed, have an address, and whose mail arrives."""
    return list(_readers(area_id).order_by("pk"))


def _readers(area_id: int) -> QuerySet[models.Contact]:
    agreed = models.Consent.objects.filter(
        area_id=area_id, purpose=rules.Purpose.BULLETIN, withdrawn_at=None, confirmed_at__isnull=False
    )
    rows = models.Contact.objects.filter(
        area_id=area_id, erased_on=None, bounced_on=None, pk__in=agreed.values("contact_id")
    )
    return rows.filter(details__isnull=False).exclude(details__email="")


def count_readers_of_the_bulletin(area_id: int) -> int:
    """Count whom an issue goes to."""
    return _readers(area_id).count()


def papers_of_bulletin(bulletin_id: int) -> tuple[PublicationFacts, ...]:
    """Give an issue as it was frozen when it was handed in: as it is, then easy to read; nothing for a draft."""
    bulletin = get_bulletin(bulletin_id)
    if bulletin.publication is None:
        return ()
    found = newest_papers(bulletin.area_id, bulletin.publication.slug)
    return tuple(publication_facts(each) for each in found)


def newest_papers(area_id: int, slug: str) -> list[Publication]:
    """Give the newest frozen paper of each form of an issue."""
    rows = Publication.objects.filter(area_id=area_id, slug=slug, audience=Audience.PUBLIC)
    newest = (
        rows.filter(kind=kind).select_related("area").order_by("-id").first()
        for kind in (Kind.BULLETIN, Kind.EASY_BULLETIN)
    )
    return [each for each in newest if each is not None]


def _read(
    area_id: int, moment: dt.datetime, rows: Iterable[models.Bulletin]
) -> tuple[facts.BulletinFacts, ...]:
    area = rows_as_at(LocalArea, moment, id=area_id).get()
    series = {row.id: row for row in rows_as_at(models.BulletinSeries, moment, area_id=area_id)}
    lines = _lines(area_id, moment)
    waiting = set(
        rows_as_at(
            Publication, moment, area_id=area_id, state__in=[State.IN_REVIEW, State.APPROVED]
        ).values_list("id", flat=True)
    )
    return tuple(
        read_into(
            facts.BulletinFacts,
            row,
            area_slug=area.slug,
            area_name=area.name,
            series=read_into(facts.BulletinSeriesFacts, series[row.series_id]),
            waits=row.state == rules.BulletinState.DRAFT and row.publication_id in waiting,
            lines=tuple(lines.get(row.id, ())),
        )
        for row in sorted(rows, key=lambda row: (row.until, row.number, row.id))
    )


def _lines(area_id: int, moment: dt.datetime) -> dict[int, list[facts.BulletinLineFacts]]:
    order = {section: place for place, section in enumerate(rules.BulletinSection)}
    rows = rows_as_at(models.BulletinLine, moment, area_id=area_id)
    found: dict[int, list[facts.BulletinLineFacts]] = {}
    for row in sorted(rows, key=lambda row: (order.get(row.section, len(order)), row.position, row.id)):
        found.setdefault(row.bulletin_id, []).append(read_into(facts.BulletinLineFacts, row))
    return found
