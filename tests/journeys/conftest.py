"""A plan with at least one row in every table of the record."""

import datetime as dt

import pytest

from tests.papers.small_plan import APRIL_END, BY, build_small_plan
from turnstone.programme.audit import clock
from turnstone.programme.people import operations as people
from turnstone.programme.people.rules import OrganisationKind, Role
from turnstone.programme.plan import operations as plans
from turnstone.programme.plan.rules import RequirementKind
from turnstone.programme.sources import operations as sources


@pytest.fixture
def full_plan(db):
    made = build_small_plan()
    made.cycle = made.april
    with clock.pretend(APRIL_END):
        people.add_alias(by=BY, organisation=made.council, name="The council")
        account = people.open_account(by=BY, email="ada.marsh@wexcombe.example", name="Ada Marsh")
        people.give_role(by=BY, area=made.area, account=account, role=Role.LEAD, person=made.person)
        people.add_organisation(by=BY, area=made.area, name="Wexcombe forum", kind=OrganisationKind.FORUM)
        plans.add_milestone(by=BY, action=made.actions[1], text="Advert out", due_on=dt.date(2024, 4, 20))
        plans.add_requirement(
            by=BY,
            mandate=made.requirement.mandate,
            reference="PA2",
            kind=RequirementKind.PRIORITY_ACTION,
            finding="Figures are late.",
            bodies=(made.council,),
        )
        source = sources.keep_source(
            by=BY, area=made.area, name="update.txt", content=b"-", kind="monitoring-update", proposal={}
        )
        sources.note_placed(by=BY, source=source, key="headline:1", became="delivery.headline:1")
    return made
