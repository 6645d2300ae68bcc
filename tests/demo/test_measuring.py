"""Wexcombe's figures: what they are held to, and what is planted in them for the product to find."""

import datetime as dt

import pytest

from tests.demo.conftest import TODAY
from turnstone.programme.audit import clock
from turnstone.programme.delivery.queries import savings_at_risk_in
from turnstone.programme.plan.queries import current_plan, plan_as_at
from turnstone.programme.publications.queries import contents_out_by
from turnstone.programme.publications.rules import Kind
from turnstone.programme.scorecards.models import Finding, Result
from turnstone.programme.scorecards.queries import places_as_at, scorecards_in, standings_as_at
from turnstone.programme.scorecards.rules import Readers

pytestmark = pytest.mark.django_db
NOW = clock.end_of(TODAY)


@pytest.fixture
def standings(area):
    return {each.measure.title: each for each in standings_as_at(area.id, NOW)}


def test_nearly_all_that_is_counted_is_the_librarys(standings):
    assert sum(bool(each.measure.code) for each in standings.values()) == len(standings) == 21


def test_some_are_off_target_with_a_note_and_some_without(standings):
    red = [each for each in standings.values() if each.status == "red"]
    assert {each.owes_a_note for each in red} == {True, False}


def test_one_measures_figures_are_late(standings):
    late = [title for title, each in standings.items() if each.travel == "late"]
    assert late == ["Annual reviews finished in time"]


def test_a_locality_is_small_enough_to_hide(area):
    small = next(each for each in places_as_at(area.id, NOW) if each.name == "Moorside")
    counts = Result.objects.filter(place=small.id, numerator__gte=1, numerator__lt=5)
    assert counts.count() > 10


def test_everyone_was_shown_three_months_and_each_board_has_its_card(area):
    assert len(contents_out_by(area.id, Kind.PUBLIC_SCORECARD, NOW)) == 3
    assert {each.readers for each in scorecards_in(area.id)} == set(Readers)


def test_limits_began_anew_once_with_a_cause_and_a_name(standings):
    (rebase,) = standings["Average wait for speech and language therapy"].record.rebases
    assert rebase.cause and rebase.by_name and rebase.made_on < TODAY


def test_a_change_was_asked_of_measures_and_not_every_question_may_be_answered(area):
    offered = set(Finding.objects.filter(area=area.id).values_list("offered", flat=True))
    assert offered == {"regression", "chart_only"}


def test_a_saving_is_at_risk(area):
    plan = plan_as_at(current_plan(area.id).pk, NOW)
    assert sum(each.amount for each in savings_at_risk_in(plan)) > 0


def test_targets_reach_past_today(standings):
    ahead = [each.next_target.on for each in standings.values() if each.next_target]
    assert len(ahead) > 8 and max(ahead) > TODAY + dt.timedelta(days=180)
