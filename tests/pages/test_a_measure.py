"""One measure: its chart, its places, what may be taken away, and the days on which its limits begin anew."""

import datetime as dt
from decimal import Decimal

import pytest

from tests.cast import BY
from turnstone.programme.scorecards.models import Measure, Rebase
from turnstone.programme.scorecards.operations import (
    add_measure,
    add_place,
    adopt_measure,
    record_result,
    say_which_way,
    set_owner,
    set_target,
)
from turnstone.programme.scorecards.rules import MeasureKind, Polarity, months_after

MEASURES = "/wexcombe/office/measures/"
FIRST = dt.date(2024, 1, 31)
STEADY = [41, 43, 40, 44, 42, 45, 41, 43, 40, 42, 44, 43]
BETTER = [55, 57, 54, 58, 56, 59, 55, 57]


def fill(measure, values, place=None):
    for number, value in enumerate(values):
        record_result(
            by=BY,
            measure=measure,
            period_ends_on=months_after(FIRST, number),
            value=Decimal(value),
            source="Casework system",
            remark="As the system has it.",
            **({"place": place} if place else {}),
        )


@pytest.fixture
def measure(cast):
    made = add_measure(
        by=BY,
        area=cast.area,
        title="Plans in 20 weeks",
        kind=MeasureKind.WELL,
        unit="%",
        polarity=Polarity.HIGH,
    )
    fill(made, STEADY + BETTER)
    return Measure.objects.get(pk=made.pk)


def of(measure):
    return f"{MEASURES}{measure.pk}/"


def new_limits(step, **said):
    day = {"on_day": "1", "on_month": "1", "on_year": "2025", "cause": "A new team began."}
    return day | said | {"step": step}


def test_it_has_a_chart_with_a_sentence_and_a_table(cast, measure, pages):
    page = pages.sign_in(cast.board_member).get(of(measure))
    assert page.h1 == "Plans in 20 weeks"
    assert "an unusual change, for the better" in page.main
    assert page.all("//figure//*[local-name()='svg']") and "period by period" in page.main
    assert "Casework system" in page.main


def test_it_suggests_new_limits_and_makes_none(cast, measure, pages):
    page = pages.sign_in(cast.officer).get(of(measure))
    assert "all lie on one side of the mean" in page.main
    assert not Rebase.objects.exists()


def test_new_limits_are_looked_at_before_they_are(cast, measure, pages):
    page = pages.sign_in(cast.officer).post(f"{of(measure)}limits/", new_limits("look"))
    assert "What the chart would look like" in page.main and "on trial" in page.main
    assert not Rebase.objects.exists()
    page = pages.post(f"{of(measure)}limits/", new_limits("keep"))
    assert "A new team began." in page.main and cast.officer.name in page.main


def test_accepting_a_worse_level_is_said(cast, measure, pages):
    say_which_way(by=BY, measure=measure, polarity=Polarity.LOW, why="Fewer is better.")
    page = pages.sign_in(cast.officer).post(f"{of(measure)}limits/", new_limits("look"))
    assert "This accepts the worse level as the new normal." in page.main


@pytest.mark.parametrize(
    ("said", "words"), [({"on_month": "6"}, "wait for more"), ({"cause": ""}, "Say in a sentence")]
)
def test_a_refusal_stands_beside_the_form_with_what_was_typed(cast, measure, pages, said, words):
    for step in ("look", "keep"):
        page = pages.sign_in(cast.officer).post(f"{of(measure)}limits/", new_limits(step, **said))
        assert words in page.main and page.all("//input[@name='on_year']/@value") == ["2025"]


def test_no_measure_has_so_long_a_number(cast, measure, pages):
    pages.sign_in(cast.officer).get(f"{MEASURES}{10**25}/limits/1/undo/", status=404)


def test_new_limits_are_undone_with_a_reason_and_stay_on_the_page(cast, measure, pages):
    pages.sign_in(cast.officer).post(f"{of(measure)}limits/", new_limits("keep"))
    undo = f"{of(measure)}limits/{Rebase.objects.get().pk}/undo/"
    assert "Say why; the reason is kept." in pages.post(undo, {"why": ""}).main
    page = pages.post(undo, {"why": "The team was there before."})
    assert "Limits began anew, and run on again" in page.main and "The team was there before." in page.main


@pytest.mark.parametrize(
    ("form", "begins"),
    [("svg", b"<svg"), ("png", b"\x89PNG"), ("pdf", b"%PDF"), ("docx", b"PK"), ("pptx", b"PK")],
)
def test_the_chart_is_taken_away(cast, measure, pages, form, begins):
    answer = pages.sign_in(cast.board_member).client.get(f"{of(measure)}chart.{form}")
    assert answer.content.startswith(begins)


def test_the_series_is_taken_away_as_a_table(cast, measure, pages):
    answer = pages.sign_in(cast.board_member).client.get(f"{of(measure)}chart.csv")
    lines = answer.content.decode("utf-8-sig").splitlines()
    assert lines[0].startswith("period,period_ends_on,value") and len(lines) == 21
    assert lines[1].startswith("January 2024,2024-01-31,41,,,,final,Casework system,")


def test_no_other_form_is_offered(cast, measure, pages):
    pages.sign_in(cast.board_member).get(f"{of(measure)}chart.exe", status=404)


def test_a_small_place_is_not_for_everybody(cast, measure, pages):
    ward = add_place(by=BY, area=cast.area, level="ward", name="Quay")
    fill(measure, STEADY, place=ward)
    here = f"{of(measure)}?place={ward.pk}"
    assert "Quay" in pages.sign_in(cast.officer).get(here).main
    pages.sign_in(cast.forum).get(here, status=404)
    assert "Quay" not in pages.get(of(measure)).main


def test_localities_are_drawn_beside_each_other(cast, measure, pages):
    for name in ("Harbour", "Downs"):
        fill(measure, STEADY, place=add_place(by=BY, area=cast.area, level="locality", name=name))
    page = pages.sign_in(cast.board_member).get(of(measure))
    assert "Place by place" in page.main and "Harbour" in page.main


def test_its_history_names_targets_and_owners_in_words(cast, measure, pages):
    set_target(by=BY, measure=measure, on=dt.date(2027, 3, 31), value=Decimal(75))
    set_owner(by=BY, measure=measure, post=cast.lead_post)
    main = pages.sign_in(cast.officer).get(of(measure)).main
    assert "set a target: 75% by 31 March 2027" in main
    assert "Owner: nothing → " in main and "a post that is no more" not in main


def test_a_target_that_is_still_to_come_is_not_called_none(cast, pages):
    made = adopt_measure(by=BY, area=cast.area, code="annual-health-checks")
    fill(made, [10, 20, 30])
    set_target(by=BY, measure=made, on=dt.date(2027, 3, 31), value=Decimal(75))
    for page in (of(made), MEASURES):
        main = pages.sign_in(cast.officer).get(page).main
        assert "Not due yet" in main and "75% by 31 March 2027" in main
