"""Boards: made, reworded, ended and followed; who sits on them; and their terms of reference."""

import datetime as dt

import pytest

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Refusal
from turnstone.programme.boards import operations as boards
from turnstone.programme.boards import rules
from turnstone.programme.boards.queries import boards_as_at, open_items_of
from turnstone.programme.people import operations as people
from turnstone.programme.people.rules import OrganisationKind

TODAY = dt.date(2026, 9, 14)
CO_CHAIR = rules.SeatPart.CO_CHAIR


@pytest.fixture(autouse=True)
def on_a_day():
    with clock.pretend(clock.end_of(TODAY)):
        yield


@pytest.fixture
def add(wexcombe, by):
    def added(name, kind=rules.BoardKind.IMPROVEMENT, **said):
        return boards.add_board(by=by, area=wexcombe.area, name=name, kind=kind, **said)

    return added


@pytest.fixture
def board(add):
    return add("Delivery board")


@pytest.fixture
def nurse(wexcombe, by):
    icb = people.add_organisation(
        by=by, area=wexcombe.area, name="Marsh and Vale ICB", short_name="ICB", kind=OrganisationKind.ICB
    )
    post = people.add_post(by=by, area=wexcombe.area, organisation=icb, title="Chief nurse")
    person = people.add_person(by=by, area=wexcombe.area, name="Ines Dale")
    people.appoint(by=by, post=post, person=person, starts_on=dt.date(2020, 1, 1))
    return post


def facts(row, on=TODAY):
    return next(each for each in boards_as_at(row.area_id, clock.end_of(on)) if each.id == row.pk)


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("SEND improvement board", "send-improvement-board"),
        ("Ledger", "ledger-2"),
        ("Delivery  board!", "delivery-board-2"),
        ("???", "board"),
    ],
)
def test_its_address_is_made_of_its_name_and_is_no_other_page(board, add, name, slug):
    assert add(name).slug == slug


def test_a_board_without_a_name_or_with_anothers_is_refused(board, add):
    with pytest.raises(Refusal, match="Enter the name of the board"):
        add(" ")
    with pytest.raises(Refusal, match="Wexcombe already has Delivery board"):
        add("Delivery board")
    with pytest.raises(Refusal, match="Something else has map in its address"):
        add("Cartographers", slug="map")


def test_what_is_not_said_of_a_change_stays(add, by):
    board = add("Delivery board", purpose="To deliver.", quorum=4)
    boards.change_board(by=by, board=board, rhythm=rules.Rhythm.MONTHLY, quorum=None)
    found = facts(board)
    assert (found.purpose, found.quorum, found.rhythm) == ("To deliver.", None, "monthly")
    with pytest.raises(TypeError, match="does not change slug"):
        boards.change_board(by=by, board=board, slug="another")


def test_co_chairs_of_two_bodies_chair_together(board, wexcombe, nurse, by):
    for post in (wexcombe.post, nurse):
        boards.give_seat(by=by, board=board, post=post, part=CO_CHAIR)
    chairs = [each.post.words for each in facts(board).chairs_on(TODAY)]
    assert chairs == ["Asha Venn (Wexcombe Council)", "Ines Dale (ICB)"]
    assert facts(board).chairs == facts(board).chairs_on(TODAY)


@pytest.mark.parametrize("first", [rules.SeatPart.CHAIR, CO_CHAIR])
def test_there_is_no_chair_beside_another(board, wexcombe, nurse, by, first):
    boards.give_seat(by=by, board=board, post=wexcombe.post, part=first)
    with pytest.raises(Refusal, match="make both of them co-chairs"):
        boards.give_seat(by=by, board=board, post=nurse, part=rules.SeatPart.CHAIR)


