import io
import zipfile

import mammoth
import pytest
from hypothesis import HealthCheck, given, settings
from lxml import etree

from tests.documents.writers.reading_back import missing, without_bars
from tests.documents.writers.strategies import documents
from turnstone.documents.writers.docx import write

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NS = {"w": W.strip("{}"), "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"}


def part(content, name):
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(content)).read(name))


def text_of(content):
    """Read the words, and those of the pictures for who does not see them."""
    body = part(content, "word/document.xml")
    seen_by_none = (each.get("descr") for each in body.iterfind(".//wp:docPr", NS))
    return " ".join([*body.itertext(f"{W}t"), *filter(None, seen_by_none)])


@pytest.fixture(scope="module")
def content(document):
    return write(document)


@pytest.fixture(scope="module")
def body(content):
    return part(content, "word/document.xml")


@pytest.fixture(scope="module")
def read(content):
    return mammoth.convert_to_html(io.BytesIO(content)).value


def test_it_says_everything(document, content):
    assert missing(without_bars(document), text_of(content)) == []


def test_another_program_finds_headings_lists_in_lists_and_tables(read):
    assert read.count("<h1>") == 8
    assert "<h2>Headlines</h2>" in read
    assert "<h3>By the end of April</h3>" in read
    assert "<ul><li>two posts are out to advert" in read
    assert "<ol><li>Agree to move action 2.B" in read
    assert read.count("<thead>") == 9


def test_every_table_repeats_its_header_and_keeps_rows_whole(body):
    for table in body.iterfind(".//w:tbl", NS):
        rows = table.findall("w:tr", NS)
        assert all(row.find("w:trPr/w:cantSplit", NS) is not None for row in rows)
        if table.find("w:tblPr/w:tblCaption", NS) is not None:
            assert rows[0].find("w:trPr/w:tblHeader", NS) is not None


def test_columns_are_as_wide_as_asked(document, body):
    asked = [each.width for each in document.sections[-1].blocks[0].columns]
    given = [
        int(each.get(f"{W}w"))
        for each in body.findall(".//w:tbl", NS)[-1].iterfind("w:tblGrid/w:gridCol", NS)
    ]
    assert [round(width / given[0]) for width in given] == asked


def test_a_rating_is_a_glyph_and_a_word_on_its_tint(body):
    cells = [each for each in body.iterfind(".//w:tc", NS) if "".join(each.itertext()) == "▲\u00a0At risk"]
    assert cells
    assert {each.find("w:tcPr/w:shd", NS).get(f"{W}fill") for each in cells} == {"FBEEDD"}


def test_each_numbered_list_starts_at_one(content):
    numbering = part(content, "word/numbering.xml")
    assert numbering.find(".//w:num[@w:numId='3']/w:lvlOverride/w:startOverride", NS).get(f"{W}val") == "1"


def test_the_picture_has_words_instead(body):
    assert "red halved to 6" in body.find(".//wp:docPr", NS).get("descr")


def test_it_is_in_british_english_and_titled(document, content):
    assert part(content, "word/styles.xml").find(".//w:rPrDefault//w:lang", NS).get(f"{W}val") == "en-GB"
    assert document.title in "".join(part(content, "docProps/core.xml").itertext())


def test_every_page_has_its_date_and_number(content):
    names = [
        each for each in zipfile.ZipFile(io.BytesIO(content)).namelist() if each.startswith("word/footer")
    ]
    feet = [part(content, each) for each in names]
    assert len(feet) >= 2
    for foot in feet:
        assert "As at 31 March 2022" in "".join(foot.itertext())
        assert [each.get(f"{W}instr").strip() for each in foot.iter(f"{W}fldSimple")] == ["PAGE", "NUMPAGES"]


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(documents())
def test_any_text_is_kept(any_document):
    assert missing(without_bars(any_document), text_of(write(any_document))) == []
