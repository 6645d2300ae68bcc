"""A text says no number that the tables beside it hide."""

import pytest

from turnstone.methods.disclosure import hidden_numbers_in


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Only 3 families waited.", ("3",)),
        ("Only three families waited.", ("three",)),
        ("Three of them, 3 in all.", ("Three", "3")),
        ("In 2023, 3.5% of 13 on 3/4/2023; see 3.2 and B3.", ()),
        ("Thirty-three and twenty-three.", ()),
        ("It was 3.", ("3",)),
        ("(3)", ("3",)),
    ],
)
def test_it_finds_figures_and_words(text, found):
    assert hidden_numbers_in(text, {3}) == found


def test_it_finds_words_to_twenty():
    assert hidden_numbers_in("Twenty, nineteen and eleven.", {20, 19}) == ("Twenty", "nineteen")
