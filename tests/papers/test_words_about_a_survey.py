"""A paper about a survey says what the answers support, in words for a parent, and nothing more."""

import dataclasses

import pytest

from tests.papers.made_results import lives_here, question, record, wave
from turnstone.documents.blocks import text_in
from turnstone.papers.text_concerns import hard_reading
from turnstone.papers.voice.survey_results import results_document
from turnstone.papers.voice.survey_seen import Seen
from turnstone.programme.voice.facts import hidden_cells
from turnstone.programme.voice.rules import Dimension, QuestionKind


def said(*waves, population=()):
    found = record(*waves, population=population)
    return results_document(Seen(record=found, hidden=hidden_cells(found)))


def words_of(paper):
    return "\n".join(text_in(paper))


@pytest.mark.parametrize(
    ("before", "now", "words"),
    [
        ((20, 80), (60, 40), "That is higher than in Spring: the two ranges lie apart"),
        ((60, 40), (20, 80), "That is lower than in Spring: the two ranges lie apart"),
        ((40, 60), (54, 46), "That is about the same as in Spring: the ranges overlap."),
        ((5, 8), (54, 46), "We cannot tell if it has changed since Spring: too few answered."),
        ((2, 50), (54, 46), "We cannot compare it with Spring, where this number is hidden."),
        ((0, 0), (54, 46), "We cannot compare it with Spring, where nobody answered this."),
        ((2, 1), (54, 46), "We cannot compare it with Spring, where too few answered this."),
    ],
)
def test_a_change_is_named_only_where_it_is_one(before, now, words):
    paper = said(
        wave(question(before), question([50, 50], 2)), wave(question(now), question([50, 50], 2), number=2)
    )
    assert words in words_of(paper)


def test_few_answers_say_nothing_of_others():
    words = words_of(said(wave(question([10, 8]))))
    assert "We counted 10 of 18. We cannot tell what others think: too few answered." in words
    assert "We think that" not in words


def test_a_range_of_one_number_is_said_once():
    assert "about 50 in every 100" in words_of(said(wave(question([500_000, 500_000]))))


def test_a_wave_that_nobody_answered_says_so():
    words = words_of(said(wave(question([0, 0]), routes={})))
    assert "Nobody has answered yet." in words and "Question 1?" not in words


def test_a_wave_that_too_few_answered_shows_nothing():
    paper = said(wave(question([2, 2])))
    assert "Fewer than 5 people answered." in words_of(paper)
    assert [each.anchor for each in paper.sections] == ["in-short", "how-to-read"]


def test_a_question_that_nobody_answered_says_so():
    assert "Nobody answered this question." in words_of(said(wave(question([0, 0]), question([30, 30], 2))))


def test_a_question_that_an_earlier_wave_did_not_ask_says_so():
    words = words_of(
        said(
            wave(question([30, 30])), wave(question([30, 30]), question([30, 30], 2), number=2, name="Autumn")
        )
    )
    assert "This was not asked in Spring." in words


def test_options_that_add_up_to_more_than_people_are_explained():
    words = words_of(said(wave(question([60, 70], kind=QuestionKind.SEVERAL, base=80, good=0))))
    assert "People could choose more than one answer." in words and "70 of 80" in words


@pytest.mark.parametrize(
    ("here", "words"),
    [
        ((100, 100), "We heard from about as many as we would expect of these: “Answer 0” and “Answer 1”."),
        ((10, 90), "We heard from more than we would expect of these: “Answer 0”."),
        ((90, 10), "We heard from fewer than we would expect of these: “Answer 0”."),
        ((), "We have no local numbers to hold these beside yet."),
    ],
)
def test_who_answered_is_held_beside_who_lives_here(here, words):
    asked = question([50, 50], tells_of=Dimension.NEED)
    paper = said(wave(asked), population=lives_here(*here))
    assert words.lower() in words_of(paper).lower()


def test_of_a_group_whose_number_is_hidden_nothing_is_said():
    asked = question([50, 60, 3, 9], tells_of=Dimension.NEED)
    words = words_of(said(wave(asked), population=lives_here(40, 40, 10, 90)))
    told = next(line for line in words.splitlines() if line.startswith("We heard from"))
    assert "Answer 0" in told and "Answer 2" not in told and "Answer 3" not in told


def test_a_survey_that_asked_nobody_who_they_are_says_so():
    assert "we cannot say whose voices are missing" in words_of(said(wave(question([50, 50]))))


def test_it_reads_easily():
    asked = [question([20, 80]), question([60, 70], 2, kind=QuestionKind.SEVERAL, base=80, good=0)]
    about = question([50, 50], 3, tells_of=Dimension.NEED)
    paper = said(wave(*asked, about), wave(*asked, about, number=2), population=lives_here(10, 90))
    assert list(hard_reading(paper)) == []


def test_only_the_last_waves_are_beside_each_other_and_each_row_has_a_cell_for_each():
    paper = said(*(wave(question([30, 30]), number=number, name=f"Wave {number}") for number in range(1, 5)))
    rows = paper.sections[2].blocks[-1].table
    assert [each.heading for each in rows.columns] == [
        "Answer",
        "Wave 1",
        "Wave 2",
        "Wave 3",
        "Wave 4",
        "Since Wave 3",
    ]
    assert all(len(row.cells) == len(rows.columns) for row in rows.rows)


def test_inside_nothing_is_hidden_and_the_page_says_not_to_share_it():
    found = record(wave(question([3, 30])))
    paper = results_document(Seen(record=found, hidden=None))
    assert "3 of 33" in words_of(paper) and "Internal: not for sharing" in words_of(paper)
    assert dataclasses.replace(paper, sections=()).audience == "Internal: not for sharing"
