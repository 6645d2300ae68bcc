"""What the ledger keeps of what boards asked and decided, and what it refuses."""

import datetime as dt
from types import SimpleNamespace

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Refusal, operation
from turnstone.programme.boards import operations as boards
from turnstone.programme.boards.models import LedgerReworded
from turnstone.programme.boards.queries import (
    changes_to_ledger_item,
    find_ledger_item,
    ledger_as_at,
    open_items_of,
)
from turnstone.programme.boards.rules import BoardKind, LedgerKind, Rhythm
from turnstone.programme.people import operations as people
from turnstone.programme.publications import operations as publications
from turnstone.programme.publications.rules import Audience, Kind

TODAY = dt.date(2026, 9, 14)
WORDS = "Why are plans late?"


def sept(number):
    return dt.date(2026, 9, number)


@pytest.fixture(autouse=True)
def on_a_day():
    with clock.pretend(clock.end_of(TODAY)):
        yield


@pytest.fixture
def two(wexcombe, by):
    said = {"by": by, "area": wexcombe.area, "rhythm": Rhythm.MONTHLY}
    with clock.pretend(clock.end_of(dt.date(2026, 8, 1))):
        board = boards.add_board(name="SEND board", kind=BoardKind.IMPROVEMENT, **said)
        other = boards.add_board(name="Wellbeing board", kind=BoardKind.HEALTH_AND_WELLBEING, **said)
    return SimpleNamespace(board=board, other=other)


@pytest.fixture
def elsewhere(by):
    area = people.add_area(by=by, slug="marlsea", name="Marlsea")
    return boards.add_board(
        by=by, area=area, name="Marlsea board", kind=BoardKind.OTHER, rhythm=Rhythm.MONTHLY
    )


@pytest.fixture
def line(two, by):
    return raised(two, by)


def raised(two, by, **said):
    known = {"kind": LedgerKind.CHALLENGE, "words": WORDS, "raised_on": sept(1)}
    return boards.raise_item(by=by, board=two.board, **known | said)


def meets(board, by, day, hour=10):
    starts = timezone.make_aware(dt.datetime.combine(day, dt.time(hour)))
    return boards.schedule_meeting(by=by, board=board, starts_at=starts)


def answered(line, by, **said):
    known = {"answer": "Posts were empty.", "where": "Letter of 4 September"}
    return boards.answer_item(by=by, ledger_item=line, **known | said)


def closed(line, by):
    answered(line, by)
    return boards.accept_answer(by=by, ledger_item=line, accepted_by="The forum")


def told(wexcombe, moment=None):
    return ledger_as_at(wexcombe.area.pk, moment or clock.now())


def test_a_line_is_with_the_board_that_asked(wexcombe, line):
    (found,) = told(wexcombe)
    assert (found.reference, found.held_by_name, found.words) == ("L1", "SEND board", WORDS)


def test_lines_are_numbered_through_the_area(two, by):
    assert [raised(two, by).reference for _ in range(3)] == ["L1", "L2", "L3"]


def test_it_is_raised_on_the_day_of_its_meeting(two, by):
    line = raised(two, by, meeting=meets(two.board, by, sept(3)), raised_on=None)
    assert line.raised_on == sept(3)


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"words": "  "}, "in the words that were used"),
        ({"raised_on": sept(15)}, "15 September 2026, a day still to come"),
        ({"due_on": dt.date(2026, 8, 31)}, "due on 31 August 2026, before it was raised"),
    ],
)
def test_what_cannot_be_so_is_refused(two, by, said, words):
    with pytest.raises(Refusal, match=words):
        raised(two, by, **said)


def test_a_meeting_of_another_board_is_refused(two, by):
    with pytest.raises(Refusal, match="one of Wellbeing board, not of SEND board"):
        raised(two, by, meeting=meets(two.other, by, sept(3)))


