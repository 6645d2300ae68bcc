"""A document is kept as JSON and comes back the same, to the last fact."""

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings

from tests.documents.writers.strategies import documents
from turnstone.documents.as_json import NotADocument, from_json, to_json
from turnstone.documents.blocks import (
    Bullets,
    Column,
    Document,
    Fact,
    Item,
    Paragraph,
    Row,
    Section,
    Table,
    facts_in,
    text_in,
)
from turnstone.documents.ratings import MARKS

RISK, ACTION = Fact("delivery.risk:1", 7), Fact("plan.action:2", 9)


def document(*blocks):
    section = Section(title="Part", anchor="part", blocks=blocks)
    return Document(title="Paper", area="Wexcombe", as_at=dt.date(2026, 4, 30), sections=(section,))


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(documents())
def test_it_comes_back_the_same(made):
    assert from_json(to_json(made)) == made


def test_equal_documents_have_equal_bytes():
    assert to_json(document(Paragraph(text="One"))) == to_json(document(Paragraph(text="One")))


def test_every_fact_is_found_in_reading_order():
    nested = Bullets(items=(Item(text="a", facts=(RISK,), children=(Item(text="b", facts=(ACTION,)),)),))
    assert list(facts_in(document(nested, Paragraph(text="c", facts=(RISK,))))) == [RISK, ACTION, RISK]


def test_every_word_is_found_and_nothing_else():
    table = Table(caption="Risks", columns=(Column(heading="Title"),), rows=(Row(cells=("Staff",)),))
    assert list(text_in(document(table))) == ["Paper", "Wexcombe", "Part", "Risks", "Title", "Staff"]


@pytest.mark.parametrize("content", ["", "[]", '{"title": 3}', '{"title": "Paper"}'])
def test_what_is_no_document_is_refused_in_a_sentence(content):
    with pytest.raises(NotADocument, match=r"This is not a Turnstone document: .+\."):
        from_json(content)


def test_shapes_or_the_letters_in_them_differ_wherever_colours_do():
    around_a_letter = {"round", "corners", "points"}
    for keys in MARKS.values():
        looks = {
            (mark.shape, mark.steps, mark.glyph if mark.shape in around_a_letter else "")
            for mark in keys.values()
        }
        assert len(looks) == len(keys)
