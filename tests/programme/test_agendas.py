"""What stands on an agenda: what is usual, what the record has due, and what people put there."""

import datetime as dt

import pytest
from django.utils import timezone

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Refusal
from turnstone.programme.boards import operations as boards
from turnstone.programme.boards import rules
from turnstone.programme.boards.queries import items_of, meeting_record, missing_items, usual_agenda_of
from turnstone.programme.delivery import operations as delivery
from turnstone.programme.delivery.rules import RiskKind

TODAY = dt.date(2026, 9, 14)
USUAL = [
    ("Welcome", "note", "words"),
    ("Minutes", "decide", "last_minutes"),
    ("Open lines", "discuss", "ledger"),
    ("Risks", "decide", "risks"),
    ("Papers", "discuss", "papers"),
    ("Any other business", "discuss", "words"),
]


def at(year, month, day, hour=10):
    return timezone.make_aware(dt.datetime(year, month, day, hour))


@pytest.fixture(autouse=True)
def on_a_day():
    with clock.pretend(clock.end_of(TODAY)):
        yield


@pytest.fixture
def board(wexcombe, by):
    board = boards.add_board(by=by, area=wexcombe.area, name="SEND board", kind=rules.BoardKind.IMPROVEMENT)
    return boards.set_usual_agenda(by=by, board=board, lines=USUAL)


@pytest.fixture
def meeting(board, by):
    return boards.schedule_meeting(by=by, board=board, starts_at=at(2026, 10, 6))


def titles(meeting):
    return [item.title for item in items_of(meeting.pk)]


def a_paper(board, by, **said):
    return boards.attach_file(
        by=by, board=board, name="costs.txt", content=b"Costs", title="The costs", **said
    )


def a_risk_for_the_board(wexcombe, by):
    with clock.pretend(at(2026, 1, 5)):
        delivery.raise_risk(
            by=by,
            plan=wexcombe.plan,
            kind=RiskKind.RISK,
            title="If posts stay empty, then plans stay late",
            likelihood=5,
            severity=5,
        )
    for month in (5, 6, 7):
        closes, period = dt.date(2026, month, 25), dt.date(2026, month, 1)
        delivery.open_new_cycle(by=by, plan=wexcombe.plan, period=period, closes_on=closes)


def test_a_board_has_the_agenda_of_its_kind_until_it_has_its_own(board, by):
    boards.set_usual_agenda(by=by, board=board, lines=[])
    assert rules.ItemSource.RISKS in {line.source for line in usual_agenda_of(board)}
    board.kind = rules.BoardKind.SCRUTINY
    assert rules.ItemSource.RISKS not in {line.source for line in usual_agenda_of(board)}


def test_lines_that_have_nothing_due_are_left_out(meeting, by):
    boards.draw_agenda(by=by, meeting=meeting)
    assert titles(meeting) == ["Welcome", "Open lines", "Any other business"]


def test_it_takes_minutes_risks_and_papers_from_the_record(wexcombe, meeting, board, by):
    before = boards.schedule_meeting(by=by, board=board, starts_at=at(2026, 7, 7))
    boards.hold_meeting(by=by, meeting=before)
    item = boards.add_item(by=by, meeting=before, title="Waits")
    boards.write_minute(by=by, item=item, text="They are long.")
    a_risk_for_the_board(wexcombe, by)
    a_paper(board, by)
    boards.draw_agenda(by=by, meeting=meeting)
    assert titles(meeting) == [
        "Welcome",
        "Minutes of the meeting on 7 July 2026",
        "Open lines",
        "R1: If posts stay empty, then plans stay late",
        "The costs",
        "Any other business",
    ]


def test_a_paper_that_waited_is_for_the_meeting_whose_agenda_took_it(meeting, board, by):
    paper = a_paper(board, by)
    boards.draw_agenda(by=by, meeting=meeting)
    paper.refresh_from_db()
    assert (paper.meeting, paper.item.title) == (meeting, "The costs")


def test_drawn_again_it_adds_what_has_become_due_in_its_place(meeting, board, by):
    boards.draw_agenda(by=by, meeting=meeting)
    boards.add_item(by=by, meeting=meeting, title="A song")
    a_paper(board, by, meeting=meeting)
    assert [each.title for each in missing_items(meeting)] == ["The costs"]
    boards.draw_agenda(by=by, meeting=meeting)
    boards.draw_agenda(by=by, meeting=meeting)
    assert titles(meeting) == ["Welcome", "Open lines", "The costs", "Any other business", "A song"]


def test_what_is_open_in_the_ledger_comes_before_the_meeting(meeting, board, by):
    kind = rules.LedgerKind.ACTION
    boards.raise_item(by=by, board=board, kind=kind, words="Count the waits", raised_on=dt.date(2026, 9, 1))
    open_before = meeting_record(meeting.pk, clock.now()).open_before
    assert [each.words for each in open_before] == ["Count the waits"]


