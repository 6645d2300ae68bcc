import io
import struct
import zlib

from pptx.dml.color import RGBColor
from pptx.util import Cm

from tests.documents.readers import made
from turnstone.documents.readers import read
from turnstone.documents.readers.reading import Break, Grid, Line

TITLE, CONTENT, COMPARISON, TITLE_ONLY, BLANK = 0, 1, 4, 5, 6


def reading_of(keep, fill):
    return read(keep("update.pptx", made.powerpoint(fill)))


def told(reading):
    return [(part.style, part.level, part.text) for part in reading.parts if isinstance(part, Line)]


def add(deck, layout, *texts):
    slide = deck.slides.add_slide(deck.slide_layouts[layout])
    for placeholder, text in zip(slide.placeholders, texts, strict=False):
        placeholder.text = text
    return slide


def box(slide, left, top, text):
    slide.shapes.add_textbox(Cm(left), Cm(top), Cm(5), Cm(1)).text_frame.text = text


def test_the_first_title_is_the_title_and_the_rest_are_headings(keep):
    def fill(deck):
        add(deck, TITLE, "Update", "April")
        add(deck, CONTENT, "Progress", "One\nTwo")

    reading = reading_of(keep, fill)
    assert told(reading) == [
        ("title", 0, "Update"),
        ("text", 0, "April"),
        ("heading", 0, "Progress"),
        ("item", 0, "One"),
        ("item", 0, "Two"),
    ]
    assert [part for part in reading.parts if isinstance(part, Break)] == [Break(where="slide 2")]


def test_levels_are_kept(keep):
    def fill(deck):
        slide = add(deck, CONTENT, "Progress", "One\nDeeper")
        slide.placeholders[1].text_frame.paragraphs[1].level = 1

    assert told(reading_of(keep, fill))[1:] == [("item", 0, "One"), ("item", 1, "Deeper")]


def test_each_column_is_read_under_its_own_head(keep):
    reading = reading_of(
        keep, lambda deck: add(deck, COMPARISON, "Culture", "Progress", "a\nb", "Next steps", "c")
    )
    assert [text for _, _, text in told(reading)] == ["Culture", "Progress", "a", "b", "Next steps", "c"]


def test_boxes_are_read_from_top_to_bottom_and_left_to_right(keep):
    def fill(deck):
        slide = add(deck, BLANK)
        box(slide, 12, 10, "last")
        box(slide, 12, 2, "second")
        box(slide, 1, 2, "first")
        box(slide, 3, 6, "third")

    assert [text for _, _, text in told(reading_of(keep, fill))] == ["first", "second", "third", "last"]


def test_groups_are_walked(keep):
    def fill(deck):
        group = add(deck, BLANK).shapes.add_group_shape()
        group.shapes.add_textbox(0, 0, 10, 10).text_frame.text = "Grouped"

    assert told(reading_of(keep, fill)) == [("text", 0, "Grouped")]


def test_a_table_is_a_grid_with_its_fills(keep):
    def fill(deck):
        table = add(deck, TITLE_ONLY, "Risks").shapes.add_table(2, 2, 0, 0, Cm(9), Cm(3)).table
        table.cell(0, 0).merge(table.cell(0, 1))
        table.cell(0, 0).text = "Wide"
        table.cell(1, 0).text = "<ul> • a • b"
        table.cell(1, 1).fill.solid()
        table.cell(1, 1).fill.fore_color.rgb = RGBColor(255, 191, 0)

    (grid,) = [part for part in reading_of(keep, fill).parts if isinstance(part, Grid)]
    assert [[cell.text for cell in row] for row in grid.rows] == [["Wide", ""], ["a\nb", ""]]
    assert (grid.rows[1][1].fill, grid.where) == ("#ffbf00", "slide 1")


def test_hidden_slides_and_speaker_notes_are_passed_over(keep):
    def fill(deck):
        add(deck, TITLE, "Update", "April").notes_slide.notes_text_frame.text = "Say this"
        add(deck, CONTENT, "Hidden", "Words")._element.set("show", "0")

    reading = reading_of(keep, fill)
    assert [text for _, _, text in told(reading)] == ["Update", "April"]
    assert reading.notes == (
        "Slide 2 is hidden and was passed over.",
        "Speaker notes were passed over (slide 1).",
    )


def test_a_picture_is_noted(keep):
    reading = reading_of(keep, lambda deck: add(deck, TITLE_ONLY, "Look").shapes.add_picture(_dot(), 0, 0))
    assert reading.notes == ("Slide 1 has a picture, which cannot be read.",)


def _dot():
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    return io.BytesIO(
        b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(b"\0\0")) + chunk(b"IEND", b"")
    )
