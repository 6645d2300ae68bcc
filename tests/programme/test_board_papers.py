"""What boards are sent: attached, sent once, and read as it was on any day."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.programme.board_papers import (
    CHAIR,
    OFFICER,
    a_board,
    a_meeting,
    a_published,
    an_approved,
    attached,
    on,
    sent,
)
from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Refusal
from turnstone.programme.boards import operations as boards
from turnstone.programme.boards import rules
from turnstone.programme.boards.models import BoardPaper
from turnstone.programme.boards.queries import fates_of, known_by, known_to, senders_of
from turnstone.programme.people import operations as people
from turnstone.programme.people import queries as people_queries
from turnstone.programme.plan import operations as plans
from turnstone.programme.publications import operations as publishing
from turnstone.programme.publications.rules import Audience, State
from turnstone.programme.sources.operations import keep_source
from turnstone.programme.sources.queries import sources_of, sources_waiting

MAY, JUNE = dt.date(2026, 5, 12), dt.date(2026, 6, 9)


@pytest.fixture
def board(wexcombe):
    return a_board(wexcombe.area)


@pytest.fixture
def elsewhere(wexcombe, by):
    return people.add_area(by=by, slug="marlsea", name="Marlsea")


def refused(match):
    return pytest.raises(Refusal, match=match)


def test_a_paper_of_another_area_is_refused_with_a_sentence(board, elsewhere):
    with refused("“Monitoring update” belongs to another area, so it cannot go to Improvement board"):
        attached(board, a_published(elsewhere))
    assert not BoardPaper.objects.exists()


def test_a_file_of_another_area_is_refused_too(board, elsewhere, by):
    source = keep_source(by=by, area=elsewhere, name="Note.txt", content=b"A note.", kind="x", proposal={})
    with refused("belongs to another area"):
        boards.attach_paper(by=OFFICER, board=board, source=source)


def test_a_version_of_a_plan_of_another_area_is_refused_too(board, elsewhere, by):
    plan = plans.add_plan(by=by, area=elsewhere, name="Marlsea plan")
    version = plans.draw_version(by=by, plan=plan, name="1")
    with refused("belongs to another area"):
        boards.attach_paper(by=OFFICER, board=board, version=version)


def test_a_draft_is_no_boards_paper(board, wexcombe):
    paper = an_approved(wexcombe.area)
    paper.state = State.DRAFT
    with refused("is draft; a board gets a paper that is approved or published"):
        attached(board, paper)


def test_what_is_approved_is_attached_and_goes_once_it_is_published(board, wexcombe):
    paper = an_approved(wexcombe.area)
    ready = attached(board, paper)
    with refused("is approved and not out; publish it first"):
        boards.send_paper(by=OFFICER, board_paper=ready)
    publishing.publish(by=OFFICER, publication=paper)
    assert boards.send_paper(by=OFFICER, board_paper=ready).sent_at


def test_what_is_held_back_until_a_time_goes_then(board, wexcombe):
    tomorrow = clock.now() + dt.timedelta(days=1)
    ready = attached(board, a_published(wexcombe.area, embargo_until=tomorrow))
    with refused("held back until a time that has not come"):
        boards.send_paper(by=OFFICER, board_paper=ready)
    with clock.pretend(tomorrow):
        assert boards.send_paper(by=OFFICER, board_paper=ready).sent_at


def test_what_was_replaced_before_it_was_sent_is_not_sent(board, wexcombe):
    old = attached(board, a_published(wexcombe.area, slug="2026-09"))
    a_published(wexcombe.area, slug="2026-09")
    with refused("take it off, and attach what is out now"):
        boards.send_paper(by=OFFICER, board_paper=old)


def test_the_papers_of_a_meeting_go_together_or_not_at_all(board, wexcombe):
    meeting = a_meeting(board)
    attached(board, a_published(wexcombe.area), meeting=meeting)
    waiting = an_approved(wexcombe.area, title="Risk register")
    attached(board, waiting, meeting=meeting)
    with refused("“Risk register” is approved and not out"):
        boards.send_papers_of(by=OFFICER, meeting=meeting)
    assert not meeting.papers.exclude(sent_at=None).exists()
    publishing.publish(by=OFFICER, publication=waiting)
    boards.send_papers_of(by=OFFICER, meeting=meeting)
    assert meeting.papers.exclude(sent_at=None).count() == 2


def test_what_was_sent_cannot_be_taken_off_or_sent_again(board, wexcombe):
    paper = sent(board, a_published(wexcombe.area))
    with refused("what was sent stays"):
        boards.withdraw_paper(by=OFFICER, board_paper=paper)
    with refused("already"):
        boards.send_paper(by=OFFICER, board_paper=paper)


def test_what_was_not_sent_is_taken_off(board, wexcombe):
    boards.withdraw_paper(by=OFFICER, board_paper=attached(board, a_published(wexcombe.area)))
    assert not BoardPaper.objects.exists()


def test_a_paper_is_for_a_meeting_of_its_own_board_that_still_stands(board, wexcombe):
    paper = a_published(wexcombe.area)
    other = a_meeting(a_board(wexcombe.area, "Scrutiny committee"))
    with refused("not one of Improvement board"):
        attached(board, paper, meeting=other)
    meeting = a_meeting(board)
    boards.cancel_meeting(by=OFFICER, meeting=meeting, why="Half term.")
    meeting.refresh_from_db()
    with refused("was cancelled; choose the one that takes its place"):
        attached(board, paper, meeting=meeting)


def test_the_same_paper_is_attached_to_a_meeting_once(board, wexcombe):
    meeting, paper = a_meeting(board), a_published(wexcombe.area)
    attached(board, paper, meeting=meeting)
    with refused("among the papers there already"):
        attached(board, paper, meeting=meeting)


def test_a_paper_of_an_exempt_item_is_exempt(board, wexcombe):
    meeting = a_meeting(board)
    item = boards.add_item(
        by=OFFICER,
        meeting=meeting,
        title="A contract",
        purpose=rules.ItemPurpose.DECIDE,
        is_exempt=True,
        exempt_because="Schedule 12A, paragraph 3",
    )
    assert attached(board, a_published(wexcombe.area), item=item).is_exempt


def test_a_board_knew_what_it_had_been_sent_by_the_end_of_that_day(board, wexcombe):
    with on(MAY):
        first = sent(board, a_published(wexcombe.area, title="In May"))
    with on(JUNE, hour=22):
        second = sent(board, a_published(wexcombe.area, title="In June"))
    attached(board, a_published(wexcombe.area, title="Not sent"))
    assert [each.id for each in known_by(board.pk, JUNE)] == [second.pk, first.pk]
    assert [each.id for each in known_by(board.pk, JUNE - dt.timedelta(days=1))] == [first.pk]
    assert known_by(board.pk, MAY - dt.timedelta(days=1)) == ()


def test_what_another_board_was_sent_it_did_not_know(board, wexcombe):
    sent(a_board(wexcombe.area, "Scrutiny committee"), a_published(wexcombe.area))
    assert known_by(board.pk, clock.today()) == ()


def test_a_paper_tells_what_it_speaks_of_and_who_sent_it(board, wexcombe):
    paper = a_published(wexcombe.area)
    sent(board, paper)
    (known,) = known_by(board.pk, clock.today())
    assert known.as_at == paper.as_at
    assert senders_of([known]) == {known.id: "Priya Nair"}


def test_a_version_of_a_plan_speaks_of_the_moment_at_which_it_was_drawn(board, wexcombe, by):
    version = plans.draw_version(by=by, plan=wexcombe.plan, name="1")
    boards.send_paper(by=by, board_paper=boards.attach_paper(by=by, board=board, version=version))
    assert known_by(board.pk, clock.today())[0].as_at == version.drawn_at


def test_it_says_what_became_of_a_paper_after_it_was_sent(board, wexcombe):
    with on(MAY):
        replaced = sent(board, a_published(wexcombe.area, slug="2026-04"))
        gone = a_published(wexcombe.area, title="Scorecard")
        withdrawn = sent(board, gone)
    with on(JUNE):
        a_published(wexcombe.area, slug="2026-04")
        publishing.withdraw(by=CHAIR, publication=gone, why="A number was wrong.")
    fates = fates_of(known_by(board.pk, MAY))
    assert fates[replaced.pk].words == "Replaced by a later version"
    assert (fates[withdrawn.pk].words, fates[withdrawn.pk].why) == ("Withdrawn", "A number was wrong.")
    assert fates[replaced.pk].at.date() == JUNE


def test_a_file_that_was_sent_again_says_so(board):
    with on(MAY):
        first = send_file(board, "Finance.txt", b"Ten.")
    with on(JUNE):
        send_file(board, "Finance.txt", b"Eleven.")
    fate = fates_of(known_by(board.pk, JUNE))[first.pk]
    assert (fate.words, fate.at.date()) == ("Another with this title was sent", JUNE)


def test_the_papers_of_one_title_for_two_meetings_do_not_follow_one_another(board, wexcombe):
    with on(MAY):
        first = sent(board, a_published(wexcombe.area, slug="2026-05"))
    with on(JUNE):
        sent(board, a_published(wexcombe.area, slug="2026-06"))
    assert first.pk not in fates_of(known_by(board.pk, JUNE))


def test_a_paper_that_was_sent_again_to_other_readers_says_so(board, wexcombe):
    with on(MAY):
        first = sent(board, a_published(wexcombe.area, slug="2026-05", audience=Audience.PUBLIC))
    with on(JUNE):
        sent(board, a_published(wexcombe.area, slug="2026-05"))
    assert fates_of(known_by(board.pk, JUNE))[first.pk].words == "A later version was sent"


def send_file(board, name, content):
    paper = boards.attach_file(by=OFFICER, board=board, name=name, content=content)
    return boards.send_paper(by=OFFICER, board_paper=paper)


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("page.html", b"<p>", "is of a kind that is not taken"),
        ("run.pdf.exe", b"MZ", "is of a kind that is not taken"),
        ("notes.txt", b"", "is empty"),
        ("notes.txt", b"a\0b", "is not what its name says"),
        ("paper.pdf", b"<html>", "is not what its name says"),
        ("paper.docx", b"%PDF-1.7", "is not what its name says"),
        ("large.txt", b"a" * (rules.MOST_BYTES + 1), "is over 50 MB"),
        ("paper.PDF", b"%PDF-1.7", ""),
        ("paper.docx", b"PK\x03\x04...", ""),
    ],
)
def test_a_file_is_taken_by_what_it_is(name, content, sentence):
    fault = rules.fault_in_file(name, content)
    assert sentence in fault if sentence else fault == ""


def test_a_boards_file_is_kept_whole_and_does_not_wait_to_be_read(board, wexcombe):
    paper = boards.attach_file(by=OFFICER, board=board, name="Finance.txt", content=b"Ten.")
    with paper.source.original.open() as kept:
        assert kept.read() == b"Ten."
    assert (sources_of(wexcombe.area.pk), sources_waiting(wexcombe.area.pk)) == ([], [])


def test_a_file_that_was_read_before_keeps_what_was_read_from_it(board, wexcombe, by):
    said = {"area": wexcombe.area, "name": "Update.txt", "content": b"Words."}
    read = keep_source(by=by, kind="monitoring-update", proposal={"kind": "monitoring-update"}, **said)
    boards.attach_file(by=OFFICER, board=board, name="Update.txt", content=b"Words.")
    read.refresh_from_db()
    assert (read.kind, read.proposal) == ("monitoring-update", {"kind": "monitoring-update"})


def test_what_a_board_knew_costs_the_same_however_much_it_was(board, wexcombe, django_assert_num_queries):
    sent(board, a_published(wexcombe.area))
    with CaptureQueriesContext(connection) as few:
        known_by(board.pk, clock.today())
    for number in range(4):
        sent(board, a_published(wexcombe.area, title=f"Paper {number}"))
    with django_assert_num_queries(len(few)):
        assert len(known_by(board.pk, clock.today())) == 5


@pytest.mark.parametrize(("who", "knows"), [("officer", 1), ("board_member", 1), ("lead", 0), ("forum", 0)])
def test_an_exempt_paper_is_known_to_those_who_may_see_it(cast, who, knows):
    board = a_board(cast.area)
    boards.send_paper(by=OFFICER, board_paper=attached(board, a_published(cast.area), is_exempt=True))
    member = people_queries.member_of(getattr(cast, who), "wexcombe")
    assert len(known_to(member, board.pk, clock.today())) == knows