def test_nothing_of_another_area_comes_in(two, elsewhere, by, line):
    with pytest.raises(Refusal, match="“Marlsea board” belongs to another area than Wexcombe"):
        raised(two, by, due_before=elsewhere)
    with pytest.raises(Refusal, match="belongs to another area"):
        boards.pass_item(by=by, ledger_item=line, to=elsewhere, why="They know.")


def test_nothing_is_answered_without_a_pointer(line, by):
    with pytest.raises(Refusal, match="Say where L1 was answered"):
        answered(line, by, where=" ")
    line.refresh_from_db()
    assert line.state == "open"


def test_the_database_too_wants_a_pointer(line, by):
    @operation
    def answer_without(*, by):
        line.state = "answered"
        line.save()

    with pytest.raises(IntegrityError, match="answer_points_to_where"), transaction.atomic():
        answer_without(by=by)


def test_a_meeting_is_a_pointer_and_gives_the_day(wexcombe, two, line, by):
    answered(line, by, where="", meeting=meets(two.board, by, sept(9)))
    (found,) = told(wexcombe)
    assert (found.answered_where, found.answered_on) == ("SEND board, 9 September 2026", sept(9))


@pytest.mark.parametrize(("day", "words"), [(2, "between these days"), (20, "20 September 2026")])
def test_a_meeting_before_it_was_raised_or_to_come_answers_nothing(two, by, day, words):
    line = raised(two, by, raised_on=sept(3))
    with pytest.raises(Refusal, match=words):
        answered(line, by, meeting=meets(two.board, by, sept(day)), on=TODAY)


def test_a_meeting_that_was_cancelled_answers_nothing(two, line, by):
    meeting = meets(two.board, by, TODAY, hour=23)
    boards.cancel_meeting(by=by, meeting=meeting, why="Nobody could come.")
    with pytest.raises(Refusal, match="was cancelled, so nothing was answered there"):
        answered(line, by, meeting=meeting)


def test_a_draft_that_nobody_can_read_is_no_pointer(wexcombe, line, by):
    draft = publications.draft_publication(
        by=by,
        area=wexcombe.area,
        kind=Kind.MONITORING_UPDATE,
        audience=Audience.BOARD,
        slug="2026-09",
        title="September",
        as_at=clock.now(),
        content="{}",
    )
    with pytest.raises(Refusal, match="“September” is not out"):
        answered(line, by, where="", publication=draft)


def test_an_answer_closes_once_somebody_accepts_it(wexcombe, line, by):
    closed(line, by)
    (found,) = told(wexcombe)
    assert (found.is_open, found.accepted_by, found.accepted_on) == (False, "The forum", TODAY)


def test_somebody_has_to_accept_it(line, by):
    answered(line, by)
    with pytest.raises(Refusal, match="Say who accepted the answer to L1"):
        boards.accept_answer(by=by, ledger_item=line, accepted_by="")


def test_an_answer_that_is_sent_back_is_in_the_history_alone(wexcombe, line, by):
    answered(line, by)
    boards.send_back_answer(by=by, ledger_item=line, why="It does not say when.")
    (found,) = told(wexcombe)
    assert (found.state, found.answer, found.answered_where) == ("open", "", "")
    changed = {each.name: each.before for each in changes_to_ledger_item(line.pk)[0].fields}
    assert changed["answer"] == "Posts were empty."


def test_a_closed_line_opens_again_with_a_reason(line, by):
    closed(line, by)
    with pytest.raises(Refusal, match="Say why L1 is opened again"):
        boards.reopen_item(by=by, ledger_item=line, why="")
    assert boards.reopen_item(by=by, ledger_item=line, why="It came back.").state == "open"


def test_a_move_from_the_wrong_state_is_refused_with_both_states(line, by):
    with pytest.raises(Refusal, match="L1 is open; this is for what is answered, waiting to be accepted"):
        boards.accept_answer(by=by, ledger_item=line, accepted_by="The forum")


