import pytest

from turnstone.documents.readers.html_cell import lines_of


def told(content):
    return [(line.style, line.level, line.text) for line in lines_of(content, "a cell")]


@pytest.mark.parametrize("words", ["<5 children", "a < b > c", "Task & Finish", "● Green", "▲ Amber"])
def test_ordinary_words_stay_as_they_are(words):
    assert told(words) == [("text", 0, words)]


@pytest.mark.parametrize("nothing", ["", " ", "\n\n", "<p></p>", "•"])
def test_an_empty_cell_has_no_lines(nothing):
    assert lines_of(nothing, "a cell") == ()


def test_a_list_left_open_is_read_to_its_end():
    assert told('<ul style="list-style-type: none"> • One • <5 pupils') == [
        ("item", 0, "One"),
        ("item", 0, "<5 pupils"),
    ]


def test_a_list_in_a_list_lies_deeper():
    assert told("<ul><li>One <b>bold</b><ul><li>In it</li></ul></li><li>Two</ul>After") == [
        ("item", 0, "One bold"),
        ("item", 1, "In it"),
        ("item", 0, "Two"),
        ("text", 0, "After"),
    ]


def test_breaks_and_paragraphs_end_lines():
    assert told("One<br>Two<p>Three &amp; four</p>") == [
        ("text", 0, "One"),
        ("text", 0, "Two"),
        ("text", 0, "Three & four"),
    ]


def test_a_paragraph_in_an_item_is_the_item():
    assert told("<ul><li><p>One</p></li></ul>") == [("item", 0, "One")]


def test_scripts_and_styles_are_dropped():
    assert told("<p>Words</p><script>alert(1)</script><style>p {}</style>") == [("text", 0, "Words")]


def test_lines_in_a_plain_cell_may_be_items():
    assert told("Intro:\n- a\n  - b\n1. c") == [
        ("text", 0, "Intro:"),
        ("item", 0, "a"),
        ("item", 1, "b"),
        ("text", 0, "1. c"),
    ]


def test_bullets_in_a_row_are_parted():
    assert told("Intro: • a • 3·5%") == [("text", 0, "Intro:"), ("item", 0, "a"), ("item", 0, "3·5%")]
