"""Slides, read as plain XML and measured with a typeface other than the writer's own table of widths."""

import dataclasses
import datetime as dt
import io
import zipfile
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from lxml import etree
from PIL import ImageFont

from tests.documents.writers.reading_back import bare, without_bars
from tests.documents.writers.strategies import documents
from turnstone.documents.blocks import Bullets, Column, Document, Item, Row, Section, Table, text_in
from turnstone.documents.writers.pptx import write

NS = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
}
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
POINT = 12700


def slides(content):
    package = zipfile.ZipFile(io.BytesIO(content))
    names = [name for name in package.namelist() if name.startswith("ppt/slides/slide")]
    names.sort(key=lambda name: int("".join(filter(str.isdigit, name))))
    return [etree.fromstring(package.read(name)) for name in names]


def title_of(slide):
    return "".join(slide.xpath(".//p:sp[p:nvSpPr/p:nvPr/p:ph]//a:t/text()", namespaces=NS))


def text_of(content):
    """Say the words of slide after slide, and each column likewise, so that what was cut in two is whole again."""
    words, others, columns = [], [], [[] for _ in range(10)]
    for slide in slides(content):
        for sp in slide.iterfind(".//p:sp", NS):
            is_body = sp.find("p:nvSpPr/p:cNvPr", NS).get("name").startswith("Text")
            (words if is_body else others).append("".join(sp.itertext(f"{A}t")))
        others += [each.get("descr", "") for each in slide.iterfind(".//p:pic/p:nvPicPr/p:cNvPr", NS)]
        again = "(continued, " in title_of(slide)
        for tr in list(slide.iter(f"{A}tr"))[again:]:
            for place, tc in enumerate(tr.findall("a:tc", NS)):
                columns[place].append("".join(tc.itertext(f"{A}t")))
    return "".join([*words, *others, *(text for column in columns for text in column)])


@cache
def letter_width(letter):
    """Measure in Pillow's own typeface; what it does not have is taken for a full square."""
    return ImageFont.load_default(100).getlength(letter) / 100 if ord(letter) < 0x250 else 1.0


def measured(paragraphs, width):
    """Measure a text frame's height: greedy lines of whole words, as any program sets them."""
    tall = 0.0
    for p in paragraphs:
        sizes = [int(each.get("sz")) / 100 for each in p.iter(f"{A}rPr")] or [10]
        looks = p.find("a:pPr", NS)
        room = (width - (int(looks.get("marL", 0)) / POINT if looks is not None else 0)) / max(sizes)
        text = "".join(
            "\n" if each.tag == f"{A}br" else each.text or "" for each in p.iter(f"{A}br", f"{A}t")
        )
        after = p.find("a:pPr/a:spcAft/a:spcPts", NS)
        lines = sum(lines_of(line, room) for line in text.split("\n"))
        tall += lines * max(sizes) * 1.15 + (int(after.get("val")) / 100 if after is not None else 0)
    return tall


