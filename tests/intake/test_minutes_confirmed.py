"""Minutes that a person confirmed are a meeting that was held, and lines of the ledger."""

import datetime as dt

import pytest

from turnstone.documents.readers.plain_text import read_text
from turnstone.documents.readers.reading import Reading
from turnstone.intake.complete_minutes import completed
from turnstone.intake.confirm import confirm
from turnstone.intake.minutes import recognise
from turnstone.intake.proposal import keyed
from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Machine, Refusal
from turnstone.programme.boards.models import Board, LedgerItem, Meeting, ReportingLine, Review
from turnstone.programme.boards.operations import add_board
from turnstone.programme.boards.queries import boards_in, ledger_as_at, meeting_record
from turnstone.programme.boards.rules import BoardKind
from turnstone.programme.people.operations import add_area

BY = Machine("a test")
MINUTES = """Minutes of the Wexcombe Health and Wellbeing Board held on 3 May 2022 at 2.00pm

Present: Cllr Ann Archer (Chair); Dr Ben Booth
Apologies: Cara Cole

4. SEND improvement

Jo Jones presented the report.

In March 2022 DfE officials reviewed the SEND Improvement Board and found that the pace was too slow.

Members made the following comments:

- Families had not been told.
- The budget was not clear.

RESOLVED that:

a) the report be noted;
b) comments be fed back to the SEND Improvement Board before 14 June 2022; and
c) the plan, when agreed by NHS England, be shared with the Board on a quarterly basis.

Action: Ben Booth to write to schools by 1 June 2022.
"""


@pytest.fixture
def area(db):
    return add_area(by=BY, slug="wexcombe", name="Wexcombe")


def read(text=MINUTES):
    return recognise(Reading(form="text", parts=read_text(text)))


def take_in(area, proposal=None, **more):
    said = {
        "by": BY,
        "area": area,
        "proposal": proposal or read(),
        "content": b"minutes",
        "name": "minutes.txt",
    }
    return confirm(**(said | more))


def record(area):
    return meeting_record(Meeting.objects.get(area=area).pk, clock.now())


def test_the_meeting_was_held(area):
    done = take_in(area)
    meeting = record(area).meeting
    assert (meeting.board_name, meeting.on, meeting.state) == (
        "Wexcombe Health and Wellbeing Board",
        dt.date(2022, 5, 3),
        "held",
    )
    assert meeting.minutes_state == "draft"
    assert done.where == "Wexcombe Health and Wellbeing Board, 3 May 2022"


def test_its_item_has_what_was_said(area):
    take_in(area)
    (item,) = record(area).items
    assert (item.title, item.presenter_words) == ("SEND improvement", "Jo Jones")
    assert item.minute.startswith("Jo Jones presented the report.\n\nIn March 2022")
    assert [each.words for each in item.remarks] == [
        "Families had not been told.",
        "The budget was not clear.",
    ]


def test_each_limb_is_a_line_of_the_ledger(area):
    take_in(area)
    ledger = {each.limb: each for each in ledger_as_at(area.pk, clock.now())}
    assert sorted(ledger) == ["", "a", "b", "c"]
    assert ledger["b"].due_on == dt.date(2022, 6, 13)
    assert ledger["b"].due_words == "before 14 June 2022"
    assert ledger["c"].waits_for == "NHS England"


def test_a_limb_passes_to_the_board_that_it_names_with_its_history(area):
    take_in(area)
    limb = LedgerItem.objects.get(limb="b")
    assert limb.held_by.name == "SEND Improvement Board"
    (passage,) = limb.passages.all()
    assert passage.passed_on == dt.date(2022, 5, 3)
    assert "fed back" in passage.why


def test_an_action_is_one_too(area):
    take_in(area)
    action = LedgerItem.objects.get(kind="action")
    assert (action.words, action.due_on) == (
        "Ben Booth to write to schools by 1 June 2022.",
        dt.date(2022, 6, 1),
    )


def test_a_duty_is_a_line_between_boards_that_says_which_limb_asked(area):
    take_in(area)
    line = ReportingLine.objects.get()
    assert (line.from_board.name, line.rhythm) == ("SEND Improvement Board", "quarterly")
    assert (line.asked_in.limb, line.paper_kind) == ("c", "health-and-wellbeing-report")


def test_a_review_took_the_month_that_is_named(area):
    take_in(area)
    review = Review.objects.get()
    assert (review.by_whom, review.pace) == ("DfE officials", "too_slow")
    assert (review.starts_on, review.ends_on) == (dt.date(2022, 3, 1), dt.date(2022, 3, 31))


def test_who_came_is_noted(area):
    take_in(area)
    came = {each.name: each.presence for each in record(area).attendance}
    assert came == {"Cllr Ann Archer": "present", "Dr Ben Booth": "present", "Cara Cole": "apologies"}


def test_boards_named_are_added_and_those_known_are_not_added_again(area):
    known = add_board(by=BY, area=area, name="SEND improvement board", kind=BoardKind.OTHER)
    take_in(area)
    assert [each.kind for each in boards_in(area.pk)] == ["other", "health_and_wellbeing"]
    assert LedgerItem.objects.get(limb="b").held_by == known


def test_the_same_minutes_again_add_nothing(area):
    first = take_in(area)
    again = take_in(area)
    assert (first.there_already, again.added, again.there_already) == (0, 0, first.added)
    assert (Meeting.objects.count(), LedgerItem.objects.count()) == (1, 4)


def test_a_limb_left_out_can_be_accepted_later(area):
    proposal = read()
    limb = next(each.key for each in keyed(proposal) if getattr(each, "letter", "") == "b")
    take_in(area, accepted={each.key for each in keyed(proposal)} - {limb})
    assert not LedgerItem.objects.filter(limb="b").exists()
    take_in(area)
    assert LedgerItem.objects.get(limb="b").held_by.name == "SEND Improvement Board"


@pytest.mark.parametrize(
    ("was", "refused"),
    [
        (" held on 3 May 2022 at 2.00pm", "on which day"),
        ("Wexcombe Health and Wellbeing Board", "which board"),
    ],
)
def test_it_refuses_what_the_minutes_do_not_say(area, was, refused):
    with pytest.raises(Refusal, match=refused):
        take_in(area, read(MINUTES.replace(was, "")))
    assert not Board.objects.exists()


def test_a_person_says_what_the_minutes_do_not(area):
    bare = read(
        "Agenda item\n\n"
        + MINUTES.partition("4. ")[2].replace("SEND improvement\n", "SEND improvement\n\nMinutes:\n", 1)
    )
    assert (bare.meeting.is_board_suggested, bare.meeting.on) == (True, None)
    take_in(area, completed(bare, board="Health and Wellbeing Board", on=dt.date(2022, 5, 3)))
    assert record(area).meeting.on == dt.date(2022, 5, 3)
    assert ReportingLine.objects.get().to_board.name == "Health and Wellbeing Board"


def test_a_vote_of_unknown_seats_is_kept_in_the_minutes(area):
    take_in(area, read(MINUTES.replace("Action:", "(For: 8, Against: 1)\n\nAction:")))
    (item,) = record(area).items
    assert item.minute.endswith("(For: 8, Against: 1)")
