"""What a meeting may become: rearranged, postponed, cancelled, held; and what stays as it was."""

import datetime as dt

import pytest
from django.utils import timezone

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Refusal
from turnstone.programme.boards import operations as boards
from turnstone.programme.boards import rules
from turnstone.programme.boards.queries import (
    changes_to_meeting,
    find_meeting,
    meetings_of,
    meetings_that_may_agree,
    upcoming,
)

TODAY = dt.date(2026, 9, 14)


def at(year, month, day, hour=10):
    return timezone.make_aware(dt.datetime(year, month, day, hour))


@pytest.fixture(autouse=True)
def on_a_day():
    with clock.pretend(clock.end_of(TODAY)):
        yield


@pytest.fixture
def board(wexcombe, by):
    kind, rhythm = rules.BoardKind.IMPROVEMENT, rules.Rhythm.MONTHLY
    return boards.add_board(by=by, area=wexcombe.area, name="SEND board", kind=kind, rhythm=rhythm)


@pytest.fixture
def meeting(board, by):
    return boards.schedule_meeting(by=by, board=board, starts_at=at(2026, 10, 6), place="Town hall")


def facts(row):
    row.refresh_from_db()
    return next(each for each in meetings_of(row.area_id) if each.id == row.pk)


def test_it_lasts_two_hours_unless_its_end_is_given(meeting):
    assert facts(meeting).ends_at == at(2026, 10, 6, 12)


def test_its_address_is_its_day_and_number(meeting):
    assert facts(meeting).slug == f"2026-10-06-{meeting.pk}"
    assert find_meeting(meeting.area_id, facts(meeting).slug) == meeting
    assert find_meeting(meeting.area_id, meeting.pk) == meeting
    assert find_meeting(meeting.area_id, "2026-10-06") is None
    assert find_meeting(meeting.area_id + 1, meeting.pk) is None


def test_a_board_meets_once_at_a_time(meeting, board, by):
    with pytest.raises(Refusal, match="SEND board already meets at that time on 6 October 2026"):
        boards.schedule_meeting(by=by, board=board, starts_at=at(2026, 10, 6, 11))


def test_it_does_not_end_before_it_begins(board, by):
    with pytest.raises(Refusal, match="ends before it begins"):
        boards.schedule_meeting(by=by, board=board, starts_at=at(2026, 10, 6), ends_at=at(2026, 10, 6, 9))


def test_a_board_that_ended_meets_no_more(board, by):
    boards.end_board(by=by, board=board, on=dt.date(2026, 9, 1), why="Restructured")
    with pytest.raises(Refusal, match="ended on 1 September 2026"):
        boards.schedule_meeting(by=by, board=board, starts_at=at(2026, 10, 6))


def test_a_series_keeps_its_weekday_and_its_time_through_the_winter(board, by):
    boards.schedule_series(by=by, board=board, first=at(2026, 10, 6), until=dt.date(2027, 1, 31))
    assert [
        timezone.localtime(each.starts_at).strftime("%a %d %b %H") for each in meetings_of(board.area_id)
    ] == [
        "Tue 06 Oct 10",
        "Tue 03 Nov 10",
        "Tue 01 Dec 10",
        "Tue 05 Jan 10",
    ]


def test_days_may_be_left_out_of_a_series(board, by):
    days = [dt.date(2026, 11, 3), dt.date(2026, 12, 1)]
    boards.schedule_series(
        by=by, board=board, first=at(2026, 10, 6), until=dt.date(2026, 12, 31), leave_out=days
    )
    assert [each.on for each in meetings_of(board.area_id)] == [dt.date(2026, 10, 6)]


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"until": dt.date(2026, 10, 1)}, "ends on 1 October 2026, before it begins"),
        ({"rhythm": rules.Rhythm.AS_NEEDED}, "meets when needed; say how often"),
        ({"until": dt.date(2046, 10, 1)}, "That makes 240 meetings, and a series has 60 at most"),
        (
            {"leave_out": [dt.date(2026, 10, 6)], "until": dt.date(2026, 10, 6)},
            "Every day of the series is left out",
        ),
    ],
)
def test_a_series_that_makes_no_sense_is_refused_whole(board, by, said, sentence):
    with pytest.raises(Refusal, match=sentence):
        boards.schedule_series(
            by=by, board=board, first=at(2026, 10, 6), **{"until": dt.date(2026, 12, 31)} | said
        )
    assert meetings_of(board.area_id) == ()


def test_another_time_of_the_day_is_another_step_of_its_event(meeting, by):
    boards.rearrange_meeting(
        by=by, meeting=meeting, starts_at=at(2026, 10, 6, 14), place="Online", why="Room taken"
    )
    moved = facts(meeting)
    assert (moved.starts_at, moved.ends_at) == (at(2026, 10, 6, 14), at(2026, 10, 6, 16))
    assert (moved.place, moved.sequence, moved.state) == ("Online", 1, "scheduled")


def test_another_day_is_another_meeting(meeting, by):
    with pytest.raises(Refusal, match="postpone this one to that day"):
        boards.rearrange_meeting(by=by, meeting=meeting, starts_at=at(2026, 10, 7), why="Room taken")


def test_a_postponed_meeting_stays_and_the_new_one_takes_its_event(meeting, by):
    new = boards.postpone_meeting(by=by, meeting=meeting, why="The chair is ill", to=at(2026, 10, 20))
    old, after = facts(meeting), facts(new)
    assert (old.state, old.state_because, old.on) == ("postponed", "The chair is ill", dt.date(2026, 10, 6))
    assert (old.replaced_by_id, after.replaces_id) == (new.pk, meeting.pk)
    assert (after.uid, after.sequence, after.place) == (old.uid, old.sequence + 1, "Town hall")
    assert [each.id for each in upcoming(meeting.area_id, TODAY)] == [new.pk]


