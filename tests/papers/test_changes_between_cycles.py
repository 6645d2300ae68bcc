"""What changed between two cycles is told as values and as sentences."""

import dataclasses
import datetime as dt

import pytest

from tests.papers.small_plan import APRIL_END, MARCH_END
from turnstone.papers.changes import ChangeKind, changes_between
from turnstone.programme.delivery.queries import cycle_record


@pytest.fixture
def records(wexcombe):
    return cycle_record(wexcombe.march.pk, MARCH_END), cycle_record(wexcombe.april.pk, APRIL_END)


@pytest.fixture
def changes(records):
    return changes_between(*records)


def one(changes, kind):
    (change,) = changes.of(kind)
    return change


def test_it_names_the_cycle_compared_with(changes):
    assert changes.since == "March 2024"


def test_a_rating_moves_from_one_word_to_another(changes):
    moved = changes.of(ChangeKind.CONFIDENCE)[1]
    assert (moved.reference, moved.before, moved.after) == ("1.B", "Slipping", "Stuck")
    assert (moved.key, moved.direction) == ("red", "worse")


def test_a_completed_action_says_when(changes):
    done = one(changes, ChangeKind.COMPLETED)
    assert done.sentence == "1.A (Do thing A) was completed on 10 April 2024."


def test_a_moved_date_says_why_and_that_nobody_agreed(changes):
    moved = one(changes, ChangeKind.DATE)
    assert (moved.before, moved.after) == ("28 June 2024", "30 September 2024")
    assert "nobody has agreed it" in moved.sentence and "The supplier is late." in moved.sentence


def test_a_new_issue_is_told_with_its_rating(changes):
    assert one(changes, ChangeKind.RISK_NEW).sentence == "Issue I1, “More requests”, is new, rated Stuck."


def test_a_risk_that_is_closed_or_rated_anew_is_told(records):
    march, april = records
    closed = dataclasses.replace(april.risks[0], closed_on=april.cycle.closes_on, closed_because="All hired")
    rated = dataclasses.replace(april.risks[0], rating="green")
    told = changes_between(march, dataclasses.replace(april, risks=(closed,)))
    assert one(told, ChangeKind.RISK_CLOSED).sentence.endswith("was closed on 22 April 2024: All hired.")
    told = changes_between(march, dataclasses.replace(april, risks=(rated,)))
    assert one(told, ChangeKind.RISK_RATED).direction == "better"


def test_impact_that_moves_is_told(changes):
    assert one(changes, ChangeKind.IMPACT).after == "Early signs"


def test_steps_come_back_done_or_dropped(changes):
    assert one(changes, ChangeKind.STEP_DONE).sentence == "Done: Write the letter."
    assert one(changes, ChangeKind.STEP_DROPPED).sentence == "Dropped: Hold the fair. No hall was free."


def test_a_new_exception_and_one_that_is_over_are_told(records):
    march, april = records
    assert one(changes_between(march, april), ChangeKind.EXCEPTION_NEW).reference == "Focus areas 1 and 2"
    back = dataclasses.replace(april, exceptions=())
    over = one(changes_between(april, back), ChangeKind.EXCEPTION_OVER)
    assert over.sentence == "Focus areas 1 and 2 is no longer among the exceptions."


def test_no_exception_is_over_while_those_of_the_month_may_still_come(records):
    april = records[1]
    still_open = dataclasses.replace(april.cycle, closes_on=april.cycle.closes_on + dt.timedelta(days=1))
    april = dataclasses.replace(april, exceptions=(), cycle=still_open)
    assert not changes_between(records[1], april).of(ChangeKind.EXCEPTION_OVER)


def test_a_step_that_only_introduces_others_is_told_with_them(records):
    march, april = records
    done = next(step for step in april.next_steps if step.closed_in and step.state == "done")
    inner = dataclasses.replace(done, id=9001, text="the school.", children=())
    other = dataclasses.replace(inner, id=9002, text="the clinic")
    above = dataclasses.replace(done, text="Write to:", children=(inner, other))
    told = one(changes_between(march, dataclasses.replace(april, next_steps=(above,))), ChangeKind.STEP_DONE)
    assert told.sentence == "Done: Write to: the school; the clinic."


def test_silence_is_told(changes):
    assert [change.reference for change in changes.of(ChangeKind.NOTHING_HEARD)] == ["1.D", "1.E", "1.F"]


def test_an_action_that_is_gone_is_told(records):
    march, april = records
    plan = dataclasses.replace(april.plan, actions=april.plan.actions[:5], date_changes=())
    told = changes_between(march, dataclasses.replace(april, plan=plan))
    assert one(told, ChangeKind.ACTION_GONE).reference == "1.F"


def test_nothing_is_compared_with_nothing(records):
    alone = changes_between(None, records[1])
    assert alone.since == "" and not alone.of(ChangeKind.CONFIDENCE, ChangeKind.DATE, ChangeKind.RISK_NEW)


def test_the_same_record_twice_has_no_changes_but_silence_and_answers(records):
    told = changes_between(records[1], records[1])
    answers = {ChangeKind.NOTHING_HEARD, ChangeKind.STEP_DONE, ChangeKind.STEP_DROPPED}
    assert {change.kind for change in told.every} == answers