def test_a_limb_passes_between_boards_with_its_history(wexcombe, two, by):
    meeting = meets(two.board, by, sept(2))
    boards.hold_meeting(by=by, meeting=meeting)
    limbs = [boards.Limb(limb="a", words="Note it."), boards.Limb(limb="b", words="Send it on.")]
    boards.resolve(by=by, meeting=meeting, words="Resolved that:", limbs=limbs)
    line = find_ledger_item(wexcombe.area.pk, "L2")
    boards.pass_item(by=by, ledger_item=line, to=two.other, why="They commission it.", on=sept(4))
    boards.pass_item(by=by, ledger_item=line, to=two.board, why="They have answered.", on=sept(8))
    found = next(each for each in told(wexcombe) if each.limb == "b")
    assert [(each.to_name, each.passed_on, each.why) for each in found.passages] == [
        ("Wellbeing board", sept(4), "They commission it."),
        ("SEND board", sept(8), "They have answered."),
    ]
    assert (found.resolution_words, found.meeting_on) == ("Resolved that:", sept(2))


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"why": ""}, "Say why L1 is passed to Wellbeing board"),
        ({"on": dt.date(2026, 8, 1)}, "enter a day from 1 September 2026 to today"),
        ({"on": sept(20)}, "enter a day from 1 September 2026 to today"),
    ],
)
def test_it_is_passed_with_a_reason_on_a_day_that_was(two, line, by, said, words):
    with pytest.raises(Refusal, match=words):
        boards.pass_item(by=by, ledger_item=line, to=two.other, **{"why": "Theirs."} | said)


def test_it_is_not_passed_to_where_it_is_nor_once_closed(two, line, by):
    with pytest.raises(Refusal, match="L1 is with SEND board already"):
        boards.pass_item(by=by, ledger_item=line, to=two.board, why="Theirs.")
    closed(line, by)
    with pytest.raises(Refusal, match="L1 is closed"):
        boards.pass_item(by=by, ledger_item=line, to=two.other, why="Theirs.")


def test_what_is_with_a_board_goes_with_the_line(two, line, by):
    boards.pass_item(by=by, ledger_item=line, to=two.other, why="Theirs.")
    assert [each.reference for each in open_items_of(two.other.pk, clock.now())] == ["L1"]
    assert open_items_of(two.board.pk, clock.now()) == ()


def test_due_before_a_board_follows_its_meetings(wexcombe, two, by):
    raised(two, by, due_before=two.other)
    assert told(wexcombe)[0].due is None
    meeting = meets(two.other, by, sept(20))
    assert told(wexcombe)[0].due == sept(20)
    boards.postpone_meeting(by=by, meeting=meeting, why="Snow.", to=meeting.starts_at + dt.timedelta(days=7))
    assert told(wexcombe)[0].due == sept(27)


def test_once_the_board_has_met_it_is_late(wexcombe, two, by):
    raised(two, by, due_before=two.other)
    meets(two.other, by, sept(10))
    meets(two.other, by, sept(24))
    (found,) = told(wexcombe)
    assert (found.due, found.overdue_on(TODAY), found.age_in_days(TODAY)) == (sept(10), True, 13)


def test_what_waits_for_an_agreement_is_not_late_until_it_comes(wexcombe, two, by):
    line = raised(two, by, due_on=sept(5), waits_for="Department for Education")
    (found,) = told(wexcombe)
    assert (found.waits_on_agreement, found.overdue_on(TODAY)) == (True, False)
    boards.note_agreement(by=by, ledger_item=line, on=sept(9), where="Letter of 9 September")
    (found,) = told(wexcombe)
    assert (found.waits_on_agreement, found.overdue_on(TODAY)) == (False, True)


