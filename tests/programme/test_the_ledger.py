"""What the ledger keeps of what boards asked and decided, and what it refuses."""

import datetime as dt
from types import SimpleNamespace

import pytest

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Refusal
from turnstone.programme.boards import operations as boards
from turnstone.programme.boards.queries import ledger_as_at
from turnstone.programme.boards.rules import BoardKind, LedgerKind, Rhythm

TODAY = dt.date(2026, 9, 14)


@pytest.fixture(autouse=True)
def on_a_day():
    with clock.pretend(clock.end_of(TODAY)):
        yield


@pytest.fixture
def two(wexcombe, by):
    said = {"by": by, "area": wexcombe.area, "rhythm": Rhythm.MONTHLY}
    board = boards.add_board(name="SEND board", kind=BoardKind.IMPROVEMENT, **said)
    other = boards.add_board(name="Wellbeing board", kind=BoardKind.HEALTH_AND_WELLBEING, **said)
    return SimpleNamespace(board=board, other=other)


def raised(two, by, **said):
    return boards.raise_item(
        by=by,
        board=two.board,
        **{
            "kind": LedgerKind.CHALLENGE,
            "words": "Why are plans late?",
            "raised_on": dt.date(2026, 9, 1),
        }
        | said,
    )


def told(wexcombe):
    return ledger_as_at(wexcombe.area.pk, clock.now())


def test_a_line_is_with_the_board_that_asked(wexcombe, two, by):
    raised(two, by)
    (line,) = told(wexcombe)
    assert (line.reference, line.held_by_name, line.words) == ("L1", "SEND board", "Why are plans late?")


def test_nothing_is_answered_without_a_pointer(two, by):
    with pytest.raises(Refusal, match="Say where L1 was answered"):
        boards.answer_item(by=by, ledger_item=raised(two, by), answer="Posts were empty.")
