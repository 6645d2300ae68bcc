"""Every change to people and areas."""

import datetime as dt

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.people.models import (
    Account,
    AreaOrganisation,
    Holding,
    LocalArea,
    Membership,
    Organisation,
    OrganisationAlias,
    Person,
    Post,
)
from turnstone.programme.people.rules import MANAGES_PEOPLE, OrganisationKind, Role, is_in_force


@operation
def add_area(*, by: Actor, slug: str, name: str, authority_code: str = "") -> LocalArea:
    """Make a local area."""
    if LocalArea.objects.filter(slug=slug).exists():
        raise Refusal(f"There is already an area called {slug} in web addresses; choose another short name.")
    return LocalArea.objects.create(slug=slug, name=name, authority_code=authority_code)


@operation
def add_organisation(
    *,
    by: Actor,
    area: LocalArea,
    name: str,
    kind: OrganisationKind,
    short_name: str = "",
    starts_on: dt.date | None = None,
) -> Organisation:
    """Bring an organisation into an area; one that another area knows already is the same one."""
    if AreaOrganisation.objects.filter(area=area, organisation__name=name).exists():
        raise Refusal(f"{area.name} already has {name}; use that one.")
    organisation = Organisation.objects.filter(name=name).first() or Organisation.objects.create(
        name=name, kind=kind, short_name=short_name, starts_on=starts_on
    )
    AreaOrganisation.objects.create(area=area, organisation=organisation, starts_on=starts_on)
    return organisation


@operation
def succeed_organisation(
    *, by: Actor, old: Organisation, new: Organisation, on: dt.date, why: str
) -> Organisation:
    """End an organisation on a day and name the one that took its place."""
    old.ends_on = on
    old.succeeded_by = new
    old.save()
    return old


@operation
def add_alias(*, by: Actor, organisation: Organisation, name: str) -> OrganisationAlias:
    """Note another name that an organisation goes by."""
    return OrganisationAlias.objects.create(organisation=organisation, name=name)


@operation
def add_post(*, by: Actor, area: LocalArea, organisation: Organisation, title: str) -> Post:
    """Make a post in an organisation."""
    if Post.objects.filter(area=area, organisation=organisation, title=title).exists():
        raise Refusal(f"{organisation.name} already has the post of {title}; use that one.")
    return Post.objects.create(area=area, organisation=organisation, title=title)


@operation
def add_person(*, by: Actor, area: LocalArea, name: str, email: str = "") -> Person:
    """Add somebody whom papers may name."""
    return Person.objects.create(area=area, name=name, email=email)


@operation
def appoint(*, by: Actor, post: Post, person: Person, starts_on: dt.date) -> Holding:
    """Put a person in a post from a day, ending whoever held it the day before."""
    if post.area_id != person.area_id:
        raise Refusal(
            f"{person.name} belongs to another area than the post of {post.title}; choose somebody here."
        )
    for holding in post.holdings.filter(ends_on=None):
        if holding.starts_on >= starts_on:
            raise Refusal(f"{post.title} is held from {holding.starts_on:%-d %B %Y}; choose a later day.")
        holding.ends_on = starts_on - dt.timedelta(days=1)
        holding.save()
    return Holding.objects.create(area=post.area, post=post, person=person, starts_on=starts_on)


@operation
def open_account(*, by: Actor, email: str, name: str, password: str | None = None) -> Account:
    """Make a way to sign in; without a password only the emailed link works.

    The address is kept in small letters, which is how allauth looks for it.
    """
    email = email.lower()
    if Account.objects.filter(email__iexact=email).exists():
        raise Refusal(f"There is already an account for {email}; give that one a role instead.")
    account = Account(email=email, name=name)
    account.set_password(password)
    account.save()
    return account


@operation
def give_role(
    *, by: Actor, area: LocalArea, account: Account, role: Role, person: Person | None = None
) -> Membership:
    """Give an account a role in an area, again if it had ended."""
    if person is not None and person.area_id != area.pk:
        raise Refusal(f"{person.name} belongs to another area; choose somebody in {area.name}.")
    membership = Membership.objects.filter(area=area, account=account, role=role).first() or Membership(
        area=area, account=account, role=role
    )
    membership.ends_on = None
    membership.person = person or membership.person
    membership.save()
    return membership


@operation
def invite(
    *, by: Actor, area: LocalArea, email: str, name: str, role: Role, person: Person | None = None
) -> Membership:
    """Give somebody a role, opening an account for them if they have none; they sign in by an emailed link."""
    account = Account.objects.filter(email__iexact=email).first() or open_account(
        by=by, email=email, name=name
    )
    held = Membership.objects.filter(area=area, account=account, role=role)
    if any(is_in_force(each.ends_on, clock.today()) for each in held):
        raise Refusal(f"{account.name} already has this role in {area.name}; choose another, or go back.")
    return give_role(by=by, area=area, account=account, role=role, person=person)


@operation
def end_role(*, by: Actor, membership: Membership, on: dt.date, why: str) -> Membership:
    """End a role on a day, its last; the account keeps its others."""
    if not why.strip():
        raise Refusal("Say why the role ends; the reason is kept in the account's history.")
    if membership.role in MANAGES_PEOPLE and not _others_manage(membership):
        raise Refusal(
            f"Nobody else in {membership.area.name} could give a role; make another administrator first."
        )
    membership.ends_on = on
    membership.save()
    return membership


def _others_manage(membership: Membership) -> bool:
    others = Membership.objects.filter(area=membership.area, role__in=MANAGES_PEOPLE, ends_on=None)
    return others.exclude(pk=membership.pk).exists()