def test_an_agreement_says_where_and_is_noted_once(two, line, by):
    with pytest.raises(Refusal, match="L1 waits for nobody's agreement"):
        boards.note_agreement(by=by, ledger_item=line, on=TODAY, where="Letter")
    waiting = raised(two, by, waits_for="The department")
    with pytest.raises(Refusal, match="Say where The department agreed"):
        boards.note_agreement(by=by, ledger_item=waiting, on=TODAY, where="")
    boards.note_agreement(by=by, ledger_item=waiting, on=TODAY, where="Letter")
    with pytest.raises(Refusal, match="agreed to L2 on 14 September 2026 already"):
        boards.note_agreement(by=by, ledger_item=waiting, on=TODAY, where="Letter")


def test_the_first_day_needs_no_reason_and_another_does(wexcombe, line, by):
    boards.set_owner(by=by, ledger_item=line, owner=wexcombe.post, due_on=sept(20))
    boards.set_owner(by=by, ledger_item=line, owner=None)
    with pytest.raises(Refusal, match="Say why the day by which L1 is due moves"):
        boards.set_owner(by=by, ledger_item=line, owner=wexcombe.post, due_on=sept(27))
    boards.set_owner(by=by, ledger_item=line, owner=wexcombe.post, due_on=sept(27), why="Leave.")
    (found,) = told(wexcombe)
    assert (found.due, found.owner.title) == (sept(27), "Head of SEND")


def test_repeats_are_counted_over_the_first(wexcombe, two, by):
    first = raised(two, by)
    second = raised(two, by, raised_on=sept(3), repeats=first)
    third = raised(two, by, raised_on=sept(5))
    boards.mark_repeat(by=by, ledger_item=third, of=second)
    assert [(each.times_asked, each.root_id) for each in told(wexcombe)] == [(3, first.pk)] * 3


def test_lines_repeat_neither_themselves_nor_each_other_nor_what_came_later(two, by):
    first, second = raised(two, by), raised(two, by)
    later = raised(two, by, raised_on=sept(5))
    boards.mark_repeat(by=by, ledger_item=second, of=first)
    for line, of, words in [
        (first, first, "L1 cannot repeat itself"),
        (first, second, "L2 repeats L1 already"),
        (first, later, "mark the later one as the repeat"),
    ]:
        with pytest.raises(Refusal, match=words):
            boards.mark_repeat(by=by, ledger_item=line, of=of)


@pytest.mark.parametrize("name", ["words", "raised_by_words", "limb"])
def test_its_words_are_never_changed(line, by, name):
    @operation
    def reword(*, by):
        setattr(line, name, "b")
        line.save()

    with pytest.raises(LedgerReworded, match=f"L1 would lose its {name} as raised"):
        reword(by=by)


def test_an_old_paper_still_reads_the_ledger_as_it_stood(wexcombe, two, by):
    with clock.pretend(clock.end_of(sept(2))):
        line = raised(two, by)
    closed(line, by)
    (then,) = told(wexcombe, clock.end_of(sept(5)))
    assert (then.state, then.answer) == ("open", "")


def test_a_larger_ledger_asks_no_more_of_the_database(wexcombe, two, by, line, django_assert_max_num_queries):
    for number in range(9):
        each = raised(two, by, words=f"Question {number}", repeats=line, owner=wexcombe.post)
        boards.pass_item(by=by, ledger_item=each, to=two.other, why="Theirs.")
        answered(each, by)
    with django_assert_max_num_queries(11):
        assert len(told(wexcombe)) == 10


def test_before_its_board_was_recorded_a_line_names_none(two, wexcombe, by):
    with clock.pretend(clock.end_of(dt.date(2026, 7, 1))):
        boards.raise_item(
            by=by, board=two.board, kind=LedgerKind.CHALLENGE, words=WORDS, raised_on=dt.date(2026, 6, 9)
        )
        meets(two.board, by, dt.date(2026, 7, 7))
    (told,) = ledger_as_at(wexcombe.area.pk, clock.end_of(dt.date(2026, 7, 2)))
    assert (told.board_name, told.held_by_name) == ("", "")
