"""Scorecards as pages: exceptions first, of a place, as they stood, and as files."""

import datetime as dt
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.cast import BY
from tests.pages import a_plan
from turnstone.programme.audit import clock
from turnstone.programme.scorecards import operations
from turnstone.programme.scorecards.models import Scorecard
from turnstone.programme.scorecards.rules import Level, MeasureKind, Readers

CARDS = "/wexcombe/office/scorecards/"
ONE = f"{CARDS}for-the-board/"


@pytest.fixture
def made(cast):
    return a_plan.make(cast)


def month(back):
    """Give the end of a month so many back from the last whole one."""
    day = clock.today().replace(day=1) - dt.timedelta(days=1)
    for _ in range(back):
        day = day.replace(day=1) - dt.timedelta(days=1)
    return day


@pytest.fixture
def card(made):
    area = made.plan.area
    measures = []
    for title, kind, values in [
        ("Plans in time", MeasureKind.WELL, [60, 52]),
        ("People trained", MeasureKind.DID, [10, 12]),
    ]:
        row = operations.add_measure(
            by=BY, area=area, title=title, kind=kind, unit="%" if kind == MeasureKind.WELL else "people",
            polarity="high",
        )  # fmt: skip
        for back, value in enumerate(reversed(values), start=1):
            operations.record_result(
                by=BY, measure=row, period_ends_on=month(back), value=Decimal(value), source="Casework"
            )
        measures.append(row)
    operations.set_target(by=BY, measure=measures[0], on=month(6), value=Decimal(75), agreed_by="The board")
    return operations.add_scorecard(
        by=BY, area=area, name="For the board", readers=Readers.BOARD, measures=measures
    )


def test_an_area_without_scorecards_is_told_why_they_matter(cast, made, pages):
    assert "No scorecard yet" in pages.sign_in(cast.board_member).get(CARDS).main


def test_the_list_counts_and_never_scores(cast, card, pages):
    shown = pages.sign_in(cast.board_member).get(CARDS).main
    assert "For the board" in shown and "1 red, 1 no target" in shown and "1 exception" in shown


def test_exceptions_come_first(cast, card, pages):
    shown = pages.sign_in(cast.board_member).get(ONE).main
    assert shown.index("Exceptions first") < shown.index("How much did we do?")
    assert "52%" in shown and "Off target" in shown and "75%" in shown and "Ask:" in shown
    assert "not for sharing" in shown


def test_a_month_before_it_was_made_has_none(cast, card, pages):
    shown = pages.sign_in(cast.board_member).get(f"{ONE}?as_at={month(3):%Y-%m-%d}").main
    assert "There was no such scorecard then" in shown


def test_small_places_are_offered_to_those_who_may_see_them(cast, card, pages):
    for level, name in [(Level.LOCALITY, "Harbour"), (Level.WARD, "Quayside")]:
        operations.add_place(by=BY, area=card.area, level=level, name=name)
    for_the_board = pages.sign_in(cast.board_member).get(ONE).main
    assert "Harbour" in for_the_board and "Quayside" not in for_the_board
    assert "Quayside" in pages.sign_in(cast.officer).get(ONE).main


def test_a_small_place_is_not_shown_for_the_asking(cast, card, pages):
    ward = operations.add_place(by=BY, area=card.area, level=Level.WARD, name="Quayside")
    measure = card.lines.first().measure
    operations.record_result(
        by=BY, measure=measure, period_ends_on=month(1), value=Decimal("13.3"), place=ward
    )
    assert "13.3%" in pages.sign_in(cast.officer).get(f"{ONE}?place={ward.pk}").main
    assert "13.3%" not in pages.sign_in(cast.board_member).get(f"{ONE}?place={ward.pk}").main
    assert "13.3" not in pages.client.get(f"{ONE}as/csv?place={ward.pk}").content.decode()


@pytest.mark.parametrize("form", ["csv", "docx", "html", "json", "xlsx"])
def test_it_is_handed_over_in_each_form(cast, card, pages, form):
    response = pages.sign_in(cast.board_member).client.get(f"{ONE}as/{form}")
    assert response.status_code == 200 and "attachment" in response["Content-Disposition"]


def test_it_is_made_ordered_asked_of_and_ended(cast, card, pages):
    pages.sign_in(cast.officer)
    page = pages.post(f"{CARDS}add/", {"name": "Termly", "readers": "scrutiny", "about": ""})
    change = f"{CARDS}termly/change/"
    first, second = (each.measure for each in card.lines.order_by("position"))
    for measure in (first, second):
        page = pages.post(change, {"piece": "add", "add-measure": str(measure.pk), "add-question": ""})
    assert "It has 2 measures." in page.main and "1. Plans in time 2. People trained" in page.main
    page = pages.post(change, {"piece": "move", "move-measure": str(second.pk), "move-to": "1"})
    assert "1. People trained 2. Plans in time" in page.main
    page = pages.post(change, {"piece": "move", "move-measure": str(second.pk), "move-to": "7"})
    assert "give a place from 1 to 2" in page.main
    said = {"piece": "question", "question-measure": str(first.pk), "question-question": "Who waits longest?"}
    pages.post(change, said)
    assert "Who waits longest?" in pages.get(f"{CARDS}termly/").main
    pages.post(
        change, {"piece": "remove", "remove-measure": str(second.pk), "remove-why": "Nobody reads it."}
    )
    page = pages.post(change, {"piece": "end", "end-why": "A new one is made."})
    assert page.h1 == "Scorecards" and "Termly" not in page.main.replace("Saved", "")
    assert Scorecard.objects.get(slug="termly").ended_on


def test_the_number_of_queries_does_not_grow_with_measures_months_or_places(cast, card, pages):
    pages.sign_in(cast.board_member).get(ONE)
    before = queries(pages)
    for number in range(5):
        row = operations.add_measure(
            by=BY, area=card.area, title=f"Measure {number}", kind=MeasureKind.DID, polarity="high"
        )
        operations.add_line(by=BY, scorecard=card, measure=row)
        place = operations.add_place(by=BY, area=card.area, level=Level.LOCALITY, name=f"Place {number}")
        for back in range(1, 5):
            for of in (None, place):
                operations.record_result(
                    by=BY, measure=row, period_ends_on=month(back), value=Decimal(50 + back), place=of
                )
    assert queries(pages) == before


def queries(pages):
    with CaptureQueriesContext(connection) as found:
        pages.get(ONE)
    return len(found)
