"""The papers due: by a rhythm, at the meetings of the board that reads them, and whether they were sent."""

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from turnstone.programme.audit import clock
from turnstone.programme.boards import operations as boards
from turnstone.programme.boards import rules
from turnstone.programme.boards.facts import LineFacts, SentFacts
from turnstone.programme.boards.queries import forward_plan
from turnstone.programme.boards.rules import Due, Rhythm, days_by, due_days, place_of
from turnstone.programme.delivery.rules import term_of

TODAY = dt.date(2026, 9, 14)
JULY, JANUARY = dt.date(2026, 7, 14), dt.date(2027, 1, 12)


def day(words):
    return dt.date.fromisoformat(words)


@pytest.mark.parametrize(
    ("rhythm", "first", "then"),
    [
        (Rhythm.FORTNIGHTLY, "2020-04-21", ["2020-05-05", "2020-05-19"]),
        (Rhythm.MONTHLY, "2026-01-13", ["2026-02-10", "2026-03-10"]),  # second Tuesdays
        (Rhythm.MONTHLY, "2026-01-29", ["2026-02-26", "2026-03-26"]),  # a fifth Thursday, then the last
        (Rhythm.TWO_MONTHLY, "2025-11-04", ["2026-01-06", "2026-03-03"]),
        (Rhythm.QUARTERLY, "2026-11-03", ["2027-02-02", "2027-05-04"]),
        (Rhythm.SIX_MONTHLY, "2019-07-16", ["2020-01-21", "2020-07-21"]),
        (Rhythm.YEARLY, "2026-03-02", ["2027-03-01", "2028-03-06"]),
        (Rhythm.TERMLY, "2025-09-30", ["2026-02-10", "2026-05-26"]),
        (Rhythm.AS_NEEDED, "2026-03-02", []),
    ],
)
def test_a_rhythm_keeps_its_weekday(rhythm, first, then):
    days = days_by(rhythm, day(first), dt.date(2030, 1, 1))[: len(then) + 1]
    assert days == (day(first), *map(day, then))


def test_a_rhythm_ends_when_it_is_told():
    assert days_by(Rhythm.FORTNIGHTLY, TODAY, TODAY) == (TODAY,)
    assert days_by(Rhythm.FORTNIGHTLY, TODAY, TODAY - dt.timedelta(days=1)) == ()


@given(
    first=st.dates(dt.date(2015, 1, 1), dt.date(2040, 1, 1)),
    rhythm=st.sampled_from([each for each in Rhythm if each != Rhythm.AS_NEEDED]),
)
def test_days_of_a_rhythm_follow_one_another_on_one_weekday(first, rhythm):
    days = days_by(rhythm, first, first + dt.timedelta(days=1200))
    assert all(one < other for one, other in pairwise(days))
    assert {each.weekday() for each in days} == {first.weekday()}


@given(first=st.dates(dt.date(2015, 1, 1), dt.date(2040, 1, 1)))
def test_a_termly_rhythm_has_one_day_in_each_term(first):
    terms = [term_of(each) for each in days_by(Rhythm.TERMLY, first, first + dt.timedelta(days=1200))]
    assert all(later.first_on - one.last_on == dt.timedelta(days=1) for one, later in pairwise(terms))


@pytest.mark.parametrize(
    ("meets", "due"),
    [
        ([], [("2026-01-13", False), ("2026-04-14", False)]),
        (["2026-01-20", "2026-04-07"], [("2026-01-20", True), ("2026-04-07", True)]),
        (["2026-01-06"], [("2026-01-13", False), ("2026-04-14", False)]),  # before the line began
        (["2026-01-20", "2026-02-10"], [("2026-01-20", True), ("2026-04-14", False)]),
    ],
)
def test_a_paper_is_due_at_the_meeting_nearest_to_its_day(meets, due):
    found = due_days(
        Rhythm.QUARTERLY, day("2026-01-13"), None, [day(each) for each in meets], day("2026-04-30")
    )
    assert found == tuple(Due(day(words), at_meeting) for words, at_meeting in due)


def test_nothing_is_due_after_a_line_ends_or_where_it_has_no_rhythm_or_no_beginning():
    until = dt.date(2027, 1, 1)
    ended = due_days(Rhythm.MONTHLY, day("2026-01-13"), day("2026-02-20"), [], until)
    assert [each.on for each in ended] == [day("2026-01-13"), day("2026-02-10")]
    assert due_days(Rhythm.AS_NEEDED, TODAY, None, [TODAY], until) == ()
    assert due_days(Rhythm.MONTHLY, None, None, [TODAY], until) == ()


