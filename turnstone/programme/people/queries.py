"""Every read of people and areas."""

import datetime as dt
from collections import defaultdict

from django.db.models import Q, QuerySet
from django.utils import timezone

from turnstone.programme.audit import clock
from turnstone.programme.audit.facts import ChangeFacts
from turnstone.programme.audit.queries import changes_to, rows_as_at
from turnstone.programme.people.facts import (
    AccountFacts,
    AreaFacts,
    HoldingFacts,
    Member,
    PostFacts,
    RoleFacts,
    SeatFacts,
)
from turnstone.programme.people.models import (
    Account,
    AreaOrganisation,
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


def area_called(area_id: int) -> LocalArea:
    """Get an area by its number."""
    return LocalArea.objects.get(pk=area_id)


def area_as_at(area_id: int, moment: dt.datetime) -> AreaFacts:
    """Give an area as it was called at a moment."""
    return _facts(rows_as_at(LocalArea, moment, id=area_id)[0])


def area_of(member: Member) -> LocalArea:
    """Fetch the row of the area that a member is in."""
    return LocalArea.objects.get(pk=member.area.id)


def get_account(email: str) -> Account | None:
    """Fetch the account with an address."""
    return Account.objects.filter(email__iexact=email).first()


def _facts(area: LocalArea) -> AreaFacts:
    return AreaFacts(id=area.id, slug=area.slug, name=area.name)


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


def names_as_at(area_id: int, moment: dt.datetime) -> list[str]:
    """List whoever a paper of an area could name: people known at a moment, and those who have a role now."""
    known = {row.name for row in rows_as_at(Person, moment, area_id=area_id)}
    members = Membership.objects.filter(area_id=area_id).values_list("account__name", flat=True)
    return sorted({*known, *members} - {""})


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


def holders_on(area_id: int, day: dt.date) -> dict[int, Person]:
    """Give who holds each post on a day, with the address of their own or else of the account that is theirs."""
    in_force = Q(ends_on=None) | Q(ends_on__gte=day)
    accounts = Membership.objects.filter(in_force, area_id=area_id, account__is_active=True)
    addresses = dict(accounts.exclude(person=None).order_by("id").values_list("person_id", "account__email"))
    held = Holding.objects.filter(in_force, area_id=area_id, starts_on__lte=day).select_related("person")
    holders = {holding.post_id: holding.person for holding in held.order_by("starts_on", "id")}
    for person in holders.values():
        person.email = person.email or addresses.get(person.pk, "")
    return holders


def seats_of(area_id: int) -> list[SeatFacts]:
    """List an area's posts by body and title, each with all who held it."""
    held: dict[int, list[HoldingFacts]] = defaultdict(list)
    for row in Holding.objects.filter(area_id=area_id).select_related("person").order_by("-starts_on", "-id"):
        held[row.post_id].append(
            HoldingFacts(id=row.pk, person=row.person.name, starts_on=row.starts_on, ends_on=row.ends_on)
        )
    posts = Post.objects.filter(area_id=area_id).select_related("organisation")
    return [
        SeatFacts(
            id=post.pk,
            title=post.title,
            organisation=post.organisation.short_name or post.organisation.name,
            holdings=tuple(held[post.pk]),
        )
        for post in posts.order_by("organisation__name", "title")
    ]


def accounts_of(area_id: int) -> list[AccountFacts]:
    """List those who have or had a role in an area, by name."""
    rows = Membership.objects.filter(area_id=area_id).select_related("account", "person")
    by_account: dict[int, list[Membership]] = defaultdict(list)
    for row in rows.order_by("account__name", "account_id", "id"):
        by_account[row.account_id].append(row)
    return [_account(held) for held in by_account.values()]


def _account(held: list[Membership]) -> AccountFacts:
    account = held[0].account
    roles = (
        RoleFacts(
            id=row.pk,
            role=row.role,
            person_id=row.person_id,
            person=row.person.name if row.person else "",
            ends_on=row.ends_on,
        )
        for row in held
    )
    return AccountFacts(id=account.pk, name=account.name, email=account.email, roles=tuple(roles))


def organisations_of(area_id: int) -> list[Organisation]:
    """List the bodies that take part in an area, by name."""
    ours = AreaOrganisation.objects.filter(area_id=area_id).values("organisation_id")
    return list(Organisation.objects.filter(id__in=ours).order_by("name"))


def people_of(area_id: int) -> list[Person]:
    """List the people whom an area's papers may name."""
    return list(Person.objects.filter(area_id=area_id).order_by("name", "id"))


def posts_of(area_id: int) -> list[Post]:
    """List an area's posts as operations want them."""
    return list(Post.objects.filter(area_id=area_id))


def roles_in_force(area_id: int, account_id: int) -> list[Membership]:
    """List an account's roles in an area that have no end yet."""
    found = Membership.objects.filter(area_id=area_id, account_id=account_id, ends_on=None)
    return list(found.select_related("area").order_by("id"))


def changes_to_post(area_id: int, post_id: int) -> tuple[ChangeFacts, ...]:
    """Tell when a post was made, and every appointment to it."""
    made = changes_to(Post, area_id=area_id, id=post_id)
    return tuple(
        sorted(
            (*made, *changes_to(Holding, area_id=area_id, post_id=post_id)),
            key=lambda change: change.at,
            reverse=True,
        )
    )


def changes_to_roles(area_id: int, account_id: int) -> tuple[ChangeFacts, ...]:
    """Tell how an account came by its roles in an area."""
    return changes_to(Membership, area_id=area_id, account_id=account_id)
