"""350 people answer five questions in three waves, and the results are the figures worked out beforehand.

The counts are those of `survey_answers.py`. The ranges were found apart from our code, to 40 digits, as the two shares
from which the count is just as far off as chance goes 19 times in 20.
"""

import pytest
from django.db import transaction

from tests import cast
from tests.papers.survey_answers import COUNTS, ask_three_times
from turnstone.methods.disclosure import attack, recovered
from turnstone.papers.catalogue import build
from turnstone.papers.voice.survey_results import compose
from turnstone.programme.audit import clock
from turnstone.programme.voice.facts import figures_of, hidden_cells
from turnstone.programme.voice.queries import wave_record
from turnstone.programme.voice.rules import Route

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
WORKED = {  # question: each answer in Spring, Autumn, Winter, and since Autumn
    "How well do we keep you told?": [
        ("10% (6 to 17)", "17% (11 to 24)", "46% (38 to 55)", "Higher"),
        ("25% (18 to 34)", "33% (26 to 42)", "31% (23 to 39)", "About the same: the ranges overlap"),
        ("40% (31 to 50)", "33% (26 to 42)", "hidden", "Cannot tell"),
        ("25% (18 to 34)", "17% (11 to 24)", "hidden", "Cannot tell"),
        ("35% (26 to 45)", "50% (41 to 59)", "77% (69 to 83)", "Higher"),
        ("100", "120", "130", ""),
    ],
    "Did somebody listen to you?": [
        ("60% (50 to 69)", "59% (50 to 68)", "64% (55 to 72)", "About the same: the ranges overlap"),
        ("40% (31 to 50)", "41% (32 to 50)", "36% (28 to 45)", "About the same: the ranges overlap"),
        ("100", "118", "125", ""),
    ],
    "Where did you get help?": [
        ("hidden", "86% (79 to 91)", "hidden", "Cannot tell"),
        ("54% (44 to 64)", "61% (52 to 69)", "55% (46 to 63)", "About the same: the ranges overlap"),
        ("22% (14 to 31)", "26% (19 to 35)", "31% (24 to 40)", "About the same: the ranges overlap"),
        ("6% (3 to 13)", "hidden", "8% (4 to 14)", "Cannot tell"),
        ("93", "115", "128", ""),
    ],
}


@pytest.fixture(scope="module")
def asked(django_db_setup, django_db_blocker):
    """Let 350 people answer once for the whole file, and take everything back afterwards."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield ask_three_times(cast.gather().area)
        transaction.set_rollback(True)


@pytest.fixture
def paper(asked):
    return build("survey-results", as_at=clock.now(), wave_id=asked.waves["Winter"].pk)


def section_of(paper, title):
    return next(each for each in paper.sections if each.title == title)


def table_rows(paper, title, place=0):
    """Read the table of a section, or the one under its chart."""
    blocks = [each for each in section_of(paper, title).blocks if each.kind in ("table", "shares_chart")]
    table = getattr(blocks[place], "table", blocks[place])
    return [row.cells for row in table.rows]


def test_every_answer_of_350_is_counted_once(asked):
    record = wave_record(asked.waves["Winter"].pk, clock.now())
    assert [wave.answered for wave in record.waves] == [100, 120, 130]
    for wave in record.waves:
        counted = {q.code: tuple(each.count for each in q.options) for q in wave.questions if q.is_counted}
        assert counted == COUNTS[wave.name]
    assert {each.route: each.count for each in record.wave.routes} == {Route.PAPER: 3, Route.ASSISTED: 127}


@pytest.mark.parametrize("words", WORKED)
def test_each_question_has_its_worked_figures_wave_beside_wave(paper, words):
    shown = [tuple(cell.split("\n")[0] for cell in row[1:]) for row in table_rows(paper, words)]
    assert shown == WORKED[words]


def test_under_each_share_stands_what_was_counted(paper):
    assert [row[1].split("\n")[1:] for row in table_rows(paper, "Did somebody listen to you?")[:2]] == [
        ["60 of 100"],
        ["40 of 100"],
    ]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "How well do we keep you told?",
            "We think that between 69 and 83 in every 100 parents and carers would say “Very well” or “Quite well”. "
            "That is higher than in Autumn: the two ranges lie apart, so it is more than chance.",
        ),
        (
            "Did somebody listen to you?",
            "We think that between 55 and 72 in every 100 parents and carers would say “Yes”. "
            "That is about the same as in Autumn: the ranges overlap.",
        ),
    ],
)
def test_a_sentence_says_how_many_in_every_hundred_and_since_when(paper, words, told):
    assert section_of(paper, words).blocks[0].text == told


def test_a_chart_shows_each_share_with_its_range_and_no_bar_for_what_is_hidden(paper):
    chart = next(each for each in section_of(paper, next(iter(WORKED))).blocks if "chart" in each.kind)
    very_well, _, _, badly = [group.bars[-1] for group in chart.groups]
    shares = [round(100 * each, 2) for each in (very_well.low, very_well.share, very_well.high)]
    assert shares == [37.82, 46.15, 54.71]
    assert (badly.share, badly.note) == (None, "hidden")


def test_who_answered_stands_beside_who_lives_here(paper):
    rows = table_rows(paper, "Who answered", place=1)
    assert [(name, answered.split("\n")[0], local) for name, answered, local in rows] == [
        ("Autism", "47% (38 to 55)", "30%"),
        ("Speech", "28% (21 to 36)", "24%"),
        ("Hearing", "hidden", "1%"),
        ("Other", "hidden", "45%"),
        ("Everyone who answered", "128", ""),
    ]
    said = "We heard from more than we would expect of these: “Autism”. We heard from about as many as we would expect of these: “Speech”."
    assert said in [getattr(each, "text", "") for each in section_of(paper, "Who answered").blocks]


def test_the_ways_of_answering_are_counted_and_a_small_one_takes_another_with_it(paper):
    assert table_rows(paper, "Who answered") == [
        ("On paper", "30", "7", "hidden"),
        ("With help, by phone or face to face", "70", "113", "hidden"),
        ("Everyone who answered", "100", "120", "130"),
    ]


def test_what_is_hidden_cannot_be_worked_back(asked):
    record = wave_record(asked.waves["Winter"].pk, clock.now())
    hidden = hidden_cells(record)
    for wave in record.waves:
        figures = figures_of(wave)
        away = hidden | figures.unprinted
        shown = {name: count for name, count in figures.cells.items() if name not in away}
        told = figures.cells.keys() - figures.harmless
        small = [name for name in told if 1 <= figures.cells[name] < 5]
        known = attack(shown, figures.relations, small, figures.unprinted)
        assert recovered(known, 5) == () and set(small) <= away


def test_the_gate_has_nothing_to_say_of_a_wave_that_has_closed(asked):
    assert compose(asked.waves["Winter"].pk, clock.now())[1] == ()
