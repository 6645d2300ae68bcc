"""The pages of meetings: what anybody reads there, and what the programme office does."""

import datetime as dt

import pytest
from django.utils import timezone

from turnstone.programme.audit import clock
from turnstone.programme.boards import operations as boards
from turnstone.programme.boards import rules
from turnstone.programme.boards.queries import items_of, meeting_record, meetings_of

TODAY = dt.date(2026, 9, 14)
ALL = "/wexcombe/office/boards/meetings/"
BOARD = "/wexcombe/office/boards/send-board/"


def at(year, month, day, hour=10):
    return timezone.make_aware(dt.datetime(year, month, day, hour))


def day(name, on):
    return {f"{name}_day": on.day, f"{name}_month": on.month, f"{name}_year": on.year}


@pytest.fixture(autouse=True)
def on_a_day():
    with clock.pretend(at(2026, 9, 14, 12)):
        yield


@pytest.fixture
def board(cast):
    board = boards.add_board(
        by=cast.officer,
        area=cast.area,
        name="SEND board",
        kind=rules.BoardKind.IMPROVEMENT,
        rhythm=rules.Rhythm.MONTHLY,
        quorum=1,
    )
    boards.give_seat(by=cast.officer, board=board, post=cast.lead_post, part=rules.SeatPart.CHAIR)
    return board


def scheduled(cast, board, when, **said):
    return boards.schedule_meeting(by=cast.officer, board=board, starts_at=when, **said)


def held(cast, board, when):
    return boards.hold_meeting(by=cast.officer, meeting=scheduled(cast, board, when))


def address(meeting):
    return f"{ALL}{timezone.localdate(meeting.starts_at).isoformat()}-{meeting.pk}/"


def test_the_list_says_what_will_be_there(cast, pages):
    assert "No meeting yet" in pages.sign_in(cast.lead).get(ALL).main


def test_a_postponed_meeting_stays_in_the_list_and_never_as_one_to_come(cast, board, pages):
    meeting = scheduled(cast, board, at(2026, 10, 6))
    boards.postpone_meeting(by=cast.officer, meeting=meeting, why="Floods", to=at(2026, 10, 20))
    page = pages.sign_in(cast.lead).get(ALL)
    coming = page.all("//section[@aria-labelledby='coming']")[0]
    put_off = page.all("//section[@aria-labelledby='put-off']")[0]
    assert "20 October 2026" in coming and "In place of the meeting of 6 October 2026" in coming
    assert "Tuesday 6 October 2026" not in coming
    assert "Postponed" in put_off and "Floods Now on 20 October 2026" in put_off


def test_a_cancelled_meeting_says_so_and_why(cast, board, pages):
    meeting = scheduled(cast, board, at(2026, 10, 6))
    boards.cancel_meeting(by=cast.officer, meeting=meeting, why="Nothing to decide")
    page = pages.sign_in(cast.lead).get(address(meeting))
    assert "Cancelled on 14 September 2026: Nothing to decide" in page.main
    assert "No meeting is in the calendar." in pages.get(ALL).main


def test_the_list_narrows_to_a_board_and_a_year(cast, board, pages):
    scheduled(cast, board, at(2026, 10, 6))
    scheduled(cast, board, at(2025, 10, 7))
    page = pages.sign_in(cast.lead).get(f"{ALL}?board=send-board&year=2025")
    assert "1 meeting" in page.main and "7 October 2025" in page.main and "6 October 2026" not in page.main


def test_the_list_is_a_table_too(cast, board, pages):
    meeting = scheduled(cast, board, at(2026, 10, 6), place="Town hall")
    boards.postpone_meeting(by=cast.officer, meeting=meeting, why="Floods", to=at(2026, 10, 20))
    answer = pages.sign_in(cast.lead).client.get(f"{ALL[:-1]}.csv?board=send-board")
    lines = answer.content.decode("utf-8-sig").splitlines()
    assert lines[1].startswith(
        "SEND board,,2026-10-06,10:00am,12:00pm,Town hall,Postponed,Floods,,2026-10-20"
    )
    assert ",Scheduled,,2026-10-06,," in lines[2]


