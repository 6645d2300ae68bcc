"""Papers say who agreed a date, which dates wait, and what left the plan."""

import datetime as dt

import pytest

from tests.papers.small_plan import APRIL_END, BY, MARCH_END
from turnstone.papers.appendix import appendix
from turnstone.papers.changes import ChangeKind, changes_between
from turnstone.papers.decisions import decisions_needed
from turnstone.papers.movement import what_did_not
from turnstone.papers.tally import tally_of
from turnstone.programme.audit import clock
from turnstone.programme.delivery.queries import cycle_record
from turnstone.programme.plan import operations as plans
from turnstone.programme.plan.rules import DateRule

LATER = APRIL_END + dt.timedelta(days=1)
BOARD = "SEND Improvement Board"


@pytest.fixture(autouse=True)
def the_day_after():
    with clock.pretend(LATER):
        yield


def now(made):
    return cycle_record(made.april.pk, LATER)


def told(made, kind):
    before = cycle_record(made.march.pk, MARCH_END)
    return [change.sentence for change in changes_between(before, now(made)).of(kind)]


def ask(made, body):
    action = made.actions[3]
    action.refresh_from_db()
    action.plan.refresh_from_db()
    plans.set_date_rule(by=BY, plan=action.plan, rule=DateRule.LATER, body=body, why="Asked.")
    plans.move_due_date(
        by=BY, action=action, to=dt.date(2025, 3, 31), why="Nobody applied", asked_by="Ada Marsh"
    )


def test_the_board_is_asked_for_the_date_that_waits_for_it(wexcombe):
    ask(wexcombe, BOARD)
    texts = [item.text for item in decisions_needed(now(wexcombe))]
    assert any(
        text.startswith("Agree or refuse to move 1.D from 30 Sep 2024 to 31 Mar 2025 (asked by Ada Marsh")
        for text in texts
    )


def test_a_date_that_waits_for_another_body_is_no_decision_of_this_one(wexcombe):
    ask(wexcombe, "DfE")
    record, changes = now(wexcombe), changes_between(None, now(wexcombe))
    assert not any(item.text.startswith("Agree or refuse") for item in decisions_needed(record))
    assert "1 new date waits for DfE: 1.D." in [item.text for item in what_did_not(record, changes)]


def test_a_milestone_that_moved_is_told_as_one(wexcombe):
    step = plans.add_milestone(
        by=BY, action=wexcombe.actions[4], text="Advert out", due_on=dt.date(2024, 5, 1)
    )
    plans.move_milestone(by=BY, milestone=step, to=dt.date(2024, 6, 1), why="Late", asked_by="Ada Marsh")
    (said,) = told(wexcombe, ChangeKind.MILESTONE_DATE)
    assert said.startswith("The milestone “Advert out” of 1.E moved from 1 May 2024 to 1 June 2024 (asked by")
    assert len(told(wexcombe, ChangeKind.DATE)) == 1


def test_what_left_the_plan_is_told_with_its_reason_and_counted_no_more(wexcombe):
    before = tally_of(now(wexcombe)).total
    plans.withdraw_action(
        by=BY, action=wexcombe.actions[4], on=LATER.date(), why="The law changed", agreed_by=BOARD
    )
    words = "1.E (Do thing E) was taken out of the plan on"
    assert told(wexcombe, ChangeKind.ACTION_GONE)[0].startswith(words)
    assert tally_of(now(wexcombe)).total == before - 1
    whole = appendix(now(wexcombe), changes_between(None, now(wexcombe)))[-1]
    assert "All 5 actions" in [getattr(block, "caption", "") for block in whole.blocks]
    assert whole.blocks[-1].items[0].text.endswith(f"The law changed (agreed by {BOARD}).")


def test_what_came_back_is_told(wexcombe):
    action = wexcombe.actions[4]
    with clock.pretend(MARCH_END - dt.timedelta(minutes=1)):
        plans.withdraw_action(by=BY, action=action, on=clock.today(), why="The law changed")
    plans.restore_action(by=BY, action=action, why="It changed back")
    assert told(wexcombe, ChangeKind.ACTION_BACK) == ["1.E (Do thing E) was put back into the plan."]
