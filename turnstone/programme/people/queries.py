"""Every read of people and areas."""

import datetime as dt

from django.db.models import Q, QuerySet
from django.utils import timezone

from turnstone.programme.audit import clock
from turnstone.programme.audit.queries import rows_as_at
from turnstone.programme.people.facts import AreaFacts, Member, PostFacts
from turnstone.programme.people.models import (
    Account,
    Holding,
    LocalArea,
    Membership,
    Organisation,
    Person,
    Post,
)


def areas() -> list[AreaFacts]:
    """List every area of this deployment, by name."""
    return [_facts(area) for area in LocalArea.objects.order_by("name")]


def find_area(slug: str) -> AreaFacts | None:
    """Find an area by its name in an address."""
    area = LocalArea.objects.filter(slug=slug).first()
    return _facts(area) if area else None


def get_area(slug: str) -> LocalArea | None:
    """Fetch the row itself, for an operation to work on."""
    return LocalArea.objects.filter(slug=slug).first()


def get_account(email: str) -> Account | None:
    """Fetch the account with an address."""
    return Account.objects.filter(email__iexact=email).first()


def _facts(area: LocalArea) -> AreaFacts:
    return AreaFacts(id=area.pk, slug=area.slug, name=area.name)


def areas_of(account: Account) -> list[AreaFacts]:
    """List the areas in which an account has a role today."""
    ids = _in_force(account).values_list("area_id", flat=True)
    return [_facts(area) for area in LocalArea.objects.filter(id__in=list(ids)).order_by("name")]


def member_of(account: Account, slug: str) -> Member | None:
    """Find what an account is in one area; None for a stranger and for an area that is not there alike."""
    held = list(_in_force(account).filter(area__slug=slug).select_related("area"))
    if not held:
        return None
    people = {membership.person_id for membership in held if membership.person_id}
    return Member(
        pk=account.pk,
        name=account.name,
        email=account.email,
        area=_facts(held[0].area),
        roles=frozenset(membership.role for membership in held),
        posts=frozenset(_posts_held_by(people)),
    )


def _in_force(account: Account) -> QuerySet[Membership]:
    today = clock.today()
    return Membership.objects.filter(Q(ends_on=None) | Q(ends_on__gte=today), account=account)


def _posts_held_by(people: set[int]) -> list[int]:
    if not people:
        return []
    today = clock.today()
    running = Holding.objects.filter(Q(ends_on=None) | Q(ends_on__gte=today), starts_on__lte=today)
    return list(running.filter(person_id__in=people).values_list("post_id", flat=True))


def posts_as_at(area_id: int, moment: dt.datetime) -> dict[int, PostFacts]:
    """Give an area's posts by number, each with its holder of that day."""
    day = timezone.localdate(moment)
    people = {row.id: row.name for row in rows_as_at(Person, moment, area_id=area_id)}
    organisations = {row.id: row.short_name or row.name for row in rows_as_at(Organisation, moment)}
    holders = {
        row.post_id: people.get(row.person_id, "")
        for row in rows_as_at(Holding, moment, area_id=area_id)
        if row.starts_on <= day and (row.ends_on is None or row.ends_on >= day)
    }
    return {
        row.id: PostFacts(
            id=row.id,
            title=row.title,
            organisation=organisations[row.organisation_id],
            holder=holders.get(row.id, ""),
        )
        for row in rows_as_at(Post, moment, area_id=area_id)
    }