def lines_of(text, room):
    lines, used = 1, 0.0
    for word in text.split(" "):
        wide = sum(map(letter_width, word))
        if used and used + wide > room:
            lines, used = lines + 1, 0.0
        extra = int((used + wide) // room)
        lines, used = lines + extra, used + wide - extra * room + letter_width(" ")
    return lines


def overflows(slide):
    """List what does not fit its box or its slide, with a line's grace for the other typeface's widths."""
    for sp in slide.iterfind(".//p:sp[p:txBody]", NS):
        size = sp.find("p:spPr/a:xfrm/a:ext", NS)
        if size is None:
            width, room = 872.0, 68.0  # the layout's title
        else:
            width, room = int(size.get("cx")) / POINT, int(size.get("cy")) / POINT
        paragraphs = sp.findall("p:txBody/a:p", NS)
        last = paragraphs[-1].find("a:pPr/a:spcAft/a:spcPts", NS) if paragraphs else None
        if measured(paragraphs, width) - (int(last.get("val")) / 100 if last is not None else 0) > room + 1:
            yield "".join(sp.itertext(f"{A}t"))
    for frame in slide.iterfind(".//p:graphicFrame", NS):
        widths = [int(each.get("w")) / POINT for each in frame.iter(f"{A}gridCol")]
        tall = 0.0
        for tr in frame.iter(f"{A}tr"):
            inside = max(
                measured(tc.findall("a:txBody/a:p", NS), w - 12)
                for tc, w in zip(tr.findall("a:tc", NS), widths, strict=True)
            )
            tall += max(inside + 8, int(tr.get("h")) / POINT)
        if int(frame.find("p:xfrm/a:off", NS).get("y")) / POINT + tall > 504:
            yield "".join(frame.itertext(f"{A}t"))


@pytest.fixture(scope="module")
def content(document):
    return write(document)


@pytest.fixture(scope="module")
def deck(content):
    return slides(content)


def test_it_says_everything(document, content):
    said = bare(text_of(content))
    assert [text for text in text_in(without_bars(document)) if bare(text) not in said] == []


def test_nothing_overflows(deck):
    assert [each for slide in deck for each in overflows(slide)] == []


def test_every_slide_has_a_title_of_its_own(deck):
    titles = [title_of(slide) for slide in deck]
    assert all(titles)
    appendix = [title for title in titles if title.startswith("All 90 actions")]
    assert appendix[1].endswith(f"(continued, 2 of {len(appendix)})")


def test_a_table_repeats_its_header_on_every_slide(deck):
    tables = [slide for slide in deck if title_of(slide).startswith("All 90 actions")]
    assert len(tables) > 3
    for slide in tables:
        assert "".join(next(slide.iter(f"{A}tr")).itertext(f"{A}t")).startswith("RefActionLead")
        assert slide.find(".//a:tblPr", NS).get("firstRow") == "1"


def test_the_picture_has_words_instead(deck):
    described = [each.get("descr") for slide in deck for each in slide.iterfind(".//p:pic//p:cNvPr", NS)]
    assert ["red halved to 6" in each for each in described] == [True]


def paper(*blocks):
    section = Section(title="A section", anchor="a", blocks=blocks)
    return Document(title="Paper", area="Wexcombe", as_at=dt.date(2022, 3, 31), sections=(section,))


def test_a_cell_taller_than_a_slide_goes_on_to_the_next_whole():
    sentence = " ".join(f"word{number}" for number in range(2000))
    columns = (Column(heading="Focus"), Column(heading="Issue", width=2))
    content = write(paper(Table(caption="Long", columns=columns, rows=(Row(cells=("1.A", sentence)),))))
    issue = bare(
        "".join(
            "".join(tr[1].itertext(f"{A}t")) for s in slides(content) for tr in list(s.iter(f"{A}tr"))[1:]
        )
    )
    assert issue == bare(sentence)
    assert [each for slide in slides(content) for each in overflows(slide)] == []


def test_a_long_list_goes_on_to_the_next_slide():
    items = tuple(
        Item(text=f"Point {number} of a list that is much too long for one slide") for number in range(60)
    )
    deck = slides(write(paper(Bullets(items=items, style="number"))))
    assert title_of(deck[2]) == "A section (continued, 2 of 5)"
    assert [each for slide in deck for each in overflows(slide)] == []


def test_a_title_too_long_for_its_place_is_said_whole_on_the_slide(document):
    long = "How every partner will answer what the inspectors asked " * 12
    content = write(dataclasses.replace(document, title=long))
    assert bare(long) in bare(text_of(content))
    assert [each for slide in slides(content) for each in overflows(slide)] == []


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(documents())
def test_any_text_is_kept_and_fits(any_document):
    content = write(any_document)
    said = bare(text_of(content))
    assert [text for text in text_in(without_bars(any_document)) if bare(text) not in said] == []
    assert [each for slide in slides(content) for each in overflows(slide)] == []