def test_a_post_sits_once_and_may_come_back(board, wexcombe, by):
    seat = boards.give_seat(by=by, board=board, post=wexcombe.post, starts_on=dt.date(2026, 1, 1))
    with pytest.raises(Refusal, match="Head of SEND sits on Delivery board already"):
        boards.give_seat(by=by, board=board, post=wexcombe.post)
    with pytest.raises(Refusal, match="took the seat on 1 January 2026"):
        boards.end_seat(by=by, seat=seat, on=dt.date(2025, 12, 31))
    boards.end_seat(by=by, seat=seat, on=dt.date(2026, 6, 30))
    boards.give_seat(by=by, board=board, post=wexcombe.post, starts_on=dt.date(2026, 9, 1))
    counted = [facts(board).votes_on(dt.date(2026, month, 15)) for month in (6, 7, 9)]
    assert counted == [1, 0, 1]


def test_who_advises_or_attends_has_no_vote(board, wexcombe, nurse, by):
    boards.give_seat(by=by, board=board, post=wexcombe.post, part=rules.SeatPart.ADVISER)
    boards.give_seat(by=by, board=board, post=nurse, part=rules.SeatPart.IN_ATTENDANCE)
    assert facts(board).votes_on(TODAY) == 0
    assert len(facts(board).members_on(TODAY)) == 2


def test_a_post_of_another_area_gets_no_seat(board, by):
    elsewhere = people.add_area(by=by, slug="marlsea", name="Marlsea")
    body = people.add_organisation(
        by=by, area=elsewhere, name="Marlsea Council", kind=OrganisationKind.COUNCIL
    )
    post = people.add_post(by=by, area=elsewhere, organisation=body, title="Director")
    with pytest.raises(Refusal, match="Director belongs to another area"):
        boards.give_seat(by=by, board=board, post=post)


def test_the_terms_in_force_are_those_agreed_last(board, by):
    for version, month in (("1.0", 3), ("2.0", 6), ("3.0", None)):
        terms = boards.write_terms(by=by, board=board, version=version, text="Meet.")
        if month:
            boards.agree_terms(by=by, terms=terms, on=dt.date(2026, month, 1), where="The board")
    found = facts(board)
    in_force = [found.terms_on(dt.date(2026, month, 1)) for month in (2, 5, 9)]
    assert [each and each.name for each in in_force] == [None, "1.0", "2.0"]


def test_agreed_terms_are_not_reworded_and_a_draft_is(board, by):
    terms = boards.write_terms(by=by, board=board, version="1.0", text="Meet.")
    assert boards.write_terms(by=by, board=board, version="1.0", text="Meet often.") == terms
    boards.agree_terms(by=by, terms=terms, on=TODAY, where="The board")
    with pytest.raises(Refusal, match="write the new words as another version"):
        boards.write_terms(by=by, board=board, version="1.0", text="Meet never.")
    with pytest.raises(Refusal, match="was agreed on 14 September 2026 already"):
        boards.agree_terms(by=by, terms=terms, on=TODAY, where="The board")


def test_terms_are_agreed_somewhere_and_not_in_the_future(board, by):
    terms = boards.write_terms(by=by, board=board, version="1.0", text="Meet.")
    with pytest.raises(Refusal, match=r"Say where version 1\.0 was agreed"):
        boards.agree_terms(by=by, terms=terms, on=TODAY, where=" ")
    with pytest.raises(Refusal, match="15 September 2026 is still to come"):
        boards.agree_terms(by=by, terms=terms, on=dt.date(2026, 9, 15), where="The board")


def test_an_ended_board_ends_its_seats_and_its_lines(board, add, wexcombe, by):
    other = add("Other board")
    boards.give_seat(by=by, board=board, post=wexcombe.post)
    boards.add_line(by=by, from_board=board, to_board=other, kind=rules.LineKind.ANSWERS_TO)
    boards.end_board(by=by, board=board, on=TODAY, why="Its work is done.")
    assert board.seats.get().ends_on == board.lines_out.get().ends_on == TODAY
    assert facts(board).is_on(TODAY)
    assert not facts(board).is_on(dt.date(2026, 9, 15))