def test_long_lists_of_what_was_held_open_whole(cast, board, pages):
    for number in range(22):
        held(cast, board, at(2024, 1, 2) + dt.timedelta(days=7 * number))
    assert "Show all 22" in pages.sign_in(cast.lead).get(ALL).links
    assert "2 January 2024" not in pages.get(ALL).main
    assert "2 January 2024" in pages.get(f"{ALL}?all=1").main


def test_the_office_puts_one_in_the_calendar(cast, board, pages):
    page = pages.sign_in(cast.officer).post(
        f"{BOARD}meetings/add/",
        {**day("on", dt.date(2026, 10, 6)), "starts": "2pm", "ends": "15:30", "place": "Town hall"},
    )
    assert page.h1 == "SEND board, 6 October 2026"
    assert "Tuesday 6 October 2026, 2:00pm to 3:30pm" in page.main and "Town hall" in page.main


def test_what_was_typed_stays_beside_a_refusal(cast, board, pages):
    scheduled(cast, board, at(2026, 10, 6))
    page = pages.sign_in(cast.officer).post(
        f"{BOARD}meetings/add/", {**day("on", dt.date(2026, 10, 6)), "starts": "11:00", "place": "Annexe"}
    )
    assert "already meets at that time" in page.main
    assert page.all("//input[@name='place']/@value") == ["Annexe"]


SERIES = {
    **day("first", dt.date(2026, 10, 6)),
    **day("until", dt.date(2026, 12, 31)),
    "starts": "10:00",
    "hours": "1.5",
    "rhythm": "monthly",
}


def test_a_series_is_shown_before_it_is_kept(cast, board, pages):
    page = pages.sign_in(cast.officer).post(f"{BOARD}meetings/series/", SERIES)
    assert "Tuesday 3 November 2026, 10:00am to 11:30am" in page.main
    assert meetings_of(cast.area.pk) == ()


def test_the_days_that_are_ticked_are_kept(cast, board, pages):
    said = {**SERIES, "keep": "1", "day": ["2026-10-06", "2026-12-01"]}
    page = pages.sign_in(cast.officer).post(f"{BOARD}meetings/series/", said)
    assert "2 meetings of SEND board are in the calendar." in page.main
    assert [each.on.month for each in meetings_of(cast.area.pk)] == [10, 12]


def test_a_day_on_which_the_board_meets_already_is_left_out(cast, board, pages):
    scheduled(cast, board, at(2026, 11, 3))
    page = pages.sign_in(cast.officer).post(f"{BOARD}meetings/series/", SERIES)
    assert "The board meets then already" in page.main
    days = ["2026-10-06", "2026-11-03", "2026-12-01"]
    page = pages.post(f"{BOARD}meetings/series/", {**SERIES, "keep": "1", "day": days})
    assert "2 meetings of SEND board are in the calendar." in page.main


def test_the_office_postpones_a_meeting(cast, board, pages):
    meeting = scheduled(cast, board, at(2026, 10, 6))
    said = {"piece": "postpone", "postpone-why": "Floods"}
    to = {f"postpone-{name}": value for name, value in day("to", dt.date(2026, 10, 20)).items()}
    page = pages.sign_in(cast.officer).post(f"{address(meeting)}change/", said | to)
    assert page.h1 == "SEND board, 20 October 2026"
    assert "10:00am" in page.main and "In place of the meeting of 6 October 2026" in page.main


