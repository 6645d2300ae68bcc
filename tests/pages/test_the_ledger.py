"""The ledger's pages: what was asked, as it was asked; who answers, where, and who accepts."""

import datetime as dt
from types import SimpleNamespace

import pytest

from tests.cast import BY, _with_role
from tests.pages import a_plan
from tests.pages.test_writing_the_plan import on, option, piece
from turnstone.programme.audit import clock
from turnstone.programme.boards import operations as boards
from turnstone.programme.boards.rules import BoardKind, LedgerKind, RaisedBy, Rhythm
from turnstone.programme.people.rules import Role

LEDGER = "/wexcombe/office/boards/ledger/"
WORDS = "Why are plans late?"


def days_ago(number):
    return clock.today() - dt.timedelta(days=number)


@pytest.fixture
def two(cast):
    said = {"by": BY, "area": cast.area, "rhythm": Rhythm.MONTHLY}
    return SimpleNamespace(
        board=boards.add_board(name="SEND board", kind=BoardKind.IMPROVEMENT, **said),
        other=boards.add_board(name="Wellbeing board", kind=BoardKind.HEALTH_AND_WELLBEING, **said),
    )


@pytest.fixture
def office(cast, pages):
    return pages.sign_in(cast.officer)


@pytest.fixture
def line(cast, two):
    return raised(two, owner=cast.lead_post, due_on=days_ago(3))


def raised(two, **said):
    known = {"kind": LedgerKind.CHALLENGE, "words": WORDS, "raised_on": days_ago(30)}
    return boards.raise_item(by=BY, board=two.board, **known | {"raised_by": RaisedBy.FORUM} | said)


def answered(line, **said):
    return boards.answer_item(by=BY, ledger_item=line, answer="Posts were empty.", where="Letter", **said)


def test_an_empty_ledger_says_what_will_be_here(cast, office):
    assert "Nothing was asked or decided yet" in office.get(LEDGER).main


def test_the_ledger_counts_itself_in_a_sentence(line, office):
    page = office.get(LEDGER)
    assert "1 thing was asked or decided; 1 is not closed, the oldest for 30 days. 1 is overdue." in page.main
    assert page.links["Challenge L1"] == f"{LEDGER}L1/"
    assert f"“{WORDS}” Overdue by 3 days" in page.main


def test_the_line_is_shown_as_it_was_asked(line, office):
    page = office.get(f"{LEDGER}L1/")
    assert (page.h1, WORDS in page.main) == ("Challenge L1", True)
    assert "Parent carer forum, put to SEND board" in page.main
