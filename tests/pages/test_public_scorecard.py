"""The scorecard for everyone: what was published of measures, and nothing else."""

import datetime as dt
from decimal import Decimal

import pytest
import time_machine
from django.utils import timezone

from tests.pages.published import progress_page, publish
from turnstone.documents.as_json import from_json
from turnstone.papers.catalogue import draft
from turnstone.papers.measures.told_scorecard import figures_in
from turnstone.programme.audit import clock
from turnstone.programme.publications import operations as publications
from turnstone.programme.publications.rules import Audience, Kind
from turnstone.programme.scorecards import operations as scorecards
from turnstone.programme.scorecards.rules import Level, MeasureKind, Polarity, ValueKind

HERE, CARD = "/wexcombe/scorecard/", "/wexcombe/scorecard/in-figures/"
LAST = dt.date(2026, 8, 31)


@pytest.fixture(autouse=True)
def on_a_day():
    with time_machine.travel(timezone.make_aware(dt.datetime(2026, 9, 14, 9)), tick=False):
        yield


@pytest.fixture
def measure(cast):
    return scorecards.add_measure(
        by=cast.officer,
        area=cast.area,
        title="Plans on time",
        kind=MeasureKind.WELL,
        unit="%",
        polarity=Polarity.HIGH,
        value_kind=ValueKind.PERCENTAGE,
        readers=["public"],
        levels=["area", "locality"],
    )


@pytest.fixture
def places(cast):
    return [
        scorecards.add_place(by=cast.officer, area=cast.area, level=Level.LOCALITY, name=name)
        for name in ("Harbour", "Marsh")
    ]


def record(cast, measure, upper, lower, place=None, ends_on=LAST, why=""):
    return scorecards.record_result(
        by=cast.officer,
        measure=measure,
        place=place,
        period_ends_on=ends_on,
        numerator=Decimal(upper),
        denominator=Decimal(lower),
        why=why,
    )


@pytest.fixture
def card(cast, measure, places):
    record(cast, measure, 23, 60)
    record(cast, measure, 3, 20, places[0])
    record(cast, measure, 20, 40, places[1])
    return scorecards.add_scorecard(
        by=cast.officer, area=cast.area, name="In figures", readers="public", measures=[measure]
    )


def made(card):
    return draft(Kind.PUBLIC_SCORECARD, scorecard_id=card.pk, as_at=clock.now(), audience=Audience.PUBLIC)


def put_out(cast, card):
    paper = made(card)
    told = publications.draft_publication(
        by=cast.officer,
        area=cast.area,
        kind=Kind.PUBLIC_SCORECARD,
        audience=Audience.PUBLIC,
        slug=paper.slug,
        title=paper.title,
        as_at=paper.as_at,
        content=paper.content,
        concerns=paper.concerns,
    )
    publications.send_for_review(by=cast.officer, publication=told)
    publications.approve(by=cast.board_member, publication=told)
    return publications.publish(by=cast.officer, publication=told)


def test_nothing_is_there_until_it_is_published(pages, cast, card):
    assert pages.status(HERE) == 404
    publish(cast, progress_page())
    assert "What we measure will be here" in pages.get(HERE).main
    assert pages.status(CARD) == 404
    assert "Are things getting better?" not in pages.get("/wexcombe/").main


def test_it_says_each_measure_first_and_hides_small_numbers(pages, cast, card):
    put_out(cast, card)
    page = pages.get(HERE)
    assert "It was 38.3% in August 2026." in page.main
    assert page.all("//table//tr[th='Harbour']/td") == ["c", "20", "c"]
    assert page.all("//table//tr[th='Marsh']/td") == ["c", "40", "c"]
    assert pages.get(CARD).main == page.main


def test_the_front_page_shows_the_first_few(pages, cast, card):
    put_out(cast, card)
    front = pages.get("/wexcombe/")
    assert front.all("//section[h2='Are things getting better?']//a[contains(@class, 'ts-rows__name')]") == [
        "Plans on time"
    ]


def test_every_printed_figure_can_be_had_and_no_other(pages, cast, card):
    put_out(cast, card)
    lines = pages.client.get(f"{CARD}figures.csv").content.decode("utf-8-sig").splitlines()
    assert lines[1:] == [
        "Plans on time,The whole area,August 2026,23,60,,38.3%",
        "Plans on time,Harbour,August 2026,c,20,,c",
        "Plans on time,Marsh,August 2026,c,40,,c",
    ]
    assert pages.client.get(f"{CARD}pdf").status_code == 200
    assert pages.status(f"{CARD}exe") == 404


def test_a_second_one_does_not_tell_what_the_first_hid(cast, card, measure, places):
    """20 of Marsh was hidden for the 3 of Harbour. Harbour has no figure any more, and Marsh tells nothing still."""
    put_out(cast, card)
    known = measure.results.get(place=places[0])
    scorecards.withdraw_result(by=cast.officer, result=known, why="Counted twice.")
    told = {each.place: each.how_many for each in figures_in(from_json(made(card).content))}
    assert told == {"The whole area": "23", "Marsh": "c"}


def test_a_figure_restated_by_two_is_hidden_and_the_publisher_is_told(cast, card, measure):
    put_out(cast, card)
    record(cast, measure, 25, 60, why="Two came in late.")
    paper = made(card)
    assert figures_in(from_json(paper.content))[0].how_many == "c"
    assert "restated_by_a_few" in {each["code"] for each in paper.concerns}


def test_a_measure_that_is_not_for_everyone_is_left_out(cast, card, measure):
    scorecards.change_definition(
        by=cast.officer, measure=measure, readers=["board"], why="It is for the board."
    )
    paper = made(card)
    assert figures_in(from_json(paper.content)) == ()
    assert "blank_paper" in {each["code"] for each in paper.concerns}