def test_items_move_and_stop_at_the_ends(meeting, by):
    first, second = (boards.add_item(by=by, meeting=meeting, title=each) for each in ("A", "B"))
    boards.move_item(by=by, item=second, up=True)
    assert titles(meeting) == ["B", "A"]
    with pytest.raises(Refusal, match="“B” is the first item already"):
        boards.move_item(by=by, item=second, up=True)
    with pytest.raises(Refusal, match="“A” is the last item already"):
        boards.move_item(by=by, item=first, up=False)


def test_an_item_is_reworded_and_removed(meeting, wexcombe, by):
    item = boards.add_item(by=by, meeting=meeting, title="A")
    boards.change_item(
        by=by, item=item, title="Waits", purpose=rules.ItemPurpose.DECIDE, presenter=wexcombe.post
    )
    (told,) = meeting_record(meeting.pk, clock.now()).items
    assert (told.title, told.presented_by) == ("Waits", "Asha Venn (Wexcombe Council)")
    boards.remove_item(by=by, item=item)
    assert titles(meeting) == []


def test_a_minuted_item_stays(board, by):
    past = boards.schedule_meeting(by=by, board=board, starts_at=at(2026, 7, 7))
    item = boards.add_item(by=by, meeting=past, title="Waits")
    boards.write_minute(by=by, item=item, text="They are long.")
    with pytest.raises(Refusal, match="“Waits” has minutes or a resolution"):
        boards.remove_item(by=by, item=item)


def test_an_item_with_a_paper_stays_until_the_paper_is_taken_off(meeting, board, by):
    item = boards.add_item(by=by, meeting=meeting, title="Money")
    paper = a_paper(board, by, meeting=meeting, item=item)
    with pytest.raises(Refusal, match="“The costs” is for “Money”; take the paper off the meeting first"):
        boards.remove_item(by=by, item=item)
    boards.send_paper(by=by, board_paper=paper)
    with pytest.raises(Refusal, match="“The costs” was sent for “Money”, so it stays on the agenda"):
        boards.remove_item(by=by, item=item)


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"title": " "}, "Say what the item is about"),
        ({"title": "Money", "is_exempt": True}, "Say under which rule “Money” is exempt"),
    ],
)
def test_an_item_says_what_it_is_and_why_it_is_exempt(meeting, by, said, sentence):
    with pytest.raises(Refusal, match=sentence):
        boards.add_item(by=by, meeting=meeting, **said)


def test_exempt_items_go_with_all_that_hangs_from_them(meeting, board, by):
    boards.add_item(by=by, meeting=meeting, title="Waits")
    money = boards.add_item(
        by=by, meeting=meeting, title="Money", is_exempt=True, exempt_because="Paragraph 3"
    )
    boards.add_item(by=by, meeting=meeting, title="Close")
    a_paper(board, by, meeting=meeting, item=money)
    record = meeting_record(meeting.pk, clock.now())
    seen = record.without_exempt()
    assert [item.title for item in record.items] == ["Waits", "Money", "Close"]
    assert [(item.number, item.title) for item in seen.items] == [(1, "Waits"), (3, "Close")]
    assert (len(record.papers), seen.papers, seen.withheld) == (1, (), 1)


def test_sending_the_agenda_sends_its_papers(meeting, board, by):
    paper = a_paper(board, by, meeting=meeting)
    boards.add_item(by=by, meeting=meeting, title="Waits")
    boards.send_agenda(by=by, meeting=meeting)
    paper.refresh_from_db()
    assert paper.sent_at == meeting.agenda_sent_at == clock.now()
    with pytest.raises(Refusal, match="The agenda was sent on 14 September 2026, and no paper waits"):
        boards.send_agenda(by=by, meeting=meeting)


def test_an_empty_agenda_is_not_sent(meeting, by):
    with pytest.raises(Refusal, match="has no items; draw it or add one"):
        boards.send_agenda(by=by, meeting=meeting)


def test_the_agenda_of_a_postponed_meeting_stays_as_it_was(meeting, by):
    item = boards.add_item(by=by, meeting=meeting, title="Waits")
    boards.postpone_meeting(by=by, meeting=meeting, why="Floods")
    item.refresh_from_db()
    with pytest.raises(Refusal, match="was postponed; its agenda stays as it was"):
        boards.remove_item(by=by, item=item)


def test_every_line_of_a_usual_agenda_has_a_title(board, by):
    with pytest.raises(Refusal, match="Line 2 of the usual agenda has no title"):
        boards.set_usual_agenda(
            by=by, board=board, lines=[("Welcome", "note", "words"), (" ", "note", "words")]
        )
    assert len(usual_agenda_of(board)) == len(USUAL)
