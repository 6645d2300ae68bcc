"""What minutes keep: who came, what was said and resolved; and that agreed ones stay as they were agreed."""

import datetime as dt

import pytest
from django.utils import timezone

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Refusal
from turnstone.programme.boards import operations as boards
from turnstone.programme.boards import rules
from turnstone.programme.boards.queries import meeting_record
from turnstone.programme.people import operations as people

TODAY = dt.date(2026, 9, 14)


def at(year, month, day, hour=10):
    return timezone.make_aware(dt.datetime(year, month, day, hour))


@pytest.fixture(autouse=True)
def on_a_day():
    with clock.pretend(clock.end_of(TODAY)):
        yield


@pytest.fixture
def board(wexcombe, by):
    """Give a board of two votes, of which two are the quorum, and one adviser."""
    board = boards.add_board(
        by=by, area=wexcombe.area, name="SEND board", kind=rules.BoardKind.IMPROVEMENT, quorum=2
    )
    board.posts = [wexcombe.post]
    for title in ("Health lead", "Adviser"):
        board.posts.append(
            people.add_post(by=by, area=wexcombe.area, organisation=wexcombe.council, title=title)
        )
    parts = [rules.SeatPart.CHAIR, rules.SeatPart.MEMBER, rules.SeatPart.ADVISER]
    for post, part in zip(board.posts, parts, strict=True):
        boards.give_seat(by=by, board=board, post=post, part=part)
    return board


@pytest.fixture
def meeting(board, by):
    meeting = boards.schedule_meeting(by=by, board=board, starts_at=at(2026, 7, 7))
    return boards.hold_meeting(by=by, meeting=meeting)


@pytest.fixture
def item(meeting, by):
    return boards.add_item(by=by, meeting=meeting, title="Waits")


@pytest.fixture
def later(board, by):
    later = boards.schedule_meeting(by=by, board=board, starts_at=at(2026, 9, 8))
    return boards.hold_meeting(by=by, meeting=later)


def record(meeting):
    return meeting_record(meeting.pk, clock.now())


def note(meeting, by, *presences):
    for post, presence in zip(meeting.board.posts, presences, strict=False):
        boards.note_attendance(by=by, meeting=meeting, post=post, presence=rules.Presence(presence))


def test_a_seat_is_noted_under_whoever_held_the_post(meeting, by):
    note(meeting, by, "present", "apologies")
    assert [(each.name, each.presence) for each in record(meeting).attendance] == [
        ("Asha Venn", "present"),
        ("Health lead", "apologies"),
    ]


def test_attendance_said_again_is_corrected(meeting, by):
    note(meeting, by, "apologies")
    note(meeting, by, "present")
    assert [each.presence for each in record(meeting).attendance] == ["present"]


def test_somebody_without_a_seat_came_and_does_not_count(meeting, by):
    boards.note_attendance(by=by, meeting=meeting, name="Ada Marsh", presence=rules.Presence.PRESENT)
    assert [each.name for each in record(meeting).attendance] == ["Ada Marsh"]
    assert not record(meeting).quorum.is_noted


def test_a_substitute_is_named(meeting, board, by):
    with pytest.raises(Refusal, match="Say who came in the place of Head of SEND"):
        note(meeting, by, "substitute")


def test_apologies_may_come_before_a_meeting_but_nobody_else(board, by):
    coming = boards.schedule_meeting(by=by, board=board, starts_at=at(2026, 10, 6))
    note(coming, by, "apologies")
    with pytest.raises(Refusal, match="has not begun; who came can be noted once it has"):
        note(coming, by, "present")


def test_advisers_do_not_count_towards_the_quorum(meeting, by):
    note(meeting, by, "present", "apologies", "present")
    assert record(meeting).quorum.sentence == (
        "1 of 2 voting members came; the quorum is 2, so the meeting could decide nothing."
    )


def test_nothing_is_decided_without_a_quorum(meeting, by):
    note(meeting, by, "present", "apologies", "present")
    with pytest.raises(Refusal, match="1 voting members came on 7 July 2026 and the quorum is 2"):
        boards.resolve(by=by, meeting=meeting, words="Resolved")
    note(meeting, by, "present", "present")
    boards.resolve(by=by, meeting=meeting, words="Resolved")


def test_minutes_of_an_item_keep_what_members_said(meeting, item, by):
    boards.write_minute(by=by, item=item, text="Waits are long.")
    remark = boards.add_remark(by=by, item=item, words="Why so long?", by_whom="A member")
    told = record(meeting)
    assert told.meeting.minutes_state == "draft"
    assert (told.items[0].minute, told.items[0].remarks[0].by_whom) == ("Waits are long.", "A member")
    boards.remove_remark(by=by, remark=remark)
    assert record(meeting).items[0].remarks == ()


def test_minutes_are_not_written_before_the_meeting(board, by):
    coming = boards.schedule_meeting(by=by, board=board, starts_at=at(2026, 10, 6))
    item = boards.add_item(by=by, meeting=coming, title="Waits")
    with pytest.raises(Refusal, match="has not begun; its minutes can be written once it has"):
        boards.write_minute(by=by, item=item, text="Waits were long.")


def test_the_limbs_of_a_resolution_are_lines_of_the_ledger(meeting, item, board, by):
    limbs = [
        boards.Limb(limb="a", words="Note the report"),
        boards.Limb(limb="b", words="Send it on", due_on=dt.date(2026, 10, 14), owner=board.posts[0]),
    ]
    boards.resolve(by=by, meeting=meeting, item=item, words="The board resolved to", votes_for=2, limbs=limbs)
    (resolution,) = record(meeting).items[0].resolutions
    assert (resolution.words, resolution.vote) == ("The board resolved to", "2 for")
    assert [(each.limb, each.words, each.due_on, each.raised_on) for each in resolution.limbs] == [
        ("a", "Note the report", None, dt.date(2026, 7, 7)),
        ("b", "Send it on", dt.date(2026, 10, 14), dt.date(2026, 7, 7)),
    ]
    assert record(meeting).ledger == resolution.limbs


