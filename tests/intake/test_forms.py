"""The same update says the same as text, Word, slides or a workbook, whatever order its parts stand in."""

import re

import pytest

from tests.intake.updates import FORMS, ORDERS, WORKSTREAMS, Text, Word, write
from turnstone.intake.as_json import as_json
from turnstone.intake.recognise import propose


def content(proposal):
    """Give all that was found, but not where it stands or which lines headed it."""
    found = as_json(proposal)["proposal"]
    for name in ("form", "recognised", "missing", "notes"):
        del found[name]
    return re.sub(r"'where': '[^']*'", "", repr(found))


@pytest.fixture(scope="module")
def expected(tmp_path_factory):
    return content(propose(write(Text, tmp_path_factory.mktemp("text") / "update.txt")))


@pytest.mark.parametrize("order", ORDERS.values(), ids=ORDERS)
@pytest.mark.parametrize("form", FORMS)
def test_every_form_and_order_says_the_same(form, order, expected, tmp_path):
    path = write(form, tmp_path / f"update{form.suffix}", order)
    assert content(propose(path)) == expected


@pytest.mark.parametrize("form", FORMS)
def test_one_document_may_hold_several_orders(form, expected, tmp_path):
    path = write(form, tmp_path / f"update{form.suffix}", ["PNWT", "WPNT", "PNWT"])
    assert content(propose(path)) == expected


def test_the_update_is_what_was_written(expected, tmp_path):
    proposal = propose(write(Word, tmp_path / "update.docx"))
    assert [workstream.name for workstream in proposal.workstreams] == list(WORKSTREAMS)
    assert proposal.unplaced == ()
    assert [row.frequency for row in proposal.register] == [None, "monthly"]
    assert [row.rating.key for row in proposal.workstreams[2].exceptions] == ["amber"]


def test_windows_1252_says_the_same(expected, tmp_path):
    path = write(Text, tmp_path / "update.txt")
    path.write_bytes(path.read_text(encoding="utf-8").encode("cp1252"))
    assert content(propose(path)) == expected


def test_where_says_the_place_in_the_file(tmp_path):
    places = {form: propose(write(form, tmp_path / f"u{form.suffix}")).headlines[0].where for form in FORMS}
    assert [re.sub(r"\d+", "N", where) for where in places.values()] == [
        "line N",
        "paragraph N",
        "slide N",
        "sheet Update, row N",
    ]
