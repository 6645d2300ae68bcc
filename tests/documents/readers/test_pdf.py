"""A PDF is read page by page, from top to bottom."""

import io

import pikepdf
import pytest
import typst

from turnstone.documents.readers import Unreadable, read
from turnstone.documents.readers.limits import PAGES
from turnstone.documents.readers.reading import Break, Grid, Line


@pytest.fixture
def keep(tmp_path):
    def keep(source, name="paper.pdf"):
        path = tmp_path / name
        path.write_bytes(
            source if isinstance(source, bytes) else typst.compile(source.encode(), format="pdf")
        )
        return path

    return keep


def texts(reading):
    return [part.text for part in reading.parts if isinstance(part, Line)]


def test_lines_come_in_reading_order_with_their_page(keep):
    reading = read(keep("First\n\nSecond\n#pagebreak()\nThird"))
    assert reading.form == "pdf"
    assert texts(reading) == ["First", "Second", "Third"]
    assert [part.where for part in reading.parts if isinstance(part, Line)] == ["page 1", "page 1", "page 2"]
    assert [part.where for part in reading.parts if isinstance(part, Break)] == ["page 2"]


def test_white_space_sets_a_paragraph_apart_and_a_wrapped_line_not(keep):
    words = "word " * 60
    reading = read(keep(f"#set par(spacing: 2em)\n{words}\n\nAnother"))
    lines = [part for part in reading.parts if isinstance(part, Line)]
    assert len(lines) > 2
    assert [line.after_gap for line in lines] == [True, *([False] * (len(lines) - 2)), True]


def test_bullets_are_items(keep):
    reading = read(keep("Points:\n- one\n- two"))
    assert [(part.text, part.style) for part in reading.parts] == [
        ("Points:", "text"),
        ("one", "item"),
        ("two", "item"),
    ]


def test_what_stands_far_apart_is_a_table(keep):
    table = "#table(columns: (5cm, 5cm, 5cm), [Action], [Owner], [Due], [Write], [A Person], [May])"
    (grid,) = read(keep(table)).parts
    assert isinstance(grid, Grid)
    assert [[cell.text for cell in row] for row in grid.rows] == [
        ["Action", "Owner", "Due"],
        ["Write", "A Person", "May"],
    ]


def test_page_numbers_are_left_out(keep):
    reading = read(keep('#set page(numbering: "1 of 1")\nWords'))
    assert texts(reading) == ["Words"]


def test_a_sentence_goes_on_over_the_page(keep):
    reading = read(keep("It begins\n#pagebreak()\nand goes on"))
    assert [part.after_gap for part in reading.parts if isinstance(part, Line)] == [True, False]


def test_a_page_without_words_among_others_is_said(keep):
    reading = read(keep("Words\n#pagebreak()\n#rect()"))
    assert reading.notes == ("Page 2 holds no words that can be read: a picture, perhaps, or nothing.",)


def test_a_scan_is_refused(keep):
    with pytest.raises(Unreadable, match=r"holds no words that can be read. If it is a scan"):
        read(keep("#rect()"))


def test_one_that_is_locked_is_refused(keep):
    locked = io.BytesIO()
    with pikepdf.open(keep("Words")) as pdf:
        pdf.save(locked, encryption=pikepdf.Encryption(owner="a", user="b"))
    with pytest.raises(Unreadable, match=r"paper.pdf is locked with a password. Take the password off"):
        read(keep(locked.getvalue()))


def test_one_of_too_many_pages_is_refused(keep):
    many = io.BytesIO()
    with pikepdf.new() as pdf:
        for _ in range(PAGES + 1):
            pdf.add_blank_page()
        pdf.save(many)
    with pytest.raises(Unreadable, match=r"paper.pdf has 501 pages, and at most 500 can be read"):
        read(keep(many.getvalue()))


def test_a_damaged_one_is_refused(keep):
    with pytest.raises(Unreadable, match=r"paper.pdf is damaged"):
        read(keep(b"%PDF-1.7 and then nothing"))
