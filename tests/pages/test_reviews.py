"""The pages of reviews, and of the stocktake pack that begins where one ended."""

import datetime as dt

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.cast import BY
from tests.pages import a_plan
from tests.pages.test_writing_the_plan import on, option
from turnstone.programme.audit import clock
from turnstone.programme.boards import operations as boards
from turnstone.programme.boards.queries import ledger_as_at, reviews_in
from turnstone.programme.boards.rules import BoardKind, PaceJudgement, ReviewKind, Rhythm

REVIEWS = "/wexcombe/office/boards/reviews/"
PACK = "/wexcombe/office/papers/about/stocktake-pack/priority-action-plan/"
JULY = dt.date(2025, 7, 8)


@pytest.fixture
def made(cast):
    return a_plan.make(cast)


@pytest.fixture
def office(cast, pages):
    return pages.sign_in(cast.officer)


@pytest.fixture
def board(cast):
    said = {"name": "Improvement board", "kind": BoardKind.IMPROVEMENT, "rhythm": Rhythm.MONTHLY}
    return boards.add_board(by=BY, area=cast.area, **said)


@pytest.fixture
def review(cast):
    return boards.add_review(
        by=BY,
        area=cast.area,
        kind=ReviewKind.STOCKTAKE,
        by_whom="Department for Education",
        starts_on=JULY,
        pace=PaceJudgement.TOO_SLOW,
        pace_words="The pace of change was too slow.",
    )


def here(review):
    return f"{REVIEWS}{review.pk}/"


def test_an_area_without_reviews_is_told_what_they_are(cast, office):
    page = office.get(REVIEWS)
    assert "No review yet" in page.main
    assert page.links["Add a review"] == f"{REVIEWS}add/"


def test_a_review_is_added_with_its_judgement_and_then_what_it_found(made, board, office):
    said = {"kind": "stocktake", "by_whom": "NHS England", "pace": "too_slow", "pace_words": "Too slow."}
    page = office.post(f"{REVIEWS}add/", said | {"board": board.pk} | on("starts_on", JULY))
    assert page.h1 == "Stocktake, 8 July 2025"
    requirement = option(office.get(f"{page.address}findings/add/"), "requirement", "Inspection 2025")
    finding = {"words": "Plans are late", "is_concern": "yes", "requirement": requirement}
    page = office.post(f"{page.address}findings/add/", finding)
    assert "Concern. Plans are late About 1" in page.main
    assert "Too slow." in page.main


def test_the_judgement_stands_beside_the_pace_that_the_record_gives(made, review, office):
    page = office.get(here(review))
    assert "The pace of change was too slow." in page.main
    assert "What the record gives for 8 July 2025" in page.main
    assert "The record did not hold a plan then" in page.main
    late = boards.add_review(
        by=BY, area=review.area, kind=ReviewKind.DEEP_DIVE, by_whom="NHS England", starts_on=clock.today()
    )
    assert "We cannot tell the pace" in office.get(here(late)).main


def test_what_was_refused_keeps_what_was_typed(cast, office):
    said = {"kind": "stocktake", "by_whom": "NHS England", "pace": "not_said", "pace_words": "Too slow."}
    page = office.post(f"{REVIEWS}add/", said | on("starts_on", JULY))
    assert "Choose what the words about the pace come to" in page.main
    assert page.all("//input[@name='by_whom']/@value") == ["NHS England"]


def test_a_review_is_changed_with_a_reason_and_keeps_its_letter(cast, office):
    letter = SimpleUploadedFile("letter.pdf", b"%PDF-1.7")
    said = {"kind": "stocktake", "by_whom": "NHS England", "pace": "not_said"} | on("starts_on", JULY)
    page = office.post(f"{REVIEWS}add/", said | {"letter": letter})
    assert page.links["The letter as a file"] == f"{page.address}letter/"
    page = office.post(f"{page.address}change/", said | {"by_whom": "Both", "why": "Both came."})
    assert "The letter as a file" in page.links and "Both came." in page.main
    assert office.client.get(f"{page.address}letter/").content == b"%PDF-1.7"


