"""What a cell says of a figure that is marked, hidden, provisional or held beside England's, and how rows are set out."""

import dataclasses as dc
import datetime as dt
from decimal import Decimal

import pytest

from tests.papers.made_figures import figure, measure
from tests.papers.test_a_measure_is_drawn import compared
from turnstone.papers.measures.cells import others_cell, value_cell
from turnstone.papers.measures.scorecard import summed_up
from turnstone.papers.measures.scorecard_table import lines_table
from turnstone.programme.scorecards.facts import LineFacts, MeasureRecord, read_series, standing_of

AS_AT = dt.date(2024, 8, 10)


def standing(*changes, comparison=None, title="Plans in 20 weeks"):
    """Judge four months of a measure, the last of which are changed."""
    of = dc.replace(measure(), title=title)
    figures = [figure(of, month, 100 + month, 200) for month in range(4)]
    for place, change in enumerate(changes, len(figures) - len(changes)):
        figures[place] = dc.replace(figures[place], **change)
    record = MeasureRecord(measure=of, figures=tuple(figures))
    return standing_of(record, read_series(record), comparison, AS_AT)


def line(number, **more):
    found = standing(**more)
    return LineFacts(
        id=number, version=1, measure_id=1, question="", position=number, record=found.record, standing=found
    )


NO_VALUE = {"value": None, "numerator": None}


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        (({},), "51.5%\nJuly 2024"),
        (({"settled": "provisional"},), "51.5%\nJuly 2024 (provisional)"),
        (({"mark": "low", "value": Decimal(0)},), "0%\nJuly 2024 (rounds to 0 but is not 0)"),
        (({"mark": "c"} | NO_VALUE,), "51%\nJune 2024\nJuly 2024: hidden"),
        (({"mark": "x"} | NO_VALUE,) * 4, "July 2024: not available"),
    ],
)
def test_a_value_has_its_period_and_its_mark_in_words(changes, said):
    assert value_cell(standing(*changes)) == said


@pytest.mark.parametrize(
    ("mark", "asked"),
    [("c", "Is this what families"), ("z", "Is this what families"), ("x", "Who will count")],
)
def test_what_is_hidden_is_not_told_as_never_entered(mark, asked):
    found = standing(*({"mark": mark} | NO_VALUE,) * 4)
    assert found.sentence.startswith("No figure can be shown: ") and found.question.startswith(asked)
    assert found.reading.headline == found.sentence


def test_england_stands_beside_our_figure_of_its_own_period():
    found = standing(comparison=compared(verdict_england="worse"))
    assert others_cell(found, in_short=True) == "Ours 41%; England 46.4%\n2024 (annual): worse"
    assert others_cell(found).startswith(
        "Ours 41%; England 46.4%\ncalendar year 2024 (annual)\nworse than England"
    )
    assert "when both were last published" in found.question


def test_tables_of_one_paper_have_the_same_columns():
    without = lines_table("None is compared", [line(1)], with_others=True)
    compared_with = lines_table("One is", [line(1, comparison=compared())], with_others=True)
    assert [each.heading for each in without.columns] == [each.heading for each in compared_with.columns]


def test_a_long_name_gets_more_room():
    widths = [
        lines_table("", [line(1, title=title)], with_others=False).columns[0].width
        for title in ("Plans", "Plans " * 30)
    ]
    assert widths == [7, 14]


class Card:
    """As much of a scorecard as its summary reads."""

    lines = exceptions = (1,)
    by_kind = {"did": 0, "well": 1, "difference": 0}
    counts = "1 green"


def test_questions_that_no_measure_answers_are_not_counted():
    assert summed_up(Card()).startswith("1 measure: 1 of how well. Against")