def test_a_postponed_meeting_is_given_its_new_day(cast, board, pages):
    meeting = scheduled(cast, board, at(2026, 10, 6))
    boards.postpone_meeting(by=cast.officer, meeting=meeting, why="Floods")
    page = pages.sign_in(cast.officer).get(address(meeting))
    assert "It waits for its new day." in page.main
    to = {f"new-day-{name}": value for name, value in day("to", dt.date(2026, 10, 20)).items()}
    page = pages.post(f"{address(meeting)}change/", {"piece": "new-day", "new-day-starts": "9am"} | to)
    assert "9:00am to 11:00am" in page.main


def test_the_office_rearranges_and_cancels(cast, board, pages):
    meeting = scheduled(cast, board, at(2026, 10, 6))
    times = {"rearrange-starts": "14:00", "rearrange-ends": "16:00", "rearrange-why": "Room taken"}
    page = pages.sign_in(cast.officer).post(
        f"{address(meeting)}change/", {"piece": "rearrange", "rearrange-place": "Online"} | times
    )
    assert "2:00pm to 4:00pm" in page.main and "Room taken" in page.main
    page = pages.post(f"{address(meeting)}change/", {"piece": "cancel", "cancel-why": ""})
    assert "Say why it is cancelled" in page.main
    page = pages.post(f"{address(meeting)}change/", {"piece": "cancel", "cancel-why": "Strike"})
    assert "Cancelled on 14 September 2026: Strike" in page.main
    assert "cannot be changed any more" in pages.get(f"{address(meeting)}change/").main


def test_the_office_draws_changes_and_sends_the_agenda(cast, board, pages):
    meeting = scheduled(cast, board, at(2026, 10, 6))
    agenda = f"{address(meeting)}agenda/"
    page = pages.sign_in(cast.officer).post(f"{agenda}draw/")
    assert "Welcome, apologies and interests" in page.main
    page = pages.post(f"{agenda}add/", {"title": "Waits", "purpose": "decide", "presenter_words": "Dr Moss"})
    assert "Waits" in page.main and "To decide. Dr Moss" in page.main
    waits = items_of(meeting.pk)[-1]
    pages.post(f"{agenda}{waits.pk}/move/", {"to": "up"})
    assert [each.title for each in items_of(meeting.pk)][-2] == "Waits"
    page = pages.post(f"{agenda}{waits.pk}/", {"title": "Long waits", "purpose": "note"})
    assert "Long waits" in page.main
    page = pages.post(f"{agenda}send/")
    assert "Sent on 14 September 2026" in page.main
    page = pages.post(f"{agenda}{waits.pk}/remove/")
    assert "“Long waits” is off the agenda." in page.main


def test_an_exempt_item_is_for_few(cast, board, pages):
    meeting = scheduled(cast, board, at(2026, 10, 6))
    boards.add_item(
        by=cast.officer, meeting=meeting, title="Money", is_exempt=True, exempt_because="Paragraph 3"
    )
    page = pages.sign_in(cast.board_member).get(address(meeting))
    assert "Money" in page.main and "Exempt, not for the public: Paragraph 3" in page.main
    page = pages.sign_in(cast.lead).get(address(meeting))
    assert "Money" not in page.source and "Paragraph 3" not in page.source
    assert "1 exempt item is left out of what you see." in page.main


def test_the_office_says_what_is_usual(cast, board, pages):
    page = pages.sign_in(cast.officer).get(f"{BOARD}agenda/")
    assert "Welcome, apologies and interests" in page.all("//input/@value")
    known = {
        "line1-title": "Hello",
        **{f"line{number}-purpose": "note" for number in range(1, 10)},
        **{f"line{number}-source": "words" for number in range(1, 10)},
    }
    page = pages.post(f"{BOARD}agenda/", known)
    assert page.all("//input[@name='line1-title']/@value") == ["Hello"]
    assert page.all("//input[@name='line2-title']/@value") == [""]