def test_a_review_without_a_file_has_no_letter_to_hand_over(review, office):
    assert office.status(f"{here(review)}letter/") == 404


def test_a_finding_is_put_right(review, office):
    finding = boards.add_finding(by=BY, review=review, words="Plans are late")
    address = f"{here(review)}findings/{finding.pk}/"
    assert office.get(address).all("//textarea[@name='words']")[0] == "Plans are late"
    page = office.post(address, {"words": "Leaders listen", "is_concern": "no", "why": "Misread"})
    assert "Strength. Leaders listen" in page.main and "Misread" in page.main


def test_a_finding_of_another_review_is_not_found_under_this_one(cast, review, office):
    said = {"kind": ReviewKind.OTHER, "by_whom": "Peers", "starts_on": JULY}
    other = boards.add_review(by=BY, area=cast.area, **said)
    finding = boards.add_finding(by=BY, review=other, words="Plans are late")
    assert office.status(f"{here(review)}findings/{finding.pk}/") == 404


def test_a_challenge_raised_in_a_review_is_in_the_ledger_and_on_its_page(cast, board, review, pages):
    member = pages.sign_in(cast.board_member)
    said = {"words": "Why so slow?", "board": board.pk, "raised_by": "members"}
    page = member.post(f"{here(review)}challenge/", said)
    assert "Why so slow? " in page.main
    (item,) = ledger_as_at(cast.area.pk, clock.now())
    assert (item.review_id, item.kind) == (review.pk, "challenge")


def test_only_those_who_run_boards_write_reviews_down(cast, review, pages):
    member = pages.sign_in(cast.board_member)
    assert "Add a review" not in member.get(REVIEWS).links
    assert "Change this review" not in member.get(here(review)).links
    assert member.status(f"{REVIEWS}add/") == 404 and member.status(f"{here(review)}change/") == 404


def test_another_areas_review_is_not_found(cast, review, pages):
    pages.sign_in(cast.stranger)
    assert pages.status(f"/marlsea/office/boards/reviews/{review.pk}/") == 404


def test_the_list_is_a_file_with_a_row_for_each_finding(made, review, office):
    boards.add_finding(by=BY, review=review, words="Plans are late", requirement=made.requirement)
    rows = office.client.get("/wexcombe/office/boards/reviews.csv").content.decode("utf-8-sig").splitlines()
    assert rows[1].startswith("Stocktake,Department for Education,2025-07-08,2025-07-08,,Too slow,")
    assert "Plans are late,yes,1," in rows[1]


def test_one_review_costs_no_more_queries_for_more_findings(made, review, office):
    for number in range(30):
        boards.add_finding(by=BY, review=review, words=f"Thing {number}", requirement=made.requirement)
    office.get(here(review))
    assert len(reviews_in(review.area_id)) == 1


def test_the_stocktake_pack_is_previewed_between_two_days(made, office):
    first = clock.today() - dt.timedelta(days=30)
    page = office.get(f"{PACK}?since={first}", moments=2)
    assert f"Stocktake pack – {first.day} {first:%B %Y} to" in page.main
    assert page.all("//form//input[@name='since']/@value") == [str(first), str(first)]


def test_a_first_day_that_is_not_before_the_last_is_refused(made, office):
    page = office.get(f"{PACK}?since={clock.today()}&as_at={clock.today()}", moments=2)
    assert "The first day must come before the last" in page.main


def test_the_stocktake_pack_is_made_between_the_days_of_the_preview(made, office):
    first, last = (clock.today() - dt.timedelta(days=days) for days in (30, 0))
    page = office.post(f"{PACK}make/", {"audience": "board", "since": first, "as_at": last}, moments=2)
    assert page.h1.startswith(f"Stocktake pack – {first.day} {first:%B %Y} to {last.day} {last:%B %Y}")


def test_a_pack_of_days_the_wrong_way_round_is_not_made(made, office):
    said = {"audience": "board", "since": clock.today(), "as_at": clock.today() - dt.timedelta(days=3)}
    assert "The first day must come before the last" in office.post(f"{PACK}make/", said, moments=2).main
