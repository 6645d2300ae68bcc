"""Real minutes go in by the shell, stand in the ledger, and open what the next boards are sent."""

import datetime as dt

import pytest
from django.utils import timezone

from turnstone.commands import main
from turnstone.documents.as_json import to_json
from turnstone.papers import catalogue
from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Machine
from turnstone.programme.boards.models import ReportingLine, Review
from turnstone.programme.boards.operations import schedule_meeting
from turnstone.programme.boards.queries import boards_in, ledger_as_at
from turnstone.programme.people.operations import add_area
from turnstone.programme.plan.operations import add_mandate, add_plan
from turnstone.programme.plan.rules import MandateKind

BY = Machine("a test")
HEALTH = ["--on", "2019-09-24", "--at", "14:00"]
SCRUTINY = [
    "--on",
    "2024-01-23",
    "--at",
    "18:00",
    "--board",
    "Children’s Services Overview and Scrutiny Committee",
]


@pytest.fixture
def area(db, monkeypatch):
    """Have an area with a plan, whose papers have something to be about."""
    monkeypatch.setattr("turnstone.commands.ready.make_ready", lambda: None)
    area = add_area(by=BY, slug="seed", name="Seed")
    mandate = add_mandate(by=BY, area=area, title="Inspection", kind=MandateKind.INSPECTION)
    add_plan(by=BY, area=area, name="Plan", kind="Plan", mandate=mandate)
    return area


@pytest.fixture
def taken_in(area, shared):
    for name, said in (
        ("worcestershire-hwb-minutes-2019.txt", HEALTH),
        ("bcp-scrutiny-report-2023-12.txt", SCRUTINY),
    ):
        words = ["intake", shared / "seeds" / name, "--area", "seed", "--confirm", *said]
        assert main([str(word) for word in words]) == 0
    return area


def board(area, kind):
    return next(each for each in boards_in(area.pk) if each.kind == kind)


def next_meeting_of(area, kind):
    starts_at = timezone.make_aware(dt.datetime.combine(clock.today() + dt.timedelta(days=9), dt.time(14)))
    return schedule_meeting(by=BY, board=board(area, kind), starts_at=starts_at)


def paper(kind, meeting):
    return to_json(catalogue.build(kind, as_at=clock.now(), meeting_id=meeting.pk)).decode()


def test_what_both_boards_asked_is_in_the_ledger(taken_in):
    ledger = {(each.kind, each.limb): each for each in ledger_as_at(taken_in.pk, clock.now())}
    assert sorted(ledger) == [
        *(("recommendation", limb) for limb in "abcd"),
        *(("resolution", limb) for limb in "ab"),
    ]
    passed = ledger["resolution", "b"]
    assert (passed.held_by_name, passed.due_on) == ("SEND Improvement Board", dt.date(2019, 10, 13))
    assert passed.due_words == "before 14 October 2019"
    assert [ledger["recommendation", limb].waits_for for limb in "bc"] == ["Department for Education"] * 2


def test_the_duty_and_the_review_are_record(taken_in):
    line = ReportingLine.objects.get()
    assert (line.from_board.name, line.rhythm, line.asked_in.limb) == (
        "SEND Improvement Board",
        "termly",
        "c",
    )
    review = Review.objects.get()
    assert (review.by_whom, review.pace, review.starts_on) == (
        "DfE Officials",
        "too_slow",
        dt.date(2023, 7, 1),
    )


@pytest.mark.parametrize(
    ("kind", "board_kind", "asked"),
    [
        ("health-and-wellbeing-report", "health_and_wellbeing", "noted the steps taken"),
        ("health-and-wellbeing-report", "health_and_wellbeing", "fed back to the SEND Improvement Board"),
        ("scrutiny-report", "scrutiny", "SEND Partnership Scorecard when agreed"),
        ("agenda", "improvement", "fed back to the SEND Improvement Board"),
    ],
)
def test_the_next_paper_of_each_board_opens_with_what_it_asked(taken_in, kind, board_kind, asked):
    said = paper(kind, next_meeting_of(taken_in, board_kind))
    assert asked in said


def test_the_same_minutes_again_add_nothing(taken_in, shared):
    before = len(ledger_as_at(taken_in.pk, clock.now()))
    path = shared / "seeds" / "worcestershire-hwb-minutes-2019.txt"
    assert main(["intake", str(path), "--area", "seed", "--confirm", *HEALTH]) == 0
    assert len(ledger_as_at(taken_in.pk, clock.now())) == before


def test_a_board_sees_the_day_that_was_named(taken_in):
    said = paper("health-and-wellbeing-report", next_meeting_of(taken_in, "health_and_wellbeing"))
    assert "before 14 October 2019" in said
