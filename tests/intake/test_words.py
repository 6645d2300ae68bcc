"""What single words and cells are taken to mean."""

import datetime as dt

import pytest

from turnstone.documents.readers.reading import GridCell, Line
from turnstone.intake.columns import layout_of
from turnstone.intake.dates import read_cell, stated_in
from turnstone.intake.focus_areas import focus_areas_in, tasks_in
from turnstone.intake.judgements import judgement_in, key_of_words
from turnstone.intake.tables import unit_of
from turnstone.intake.vocabulary import frequency_of, is_not_set, label_of

MAY_2023 = dt.date(2023, 5, 1)


@pytest.mark.parametrize(
    ("words", "month", "on"),
    [
        ("Sep-21", "2021-09-01", None),
        ("22/04/2022", "2022-04-01", "2022-04-22"),
        ("30 June 2023", "2023-06-01", "2023-06-30"),
        ("end of May", "2023-05-01", "2023-05-31"),
        ("December", "2023-12-01", None),
        ("31/02/2023", None, None),
        ("Ongoing development", None, None),
    ],
)
def test_a_cell_has_a_day_only_where_it_is_sure(words, month, on):
    found = read_cell(words, MAY_2023)
    assert found.words == words
    assert [str(found.month), str(found.on)] == [str(month), str(on)]


@pytest.mark.parametrize(
    ("sentence", "words", "month"),
    [
        ("Hold the fair in early May", "in early May", "2023-05-01"),
        ("Publish by January", "by January", "2024-01-01"),
        ("Presented to the April board", "April", "2023-04-01"),
        ("Trialled in April and reviewed in June", "in April, in June", None),
    ],
)
def test_a_sentence_keeps_the_words_of_its_time(sentence, words, month):
    found = stated_in(sentence, MAY_2023)
    assert (found.words, found.month and str(found.month)) == (words, month)


@pytest.mark.parametrize("sentence", ["They may go", "May need help", "The 22/23 year", "March on together"])
def test_a_word_like_a_month_is_not_always_one(sentence):
    assert stated_in(sentence, MAY_2023) is None


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("Focus Area 1: Families are heard", ["1"]),
        ("14: Steady service 15: Enough staff", ["14", "15"]),
        ("14: Steady service\n15: Enough staff", ["14", "15"]),
        ("30. Clear governance", ["30"]),
        ("Focus areas 4 and 5: Both", ["4", "5"]),
        ("2.A Agree values", ["2.A"]),
        ("3: Pupils in Key Stage 4: The older ones", ["3"]),
        ("10 schools were visited", [""]),
    ],
)
def test_a_cell_names_its_focus_areas(words, numbers):
    assert [area.number for area in focus_areas_in(words)] == numbers


def test_a_number_may_stand_in_a_column_of_its_own():
    assert [area.number for area in focus_areas_in("Families are heard", "7")] == ["7"]


def test_tasks_that_words_mention_are_given_once():
    assert tasks_in("Delay to Task 1.B.", "Tasks 2.A. and 1.B") == ("1.B", "2.A")


@pytest.mark.parametrize(
    ("words", "key"),
    [
        *(
            ("R", "red"),
            ("a", "amber"),
            ("Green", "green"),
            ("B", "blue"),
            ("Complete", "blue"),
            ("On track", "green"),
        ),
        *(
            ("Amber/Green", "amber"),
            ("G/A", "amber"),
            ("Red (was amber)", "red"),
            ("● Green", "green"),
            ("↑A", "amber"),
        ),
        *(("Not started", "grey"), ("Off track", "red"), ("Lively", None)),
    ],
)
def test_a_rating_has_our_key_where_it_is_known(words, key):
    assert key_of_words(words) == key


@pytest.mark.parametrize(
    ("fill", "key"),
    [
        ("#ff0000", "red"),
        ("#ffc000", "amber"),
        ("#ffff00", "amber"),
        ("#00b050", "green"),
        ("#0070c0", "blue"),
    ],
)
def test_a_colour_alone_is_a_rating(fill, key):
    assert judgement_in(GridCell(fill=fill)).key == key


@pytest.mark.parametrize("fill", ["", "#ffffff", "#000000", "#d9d9d9"])
def test_white_black_and_grey_are_no_ratings(fill):
    assert judgement_in(GridCell(fill=fill)) is None


def kind_of(*headings):
    layout = layout_of(tuple(GridCell(lines=(Line(text=text, where="line 1"),)) for text in headings))
    return layout and (layout.kind, [headings[layout.at[name]] for name in sorted(layout.at)])


def test_columns_are_known_by_their_usual_names_in_any_order():
    assert kind_of("BRAG", "Owner", "Actions taken", "Issue", "Focus Area") == (
        "exceptions",
        ["Focus Area", "Issue", "Actions taken", "Owner", "BRAG"],
    )
    assert kind_of("Risk or issue", "Description", "Impact", "Due date")[0] == "risks"
    assert kind_of("Dashboard", "Frequency", "Start date", "Odd")[0] == "register"
    assert kind_of("Name", "Telephone", "Room") is None


def test_headings_are_known_with_their_marks_and_numbers():
    assert label_of("2. **Next Steps**:") == "next_steps"
    assert label_of("Progress to date...") == label_of("What we’ve done so far") == "progress"
    assert label_of("Programme – Next Steps") == "programme_next_steps"
    assert label_of("Progress new staffing structures and recruitment") is None


def test_a_frequency_that_is_not_set_is_none():
    assert [frequency_of(words) for words in ("TBD", "", "to be confirmed", "-")] == [None] * 4
    assert [frequency_of(words) for words in ("Monthly", "Yearly", "Each spring")] == [
        "monthly",
        "annual",
        "Each spring",
    ]
    assert not is_not_set("Nora")


def test_the_unit_is_guessed_only_from_plain_words():
    texts = ["No. of plans", "% of plans", "Exclusion rates", "No/% of appeals", "Trust"]
    assert [unit_of(text) for text in texts] == ["number", "percentage", "percentage", None, None]
