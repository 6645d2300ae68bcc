"""The demo area's boards: what there is of them, and what is planted for the product to find."""

import datetime as dt
from collections import Counter

import pytest

from turnstone.programme.audit import clock
from turnstone.programme.boards import models
from turnstone.programme.boards.queries import (
    boards_as_at,
    forward_plan,
    governance_as_at,
    known_by,
    ledger_as_at,
    meeting_record,
    meetings_of,
    releases_as_at,
    reviews_as_at,
    upcoming,
)
from turnstone.programme.boards.rules import (
    LedgerKind,
    LedgerState,
    LineKind,
    MeetingState,
    MinutesState,
    PaceJudgement,
    RaisedBy,
    SeatPart,
)
from turnstone.programme.publications.queries import lines_of
from turnstone.programme.publications.rules import Audience, Kind, State

pytestmark = pytest.mark.django_db
TODAY = dt.date(2026, 9, 17)
NOW = clock.end_of(TODAY)


@pytest.fixture
def boards(area):
    return {board.slug: board for board in boards_as_at(area.id, NOW)}


@pytest.fixture
def meetings(area):
    return meetings_of(area.id)


@pytest.fixture
def held(meetings):
    return [meeting for meeting in meetings if meeting.is_held]


@pytest.fixture
def ledger(area):
    return ledger_as_at(area.id, NOW)


def test_there_are_six_boards_and_one_took_the_place_of_another(boards):
    assert len(boards) == 6
    [ended] = [board for board in boards.values() if board.ends_on]
    assert boards["theme-leads"].succeeds_id == ended.id


def test_the_improvement_board_is_chaired_by_two_bodies_since_it_was_restructured(boards):
    board = boards["improvement"]
    parts = {seat.post.organisation: seat.part for seat in board.members_on(TODAY) if seat.part == "co_chair"}
    assert len(parts) == 2
    earlier = board.members_on(board.starts_on)
    assert [seat.part for seat in earlier if seat.part in (SeatPart.CHAIR, SeatPart.CO_CHAIR)] == ["chair"]
    assert [terms.name for terms in board.terms if terms.agreed_on] == ["1.0", "2.0"]


def test_some_seats_are_empty(boards):
    empty = [
        seat.post for board in boards.values() for seat in board.members_on(TODAY) if not seat.post.holder
    ]
    assert len(empty) == 3


def test_boards_report_to_boards_and_one_duty_was_asked_for(area):
    lines = governance_as_at(area.id, NOW).lines
    assert Counter(line.kind for line in lines) == {
        LineKind.REPORTS_TO: 4, LineKind.ANSWERS_TO: 2, LineKind.WORKS_WITH: 1,
    }  # fmt: skip
    [duty] = [line for line in lines if line.asked_in_id]
    assert (duty.paper_kind, duty.rhythm) == (Kind.SCRUTINY_REPORT, "termly")


def test_they_met_for_three_years(held):
    days = [meeting.on for meeting in held]
    assert (max(days) - min(days)).days > 2.8 * 365 and max(days) < TODAY
    assert Counter(meeting.board_slug for meeting in held) == {
        "theme-leads": 38, "improvement": 33, "health-and-wellbeing": 12, "quality": 11, "scrutiny": 8, "delivery": 8,
    }  # fmt: skip


def test_minutes_are_agreed_but_the_newest_of_each_board_and_one_that_was_forgotten(held):
    waiting = Counter(meeting.board_slug for meeting in held if meeting.minutes_state == MinutesState.DRAFT)
    assert waiting == {
        "theme-leads": 1,
        "improvement": 1,
        "health-and-wellbeing": 1,
        "quality": 2,
        "scrutiny": 1,
    }
    agreed = [meeting for meeting in held if meeting.minutes_state == MinutesState.AGREED]
    days = {meeting.id: meeting.on for meeting in held}
    assert all(
        meeting.minutes_agreed_on == days[meeting.minutes_agreed_at_id] > meeting.on for meeting in agreed
    )
    assert len(agreed) + sum(waiting.values()) == len(held)


def test_meetings_were_postponed_and_one_was_cancelled(meetings):
    off = {meeting.id: meeting for meeting in meetings if meeting.state == MeetingState.POSTPONED}
    assert len(off) == 5 and all(meeting.state_because for meeting in off.values())
    replaced = [meeting for meeting in meetings if meeting.replaces_id]
    assert len(replaced) == 4 and sum(meeting.id in off for meeting in replaced) == 1
    assert all(meeting.uid == off[meeting.replaces_id].uid for meeting in replaced)
    assert sum(meeting.state == MeetingState.CANCELLED for meeting in meetings) == 1


def test_one_waits_for_a_new_day_and_none_that_was_put_off_is_upcoming(area, meetings):
    assert [each.board_slug for each in meetings if each.was_put_off and not each.replaced_by_id] == [
        "improvement", "quality",
    ]  # fmt: skip
    to_come = upcoming(area.id, TODAY)
    assert len(to_come) > 5 and all(meeting.is_scheduled for meeting in to_come)
    assert {meeting.sequence for meeting in to_come} == {0, 1}


