import pytest

from turnstone.documents.readers.plain_text import read_text
from turnstone.documents.readers.reading import Break, Grid, Line, Unreadable


def told(text):
    return [(part.style, part.level, part.text) for part in read_text(text) if isinstance(part, Line)]


def test_words_are_text_and_know_their_line():
    assert read_text("\nOne\n") == (Line(text="One", where="line 2"),)


def test_a_blank_line_sets_the_next_apart():
    lines = read_text("One\nTwo\n \n\u00a0\nThree")
    assert [line.after_gap for line in lines] == [True, False, True]


@pytest.mark.parametrize("marker", ["- ", "* ", "•", "• ", "· ", "•\t", "– "])
def test_a_marker_makes_an_item(marker):
    assert told(f"{marker}Words") == [("item", 0, "Words")]


def test_an_item_set_further_in_lies_deeper():
    assert told("- a\n - ☐ b\n - ☐ c\n- d\n    - e\n  - f") == [
        ("item", 0, "a"),
        ("check", 1, "b"),
        ("check", 1, "c"),
        ("item", 0, "d"),
        ("item", 1, "e"),
        ("item", 1, "f"),
    ]


def test_a_list_that_is_set_in_as_a_whole_starts_at_the_top():
    assert told("Words\n    - a\n    - b")[1:] == [("item", 0, "a"), ("item", 0, "b")]


def test_letters_and_numbers_stay_in_the_words():
    assert told("a) First\n1. Second\n1.\tThird") == [
        ("text", 0, "a) First"),
        ("text", 0, "1. Second"),
        ("text", 0, "1. Third"),
    ]


def test_a_number_below_nought_is_no_item():
    assert told("-5 degrees") == [("text", 0, "-5 degrees")]


def test_a_ticked_box_keeps_its_tick():
    assert told("- [x] Done\n[ ] Not done") == [("check", 0, "[x] Done"), ("check", 0, "Not done")]


def test_marks_of_emphasis_go_and_other_stars_stay():
    assert told("**Bold** and *leaning* but 2*3*4 and snake_case_name") == [
        ("text", 0, "Bold and leaning but 2*3*4 and snake_case_name")
    ]


def test_unseen_characters_go():
    assert told("co\u200bproduction\u00a0 now") == [("text", 0, "coproduction now")]


def test_a_heading_in_markdown_has_its_level():
    assert told("## Progress ##") == [("heading", 1, "Progress")]


def test_lines_with_tabs_are_a_grid():
    (grid,) = read_text("Risk\tRAG\nA\tR\nB\tA")
    assert [[cell.text for cell in row] for row in grid.rows] == [["Risk", "RAG"], ["A", "R"], ["B", "A"]]
    assert (grid.where, grid.rows[1][0].lines[0].where) == ("line 1", "line 2")


def test_a_short_row_is_filled_up():
    (grid,) = read_text("A\tB\tC\n1\t2\n")
    assert [cell.text for cell in grid.rows[1]] == ["1", "2", ""]


def test_a_much_wider_row_starts_another_grid():
    assert (
        len([part for part in read_text("A\tB\n1\t2\nA\tB\tC\tD\n1\t2\t3\t4") if isinstance(part, Grid)]) == 2
    )


def test_one_line_with_one_tab_is_words():
    assert told("Chair:\tA name") == [("text", 0, "Chair: A name")]


def test_a_list_inside_a_cell_becomes_items():
    (grid,) = read_text('Issue\tMitigation\nOne\t<ul style="x"> • First thing. • Second thing.')
    cell = grid.rows[1][1]
    assert [(line.style, line.text) for line in cell.lines] == [
        ("item", "First thing."),
        ("item", "Second thing."),
    ]
    assert cell.text == "First thing.\nSecond thing."


def test_a_form_feed_is_a_break():
    assert [type(part) for part in read_text("One\n\fTwo")] == [Line, Break, Line]


def test_a_table_too_wide_for_a_paper_is_refused():
    with pytest.raises(
        Unreadable, match=r"The table at line 1 has 101 columns and at most 100 can be read\."
    ):
        read_text("\t".join("x" * 101))


@pytest.mark.parametrize(
    "line", ["**a " * 20_000, "# " + "#" * 200_000 + "x", "<p " * 50_000, "_a" * 100_000]
)
def test_a_spiteful_line_is_read_quickly(line):
    assert read_text(line + "\tx\ty")
    assert read_text(line)
