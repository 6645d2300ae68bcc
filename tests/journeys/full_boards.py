"""A board that met, what it asked and was sent: a row of every table of boards, meetings, the ledger and reviews."""

import datetime as dt

from django.utils import timezone

from tests.papers.small_plan import APRIL_END, BY
from turnstone.programme.audit import clock
from turnstone.programme.boards import operations as boards
from turnstone.programme.boards import rules
from turnstone.programme.people import operations as people


def meet_about(made):
    """Let two boards be, and one of them meet, decide, be reviewed and be sent the plan."""
    with clock.pretend(APRIL_END - dt.timedelta(days=20)):
        made.board, made.above = found_boards(made)
        meeting = call_a_meeting(made)
    boards.hold_meeting(by=BY, meeting=meeting)
    decide(made, meeting)
    review(made)
    version = made.plan.versions.get()
    paper = boards.attach_paper(by=BY, board=made.board, version=version, meeting=meeting)
    boards.send_paper(by=BY, board_paper=paper)
    boards.propose_release(
        by=BY, version=version, boards=[made.above], waits_for=["Department for Education"]
    )


def found_boards(made):
    board = boards.add_board(
        by=BY, area=made.area, name="SEND improvement board", kind=rules.BoardKind.IMPROVEMENT
    )
    above = boards.add_board(
        by=BY, area=made.area, name="Health and wellbeing board", kind=rules.BoardKind.HEALTH_AND_WELLBEING
    )
    boards.give_seat(by=BY, board=board, post=made.post, part=rules.SeatPart.CHAIR)
    boards.write_terms(by=BY, board=board, version="1.0", text="Meet every month.")
    boards.add_line(
        by=BY, from_board=board, to_board=above, kind=rules.LineKind.REPORTS_TO, what="SEND progress report"
    )
    line = ("Progress", rules.ItemPurpose.DISCUSS, rules.ItemSource.WORDS)
    boards.set_usual_agenda(by=BY, board=board, lines=[line])
    return board, above


def call_a_meeting(made):
    """Put one meeting in the calendar as a series, and write to its members."""
    somebody = people.add_person(by=BY, area=made.area, name="Wren Holt", email="wren.holt@wexcombe.example")
    post = people.add_post(by=BY, area=made.area, organisation=made.council, title="Adviser")
    people.appoint(by=BY, post=post, person=somebody, starts_on=dt.date(2024, 1, 1))
    boards.give_seat(by=BY, board=made.board, post=post, part=rules.SeatPart.ADVISER)
    first = timezone.make_aware(dt.datetime(2024, 4, 16, 10))
    monthly = rules.Rhythm.MONTHLY
    boards.schedule_series(by=BY, board=made.board, first=first, until=dt.date(2024, 6, 1), rhythm=monthly)
    meeting = made.board.meetings.order_by("starts_at").first()
    boards.queue_letters(by=BY, meeting=meeting, kind=rules.LetterKind.INVITATION)
    boards.draw_agenda(by=BY, meeting=meeting)
    return meeting


def decide(made, meeting):
    """Note who came and what was said, and resolve one thing whose limb goes to the other board."""
    item = meeting.items.order_by("position").first()
    boards.note_attendance(by=BY, meeting=meeting, post=made.post, presence=rules.Presence.PRESENT)
    boards.write_minute(by=BY, item=item, text="The board heard of the pace.")
    boards.add_remark(by=BY, item=item, words="It is too slow.", by_whom="A member")
    limb = boards.Limb(words="Tell families.", limb="a")
    boards.resolve(by=BY, meeting=meeting, item=item, words="To go faster.", votes_for=1, limbs=[limb])
    asked = made.board.raised.get()
    boards.pass_item(by=BY, ledger_item=asked, to=made.above, why="It is theirs.")


def review(made):
    """Write down a stocktake and what it found."""
    found = boards.add_review(
        by=BY,
        area=made.area,
        kind=rules.ReviewKind.STOCKTAKE,
        by_whom="Department for Education",
        starts_on=dt.date(2024, 4, 10),
        plan=made.plan,
    )
    boards.add_finding(by=BY, review=found, words="The pace is too slow.")