def test_without_its_quorum_the_board_decided_nothing(held):
    short = [record for record in _records(held, "improvement") if not record.quorum.is_met]
    [record] = short
    assert record.quorum.is_noted and not record.ledger and not record.resolutions


def test_some_items_only_some_may_read(held):
    exempt = models.AgendaItem.objects.filter(is_exempt=True)
    assert exempt.count() == 3 and not models.LedgerItem.objects.filter(item__in=exempt).exists()


def test_the_ledger_holds_what_every_voice_asked(ledger):
    assert Counter(each.kind for each in ledger) == {
        LedgerKind.CHALLENGE: 14, LedgerKind.ACTION: 13, LedgerKind.RESOLUTION: 8, LedgerKind.RECOMMENDATION: 8,
        LedgerKind.DECISION: 7,
    }  # fmt: skip
    voices = {each.raised_by for each in ledger if each.kind == LedgerKind.CHALLENGE}
    assert voices == {
        RaisedBy.MEMBERS, RaisedBy.DFE, RaisedBy.NHS_ENGLAND, RaisedBy.FORUM, RaisedBy.YOUNG_PEOPLE,
    }  # fmt: skip
    assert {each.state for each in ledger} == set(LedgerState)


def test_nothing_was_closed_without_saying_where(ledger):
    assert all(each.answered_where and each.accepted_by for each in ledger if not each.is_open)


def test_things_are_overdue_and_one_has_been_open_for_fourteen_months(ledger):
    late = [each for each in ledger if each.overdue_on(TODAY)]
    assert len(late) == 7
    oldest = max(late, key=lambda each: each.age_in_days(TODAY))
    assert "written report on waits" in oldest.words
    [letter] = [each for each in late if "Write to every family" in each.words]
    assert letter.age_in_days(TODAY) // 30 == 14


def test_one_thing_was_asked_three_times_and_is_open_still(ledger):
    thrice = [each for each in ledger if each.times_asked == 3]
    assert len(thrice) == 3
    assert [each.is_open for each in sorted(thrice, key=lambda each: each.raised_on)] == [False, False, True]
    assert len({each.root_id for each in ledger if each.is_repeated}) == 4


def test_limbs_passed_between_boards_and_so_did_what_an_ended_board_left(ledger):
    passed = [each for each in ledger if each.passages]
    assert sorted(each.limb for each in passed) == ["", "b", "c"]
    assert all(each.held_by_id != each.board_id for each in passed)


def test_one_waits_for_the_department_and_is_not_late(ledger):
    [waiting] = [each for each in ledger if each.waits_on_agreement]
    assert waiting.waits_for == "Department for Education" and not waiting.overdue_on(TODAY)


def test_reviews_judged_the_pace_too_slow_and_then_uneven(area):
    reviews = reviews_as_at(area.id, NOW)
    assert [review.pace for review in reviews] == [
        PaceJudgement.MIXED, PaceJudgement.NOT_SAID, PaceJudgement.TOO_SLOW,
    ]  # fmt: skip
    assert all(len(review.findings) >= 3 for review in reviews)


def test_boards_were_sent_papers_and_know_only_those_that_came_by_the_day(boards):
    board = boards["scrutiny"]
    assert {paper.sent_at.date() <= TODAY for paper in known_by(board.id, TODAY)} == {True}
    assert len(known_by(board.id, TODAY)) == 4
    assert known_by(board.id, TODAY - dt.timedelta(days=365)) == ()


def test_one_release_waits_for_the_department_and_an_embargo_has_passed(area):
    releases = releases_as_at(area.id, NOW)
    [waiting] = [release for release in releases if not release.released_at]
    assert waiting.waits_on == ("Department for Education",)
    assert [r for r in releases if r.released_at and r.not_before and r.not_before <= r.released_at]


def test_reports_agendas_and_minutes_are_out(area):
    out = Counter((line.kind, line.audience) for line in lines_of(area.id, State.PUBLISHED))
    assert (out[Kind.HWB_REPORT, Audience.BOARD], out[Kind.SCRUTINY_REPORT, Audience.BOARD]) == (2, 3)
    assert out[Kind.PUBLIC_AGENDA, Audience.PUBLIC] == out[Kind.PUBLIC_MINUTES, Audience.PUBLIC] == 2


def test_one_paper_that_was_due_was_never_sent(area, boards):
    with clock.pretend(NOW):
        plan = forward_plan(area.id, boards["delivery"].starts_on, TODAY)
    assert len(plan) > 6
    [missing] = [each for each in plan if each.is_late_on(TODAY)]
    assert missing.line.to_id == boards["quality"].id


def test_nothing_of_it_is_dated_after_today(area):
    for model in (models.Meeting, models.LedgerItem, models.BoardPaper, models.Attendance, models.Release):
        latest = model.history.order_by("history_date").last().history_date
        assert latest < clock.end_of(TODAY - dt.timedelta(days=1)), model


def _records(held, board):
    return [meeting_record(meeting.id, NOW) for meeting in held if meeting.board_slug == board]
