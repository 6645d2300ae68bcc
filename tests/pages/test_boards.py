"""The pages of boards: all of them, one whole, the map, the papers due, and every change by form."""

import datetime as dt

import pytest

from tests.pages.test_writing_the_plan import on, piece
from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Machine
from turnstone.programme.boards import operations as boards
from turnstone.programme.boards import rules
from turnstone.programme.boards.queries import boards_in, governance_as_at
from turnstone.programme.people import operations as people
from turnstone.programme.people.rules import OrganisationKind

BY = Machine("a test")
BOARDS = "/wexcombe/office/boards/"
BOARD = f"{BOARDS}send-improvement-board/"
CHANGE = f"{BOARD}change/"
TODAY = dt.date(2026, 9, 14)


@pytest.fixture(autouse=True)
def on_a_day():
    with clock.pretend(clock.end_of(TODAY)):
        yield


@pytest.fixture
def office(cast, pages):
    return pages.sign_in(cast.officer)


@pytest.fixture
def board(cast):
    made = boards.add_board(
        by=BY,
        area=cast.area,
        name="SEND improvement board",
        kind=rules.BoardKind.IMPROVEMENT,
        purpose="To see that things get better.",
        rhythm=rules.Rhythm.MONTHLY,
        quorum=2,
    )
    boards.give_seat(by=BY, board=made, post=cast.lead_post, part=rules.SeatPart.CO_CHAIR)
    return made


@pytest.fixture
def nurse(cast):
    icb = people.add_organisation(
        by=BY, area=cast.area, name="Marsh and Vale ICB", short_name="ICB", kind=OrganisationKind.ICB
    )
    return people.add_post(by=BY, area=cast.area, organisation=icb, title="Chief nurse")


@pytest.fixture
def above(cast):
    return boards.add_board(
        by=BY, area=cast.area, name="Health and wellbeing board", kind=rules.BoardKind.HEALTH_AND_WELLBEING
    )


@pytest.fixture
def line(board, above):
    return boards.add_line(
        by=BY,
        from_board=board,
        to_board=above,
        kind=rules.LineKind.REPORTS_TO,
        what="SEND progress report",
        rhythm=rules.Rhythm.SIX_MONTHLY,
        starts_on=dt.date(2026, 7, 14),
    )


def test_without_boards_the_pages_say_what_will_be_there(cast, office):
    assert "No board yet" in office.get(BOARDS).main
    assert "Nothing to draw yet" in office.get(f"{BOARDS}map/").main
    assert "No paper is due yet" in office.get(f"{BOARDS}forward/").main


def test_the_list_says_who_chairs_each(board, above, office):
    page = office.get(BOARDS)
    assert "Chaired by Tom Ashby (Council)." in page.main
    assert "Nobody chairs it." in page.main


def test_a_board_is_shown_whole(board, line, office):
    page = office.get(BOARD)
    assert "To see that things get better." in page.main
    assert "Tom AshbyHead of SEND, CouncilCo-chair" in page.main
    assert "1 seat with a vote, from 1 body. So few cannot make the quorum of 2." in page.main
    assert (
        "Reports to Health and wellbeing board (SEND progress report. Every six months. From 14 July 2026)"
        in page.main
    )
    assert "a test gave a seat: Head of SEND" in page.main
    assert (
        "Is reported to by SEND improvement board" in office.get(f"{BOARDS}health-and-wellbeing-board/").main
    )


def test_a_board_is_added_by_form(cast, office):
    page = office.post(f"{BOARDS}add/", {"name": "Theme leads", "kind": "group", "rhythm": "fortnightly"})
    assert page.h1 == "Theme leads"
    assert "Every two weeks" in page.main


def test_a_form_that_is_not_whole_keeps_what_was_typed(cast, office):
    page = office.post(
        f"{BOARDS}add/", {"short_name": "Leads", "kind": "group", "rhythm": "monthly", "quorum": "few"}
    )
    assert "Enter the name of the board" in page.main
    assert "Write the quorum as a number" in page.main
    assert page.all("//input[@name='short_name']/@value") == ["Leads"]


def test_another_board_of_that_name_is_refused_beside_the_form(board, office):
    page = office.post(f"{BOARDS}add/", {"name": board.name, "kind": "group", "rhythm": "monthly"})
    assert "Wexcombe already has SEND improvement board" in page.main


def test_seats_are_given_and_ended_by_form(board, nurse, office):
    page = office.post(CHANGE, piece("seat", post=str(nurse.pk), part="co_chair"))
    assert "VacantChief nurse, ICBCo-chair" in page.main
    seat = board.seats.get(post=nurse)
    page = office.post(CHANGE, piece("seat-end", which=str(seat.pk)) | on("seat-end-on", dt.date(2026, 9, 1)))
    assert "Chief nurse (ICB), co-chair, until 1 September 2026" in page.main


