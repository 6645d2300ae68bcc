"""Every paper that shows ratings prints the plan's own key, with its version and its date."""

import datetime as dt
from dataclasses import replace

import pytest

from tests.papers.looking import read, section
from tests.papers.small_plan import APRIL_END, BY
from turnstone.papers.catalogue import build
from turnstone.papers.rating_key import key_in_words
from turnstone.programme.audit import clock
from turnstone.programme.plan import operations as plans
from turnstone.programme.plan.queries import plan_as_at

MAY = dt.date(2024, 5, 3)
TWO = {"green": "On track: as planned", "amber": "Slipping: may be late", "red": "Stuck: needs a decision"}


@pytest.fixture
def changed(wexcombe):
    with clock.pretend(clock.end_of(MAY)):
        plans.change_rating_key(by=BY, plan=wexcombe.plan, key=TWO, why="The board asked what red means.")
    return wexcombe


def papers(made, moment):
    cycle, requirement = made.april.pk, made.requirement.pk
    yield build("monitoring-update", cycle_id=cycle, as_at=moment)
    yield build("risk-register", cycle_id=cycle, as_at=moment)
    yield build("evidence-pack", requirement_id=requirement, as_at=moment)


def test_the_key_is_printed_with_its_version_and_its_date(changed):
    for paper in papers(changed, clock.end_of(MAY)):
        said = read(section(paper, "rating-key"))
        assert "Key to ratings, version 2, from 3 May 2024" in said
        assert "needs a decision" in said and "done" not in said


def test_a_paper_of_the_days_before_keeps_the_key_of_those_days(changed):
    for paper in papers(changed, APRIL_END):
        said = read(section(paper, "rating-key"))
        assert "Key to ratings, version 1" in said and "needs a decision" not in said


def test_the_first_key_holds_since_the_plan_began_where_that_is_known(wexcombe):
    plan = plan_as_at(wexcombe.plan.pk, APRIL_END)
    assert key_in_words(plan) == "Key to ratings, version 1"
    assert key_in_words(replace(plan, starts_on=MAY)) == "Key to ratings, version 1, from 3 May 2024"
