"""The people of the demo: bodies, posts, holders, and accounts."""

import datetime as dt
from dataclasses import dataclass, field

from turnstone.demo.cast import DEMO_PASSWORD, PEOPLE
from turnstone.demo.content import people as content
from turnstone.programme.audit.operations import Actor, Machine
from turnstone.programme.people import operations
from turnstone.programme.people.models import Account, LocalArea, Organisation, Person, Post
from turnstone.programme.people.queries import get_account
from turnstone.programme.people.rules import Role

BUILDER = Machine("Demo")
CCG_ENDED = dt.date(2022, 6, 30)
ICB_BEGAN = dt.date(2022, 7, 1)


@dataclass(slots=True)
class Cast:
    """Who is who: organisations and people by name, posts and their holders by the keys of the content."""

    organisations: dict[str, Organisation] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    posts: dict[str, Post] = field(default_factory=dict)
    holders: dict[str, str] = field(default_factory=dict)
    accounts: dict[str, Account] = field(default_factory=dict)

    def speaking_for(self, post: str) -> Actor:
        """Find the account of whoever holds a post."""
        return self.accounts[self.holders[post]]


def set_the_scene(area: LocalArea, since: dt.date) -> Cast:
    """Bring in the bodies, fill the posts and open the accounts."""
    cast = Cast()
    for name, short_name, kind in content.ORGANISATIONS:
        cast.organisations[name] = operations.add_organisation(
            by=BUILDER, area=area, name=name, short_name=short_name, kind=kind,
            starts_on=ICB_BEGAN if name == content.ICB else None,
        )  # fmt: skip
    _tell_their_history(cast)
    for person in PEOPLE:
        _add_person(cast, area, person.name, person.role, person.email, DEMO_PASSWORD)
    for post in content.POSTS:
        _fill(cast, area, post, since)
    return cast


def _tell_their_history(cast: Cast) -> None:
    """Say once what another demo area may have said before of the same bodies."""
    old, new = cast.organisations[content.CCG], cast.organisations[content.ICB]
    if old.ends_on is not None:
        return
    why = "Integrated care boards took over from clinical commissioning groups."
    operations.succeed_organisation(by=BUILDER, old=old, new=new, on=CCG_ENDED, why=why)
    for name, alias in content.ALIASES:
        operations.add_alias(by=BUILDER, organisation=cast.organisations[name], name=alias)


def _add_person(
    cast: Cast, area: LocalArea, name: str, role: Role, email: str, password: str | None = None
) -> None:
    cast.people[name] = operations.add_person(by=BUILDER, area=area, name=name, email=email)
    account = get_account(email) or operations.open_account(
        by=BUILDER, email=email, name=name, password=password
    )
    operations.give_role(by=BUILDER, area=area, account=account, role=role, person=cast.people[name])
    cast.accounts[name] = account


def _fill(cast: Cast, area: LocalArea, post: content.PostContent, since: dt.date) -> None:
    body = cast.organisations[post.organisation]
    cast.posts[post.key] = operations.add_post(by=BUILDER, area=area, organisation=body, title=post.title)
    if post.holder:
        put_in_post(cast, area, post.key, post.holder, since)


def put_in_post(cast: Cast, area: LocalArea, key: str, name: str, on: dt.date) -> None:
    """Put somebody in a post, with an account of their own that only the emailed link opens."""
    if name not in cast.people:
        role = content.ROLES.get(key, Role.FORUM if key.startswith("forum") else Role.LEAD)
        _add_person(cast, area, name, role, f"{name.lower().replace(' ', '.')}@wexcombe.example")
    operations.appoint(by=BUILDER, post=cast.posts[key], person=cast.people[name], starts_on=on)
    cast.holders[key] = name