def test_what_is_open_goes_on_with_the_successor_and_without_one_it_is_refused(board, add, by):
    asked = boards.raise_item(by=by, board=board, kind=rules.LedgerKind.ACTION, words="Count the waits.")
    with pytest.raises(Refusal, match="L1 in the ledger is with Delivery board and not closed"):
        boards.end_board(by=by, board=board, on=TODAY, why="Restructured.")
    new = add("Partnership board")
    boards.end_board(by=by, board=board, on=TODAY, why="Restructured.", successor=new)
    assert [each.id for each in open_items_of(new.pk, clock.now())] == [asked.pk]
    assert facts(new).succeeds_id == board.pk


def test_a_board_that_is_to_meet_ends_after_its_meetings_are_cancelled(board, by):
    meeting = boards.schedule_meeting(by=by, board=board, starts_at=clock.end_of(dt.date(2026, 10, 6)))
    with pytest.raises(Refusal, match="is to meet on 6 October 2026; cancel its meetings"):
        boards.end_board(by=by, board=board, on=TODAY, why="Restructured.")
    boards.cancel_meeting(by=by, meeting=meeting, why="The board ends.")
    boards.end_board(by=by, board=board, on=TODAY, why="Restructured.")


@pytest.mark.parametrize(
    ("on", "why", "words"),
    [
        (dt.date(2026, 9, 15), "Done.", "is still to come"),
        (dt.date(2025, 12, 31), "Done.", "began on 1 January 2026"),
        (TODAY, " ", "Say why"),
    ],
)
def test_it_ends_on_a_day_it_lived_and_for_a_reason(add, by, on, why, words):
    board = add("Delivery board", starts_on=dt.date(2026, 1, 1))
    with pytest.raises(Refusal, match=words):
        boards.end_board(by=by, board=board, on=on, why=why)


def test_nothing_takes_the_place_of_itself(board, add, by):
    new = add("Partnership board", succeeds=board)
    with pytest.raises(Refusal, match="cannot take the place of itself"):
        boards.change_board(by=by, board=board, succeeds=new)
    with pytest.raises(Refusal, match="cannot take the place of itself"):
        boards.end_board(by=by, board=new, on=TODAY, why="Back.", successor=board)


def test_an_ended_board_takes_no_more_seats(board, wexcombe, by):
    boards.end_board(by=by, board=board, on=TODAY, why="Done.")
    with pytest.raises(Refusal, match="give the seat on a board that meets"):
        boards.give_seat(by=by, board=board, post=wexcombe.post)
    with pytest.raises(Refusal, match="ended on 14 September 2026 already"):
        boards.end_board(by=by, board=board, on=TODAY, why="Done.")


def test_a_restructured_board_its_joint_chairs_and_its_fortnightly_group_can_be_held(
    add, wexcombe, nurse, by
):
    """A delivery board chaired by council and health together is restructured, and theme leads meet each fortnight."""
    group = rules.BoardKind.GROUP
    old = add("SEND delivery board", starts_on=dt.date(2019, 9, 1))
    new = add("SEND partnership board", starts_on=dt.date(2020, 3, 31), rhythm=rules.Rhythm.MONTHLY)
    leads = add("Theme leads", group, starts_on=dt.date(2020, 4, 21), rhythm=rules.Rhythm.FORTNIGHTLY)
    for board in (old, new):
        for post in (wexcombe.post, nurse):
            boards.give_seat(by=by, board=board, post=post, part=CO_CHAIR)
    boards.end_board(by=by, board=old, on=dt.date(2020, 3, 30), why="Restructured.", successor=new)
    boards.add_line(by=by, from_board=leads, to_board=new, kind=rules.LineKind.ANSWERS_TO)
    first = clock.end_of(dt.date(2020, 4, 21)) - dt.timedelta(hours=14)
    boards.schedule_series(by=by, board=leads, first=first, until=dt.date(2020, 6, 30))
    assert not facts(old).is_on(dt.date(2020, 3, 31))
    assert facts(new).succeeds_id == old.pk
    assert {each.post.organisation for each in facts(new).chairs} == {"Wexcombe Council", "ICB"}
    days = [each.starts_at.date() for each in leads.meetings.order_by("starts_at")]
    assert days[:3] == [dt.date(2020, 4, 21), dt.date(2020, 5, 5), dt.date(2020, 5, 19)]
