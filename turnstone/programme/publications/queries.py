"""Every read of publications. `on_the_public_site` is the only door for strangers."""

import datetime as dt
from dataclasses import fields

from django.db.models import Q, QuerySet

from turnstone.programme.audit import clock
from turnstone.programme.audit.queries import read_into, rows_as_at
from turnstone.programme.people.facts import Member
from turnstone.programme.people.permissions import can_see_drafts
from turnstone.programme.publications.facts import MadePublic, PublicationFacts, PublicationLine
from turnstone.programme.publications.models import Publication
from turnstone.programme.publications.rules import Audience, State


def on_the_public_site(area_slug: str, kind: str, from_slug: str = "") -> list[PublicationFacts]:
    """List what everyone may read of one kind in an area, newest first; `from_slug` keeps to those from a day on."""
    found = _open_to_everyone().filter(area__slug=area_slug, kind=kind, slug__gte=from_slug)
    return [publication_facts(row) for row in found.order_by("-slug", "-published_at")]


def lines_on_the_public_site(area_slug: str, *kinds: str) -> list[PublicationLine]:
    """List the same of some kinds, without reading what is in them."""
    found = _open_to_everyone().filter(area__slug=area_slug, kind__in=kinds)
    return _lines(found.order_by("-slug", "-published_at"))


def find_on_the_public_site(area_slug: str, kind: str, slug: str) -> PublicationFacts | None:
    """Find one publication that everyone may read."""
    found = _open_to_everyone().filter(area__slug=area_slug, kind=kind, slug=slug).first()
    return publication_facts(found) if found else None


def made_public_as_at(area_id: int, moment: dt.datetime) -> tuple[MadePublic, ...]:
    """List what had been out for everyone by a moment, each as it stood then, the first to come out first."""
    rows = rows_as_at(Publication, moment, area_id=area_id, audience=Audience.PUBLIC)
    out = rows.filter(published_at__isnull=False).defer("content")
    out = out.exclude(embargo_until__gt=moment).order_by("published_at", "id")
    return tuple(read_into(MadePublic, row) for row in out)


def contents_out_by(area_id: int, kind: str, moment: dt.datetime) -> list[str]:
    """Give what was in every publication of a kind that had come out by a moment, the first first.

    One that was withdrawn or replaced has been read all the same, and one under embargo will be.
    """
    out = Publication.objects.filter(area_id=area_id, kind=kind, published_at__lte=moment)
    return list(out.order_by("published_at", "id").values_list("content", flat=True))


def standing_on_a_day(area_id: int, first: dt.datetime, last: dt.datetime) -> list[PublicationFacts]:
    """List what stands published, for anybody, that speaks of a moment between two; under embargo it counts too."""
    rows = Publication.objects.filter(
        area_id=area_id, state=State.PUBLISHED, as_at__gte=first, as_at__lte=last
    )
    return [publication_facts(row) for row in rows.select_related("area").order_by("published_at", "id")]


def areas_on_the_public_site() -> list[tuple[str, str]]:
    """List the areas that have published something for everyone: address and name."""
    rows = _open_to_everyone().order_by("area__name").values_list("area__slug", "area__name")
    return list(dict.fromkeys(rows))


def _open_to_everyone() -> QuerySet[Publication]:
    return Publication.objects.filter(_is_out(), audience=Audience.PUBLIC).select_related("area")


def _is_out() -> Q:
    free = Q(embargo_until=None) | Q(embargo_until__lte=clock.now())
    return free & Q(state=State.PUBLISHED)


def lines_of(area_id: int, *states: State) -> list[PublicationLine]:
    """List an area's publications in some states, newest first, without reading what is in them."""
    rows = Publication.objects.filter(area_id=area_id, state__in=states)
    return _lines(rows.order_by("-as_at", "-id"))


def publications_for(member: Member) -> list[PublicationLine]:
    """List what a member may read, the newest month first: what is out, and the rest for those who see drafts."""
    return _lines(_open_to(member).order_by("-slug", "kind", "-id"))


def _lines(rows: QuerySet[Publication]) -> list[PublicationLine]:
    names = [field.name for field in fields(PublicationLine)]
    return [PublicationLine(**row | {"concerns": tuple(row["concerns"])}) for row in rows.values(*names)]


def find_publication_for(member: Member, publication_id: int) -> PublicationFacts | None:
    """Find one publication that a member may read."""
    row = _open_to(member).filter(id=publication_id).first()
    return publication_facts(row) if row else None


def _open_to(member: Member) -> QuerySet[Publication]:
    rows = Publication.objects.filter(area_id=member.area.id).select_related("area")
    return rows if can_see_drafts(member) else rows.filter(_is_out())


def get_publication(area_id: int, publication_id: int) -> Publication | None:
    """Fetch the row itself, for an operation to change."""
    return Publication.objects.filter(area_id=area_id, id=publication_id).first()


def publication_facts(row: Publication) -> PublicationFacts:
    """Give a publication with its content, as pages know it."""
    return PublicationFacts(
        id=row.pk,
        area_slug=row.area.slug,
        area_name=row.area.name,
        kind=row.kind,
        audience=row.audience,
        slug=row.slug,
        title=row.title,
        as_at=row.as_at,
        content=row.content,
        sha256=row.sha256,
        concerns=tuple(row.concerns),
        state=row.state,
        drafted_by=row.drafted_by,
        approved_by=row.approved_by,
        published_at=row.published_at,
        embargo_until=row.embargo_until,
        correction_note=row.correction_note,
        corrects_id=row.corrects_id,
    )
