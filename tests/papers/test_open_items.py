"""Every paper for a board opens with what that board asked for or holds, and is still open."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import make_aware

from tests.papers.looking import read, section
from tests.papers.small_plan import APRIL_END, BY
from turnstone.documents.as_json import to_json
from turnstone.documents.blocks import Table
from turnstone.papers.boards.open_items import items_table, open_items_called
from turnstone.papers.catalogue import build
from turnstone.programme.audit import clock
from turnstone.programme.boards import operations as boards
from turnstone.programme.boards.rules import BoardKind, LedgerKind, RaisedBy, Rhythm

ON = APRIL_END.date()


@pytest.fixture
def board(wexcombe):
    """The board to which the small plan's monitoring updates go, as the ledger knows it."""
    return add_board(wexcombe, "SEND Improvement Board")


def add_board(made, name):
    with clock.pretend(clock.end_of(dt.date(2024, 1, 9))):
        return boards.add_board(
            by=BY, area=made.area, name=name, kind=BoardKind.IMPROVEMENT, rhythm=Rhythm.MONTHLY
        )


def ask(board, words, day=dt.date(2024, 3, 5), **said):
    with clock.pretend(clock.end_of(day)):
        return boards.raise_item(by=BY, board=board, kind=LedgerKind.ACTION, words=words, **said)


def update(made, as_at=APRIL_END):
    return build("monitoring-update", cycle_id=made.april.pk, as_at=as_at)


def rows(made, name="SEND improvement board"):
    found = open_items_called(made.area.pk, name, APRIL_END)
    return items_table(found.open, ON, caption="Open", board=name).rows


def test_the_monitoring_update_tells_right_after_its_first_page_what_its_board_has_open(wexcombe, board):
    ask(board, "Ask ten schools", due_on=dt.date(2024, 4, 1))
    ask(board, "Fill the post")
    document = update(wexcombe)
    assert [each.anchor for each in document.sections[:3]] == ["summary", "open-items", "risks"]
    said = "2 items are open for SEND improvement board, 1 past its day: L1."
    assert document.sections[0].blocks[0].text == said
    assert "Ask ten schools." in read(document.sections[1])


def test_nothing_is_printed_where_the_record_knows_no_such_board(wexcombe):
    ask(add_board(wexcombe, "Schools forum"), "Mend the roof")
    assert [each.anchor for each in update(wexcombe).sections[:2]] == ["summary", "risks"]


def test_once_all_is_closed_it_says_so_without_a_table(wexcombe, board):
    item = ask(board, "Ask ten schools")
    with clock.pretend(clock.end_of(dt.date(2024, 3, 9))):
        boards.answer_item(by=BY, ledger_item=item, answer="Asked", where="Minute 2")
        boards.accept_answer(by=BY, ledger_item=item, accepted_by="The board")
    part = section(update(wexcombe), "open-items")
    assert "Nothing that SEND improvement board asked for, or holds, is open." in read(part)
    assert not any(isinstance(each, Table) for each in part.blocks)


def test_a_paper_of_an_earlier_moment_does_not_know_what_was_asked_later(wexcombe, board):
    ask(board, "Ask ten schools")
    then = to_json(update(wexcombe))
    with clock.pretend(clock.end_of(dt.date(2024, 6, 1))):
        boards.raise_item(by=BY, board=board, kind=LedgerKind.ACTION, words="More")
    assert to_json(update(wexcombe)) == then


def test_what_is_late_or_due_soonest_comes_first(wexcombe, board):
    ask(board, "No day")
    ask(board, "In June", due_on=dt.date(2024, 6, 1))
    ask(board, "In April", due_on=dt.date(2024, 4, 1))
    assert [row.cells[1].split(".")[0] for row in rows(wexcombe)] == ["In April", "In June", "No day"]


def test_what_waits_for_an_agreement_is_not_late(wexcombe, board):
    ask(board, "Share the plan", due_on=dt.date(2024, 4, 1), waits_for="the Department for Education")
    (row,) = rows(wexcombe)
    assert (row.cells[3].key, row.cells[4]) == ("open", "Waits until the Department for Education agrees.")


def test_what_is_due_before_a_board_says_which_and_when_it_meets(wexcombe, board):
    other = add_board(wexcombe, "Cabinet")
    with clock.pretend(clock.end_of(dt.date(2024, 1, 9))):
        starts_at = make_aware(dt.datetime(2024, 5, 7, 10))
        boards.schedule_meeting(by=BY, board=other, starts_at=starts_at)
    ask(board, "Send the letter", due_before=other)
    assert rows(wexcombe)[0].cells[2] == "nobody named\nbefore Cabinet, 7 May 2024"


def test_it_says_whose_voice_asked_and_how_often(wexcombe, board):
    first = ask(board, "Who chairs?", raised_by=RaisedBy.FORUM)
    ask(board, "Who chairs now?", day=dt.date(2024, 4, 5), raised_by=RaisedBy.FORUM, repeats=first)
    assert rows(wexcombe)[1].cells[1].endswith("Parent carer forum, 5 Apr 2024. Asked 2 times.")


def test_what_is_asked_is_read_in_as_many_queries_however_much_there_is(wexcombe, board):
    ask(board, "One thing")
    few = queries(wexcombe)
    for number in range(9):
        ask(board, f"Thing {number}")
    assert queries(wexcombe) == few < 95


def queries(made):
    with CaptureQueriesContext(connection) as seen:
        update(made)
    return len(seen)