def test_terms_are_written_and_agreed_by_form(board, office):
    page = office.post(CHANGE, piece("terms", version="1.0", text="Meet.\nDecide."))
    assert "Draft, not agreed yet." in page.main
    terms = str(board.terms.get().pk)
    said = piece("terms-agreed", which=terms, where="Board, 1 September")
    page = office.post(CHANGE, said | on("terms-agreed-on", dt.date(2026, 9, 1)))
    assert "Version 1.0, in force" in page.main
    assert "In force, agreed on 1 September 2026, Board, 1 September." in page.main


def test_a_line_is_drawn_and_ended_by_form(cast, board, above, office):
    said = {"kind": "reports_to", "to_board": str(above.pk), "what": "Progress report", "rhythm": "termly"}
    page = office.post(CHANGE, piece("line", **said))
    assert "Reports to Health and wellbeing board (Progress report. Every school term" in page.main
    number = str(governance_as_at(cast.area.pk, clock.now()).lines[0].id)
    page = office.post(CHANGE, piece("line-end", which=number) | on("line-end-on", TODAY))
    assert "until 14 September 2026" in page.main


def test_a_line_that_would_go_in_a_circle_is_refused_beside_its_form(board, above, line, office):
    said = {"kind": "answers_to", "to_board": str(board.pk), "rhythm": "as_needed"}
    page = office.post(f"{BOARDS}health-and-wellbeing-board/change/", piece("line", **said))
    assert "SEND improvement board reports to Health and wellbeing board; choose another" in page.main


def test_words_are_changed_by_form_and_what_is_emptied_is_emptied(board, office):
    said = {"name": board.name, "kind": "improvement", "rhythm": "quarterly", "purpose": "To decide."}
    page = office.post(CHANGE, piece("words", **said))
    assert "To decide." in page.main
    assert "QuorumNot said" in page.main


def test_a_board_that_is_restructured_ends_and_another_takes_its_place(cast, board, office):
    new = boards.add_board(by=BY, area=cast.area, name="Partnership board", kind=rules.BoardKind.IMPROVEMENT)
    said = piece("end", why="Restructured.", successor=str(new.pk)) | on("end-on", dt.date(2026, 9, 10))
    page = office.post(CHANGE, said)
    assert "It ended on 10 September 2026. Partnership board took its place." in page.main
    assert "It took the place of SEND improvement board." in office.get(f"{BOARDS}partnership-board/").main
    assert "Boards that ended" in office.get(BOARDS).main


def test_the_map_draws_boards_and_says_the_same_in_words(board, above, line, office):
    page = office.get(f"{BOARDS}map/")
    assert page.all("//svg//a/@aria-label") == [board.name, above.name]
    assert "2 boards; 1 report goes from one to another." in page.main
    words = "Reports to Health and wellbeing boardSEND progress report. Every six months. Since 14 Jul 2026"
    assert words in page.main


def test_the_map_of_a_day_has_only_what_there_was(board, above, line, office):
    page = office.get(f"{BOARDS}map/?on=2026-07-01")
    assert "No line leads to or from SEND improvement board, Health and wellbeing board." in page.main
    assert "is not a day" in office.get(f"{BOARDS}map/?on=2026-02-31").main


def test_papers_due_are_listed_with_where_they_stand(board, above, line, office):
    page = office.get(f"{BOARDS}forward/")
    assert "2 papers are still to come, and 1 is late." in page.main
    assert "Late by 62 days" in page.main
    assert "14 Jul 2026" not in office.get(f"{BOARDS}forward/?to_board={board.pk}").main
    assert "14 Jul 2026" in office.get(f"{BOARDS}forward/?state=late&to_board={above.pk}").main
    assert "No paper answers to this." in office.get(f"{BOARDS}forward/?state=sent").main


def test_papers_due_are_handed_over_as_a_table(line, office):
    got = office.client.get(f"{BOARDS}forward.csv?state=late").content.decode()
    assert "14 Jul 2026,SEND progress report,," in got


def test_what_is_reported_when_needed_is_said_apart(board, above, office):
    kind = rules.LineKind.REPORTS_TO
    boards.add_line(by=BY, from_board=board, to_board=above, kind=kind, what="Urgent matters")
    assert (
        "SEND improvement board reports to Health and wellbeing board: Urgent matters"
        in office.get(f"{BOARDS}forward/").main
    )


def test_who_may_only_read_sees_no_way_to_change(board, cast, pages):
    reader = pages.sign_in(cast.board_member)
    assert "Change this board" not in reader.get(BOARD).main
    assert reader.client.get(CHANGE).status_code == 404


def test_a_board_of_another_area_is_not_there(cast, office):
    boards.add_board(by=BY, area=cast.elsewhere, name="Elsewhere", kind=rules.BoardKind.OTHER)
    assert office.client.get(f"{BOARDS}elsewhere/").status_code == 404
    assert boards_in(cast.area.pk) == []
