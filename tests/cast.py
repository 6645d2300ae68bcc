"""Five people who are tried on every page and operation: four of Wexcombe, and a stranger from the next area."""

import datetime as dt
from dataclasses import dataclass

from turnstone.programme.audit.operations import Machine
from turnstone.programme.people import operations as people
from turnstone.programme.people.models import Account, LocalArea, Person, Post
from turnstone.programme.people.rules import OrganisationKind, Role

PASSWORD = "seven turnstones on a groyne"
BY = Machine("the tests")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """Who is in the tests. `lead_post` is the post that the lead holds."""

    area: LocalArea
    lead_post: Post
    officer: Account
    lead: Account
    board_member: Account
    forum: Account
    elsewhere: LocalArea
    stranger: Account


def gather() -> Cast:
    """Make the area, the next area and the five."""
    area = people.add_area(by=BY, slug="wexcombe", name="Wexcombe", authority_code="999")
    elsewhere = people.add_area(by=BY, slug="marlsea", name="Marlsea", authority_code="998")
    lead_post, lead = _a_lead(area)
    return Cast(
        area=area,
        lead_post=lead_post,
        officer=_with_role(area, "Priya Nair", Role.PROGRAMME_OFFICE),
        lead=_with_role(area, "Tom Ashby", Role.LEAD, lead),
        board_member=_with_role(area, "Margaret Osei", Role.BOARD_MEMBER),
        forum=_with_role(area, "Dawn Pellow", Role.FORUM),
        elsewhere=elsewhere,
        stranger=_with_role(elsewhere, "Alan Stride", Role.PROGRAMME_OFFICE),
    )


def _a_lead(area: LocalArea) -> tuple[Post, Person]:
    council = people.add_organisation(
        by=BY, area=area, name="Wexcombe Council", short_name="Council", kind=OrganisationKind.COUNCIL
    )
    post = people.add_post(by=BY, area=area, organisation=council, title="Head of SEND")
    person = people.add_person(by=BY, area=area, name="Tom Ashby")
    people.appoint(by=BY, post=post, person=person, starts_on=dt.date(2024, 9, 1))
    return post, person


def _with_role(area: LocalArea, name: str, role: Role, person: Person | None = None) -> Account:
    email = f"{name.lower().replace(' ', '.')}@{area.slug}.example"
    account = people.open_account(by=BY, email=email, name=name)
    people.give_role(by=BY, area=area, account=account, role=role, person=person)
    return account