def test_something_that_names_no_meeting_was_sent_for_the_nearest_day():
    dues = [Due(JULY, at_meeting=True), Due(JANUARY, at_meeting=False)]
    assert [place_of(each, dues) for each in (day("2026-06-01"), day("2026-10-01"), day("2026-12-01"))] == [
        0,
        0,
        1,
    ]


@pytest.mark.parametrize(
    ("asked", "sent", "answers"),
    [
        ({"paper_kind": "scrutiny-report"}, {"kind": "scrutiny-report"}, True),
        ({"paper_kind": "scrutiny-report"}, {"kind": "minutes", "title": "SEND scorecard"}, False),
        ({}, {"title": "The SEND SCORECARD for May"}, True),
        ({}, {"title": "Minutes"}, False),
        ({}, {"title": "SEND scorecard", "board_id": 3}, False),
        ({"what": ""}, {"title": "Minutes"}, False),
    ],
)
def test_a_paper_answers_a_line_by_its_kind_or_by_what_it_is_called(asked, sent, answers):
    line = {"id": 1, "version": 1, "from_id": 1, "to_id": 2, "kind": "reports_to", "what": "SEND scorecard"}
    line |= {"paper_kind": "", "rhythm": "termly", "starts_on": None, "ends_on": None, "asked_in_id": None}
    paper = {"board_id": 2, "meeting_id": None, "kind": "", "title": "", "sent_on": TODAY}
    assert SentFacts(**paper | sent).answers(LineFacts(**line | asked)) is answers


@pytest.fixture
def line(wexcombe, by):
    with clock.pretend(clock.end_of(dt.date(2026, 6, 1))):
        low, high = (
            boards.add_board(by=by, area=wexcombe.area, name=name, kind=rules.BoardKind.OTHER)
            for name in ("SEND board", "Council")
        )
        return boards.add_line(
            by=by,
            from_board=low,
            to_board=high,
            kind=rules.LineKind.REPORTS_TO,
            what="SEND report",
            rhythm=Rhythm.SIX_MONTHLY,
            starts_on=JULY,
        )


def planned(line):
    return forward_plan(line.area_id, dt.date(2026, 1, 1), dt.date(2027, 3, 1))


def meet(line, on, by):
    return boards.schedule_meeting(
        by=by, board=line.to_board, starts_at=clock.end_of(on) - dt.timedelta(hours=9)
    )


def send(line, by, on, title="SEND report", meeting=None):
    with clock.pretend(clock.end_of(on)):
        paper = boards.attach_file(
            by=by, board=line.to_board, name="report.txt", content=b"Words", title=title, meeting=meeting
        )
        return boards.send_paper(by=by, board_paper=paper)


def test_the_plan_lists_what_is_due_and_at_which_meeting(line, by):
    meeting = meet(line, dt.date(2027, 1, 19), by)
    found = [(each.due_on, each.meeting and each.meeting.id, each.sent_on) for each in planned(line)]
    assert found == [(JULY, None, None), (dt.date(2027, 1, 19), meeting.pk, None)]


def test_a_meeting_that_is_put_off_has_nothing_due_at_it(line, by):
    with clock.pretend(clock.end_of(TODAY)):
        meeting = meet(line, dt.date(2027, 1, 19), by)
        boards.cancel_meeting(by=by, meeting=meeting, why="Snow.")
    assert [each.meeting for each in planned(line)] == [None, None]


def test_a_paper_sent_in_time_is_not_late_and_one_sent_after_came_late(line, by):
    send(line, by, JULY - dt.timedelta(days=7))
    first, second = planned(line)
    assert (first.sent_on, first.came_late) == (dt.date(2026, 7, 7), False)
    assert (second.sent_on, second.is_late_on(JANUARY)) == (None, False)
    assert second.is_late_on(dt.date(2027, 3, 1))


def test_a_paper_that_came_late_says_so(line, by):
    send(line, by, JULY + dt.timedelta(days=30))
    first, _ = planned(line)
    assert (first.came_late, first.is_late_on(TODAY)) == (True, False)


def test_a_paper_for_a_meeting_counts_there_however_early(line, by):
    with clock.pretend(clock.end_of(JULY)):
        meeting = meet(line, dt.date(2027, 1, 19), by)
    send(line, by, dt.date(2026, 7, 20), meeting=meeting)
    assert [each.sent_on for each in planned(line)] == [None, dt.date(2026, 7, 20)]


def test_another_paper_is_not_what_was_asked_for(line, by):
    send(line, by, JULY, title="Something else")
    assert [each.sent_on for each in planned(line)] == [None, None]
