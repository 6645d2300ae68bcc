import datetime as dt

import pytest

from turnstone.documents.blocks import Bullets, Document, Item, Section, text_in
from turnstone.documents.writers import text, write


def test_nothing_of_a_document_is_left_out(document):
    written = " ".join(write(document, "txt").decode().split())
    assert not [each for each in text_in(document) if " ".join(each.split()) not in written]


def listed(*items):
    section = Section(title="News", anchor="news", blocks=(Bullets(items=items),))
    return Document(title="Bulletin", area="Wexcombe", as_at=dt.date(2026, 5, 1), sections=(section,))


def test_lines_are_short_and_what_goes_on_is_set_in():
    lines = text.body(listed(Item(text="word " * 30))).splitlines()
    assert max(map(len, lines)) <= text.WIDTH
    assert [line[:2] for line in lines[3:]] == ["- ", "  "]


@pytest.mark.parametrize(
    ("href", "is_told"), [("https://a.example/" + "x" * 90, True), ("/wexcombe/", False)]
)
def test_an_address_stays_whole_and_one_that_leads_nowhere_from_here_is_left_out(href, is_told):
    lines = text.body(listed(Item(text="Read it", href=href))).splitlines()
    assert (f"  {href}" in lines) is is_told
