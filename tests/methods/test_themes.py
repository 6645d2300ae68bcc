"""What the machine suggests of short comments."""

import pytest

from scripts.themes_agreement import lines_of, measured
from turnstone.methods.themes import groups_in, suggest, telling_words

PHRASES = {"bus": ["The taxi was late.", "driver"], "wait": ["We waited two years to be seen."]}


@pytest.fixture(scope="module")
def made_up():
    return measured()


@pytest.mark.parametrize(
    ("comment", "theme"),
    [
        ("taxi late again", "bus"),
        ("Our taxxi driver got lost", "bus"),
        ("we are waiting, years now", "wait"),
        ("Nice biscuits", None),
        ("", None),
    ],
)
def test_it_names_the_nearest_theme_or_none(comment, theme):
    (said,) = suggest([comment], PHRASES, at_least=0.12)
    assert (said[0].theme if said else None) == theme


def test_the_order_of_themes_changes_nothing():
    comments = ["the driver waited", "two taxis", "years"]
    backwards = dict(reversed(PHRASES.items()))
    assert suggest(comments, PHRASES, at_least=0) == suggest(comments, backwards, at_least=0)


def test_the_same_words_are_as_near_as_can_be():
    (said,) = suggest(["Late taxi"], {"bus": ["late taxi"]}, at_least=0)
    assert said[0].score == pytest.approx(1)


def test_without_phrases_it_says_nothing():
    assert suggest(["taxi"], {"bus": ["", " "]}, at_least=0) == [()]


def test_comments_that_share_uncommon_words_are_a_group_and_the_rest_are_in_none():
    comments = [
        "The swimming club is full",
        "No swimming club here",
        "Swimming club shut",
        "A late taxi",
        "Rain",
    ]
    (group,) = groups_in(comments)
    assert sorted(group.members) == [0, 1, 2] and set(group.telling) == {"swimming", "club"}


def test_words_that_stand_out_are_those_that_others_seldom_have():
    assert telling_words(
        ["respite please", "more respite"], ["respite please", "more respite", "please"], 3
    ) == ("respite",)


def test_three_hundred_comments_take_far_less_than_a_minute(made_up):
    assert len(made_up.labelled) > 290 and made_up.seconds < 20


def test_what_it_is_sure_of_is_right_more_often_than_what_it_is_not(made_up):
    lines = "\n".join(lines_of(made_up))
    sure, unsure = (
        int(line.split("(")[1].split("%")[0]) for line in lines.splitlines() if "where it said" in line
    )
    assert sure > unsure + 15, lines
    assert "Kappa" in lines
