"""A stocktake pack tells, requirement by requirement, how a plan went between any two days."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.papers.looking import read, section
from tests.papers.small_plan import APRIL_END, BY
from turnstone.documents.as_json import to_json
from turnstone.documents.blocks import Moved, Table
from turnstone.papers.catalogue import build, draft, render
from turnstone.papers.subjects import Subject, find_about_time
from turnstone.programme.audit import clock
from turnstone.programme.boards import operations as boards
from turnstone.programme.boards.rules import (
    BoardKind,
    LedgerKind,
    PaceJudgement,
    RaisedBy,
    ReviewKind,
    Rhythm,
)
from turnstone.programme.plan import operations as plans

FEBRUARY = dt.date(2024, 2, 1)
REQUIREMENT = "requirement-inspection-2023-pa1"


@pytest.fixture
def taken_stock(wexcombe):
    """The small plan, looked at in February and challenged in April."""
    made = wexcombe
    with clock.pretend(clock.end_of(dt.date(2024, 2, 20))):
        made.board = boards.add_board(
            by=BY,
            area=made.area,
            name="SEND improvement board",
            kind=BoardKind.IMPROVEMENT,
            rhythm=Rhythm.MONTHLY,
        )
        made.review = boards.add_review(
            by=BY,
            area=made.area,
            kind=ReviewKind.DEEP_DIVE,
            by_whom="NHS England",
            starts_on=dt.date(2024, 2, 14),
            pace=PaceJudgement.TOO_SLOW,
            pace_words="Too many wait.",
        )
        boards.add_finding(by=BY, review=made.review, words="Letters are late", requirement=made.requirement)
    with clock.pretend(clock.end_of(dt.date(2024, 4, 3))):
        made.challenge = challenge(made, "Why do letters take two months?", made.requirement)
        made.other = challenge(made, "Who answers for the whole?", None)
    return made


def challenge(made, words, requirement):
    return boards.raise_item(
        by=BY,
        board=made.board,
        kind=LedgerKind.CHALLENGE,
        words=words,
        raised_by=RaisedBy.DFE,
        requirement=requirement,
        owner=made.post,
    )


def pack(made, since=FEBRUARY, as_at=APRIL_END):
    return build("stocktake-pack", plan_id=made.plan.pk, since=since, as_at=as_at)


def tables(part):
    return {block.caption: block for block in part.blocks if isinstance(block, Table)}


def test_it_opens_with_the_pace_and_what_the_last_review_said_of_it(taken_stock):
    text = read(section(pack(taken_stock), "summary"))
    assert "We cannot tell the pace" in text
    assert "NHS England (deep dive, 14 February 2024): too slow. “Too many wait”." in text


def test_it_counts_the_three_judgements_at_both_days(taken_stock):
    table = tables(section(pack(taken_stock), REQUIREMENT))["Actions by their three judgements"]
    assert [column.heading for column in table.columns][2:4] == ["1 Feb 2024", "22 Apr 2024"]
    found = {(row.cells[0], row.cells[1].key): row.cells[2:] for row in table.rows}
    assert found["Status", "complete"] == ("0", "1", "+1")
    assert found["Confidence", "red"] == ("0", "1", "+1")
    assert found["Impact", "early_signs"] == ("0", "1", "+1")


def test_it_counts_what_was_due_in_between_and_done(taken_stock):
    assert "1 of 1 action due in this time is done." in read(section(pack(taken_stock), REQUIREMENT))


def test_it_tells_which_dates_moved_and_why(taken_stock):
    text = section(pack(taken_stock), REQUIREMENT)
    (row,) = tables(text)["1 date moved"].rows
    assert row.cells[1] == Moved(first="28 Jun 2024", now="30 Sep 2024")
    assert row.cells[3:] == ("The supplier is late", "nobody is recorded")


def test_it_tells_what_evidence_came_in_and_which_of_it_families_gave(taken_stock):
    part = section(pack(taken_stock), REQUIREMENT)
    caption = "1 piece of evidence: 0 of activity, 0 of quality and 1 of difference"
    assert tables(part)[caption].rows[0].cells[:2] == ("Difference", "Survey of parents")
    assert "Survey of parents (2 Apr 2024)." in read(part)


def test_without_anything_from_families_it_says_so(taken_stock):
    part = section(pack(taken_stock, since=dt.date(2024, 4, 20)), REQUIREMENT)
    assert "Nothing that families said is tied to this yet." in read(part)


def test_it_holds_the_open_challenges_and_those_answered_in_between(taken_stock):
    assert "Why do letters take two months?" in read(section(pack(taken_stock), REQUIREMENT))
    with clock.pretend(clock.end_of(dt.date(2024, 4, 10))):
        boards.answer_item(by=BY, ledger_item=taken_stock.challenge, answer="They take one.", where="Letter")
    answered = tables(section(pack(taken_stock), REQUIREMENT))
    assert not answered["Open challenges"].rows
    assert "They take one." in answered["Challenges answered in this time"].rows[0].cells[4]


def test_an_answer_from_before_the_first_day_is_left_out(taken_stock):
    with clock.pretend(clock.end_of(dt.date(2024, 4, 10))):
        boards.answer_item(by=BY, ledger_item=taken_stock.challenge, answer="They take one.", where="Letter")
    later = section(pack(taken_stock, since=dt.date(2024, 4, 11)), REQUIREMENT)
    assert "They take one." not in read(later)


def test_a_challenge_about_nothing_in_particular_is_not_lost(taken_stock):
    assert "Who answers for the whole?" in read(section(pack(taken_stock), "other-challenges"))


def test_what_a_review_found_stands_under_its_requirement_and_whole(taken_stock):
    document = pack(taken_stock)
    assert "Letters are late." in read(section(document, REQUIREMENT))
    assert "Letters are late." in read(section(document, "reviews"))


def test_without_a_first_day_it_begins_where_the_last_stocktake_ended(taken_stock):
    with clock.pretend(clock.end_of(dt.date(2024, 3, 10))):
        stocktake = {"by_whom": "Department for Education", "starts_on": dt.date(2024, 3, 5)}
        boards.add_review(by=BY, area=taken_stock.area, kind=ReviewKind.STOCKTAKE, **stocktake)
    assert pack(taken_stock, since=None).title == "Stocktake pack – 5 March 2024 to 22 April 2024"


def test_before_the_record_began_it_says_that_it_cannot_count(taken_stock):
    since = dt.date(2023, 12, 1)
    made = draft(
        "stocktake-pack", plan_id=taken_stock.plan.pk, since=since, as_at=APRIL_END, audience="board"
    )
    assert "no_earlier_picture" in [each["code"] for each in made.concerns]
    assert "not in the record" in made.content


def test_the_gate_says_that_something_asked_is_late_or_has_no_owner(taken_stock):
    with clock.pretend(clock.end_of(dt.date(2024, 4, 5))):
        said = {"board": taken_stock.board, "words": "Count them", "due_on": dt.date(2024, 4, 12)}
        boards.raise_item(by=BY, kind=LedgerKind.ACTION, **said)
    made = draft("stocktake-pack", plan_id=taken_stock.plan.pk, as_at=APRIL_END, audience="board")
    assert {"ledger_overdue", "ledger_unowned"} <= {each["code"] for each in made.concerns}


def test_a_pack_rebuilt_is_what_was_built_then(taken_stock):
    then = to_json(pack(taken_stock))
    with clock.pretend(clock.end_of(dt.date(2025, 6, 1))):
        boards.answer_item(by=BY, ledger_item=taken_stock.challenge, answer="At last.", where="Letter")
        boards.add_finding(by=BY, review=taken_stock.review, words="More")
        taken_stock.plan.refresh_from_db()
        plans.withdraw_action(by=BY, action=taken_stock.actions[1], on=dt.date(2025, 6, 1), why="Not needed.")
    assert to_json(pack(taken_stock)) == then


def test_the_number_of_queries_does_not_grow(taken_stock):
    few = queries(taken_stock)
    with clock.pretend(clock.end_of(dt.date(2024, 4, 15))):
        for number in range(12):
            challenge(taken_stock, f"Why {number}?", taken_stock.requirement)
            boards.add_finding(by=BY, review=taken_stock.review, words=f"Thing {number}")
            plans.add_action(by=BY, outcome=taken_stock.outcome, reference=f"2.{number}", text="More")
    assert queries(taken_stock) == few < 100


def queries(made):
    with CaptureQueriesContext(connection) as seen:
        pack(made)
    return len(seen)


def test_a_publication_of_it_knows_its_first_day(taken_stock):
    made = draft(
        "stocktake-pack", plan_id=taken_stock.plan.pk, since=FEBRUARY, as_at=APRIL_END, audience="board"
    )
    assert made.slug == "20240201-wexcombe-priority-action-plan"
    what, since = find_about_time(Subject.PLAN, taken_stock.area.pk, made.slug)
    assert (what.id, since) == (taken_stock.plan.pk, FEBRUARY)


def test_a_paper_of_a_moment_takes_no_first_day(taken_stock):
    with pytest.raises(TypeError, match="tells of a moment"):
        build("monitoring-update", cycle_id=taken_stock.april.pk, since=FEBRUARY, as_at=APRIL_END)


@pytest.mark.parametrize("form", ["html", "pdf", "docx", "pptx", "xlsx", "json"])
def test_it_can_be_taken_away_in_every_form(taken_stock, form):
    made = draft("stocktake-pack", plan_id=taken_stock.plan.pk, as_at=APRIL_END, audience="board")
    assert render(made.content, form)