def test_who_came_is_noted_on_one_page(cast, board, pages):
    meeting = held(cast, board, at(2026, 9, 8))
    seat = board.seats.get().pk
    said = {f"seat{seat}-presence": "substitute", f"seat{seat}-substitute": "", "others": "Ada Marsh\n"}
    page = pages.sign_in(cast.officer).post(f"{address(meeting)}attendance/", said)
    assert "Say who came in the place of Head of SEND" in page.main
    page = pages.post(f"{address(meeting)}attendance/", said | {f"seat{seat}-substitute": "Bo Reed"})
    assert "1 of 1 voting members came; the quorum is 1, so the meeting could decide." in page.main
    assert "Bo Reed for Tom Ashby" in page.main and "Ada Marsh" in page.main
    page = pages.post(f"{address(meeting)}attendance/", {f"seat{seat}-presence": "", "others": ""})
    assert "Who came is not noted yet." in page.main


def test_only_apologies_come_before_a_meeting(cast, board, pages):
    meeting = scheduled(cast, board, at(2026, 10, 6))
    page = pages.sign_in(cast.officer).get(f"{address(meeting)}attendance/")
    assert page.all("//select/option/@value") == ["", "substitute", "apologies"]


def test_minutes_are_written_item_by_item(cast, board, pages):
    meeting = held(cast, board, at(2026, 9, 8))
    item = boards.add_item(by=cast.officer, meeting=meeting, title="Waits")
    write = f"{address(meeting)}minutes/{item.pk}/"
    page = pages.sign_in(cast.officer).post(
        write, {"piece": "minute", "minute-text": "Waits are long.\n\nThey grow."}
    )
    assert "Waits are long." in page.main and "Minutes in draft" in page.main
    pages.post(write, {"piece": "remark", "remark-words": "Why so long?", "remark-by_whom": "The forum"})
    page = pages.get(address(meeting))
    assert "Why so long? (The forum)" in page.main
    remark = item.remarks.get()
    page = pages.post(f"{address(meeting)}remarks/{remark.pk}/remove/")
    assert "Why so long?" not in page.main


LIMBS = {
    "kind": "resolution",
    "words": "The board resolved to",
    "votes_for": "1",
    "limbs": "2",
    "limb-a-words": "note the report",
    "limb-b-words": "send it on",
    **{f"limb-b-{name}": value for name, value in day("due_on", dt.date(2026, 10, 14)).items()},
}


def test_each_limb_of_a_resolution_goes_into_the_ledger(cast, board, pages):
    meeting = held(cast, board, at(2026, 9, 8))
    item = boards.add_item(by=cast.officer, meeting=meeting, title="Waits")
    page = pages.sign_in(cast.officer).post(
        f"{address(meeting)}resolve/", LIMBS | {"item": item.pk, "limb-b-owner": cast.lead_post.pk}
    )
    assert "Resolved: The board resolved to" in page.main and "The vote: 1 for." in page.main
    assert "(b) send it on Open L2" in page.main and "due 14 Oct 2026" in page.main
    assert page.links["L2 in the ledger"] == "/wexcombe/office/boards/ledger/L2/"


def test_another_limb_keeps_what_was_typed(cast, board, pages):
    meeting = held(cast, board, at(2026, 9, 8))
    page = pages.sign_in(cast.officer).post(f"{address(meeting)}resolve/", LIMBS | {"more": "1"})
    assert page.all("//textarea[@name='limb-b-words']") == ["send it on"]
    assert page.all("//textarea[@name='limb-c-words']") == [""]
    assert meeting_record(meeting.pk, clock.now()).resolutions == ()


def test_more_votes_than_members_are_refused_beside_what_was_typed(cast, board, pages):
    meeting = held(cast, board, at(2026, 9, 8))
    page = pages.sign_in(cast.officer).post(f"{address(meeting)}resolve/", LIMBS | {"votes_for": "2"})
    assert "2 votes are more than the 1 voting members that SEND board had on 8 September 2026" in page.main
    assert page.all("//textarea[@name='words']") == ["The board resolved to"]


