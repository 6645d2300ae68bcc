import datetime as dt
import io

import pikepdf
import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings

from tests.documents.writers.reading_back import missing
from tests.documents.writers.strategies import documents
from turnstone.documents.blocks import BarsChart, Column, Document, Section, Table
from turnstone.documents.pieces import BarRow
from turnstone.documents.writers.pdf import write

DAY = dt.date(2026, 4, 30)


def text_of(content):
    pages = pypdfium2.PdfDocument(content)
    return [page.get_textpage().get_text_bounded() for page in pages]


@pytest.fixture(scope="module")
def content(document):
    return write(document)


@pytest.fixture(scope="module")
def opened(content):
    return pikepdf.open(io.BytesIO(content))


def tags(element):
    """Walk the tag tree: each element's kind with the element."""
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield str(kid["/S"]), kid
            yield from tags(kid)


@pytest.fixture(scope="module")
def tagged(opened):
    return list(tags(opened.Root.StructTreeRoot))


def test_it_says_everything(document, content):
    # A heading repeated between two pages may stand inside a cell that crosses them, so pages are joined as they are.
    assert missing(document, " ".join(text_of(content)).replace("\ufffe", "")) == []


def test_it_is_tagged_titled_and_in_english(document, opened):
    assert opened.Root.MarkInfo.Marked
    assert str(opened.Root.Lang) == "en-GB"
    assert str(opened.docinfo["/Title"]) == document.title
    with opened.open_metadata() as facts:
        assert facts["pdfuaid:part"] == "1"


def test_tables_are_tables_with_heading_cells(tagged):
    kinds = [kind for kind, _ in tagged]
    assert kinds.count("/Table") == 9  # the chart's, two of risks, five of exceptions, the appendix
    assert kinds.count("/TH") >= 9
    assert kinds.count("/H1") == 8


def test_the_chart_has_words_instead(tagged):
    assert any("red halved to 6" in str(each.get("/Alt", "")) for kind, each in tagged if kind == "/Figure")


def test_it_repeats_the_header_on_every_page_of_a_long_table(content):
    appendix = [page for page in text_of(content) if "Agree and publish step" in page]
    assert len(appendix) > 3
    assert all("Confidence" in page and "Latest" in page for page in appendix)


def test_every_page_says_which_it_is_and_the_day_it_speaks_for(content):
    pages = text_of(content)
    for number, page in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)}" in page
        assert "As at 31 March 2022" in page


def test_a_section_that_starts_a_page_does(content):
    starts = [
        page for page in text_of(content) if "Workstream 2: Assessment" in page.partition("Progress")[0]
    ]
    assert len(starts) == 1


@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(documents())
def test_any_text_makes_a_tagged_pdf(any_document):
    assert pikepdf.open(io.BytesIO(write(any_document))).Root.StructTreeRoot


@pytest.mark.parametrize(
    ("name", "printed"), [("Ōtara", "Otara"), ("Dvořák", "Dvořák"), ("Ōtara 中", "Otara")]
)
def test_a_letter_that_a_chart_cannot_draw_loses_its_accent(name, printed):
    table = Table(caption="Plans", columns=(Column(heading="Place"),), rows=())
    chart = BarsChart(title="Plans", sentence="Four.", rows=(BarRow(label=name, value=4),), table=table)
    section = Section(title="Plans", anchor="plans", blocks=(chart,))
    (page,) = text_of(write(Document(title="Plans", area="Wexcombe", as_at=DAY, sections=(section,))))
    assert printed in page
