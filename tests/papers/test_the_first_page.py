"""The first page names what waits for a decision; the reasons and the rest stand further on."""

import dataclasses as dc
import datetime as dt

import pytest

from tests.papers.looking import read, section
from tests.papers.small_plan import APRIL_END, MARCH_END
from turnstone.documents.blocks import Moved, Table
from turnstone.papers import monitoring_update
from turnstone.papers.change import ChangeKind
from turnstone.papers.changes import changes_between
from turnstone.papers.decisions import decisions_needed
from turnstone.papers.movement import what_moved
from turnstone.papers.new_dates import new_dates_section
from turnstone.papers.step_lists import earlier_steps, new_steps
from turnstone.programme.delivery.queries import cycle_record
from turnstone.programme.delivery.rules import Close


@pytest.fixture
def record(wexcombe):
    return cycle_record(wexcombe.april.pk, APRIL_END)


@pytest.fixture
def two_dates(record):
    move = next(each for each in record.plan.date_changes if not each.agreed_by)
    other = dc.replace(move, id=0, action_id=record.plan.actions[4].id, reason="No hall was free")
    return dc.replace(record, plan=dc.replace(record.plan, date_changes=(move, other)))


def red_for_long(risk):
    closes = tuple(Close(dt.date(2024, month, 22), "red") for month in (1, 2, 3))
    return dc.replace(risk, rating="red", closes=closes)


def test_several_new_dates_are_one_decision_that_says_where_the_reasons_are(two_dates):
    asked = [item for item in decisions_needed(two_dates) if "new dates" in item.text]
    assert [item.text for item in asked] == [
        "Agree or refuse 2 new dates: 1.D to 30 Sep 2024 and 1.E to 30 Sep 2024. "
        "The reasons are under “New dates that wait for agreement”."
    ]


def test_their_reasons_stand_in_a_table(two_dates):
    (part,) = new_dates_section(two_dates)
    (table,) = [block for block in part.blocks if isinstance(block, Table)]
    assert [(row.cells[0], row.cells[3]) for row in table.rows] == [
        ("1.D", "The supplier is late"),
        ("1.E", "No hall was free"),
    ]
    assert table.rows[0].cells[1] == Moved(first="28 Jun 2024", now="30 Sep 2024")


def test_several_risks_that_stayed_red_are_one_decision(record):
    risks = tuple(red_for_long(risk) for risk in record.risks)
    asked = [item.text for item in decisions_needed(dc.replace(record, risks=risks)) if "about" in item.text]
    assert asked == ["Decide what to do about R1 and I1, each rated Stuck for 3 cycles or more."]


def test_every_red_risk_is_named_and_one_without_an_owner_says_so(record):
    paper, _ = monitoring_update.compose(None, record)
    text = read(section(paper, "summary"))
    assert "More requests. No owner." in text


def test_a_long_change_is_counted_and_a_short_one_told_whole(wexcombe, record):
    changes = changes_between(cycle_record(wexcombe.march.pk, MARCH_END), record)
    long = tuple(dc.replace(each, sentence=each.sentence * 9) for each in changes.of(ChangeKind.COMPLETED))
    others = tuple(each for each in changes.every if each.kind != ChangeKind.COMPLETED)
    told = [item.text for item in what_moved(record, dc.replace(changes, every=(*long, *others)))]
    assert "1 action completed: 1.A." in told


def test_a_step_done_in_its_own_cycle_is_ticked_and_one_beside_it_is_not(record):
    steps = [step for step in record.next_steps if step.raised_in == record.cycle.slug]
    done = dc.replace(steps[0], state="done", closed_in=record.cycle.slug)
    listed = new_steps([done, *steps[1:]], record)[1]
    assert listed.style == "bullet"
    assert [(item.rating.key, item.rating.word) for item in listed.items][:2] == [
        ("kept", "Done"),
        ("open", "To do"),
    ]


def test_a_step_done_in_a_later_cycle_is_still_to_do_in_this_ones_paper(record):
    steps = [step for step in record.next_steps if step.raised_in == record.cycle.slug]
    later = dc.replace(steps[0], state="done", closed_in="2024-05")
    assert new_steps([later], record)[1].style == "check"


@pytest.mark.parametrize(
    ("due", "words"), [(1, "It was due by 1 April 2024."), (30, "It is due by 30 April 2024.")]
)
def test_an_open_step_says_whether_its_day_has_passed(record, due, words):
    step = next(each for each in record.next_steps if each.waits_in(record.cycle.slug))
    listed = earlier_steps([dc.replace(step, due_on=dt.date(2024, 4, due))], record)[1]
    assert listed.items[0].text.endswith(words)
