"""Forty measures fit on two pages, and are set in less than two seconds."""

import dataclasses as dc
import datetime as dt
import time
from decimal import Decimal

import pypdfium2
import pytest

from tests.papers.looking import read
from tests.papers.made_figures import figure, measure
from turnstone.documents.writers import write
from turnstone.papers.measures.scorecard import compose_from
from turnstone.programme.audit import clock
from turnstone.programme.scorecards.facts import (
    LineFacts,
    MeasureRecord,
    ScorecardFacts,
    TargetFacts,
    read_series,
    standing_of,
)

AS_AT = dt.date(2027, 4, 20)


@pytest.fixture(scope="module")
def lines():
    return tuple(line(number) for number in range(1, 41))


def line(number):
    """Make a measure of three years, of which every fourth is off its target."""
    of = dc.replace(measure(number), kind=("did", "well", "difference")[number % 3])
    of = dc.replace(of, title=f"Plans of sort {number} finished within 20 weeks")
    record = MeasureRecord(
        measure=of,
        figures=tuple(figure(of, month, 100 + (month * number) % 7, 200) for month in range(36)),
        targets=(target(number, 1, dt.date(2024, 4, 1), 60 if number % 4 == 0 else 45),
                 target(number, 2, dt.date(2028, 3, 31), 75)),
    )  # fmt: skip
    standing = standing_of(record, read_series(record), None, AS_AT)
    return LineFacts(
        id=number,
        version=1,
        measure_id=number,
        question="",
        position=number,
        record=record,
        standing=standing,
    )


def target(number, place, on, value):
    return TargetFacts(
        id=10 * number + place, version=1, measure_id=number, place_id=None, on=on, value=Decimal(value),
        set_on=on, agreed_by="The board", remark="",
    )  # fmt: skip


@pytest.fixture
def card(wexcombe, lines):
    return ScorecardFacts(
        id=1, version=1, area_id=wexcombe.area.pk, slug="for-scrutiny", name="Scorecard for scrutiny",
        readers="scrutiny", about="", ended_on=None, as_at=clock.end_of(AS_AT), place=None, lines=lines,
    )  # fmt: skip


def pages_of(card):
    with pypdfium2.PdfDocument(write(compose_from(card)[0], "pdf")) as made:
        return len(made)


def test_forty_measures_fit_on_two_pages(card):
    assert pages_of(card) == 2


def test_the_boards_own_takes_what_it_needs(card):
    assert pages_of(dc.replace(card, readers="board")) > 2


def test_it_is_set_in_less_than_two_seconds_of_work(card):
    write(compose_from(card)[0], "pdf")
    started = time.process_time()
    write(compose_from(card)[0], "pdf")
    assert time.process_time() - started < 2


def test_a_hidden_figure_is_named_and_why_it_is_hidden_is_told(card, lines):
    *before, newest = lines[0].record.figures
    hidden = dc.replace(newest, value=None, numerator=None, mark="c")
    record = dc.replace(lines[0].record, figures=(*before, hidden))
    standing = standing_of(record, read_series(record), None, AS_AT)
    told = read(
        compose_from(dc.replace(card, lines=(dc.replace(lines[0], record=record, standing=standing),)))[0]
    )
    assert "March 2027: hidden" in told and "somebody could be known by it" in told
    assert "somebody could be known" not in read(compose_from(card)[0])
