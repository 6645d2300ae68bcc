"""How much of each requirement's thread there is, and what hangs from nothing."""

import datetime as dt

import pytest

from tests.cast import BY
from turnstone.programme.audit import clock
from turnstone.programme.plan import operations as plans
from turnstone.programme.plan.facts import ThreadLink, orphans_of, threads_of
from turnstone.programme.plan.queries import plan_as_at
from turnstone.programme.plan.rules import MandateKind, RequirementKind, Shows
from turnstone.programme.scorecards.operations import add_measure
from turnstone.programme.scorecards.queries import measures_as_at
from turnstone.programme.scorecards.rules import MeasureKind

pytestmark = pytest.mark.django_db


@pytest.fixture
def made(cast):
    mandate = plans.add_mandate(by=BY, area=cast.area, title="Inspection", kind=MandateKind.INSPECTION)
    asked = plans.add_requirement(
        by=BY,
        mandate=mandate,
        reference="A1",
        kind=RequirementKind.AREA_OF_WEAKNESS,
        finding="Waits are long",
    )
    plan = plans.add_plan(by=BY, area=cast.area, name="Our plan", mandate=mandate)
    return asked, plans.add_workstream(by=BY, plan=plan, name="Health")


def outcome(part, reference="1", requirement=None):
    return plans.add_outcome(
        by=BY, workstream=part, reference=reference, text="Nobody waits", requirement=requirement
    )


def read(part):
    return plan_as_at(part.plan_id, clock.now())


def covered(part):
    (thread,) = threads_of(read(part), ())
    return {each.link: (each.have, each.of) for each in thread.coverage}


def test_a_requirement_without_an_outcome_has_no_thread(made):
    _, part = made
    (thread,) = threads_of(read(part), ())
    assert thread.whole == 0.0
    assert covered(part)[ThreadLink.OUTCOME] == (0, 1)


def test_each_link_is_counted_over_the_outcomes_that_should_have_it(made):
    asked, part = made
    first, second = outcome(part, "1", asked), outcome(part, "2", asked)
    action = plans.add_action(by=BY, outcome=first, reference="1.A", text="Hire")
    plans.add_evidence(by=BY, action=action, what="Rota", on=dt.date(2026, 1, 1), shows=Shows.ACTIVITY)
    plans.add_evidence(by=BY, outcome=second, what="Survey", on=dt.date(2026, 1, 1), shows=Shows.DIFFERENCE)
    assert covered(part) == {
        ThreadLink.OUTCOME: (1, 1),
        ThreadLink.ACTION: (1, 2),
        ThreadLink.MEASURE: (0, 2),
        ThreadLink.VOICE: (0, 2),
        ThreadLink.EVIDENCE: (2, 2),
    }
    (thread,) = threads_of(read(part), ())
    assert thread.whole == pytest.approx((1 + 0.5 + 0 + 0 + 1) / 5) and thread.shows_difference


def test_work_taken_out_of_the_plan_is_no_link(made):
    asked, part = made
    action = plans.add_action(by=BY, outcome=outcome(part, "1", asked), reference="1.A", text="Hire")
    plans.withdraw_action(by=BY, action=action, on=clock.today(), why="No money", agreed_by="The board")
    assert covered(part)[ThreadLink.ACTION] == (0, 1)


def test_orphans_are_named_by_what_they_lack(made, cast):
    _, part = made
    add_measure(by=BY, area=cast.area, title="Weeks waited", kind=MeasureKind.DIFFERENCE)
    loose = outcome(part, "2")
    action = plans.add_action(by=BY, outcome=loose, reference="2.A", text="Hire")
    plans.judge_action(
        by=BY, action=action, status="complete", confidence="blue", done_on=dt.date(2026, 1, 1)
    )
    found = orphans_of(read(part), measures_as_at(cast.area.pk, clock.now()))
    assert [each.reference for each in found.requirements_without_outcome] == ["A1"]
    assert [each.reference for each in found.outcomes_without_requirement] == ["2"]
    assert not found.outcomes_without_action
    assert [each.reference for each in found.outcomes_without_measure] == ["2"]
    assert [each.reference for each in found.actions_done_without_evidence] == ["2.A"]
    assert [each.title for each in found.measures_without_outcome] == ["Weeks waited"]
    assert found.number == 5


def test_what_was_released_from_monitoring_is_no_orphan(made):
    asked, part = made
    plans.release_requirement(by=BY, requirement=asked, on=clock.today(), authority="DfE", why="Done")
    assert not orphans_of(read(part), ()).requirements_without_outcome
