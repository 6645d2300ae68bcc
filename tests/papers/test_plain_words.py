"""The readability check counts as people do."""

import pytest

from turnstone.papers.plain import reading_of, sentences_in, syllables_in


@pytest.mark.parametrize(
    ("word", "number"), [("cat", 1), ("made", 1), ("family", 3), ("table", 2), ("helped", 1), ("started", 2)]
)
def test_it_counts_syllables(word, number):
    assert syllables_in(word) == number


def test_a_line_is_a_sentence():
    assert sentences_in("One. Two!\n- Three\n\n9") == ["One.", "Two!", "- Three"]


def test_easy_text_has_a_low_grade_and_hard_text_a_high_one():
    assert reading_of("We will call you. You can tell us what you need.").grade < 3
    assert reading_of("Organisational accountability necessitates considerable deliberation.").grade > 15


def test_nothing_is_easy_to_read():
    assert reading_of("").grade == 0