def test_a_later_meeting_agrees_the_minutes_and_then_nothing_changes(cast, board, pages):
    first, second = held(cast, board, at(2026, 8, 4)), held(cast, board, at(2026, 9, 8))
    item = boards.add_item(by=cast.officer, meeting=first, title="Waits")
    boards.write_minute(by=cast.officer, item=item, text="Waits are long.")
    page = pages.sign_in(cast.officer).post(f"{address(first)}agree/", {"at": second.pk})
    assert "Minutes agreed on 8 September 2026, at the meeting of 8 September 2026" in page.main
    assert "Write the minutes" not in page.main
    page = pages.post(
        f"{address(first)}minutes/{item.pk}/", {"piece": "minute", "minute-text": "Waits are short."}
    )
    assert "stay as they were agreed" in page.main
    pages.post(f"{address(first)}agenda/{item.pk}/remove/")
    assert [each.title for each in items_of(first.pk)] == ["Waits"]


def test_without_a_later_meeting_nobody_can_agree(cast, board, pages):
    meeting = held(cast, board, at(2026, 9, 8))
    page = pages.sign_in(cast.officer).get(f"{address(meeting)}agree/")
    assert "none was held yet" in page.main


def test_a_meeting_that_has_begun_is_marked_as_held(cast, board, pages):
    past, coming = scheduled(cast, board, at(2026, 9, 8)), scheduled(cast, board, at(2026, 10, 6))
    assert "not yet marked as held" in pages.sign_in(cast.officer).get(ALL).main
    assert "Held" in pages.post(f"{address(past)}hold/").main
    assert "has not begun" in pages.post(f"{address(coming)}hold/").main


def test_what_the_record_has_due_is_said_until_it_is_on_the_agenda(cast, board, pages):
    meeting = scheduled(cast, board, at(2026, 10, 6))
    boards.add_item(by=cast.officer, meeting=meeting, title="Waits")
    page = pages.sign_in(cast.officer).get(address(meeting))
    assert "The record has more that is due: Welcome, apologies and interests" in page.main
    assert "The record has more" not in pages.sign_in(cast.lead).get(address(meeting)).main


def test_a_paper_is_named_under_its_item_once_it_is_sent(cast, board, pages):
    meeting = scheduled(cast, board, at(2026, 10, 6))
    item = boards.add_item(by=cast.officer, meeting=meeting, title="Money")
    paper = boards.attach_file(
        by=cast.officer,
        board=board,
        name="c.txt",
        content=b"C",
        title="The costs",
        meeting=meeting,
        item=item,
    )
    assert "The costs" in pages.sign_in(cast.officer).get(address(meeting)).main
    assert "The costs" not in pages.sign_in(cast.lead).get(address(meeting)).main
    boards.send_paper(by=cast.officer, board_paper=paper)
    assert "The costs" in pages.sign_in(cast.lead).get(address(meeting)).main


def test_the_text_of_the_minutes_stands_open(cast, board, pages):
    meeting = scheduled(cast, board, at(2026, 9, 8))
    item = boards.add_item(by=cast.officer, meeting=meeting, title="Waits")
    page = pages.sign_in(cast.officer).get(f"{address(meeting)}minutes/{item.pk}/")
    assert page.all("//details[@open]/@id") == ["minute"]


def test_only_the_office_acts(cast, board, pages):
    meeting = scheduled(cast, board, at(2026, 9, 8))
    page = pages.sign_in(cast.board_member).get(address(meeting))
    assert page.all("//main//form") == []
    for act in ("change", "agenda", "attendance", "resolve", "agree"):
        assert pages.status(f"{address(meeting)}{act}/") == 404


def test_a_meeting_of_another_area_is_not_there(cast, board, pages):
    meeting = scheduled(cast, board, at(2026, 9, 8))
    theirs = address(meeting).replace("wexcombe", "marlsea")
    pages.sign_in(cast.stranger)
    for act in ("", "change/", "agenda/", "attendance/", "resolve/", "agree/"):
        assert pages.status(theirs + act) == 404
