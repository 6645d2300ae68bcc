import datetime as dt
import io
import zipfile

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from python_calamine import CalamineWorkbook

from tests.documents.writers.reading_back import missing, without_bars
from tests.documents.writers.strategies import documents
from turnstone.documents.blocks import BarsChart, Column, Document, Paragraph, Row, Section, Table
from turnstone.documents.writers.xlsx import write


def sheets(content):
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    return {name: book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in book.sheet_names}


def text_of(content):
    return " ".join(str(cell) for rows in sheets(content).values() for row in rows for cell in row)


def paper(*blocks):
    section = Section(title="A section", anchor="a", blocks=blocks)
    return Document(title="Paper", area="Wexcombe", as_at=dt.date(2022, 3, 31), sections=(section,))


def table(caption="Actions", cell="x"):
    return Table(caption=caption, columns=(Column(heading="Ref"),), rows=(Row(cells=(cell,)),))


@pytest.fixture(scope="module")
def content(document):
    return write(document)


def test_it_says_everything(document, content):
    assert missing(without_bars(document), text_of(content)) == []


def test_there_is_a_front_a_text_and_a_sheet_for_each_table(content):
    names = list(sheets(content))
    assert names[:2] == ["About", "Text"]
    assert len(names) == 2 + 9


def test_the_words_are_in_reading_order(content):
    lines = [row[0] for row in sheets(content)["Text"] if row and row[0]]
    assert (
        lines.index("Headlines") < lines.index("Risks") < lines.index("Workstream 1: Identifying need early")
    )


def test_a_rating_is_a_glyph_and_a_word(content):
    assert "▲ At risk" in text_of(content)


def test_a_sheet_of_rows_filters_freezes_and_prints_its_header_on_each_page(content):
    package = zipfile.ZipFile(io.BytesIO(content))
    last = package.read("xl/worksheets/sheet11.xml").decode()
    assert '<autoFilter ref="A3:H93"/>' in last
    assert 'topLeftCell="B4"' in last
    assert 'fitToHeight="0"' in last
    assert "Print_Titles" in package.read("xl/workbook.xml").decode()


def test_a_text_that_looks_like_a_formula_is_text():
    content = write(paper(table(cell='=HYPERLINK("https://example.org")'), Paragraph(text="@SUM(1)")))
    parts = zipfile.ZipFile(io.BytesIO(content))
    assert all(b"<f>" not in parts.read(name) for name in parts.namelist() if "worksheets/sheet" in name)
    assert "=HYPERLINK" in text_of(content)


@pytest.mark.parametrize("caption", ["", "'", "History", "a/b:c*d?[e]\\f", "Text", "x" * 80, "😀" * 20])
def test_any_caption_makes_a_name_that_excel_takes(caption):
    names = list(sheets(write(paper(table(caption), table(caption)))))[2:]
    assert len({name.casefold() for name in names} | {"about", "text"}) == 4
    assert all(len(name.encode("utf-16-le")) <= 62 for name in names)


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(documents())
def test_any_text_is_kept(any_document):
    assert missing(without_bars(any_document), text_of(write(any_document))) == []


@pytest.mark.parametrize(
    ("said", "kept", "form"),
    [
        ("65.9%", 0.659, "0.0%"),
        ("1,480", 1480, "#,##0"),
        ("\N{MINUS SIGN}3.25", -3.25, "0.00"),
        ("007", "007", None),
        ("61 of 148", "61 of 148", None),
        ("c", "c", None),
    ],
)
def test_a_number_on_the_right_stays_one_and_is_shown_as_it_was_printed(said, kept, form):
    heads = (Column(heading="Month"), Column(heading="Figure", align="end"))
    one = Table(caption="Counts", columns=heads, rows=(Row(cells=("May", said)),))
    sheet = openpyxl.load_workbook(io.BytesIO(write(paper(one))))["Counts"]
    assert sheet["B4"].value == kept and (form is None or sheet["B4"].number_format == form)


def test_a_chart_is_drawn_beside_its_table_and_told_to_who_does_not_see_it():
    bars = BarsChart(title="Side by side", sentence="Ours is higher.", rows=(), table=table())
    parts = zipfile.ZipFile(io.BytesIO(write(paper(bars))))
    assert parts.read("xl/media/image1.png").startswith(b"\x89PNG")
    assert b'descr="Side by side. Ours is higher."' in parts.read("xl/drawings/drawing1.xml")
