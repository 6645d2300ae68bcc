"""What a board reads of the pace."""

import dataclasses
import datetime as dt

import pytest

from tests.methods.pace.made import END, TODAY, done, fourteen, later, milestone, plan
from turnstone.methods.pace import (
    back_test,
    back_test_sentence,
    board_sentences,
    chance_in_words,
    pace,
    short_sentence,
)


def said(made, as_of=TODAY):
    return board_sentences(pace(made, as_of=as_of))


def test_it_says_where_the_plan_is_and_what_to_expect():
    assert said(fourteen()) == (
        "10 of 14 done. By count we are where the first plan was on 20 June 2025: 11 days behind. "
        "No milestone has been re-dated; 2 were done by their first date. If dates turn out as they have so far, "
        "13 to 14 of 14 will be done by 31 December 2025 (likely range), and the chance that all will is 18%; "
        "the plan needs 0.7 a month, and the last three months made 1.3 a month."
    )


def test_with_too_few_done_it_cannot_tell_and_says_why():
    words = said(plan(*done(*[5] * 9), milestone("a", END)))
    assert "we cannot tell, because only 9 milestones are done and a forecast needs 10" in words
    assert "likely range" not in words


def test_it_says_how_many_were_redated_and_by_how_much():
    words = said(plan(milestone("a", dt.date(2025, 9, 1), dt.date(2025, 9, 11)), milestone("b", END)))
    assert "1 milestone has been re-dated, by 10 days typically; 0 were done by their first date" in words


def test_dates_brought_forward_are_not_called_late():
    words = said(plan(milestone("a", dt.date(2025, 9, 11), dt.date(2025, 9, 1))))
    assert "to 10 days earlier typically" in words


def test_it_speaks_of_weeks_from_a_fortnight():
    assert "8 weeks behind" in said(plan(milestone("a", later(TODAY, -56))))
    assert "2 weeks behind" in said(plan(milestone("a", later(TODAY, -14))))
    assert "13 days behind" in said(plan(milestone("a", later(TODAY, -13))))


def test_what_is_due_today_leaves_the_plan_where_it_should_be():
    assert "where the first plan said we would be" in said(plan(milestone("a", TODAY)))
    assert "as the first plan said" in short_sentence(pace(plan(milestone("a", TODAY)), as_of=TODAY))


@pytest.mark.parametrize(
    ("made", "as_of", "ends"),
    [
        (fourteen(), TODAY, "; 13 to 14 likely by 31 December 2025 if dates turn out as they have so far."),
        (fourteen(), later(END, 9), "; the plan's end, 31 December 2025, has come."),
        (plan(milestone("a", END)), TODAY, "; too few for a forecast yet."),
        (plan(*done(0)), TODAY, "1 of 1 milestone done, as the first plan said."),
    ],
)
def test_in_one_breath_it_says_what_to_expect(made, as_of, ends):
    assert short_sentence(pace(made, as_of=as_of)).endswith(ends)


def test_it_says_when_the_plan_is_ahead():
    assert "1 milestone ahead of the first plan" in said(plan(milestone("a", END, slip=-200)))


def test_it_makes_no_forecast_for_an_end_gone_by():
    words = said(fourteen(), as_of=later(END, 9))
    assert "The plan's end, 31 December 2025, has come with 4 still open" in words
    assert "likely range" not in words


def test_a_plan_all_done_needs_no_outlook():
    assert said(plan(*done(*[0] * 10))).endswith("10 were done by their first date.")


def test_with_many_open_the_chance_of_all_is_left_out():
    many = [milestone(f"m-{n}", END) for n in range(21)]
    words = said(plan(*done(*[5] * 10), *many))
    assert "likely range" in words and "chance" not in words


def test_an_empty_plan_says_so():
    assert "no milestones with dates yet" in said(plan())


@pytest.mark.parametrize(
    ("chance", "words"),
    [(0, "under 5%"), (0.0499, "under 5%"), (0.05, "5%"), (0.184, "18%"), (0.95, "95%"), (0.951, "over 95%")],
)
def test_a_chance_is_said_no_more_sharply_than_the_method_bears(chance, words):
    assert chance_in_words(chance) == words


def test_a_back_test_is_a_sentence_too():
    quarter, half = back_test(fourteen(), as_of=dt.date(2025, 9, 8))
    told = "On 9 June 2025 the same forecast gave 11 to 12 of 14 done by now (likely range); 10 are."
    assert back_test_sentence(quarter) == told
    assert "we could not tell" in back_test_sentence(half)
    assert back_test_sentence(dataclasses.replace(quarter, likely_range=(9, 9))).count(" to ") == 0