def test_a_resolution_without_limbs_is_one_line_of_the_ledger(meeting, by):
    boards.resolve(by=by, meeting=meeting, words="Go on", kind=rules.LedgerKind.RECOMMENDATION)
    (line,) = record(meeting).ledger
    assert (line.words, line.kind, line.limb) == ("Go on", "recommendation", "")


@pytest.mark.parametrize(
    ("votes", "sentence"),
    [
        ((2, 1, None), "3 votes are more than the 2 voting members that SEND board had on 7 July 2026"),
        ((None, None, 3), "3 votes are more than the 2 voting members"),
        ((0, 2, None), "it was not carried; write it in the minutes instead"),
        ((-1, None, None), "A count of votes is nought or more"),
    ],
)
def test_a_vote_that_cannot_be_is_refused_whole(meeting, by, votes, sentence):
    said = dict(zip(("votes_for", "votes_against", "abstained"), votes, strict=True))
    with pytest.raises(Refusal, match=sentence):
        boards.resolve(by=by, meeting=meeting, words="Resolved", **said)
    assert record(meeting).resolutions == ()


def test_seats_of_another_day_do_not_vote(meeting, board, by):
    boards.end_seat(by=by, seat=board.seats.get(part="member"), on=dt.date(2026, 7, 6))
    with pytest.raises(Refusal, match="2 votes are more than the 1 voting members"):
        boards.resolve(by=by, meeting=meeting, words="Resolved", votes_for=2)


def test_a_later_meeting_agrees_the_minutes(meeting, item, later, by):
    boards.write_minute(by=by, item=item, text="Waits are long.")
    boards.agree_minutes(by=by, meeting=meeting, at=later)
    told = record(meeting)
    assert (told.meeting.minutes_state, told.meeting.minutes_agreed_on) == ("agreed", dt.date(2026, 9, 8))
    assert told.agreed_at.id == later.pk


def test_agreed_minutes_cannot_be_changed(meeting, item, later, board, by):
    boards.write_minute(by=by, item=item, text="Waits are long.")
    remark = boards.add_remark(by=by, item=item, words="Why?")
    boards.agree_minutes(by=by, meeting=meeting, at=later)
    for each in (item, remark):
        each.refresh_from_db()
    changes = [
        lambda: boards.write_minute(by=by, item=item, text="Waits are short."),
        lambda: boards.add_remark(by=by, item=item, words="Not so."),
        lambda: boards.remove_remark(by=by, remark=remark),
        lambda: boards.resolve(by=by, meeting=item.meeting, words="Resolved"),
        lambda: boards.remove_item(by=by, item=item),
        lambda: boards.add_item(by=by, meeting=item.meeting, title="More"),
        lambda: boards.change_item(by=by, item=item, title="More", purpose=rules.ItemPurpose.NOTE),
        lambda: boards.note_attendance(
            by=by, meeting=item.meeting, post=board.posts[0], presence=rules.Presence.PRESENT
        ),
        lambda: boards.agree_minutes(by=by, meeting=item.meeting, at=later),
    ]
    for change in changes:
        with pytest.raises(Refusal, match="were agreed on 8 September 2026, and stay as they were agreed"):
            change()


def test_minutes_are_not_agreed_before_the_meeting(meeting, item, board, by):
    earlier = boards.schedule_meeting(by=by, board=board, starts_at=at(2026, 6, 2))
    boards.hold_meeting(by=by, meeting=earlier)
    boards.write_minute(by=by, item=item, text="Waits are long.")
    for at_meeting in (earlier, meeting):
        with pytest.raises(Refusal, match="The minutes of 7 July 2026 cannot be agreed on"):
            boards.agree_minutes(by=by, meeting=meeting, at=at_meeting)


def test_only_written_minutes_are_agreed(meeting, later, by):
    with pytest.raises(Refusal, match="are not written yet"):
        boards.agree_minutes(by=by, meeting=meeting, at=later)


def test_only_a_meeting_that_was_held_agrees_minutes(meeting, item, board, by):
    boards.write_minute(by=by, item=item, text="Waits are long.")
    coming = boards.schedule_meeting(by=by, board=board, starts_at=at(2026, 10, 6))
    with pytest.raises(Refusal, match="The meeting of 6 October 2026 was not held"):
        boards.agree_minutes(by=by, meeting=meeting, at=coming)


def test_another_board_does_not_agree_minutes(wexcombe, meeting, item, by):
    boards.write_minute(by=by, item=item, text="Waits are long.")
    other = boards.add_board(by=by, area=wexcombe.area, name="Scrutiny", kind=rules.BoardKind.SCRUTINY)
    theirs = boards.schedule_meeting(by=by, board=other, starts_at=at(2026, 9, 8))
    boards.hold_meeting(by=by, meeting=theirs)
    with pytest.raises(Refusal, match="Scrutiny cannot agree the minutes of SEND board"):
        boards.agree_minutes(by=by, meeting=meeting, at=theirs)


def test_what_was_resolved_under_an_exempt_item_goes_with_it(meeting, by):
    money = boards.add_item(
        by=by, meeting=meeting, title="Money", is_exempt=True, exempt_because="Paragraph 3"
    )
    boards.resolve(by=by, meeting=meeting, item=money, words="Pay")
    seen = record(meeting).without_exempt()
    assert (seen.items, seen.resolutions, seen.ledger) == ((), (), ())
