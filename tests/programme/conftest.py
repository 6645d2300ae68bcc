"""A small plan of the fictional area, made through operations as everything is."""

import datetime as dt
from types import SimpleNamespace

import pytest

from turnstone.programme.audit.operations import Machine
from turnstone.programme.delivery import operations as delivery
from turnstone.programme.people import operations as people
from turnstone.programme.people.rules import OrganisationKind
from turnstone.programme.plan import operations as plans
from turnstone.programme.plan.rules import MandateKind, RequirementKind


@pytest.fixture
def by():
    return Machine("a test")


@pytest.fixture
def wexcombe(db, by):
    area = people.add_area(by=by, slug="wexcombe", name="Wexcombe")
    council = people.add_organisation(
        by=by, area=area, name="Wexcombe Council", kind=OrganisationKind.COUNCIL
    )
    post = people.add_post(by=by, area=area, organisation=council, title="Head of SEND")
    person = people.add_person(by=by, area=area, name="Asha Venn")
    people.appoint(by=by, post=post, person=person, starts_on=dt.date(2025, 1, 1))
    mandate = plans.add_mandate(by=by, area=area, title="Inspection 2025", kind=MandateKind.INSPECTION)
    requirement = plans.add_requirement(
        by=by,
        mandate=mandate,
        reference="1",
        kind=RequirementKind.PRIORITY_ACTION,
        finding="Plans are late.",
        bodies=(council,),
    )
    plan = plans.add_plan(by=by, area=area, name="Priority action plan", mandate=mandate)
    workstream = plans.add_workstream(by=by, plan=plan, name="Timely plans", council_lead=post)
    outcome = plans.add_outcome(
        by=by, workstream=workstream, reference="1", text="Plans arrive on time.", requirement=requirement
    )
    action = plans.add_action(
        by=by,
        outcome=outcome,
        reference="1.A",
        text="Hire two caseworkers.",
        lead=post,
        starts_on=dt.date(2025, 1, 6),
        due_on=dt.date(2026, 9, 30),
    )
    cycle = delivery.open_new_cycle(
        by=by, plan=plan, period=dt.date(2026, 9, 1), closes_on=dt.date(2026, 9, 25)
    )
    return SimpleNamespace(
        area=area,
        council=council,
        post=post,
        person=person,
        mandate=mandate,
        requirement=requirement,
        plan=plan,
        workstream=workstream,
        outcome=outcome,
        action=action,
        cycle=cycle,
    )
