"""A real monitoring update goes in by the shell, and comes out whole in every format."""

import io
import json
import re

import mammoth
import pypdfium2
import pytest
from lxml import etree, html
from pptx import Presentation
from python_calamine import CalamineWorkbook

from turnstone.commands import main
from turnstone.intake.as_json import as_json
from turnstone.intake.recognise import propose

FORMS = ["html", "docx", "pptx", "pdf", "json", "xlsx"]


@pytest.fixture
def update(shared):
    return shared / "seeds" / "bcp-monitoring-update-2022-04.txt"


@pytest.fixture
def proposal(update):
    return propose(update)


def turnstone(*words):
    assert main([str(word) for word in words]) == 0


@pytest.fixture
def papers(update, tmp_path, db, monkeypatch, capsys):
    """Take the update in for a new area and write the paper of its month in every format."""
    monkeypatch.setattr("turnstone.commands.ready.make_ready", lambda: None)
    turnstone("intake", update, "--area", "seed", "--confirm")
    for form in FORMS:
        out = ["--format", form, "--out", tmp_path / f"update.{form}"]
        turnstone("paper", "monitoring-update", "--area", "seed", "--cycle", "2022-04", *out)
    return tmp_path, capsys.readouterr().err


def squeezed(text):
    """Leave out what a page adds between words: white space, hyphens at line ends and bullets."""
    return re.sub(r"[\s\u00ad\u2022•☐□◦\ufffe-]+", "", text)


READERS = {
    "html": lambda path: html.fromstring(path.read_bytes()).text_content(),
    "docx": lambda path: mammoth.extract_raw_text(io.BytesIO(path.read_bytes())).value,
    "pptx": lambda path: "\n".join(text_of(slide) for slide in Presentation(path).slides),
    "pdf": lambda path: pages_of(path.read_bytes()),
    "json": lambda path: "\n".join(strings(json.loads(path.read_text()))),
    "xlsx": lambda path: cells_of(path.read_bytes()),
}


def pages_of(content):
    with pypdfium2.PdfDocument(content) as pdf:
        return "\n".join(page.get_textpage().get_text_range() for page in pdf)


def cells_of(content):
    with CalamineWorkbook.from_filelike(io.BytesIO(content)) as book:
        sheets = [book.get_sheet_by_name(name).to_python() for name in book.sheet_names]
    return "\n".join(str(cell) for sheet in sheets for row in sheet for cell in row)


def text_of(slide):
    namespace = {"a": "http://schemas.openxmlformats.org/drawingml/2006/main"}
    paragraphs = etree.fromstring(etree.tostring(slide._element)).iterfind(".//a:p", namespace)
    return "\n".join(
        "".join(run.text or "" for run in each.iterfind(".//a:t", namespace)) for each in paragraphs
    )


def strings(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from strings(each)


def everything_in(proposal):
    """List every text that the proposal found, by the workstream that it belongs to."""
    yield from ((None, text) for text in words(proposal.headlines))
    for risk in proposal.risks:
        yield from ((None, text) for text in (risk.title, risk.detail, risk.impact, *words(risk.mitigation)))
    for found in proposal.workstreams:
        for text in (*words(found.progress), *words(found.next_steps)):
            yield found.name, text
        for row in found.exceptions:
            areas = [part for area in row.focus_areas for part in (area.number, area.text)]
            for text in (*areas, row.milestone, row.issue, *words(row.mitigation)):
                yield found.name, text
    for row in proposal.register:
        yield from ((None, text) for text in (row.name, row.report_type, row.progress))
    yield from ((None, each.text) for each in proposal.indicators)
    yield from ((None, text) for text in words(proposal.programme_next_steps))


def words(entries):
    for entry in entries:
        yield entry.text
        yield from words(entry.children)


def test_the_proposal_holds_all_that_the_update_says(proposal):
    found = as_json(proposal)["summary"]
    numbers = [
        area.number for each in proposal.workstreams for row in each.exceptions for area in row.focus_areas
    ]
    assert found["headlines"] == 13
    assert (found["risks"], found["workstreams"], found["groups"]) == (3, 4, 1)
    assert found["exception_rows"] == 10
    assert numbers == ["1", "2", "10", "14", "15", "20", "22", "23", "30", "31", "33"]
    assert (found["register_rows"], found["frequencies_not_set"]) == (13, 7)
    kinds = [found[f"indicators_{kind}"] for kind in ("did", "well", "difference")]
    assert kinds == [8, 6, 6]
    assert found["programme_next_steps"] == 7


@pytest.mark.parametrize("form", FORMS)
def test_every_word_comes_out_in_every_format(papers, proposal, form):
    folder, _ = papers
    printed = squeezed(READERS[form](folder / f"update.{form}"))
    lost = [text for _, text in everything_in(proposal) if squeezed(text) not in printed]
    assert not lost


@pytest.mark.parametrize("form", ["html", "docx", "pptx", "pdf", "json"])
def test_every_line_stands_under_its_own_workstream(papers, proposal, form):
    folder, _ = papers
    printed = squeezed(READERS[form](folder / f"update.{form}"))
    names = [
        f"{each.name} workstream" if each.kind == "workstream" else each.name for each in proposal.workstreams
    ]
    starts = [last_heading(printed, squeezed(name)) for name in names]
    ends = [*starts[1:], len(printed)]
    for each, start, end in zip(proposal.workstreams, starts, ends, strict=True):
        own = [text for name, text in everything_in(proposal) if name == each.name]
        assert [text for text in own if squeezed(text) not in printed[start:end]] == []


def last_heading(printed, name):
    """Find the heading itself, which is the first mention after the summary and any list of contents."""
    return printed.index(name, printed.rindex("Programmerisksandissues"))


def test_the_paper_warns_of_what_a_board_should_ask_about(papers):
    _, said = papers
    assert "10 of 10 ratings are amber" in said
    assert "3 of 3 risks are red" in said
    assert "3 risks and issues have no owner: “Capacity for Change”" in said
    assert "no date" in said


def test_taking_it_in_again_adds_nothing(papers, update, capsys):
    turnstone("intake", update, "--area", "seed", "--confirm")
    assert "Added 0 lines" in capsys.readouterr().err


def test_its_pace_cannot_be_told_and_the_paper_says_why(papers):
    folder, _ = papers
    said = READERS["html"](folder / "update.html")
    assert "We cannot tell the pace" in said and "the record holds no action" in said
