"""The demo area has what it promises, and the faults that are planted in it."""

import dataclasses
import datetime as dt

import pypdfium2
import pytest
from django.contrib.auth import authenticate

from turnstone.demo.build import build
from turnstone.demo.cast import DEMO_PASSWORD, PEOPLE
from turnstone.demo.content.people import DFE, INSPECTORATE, NHSE, ORGANISATIONS
from turnstone.documents.writers.pdf import write as write_pdf
from turnstone.papers import monitoring_update
from turnstone.programme.audit import clock
from turnstone.programme.audit.models import Event
from turnstone.programme.delivery import models as delivery
from turnstone.programme.delivery.queries import cycles_of, open_cycle, risks_as_at
from turnstone.programme.delivery.rules import RiskKind, RiskState
from turnstone.programme.people.models import Organisation
from turnstone.programme.people.queries import member_of
from turnstone.programme.plan import models as plan
from turnstone.programme.plan.queries import current_plan, plan_as_at
from turnstone.programme.publications.queries import lines_of, on_the_public_site
from turnstone.programme.publications.rules import Kind, State

pytestmark = pytest.mark.django_db
TODAY = dt.date(2026, 9, 17)


@pytest.fixture
def facts(area):
    return plan_as_at(current_plan(area.id).pk, clock.end_of(TODAY))


def test_it_is_large_enough_to_convince(area, facts):
    assert (len(facts.requirements), len(facts.workstreams), len(facts.outcomes)) == (8, 5, 16)
    assert len(facts.actions) == 90
    assert len({action.text for action in facts.actions}) == 90
    assert delivery.Risk.objects.filter(plan_id=facts.id).count() == 15
    assert delivery.ActionUpdate.objects.filter(cycle__plan_id=facts.id).count() > 700


def test_twelve_cycles_and_the_newest_is_open_and_partly_answered(area):
    cycles = cycles_of(current_plan(area.id).pk)
    assert len(cycles) == 12
    newest = cycles[0]
    assert newest.opens_on < TODAY <= newest.closes_on
    assert all(cycle.closes_on < TODAY for cycle in cycles[1:])
    with clock.pretend(clock.end_of(TODAY)):
        assert open_cycle(newest.plan_id) == newest
    assert 10 < newest.updates.count() < 60


def test_the_first_page_of_the_newest_updates_is_one_page(area):
    """Drawn by itself, the summary with the title above it fills no second page."""
    for cycle in cycles_of(current_plan(area.id).pk)[:4]:
        paper = monitoring_update.build(cycle_id=cycle.pk, as_at=clock.end_of(TODAY))
        first = dataclasses.replace(paper, sections=paper.sections[:1])
        assert len(pypdfium2.PdfDocument(write_pdf(first))) == 1, f"{cycle} runs over"


def test_building_it_again_changes_nothing(area):
    before = Event.objects.count()
    assert build(today=TODAY) == area
    assert Event.objects.count() == before


def test_every_one_of_the_cast_can_sign_in_and_has_a_role(area):
    for person in PEOPLE:
        account = authenticate(None, email=person.email, password=DEMO_PASSWORD)
        assert account is not None, person.email
        assert person.role in member_of(account, "wexcombe").roles


def test_every_body_in_it_is_fictional_but_those_of_the_nation(area):
    bodies = dict(Organisation.objects.values_list("name", "kind"))
    assert bodies.keys() == {name for name, *_ in ORGANISATIONS}
    assert {name for name, kind in bodies.items() if kind == "government"} == {DFE, NHSE, INSPECTORATE}


def test_no_update_comes_before_its_cycle_or_after_it(area):
    for update in delivery.ActionUpdate.objects.filter(area_id=area.id).select_related("cycle"):
        assert update.cycle.opens_on <= update.said_at.date() <= update.cycle.closes_on
        assert update.said_at.date() < TODAY


def test_what_is_done_was_done_while_it_was_alive(facts):
    done = [action for action in facts.actions if action.done_on]
    assert len(done) > 30
    assert all(action.starts_on <= action.done_on < TODAY for action in done)


def test_nothing_is_dated_after_today(area):
    assert Event.objects.order_by("at").last().at.date() < TODAY


def test_three_months_are_published_to_the_board_and_to_everyone_and_the_end_of_the_first_plan(area):
    published = lines_of(area.id, State.PUBLISHED)
    of_the_plans = {Kind.MONITORING_UPDATE, Kind.PUBLIC_PROGRESS, Kind.WHAT_BECAME}
    assert len([each for each in published if each.kind in of_the_plans]) == 9 + 3
    assert len(on_the_public_site("wexcombe", "what-became")) == 1
    assert all(p.drafted_by != p.approved_by for p in published)
    assert len(on_the_public_site("wexcombe", "public-progress")) == 3
    assert len(lines_of(area.id, State.DRAFT)) == 1


def test_the_seat_of_the_forum_on_adulthood_is_empty(facts):
    empty = {each.name: each.missing_leads for each in facts.workstreams if each.missing_leads}
    assert empty == {"Preparing for adulthood": ("forum lead",)}


def test_green_actions_without_criteria_are_planted(facts):
    bare = {action.reference for action in facts.actions if not action.success_criteria}
    assert bare == {"3.D", "7.F", "11.F"}
    assert all(action.confidence == "green" for action in facts.actions if action.reference in bare)


def test_an_overdue_action_has_long_been_silent(area, facts):
    [action] = [action for action in facts.actions if action.reference == "10.D"]
    assert action.overdue_on(TODAY)
    last = delivery.ActionUpdate.objects.filter(action_id=action.id).latest("said_at")
    assert (TODAY - last.said_at.date()).days > 42


def test_all_ratings_of_a_workstream_were_the_same_in_the_tenth_month(area, facts):
    tenth = cycles_of(facts.id)[2]
    then = plan_as_at(facts.id, clock.end_of(tenth.closes_on))
    assert {action.confidence for action in then.actions_of(then.workstreams[4])} == {"amber"}


def test_some_next_steps_have_no_date(area):
    assert delivery.NextStep.objects.filter(area_id=area.id, due_on=None).count() == 4


def test_three_risks_wait_for_the_board_and_two_were_decided(area, facts):
    with clock.pretend(clock.end_of(TODAY)):
        risks = risks_as_at(facts.id, area.id, clock.now())
    states = {risk.reference: risk.escalation.state for risk in risks}
    assert [name for name, state in states.items() if state == RiskState.ESCALATED] == ["R1", "R6", "R9"]
    assert [name for name, state in states.items() if state == RiskState.DECIDED] == ["R4", "I2"]
    assert all(risk.kind == RiskKind.ISSUE or not risk.is_misworded for risk in risks)
    bare = [risk.reference for risk in risks if any(each.owner is None for each in risk.mitigations)]
    assert bare == ["I2", "R7"]


def test_an_acronym_is_left_unexplained(area):
    assert delivery.Headline.objects.filter(area_id=area.id, text__contains="PQRT").count() == 2


def test_dates_moved_twice_without_agreement(facts):
    bare = plan.DateChange.objects.filter(action__plan_id=facts.id, agreed_by="").values_list(
        "action__reference", flat=True
    )
    assert sorted(bare) == ["13.F", "13.F", "16.D", "16.D", "6.E", "6.E"]