def test_a_meeting_may_be_postponed_without_a_day_and_given_one_later(meeting, by):
    assert boards.postpone_meeting(by=by, meeting=meeting, why="Floods") == meeting
    assert upcoming(meeting.area_id, TODAY) == ()
    new = boards.replace_postponed(by=by, meeting=meeting, starts_at=at(2026, 11, 3))
    assert (facts(new).uid, facts(new).sequence) == (facts(meeting).uid, 2)
    with pytest.raises(Refusal, match="has its new day already"):
        boards.replace_postponed(by=by, meeting=meeting, starts_at=at(2026, 11, 4))


def test_what_was_on_the_agenda_goes_to_the_new_day_and_stays_on_the_old(meeting, by):
    boards.add_item(by=by, meeting=meeting, title="Waits for plans")
    new = boards.postpone_meeting(by=by, meeting=meeting, why="Floods", to=at(2026, 10, 20))
    assert [each.title for each in new.items.all()] == ["Waits for plans"]
    assert [each.title for each in meeting.items.all()] == ["Waits for plans"]


def test_it_is_not_postponed_to_its_own_day(meeting, by):
    with pytest.raises(Refusal, match="6 October 2026 is the day that was given up"):
        boards.postpone_meeting(by=by, meeting=meeting, why="Floods", to=at(2026, 10, 6, 15))
    assert facts(meeting).state == "scheduled"


def test_a_cancelled_meeting_stays_so(meeting, by):
    boards.cancel_meeting(by=by, meeting=meeting, why="Nothing to decide")
    gone = facts(meeting)
    assert (gone.state, gone.state_on, gone.sequence) == ("cancelled", TODAY, 1)
    for change in (boards.cancel_meeting, boards.postpone_meeting, boards.rearrange_meeting):
        with pytest.raises(Refusal, match="was cancelled, and stays so"):
            change(by=by, meeting=meeting, why="Again")


@pytest.mark.parametrize("change", [boards.cancel_meeting, boards.postpone_meeting, boards.rearrange_meeting])
def test_members_are_told_why(meeting, by, change):
    with pytest.raises(Refusal, match="Say why the meeting of 6 October 2026 is"):
        change(by=by, meeting=meeting, why=" ")


def test_it_is_not_held_before_it_has_begun(meeting, by):
    with pytest.raises(Refusal, match="has not begun"):
        boards.hold_meeting(by=by, meeting=meeting)


def test_one_that_passed_may_be_entered_and_marked_as_held(board, by):
    past = boards.schedule_meeting(by=by, board=board, starts_at=at(2024, 3, 5))
    assert facts(past).waits_to_be_held(clock.now())
    boards.hold_meeting(by=by, meeting=past)
    assert (facts(past).state, facts(past).state_on) == ("held", dt.date(2024, 3, 5))


def test_minutes_may_be_agreed_by_the_board_that_followed(wexcombe, board, by):
    meeting = boards.schedule_meeting(by=by, board=board, starts_at=at(2026, 8, 4))
    boards.end_board(by=by, board=board, on=TODAY, why="Restructured")
    new = boards.add_board(
        by=by, area=wexcombe.area, name="New board", kind=rules.BoardKind.IMPROVEMENT, succeeds=board
    )
    with clock.pretend(clock.end_of(dt.date(2026, 12, 1))):
        later = boards.schedule_meeting(by=by, board=new, starts_at=at(2026, 12, 1))
        boards.hold_meeting(by=by, meeting=later)
    assert meetings_that_may_agree(meeting) == [later]


def test_its_past_stays_put(meeting, by):
    before = clock.now()
    with clock.pretend(before + dt.timedelta(days=1)):
        boards.cancel_meeting(by=by, meeting=meeting, why="Nothing to decide")
    (then,) = meetings_of(meeting.area_id, moment=before)
    assert then.state == "scheduled"
    assert [each.operation for each in changes_to_meeting(meeting.pk)] == [
        "boards.cancel_meeting",
        "boards.schedule_meeting",
    ]


@pytest.mark.parametrize(
    ("kind", "may"),
    [
        ("invitation", {"scheduled"}),
        ("change", {"scheduled"}),
        ("reminder", {"scheduled"}),
        ("postponed", {"postponed"}),
        ("cancelled", {"cancelled"}),
    ],
)
def test_nobody_is_reminded_of_what_was_put_off(meeting, kind, may):
    goes = set()
    for state in rules.MeetingState:
        meeting.state = state
        if rules.may_write_about(meeting, rules.LetterKind(kind)):
            goes.add(str(state))
    assert goes == may


@pytest.mark.parametrize(
    ("needed", "noted", "sentence"),
    [
        (2, [], "Who came is not noted yet."),
        (2, [(1, "apologies")], "Who came is not noted yet."),
        (
            2,
            [(1, "present"), (2, "substitute"), (9, "present")],
            "the quorum is 2, so the meeting could decide.",
        ),
        (2, [(1, "present"), (2, "apologies"), (None, "present")], "so the meeting could decide nothing."),
        (None, [(1, "present")], "1 of 3 voting members came; the board has set no quorum."),
    ],
)
def test_the_quorum_is_reckoned_from_those_with_a_vote(needed, noted, sentence):
    assert rules.quorum_of(needed, {1, 2, 3}, noted).sentence.endswith(sentence)
