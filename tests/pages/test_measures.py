"""What is counted, and who may enter it."""

import pytest

from tests.cast import BY
from tests.pages import a_plan
from turnstone.programme.plan.operations import link_measure
from turnstone.programme.scorecards.models import Measure
from turnstone.programme.scorecards.operations import add_measure
from turnstone.programme.scorecards.rules import MeasureKind

MEASURES = "/wexcombe/office/measures/"


@pytest.fixture
def made(cast):
    return a_plan.make(cast)


@pytest.fixture
def measure(made):
    return add_measure(by=BY, area=made.plan.area, title="Plans in 20 weeks", kind=MeasureKind.WELL, unit="%")


def test_an_area_without_measures_is_told_why_they_matter(cast, made, pages):
    assert "Nothing is counted yet" in pages.sign_in(cast.board_member).get(MEASURES).main


def test_a_measure_is_added_and_given_a_better_way(cast, made, pages):
    pages.sign_in(cast.officer)
    page = pages.post(f"{MEASURES}add/", {"title": "Plans in 20 weeks", "kind": "well", "unit": "%"})
    assert page.h1 == "Plans in 20 weeks"
    change = f"{MEASURES}{Measure.objects.get().pk}/change/"
    assert "Say why" in pages.post(change, {"polarity": "high"}).main
    page = pages.post(change, {"polarity": "high", "why": "More in time."})
    assert "Saved which way is better" in page.main and Measure.objects.get().polarity == "high"


def test_an_outcome_gains_a_measure_and_lets_it_go_with_a_reason(cast, made, measure, pages):
    of = "/wexcombe/office/plan-measures/of/1/"
    page = pages.sign_in(cast.officer).post(of, {"piece": "link", "link-measure": str(measure.pk)})
    assert "now: Plans in 20 weeks" in page.main
    gone = {"piece": "unlink", "unlink-measure": str(measure.pk)}
    assert "Say why; the reason is kept." in pages.post(of, gone).main
    pages.post(of, gone | {"unlink-why": "It counts something else."})
    assert not made.outcome.measures.exists()


def test_the_thread_of_an_action_shows_its_measure(cast, made, measure, pages):
    pages.sign_in(cast.officer)
    assert "No measure yet" in pages.get("/wexcombe/office/plan/1.A/").main
    link_measure(by=BY, outcome=made.outcome, measure=measure)
    page = pages.get("/wexcombe/office/plan/1.A/")
    assert "No measure yet" not in page.main
    assert page.all("//a[.='Plans in 20 weeks']/@href") == [f"{MEASURES}{measure.pk}/"]


@pytest.mark.parametrize("who", ["lead", "board_member", "forum"])
def test_readers_see_values_and_enter_none(cast, measure, pages, who):
    page = pages.sign_in(getattr(cast, who)).get(f"{MEASURES}{measure.pk}/")
    assert "Enter figures" not in page.main
    pages.get(f"{MEASURES}{measure.pk}/change/", status=404)
    pages.get("/wexcombe/office/plan-measures/of/1/", status=404)


def test_a_measure_of_another_area_is_not_found(cast, made, pages):
    theirs = add_measure(by=BY, area=cast.elsewhere, title="Plans", kind=MeasureKind.DID)
    pages.sign_in(cast.officer).get(f"{MEASURES}{theirs.pk}/", status=404)
    pages.get(f"{MEASURES}{theirs.pk}/change/", status=404)
