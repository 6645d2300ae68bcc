"""The questions that pages ask of the record, answered without reading all of it."""

import datetime as dt

from turnstone.programme.audit import clock
from turnstone.programme.delivery import operations as delivery
from turnstone.programme.delivery.queries import answers_in, last_said, waiting_in
from turnstone.programme.plan import operations as plans
from turnstone.programme.plan.queries import changes_to, confidence_as_at, plan_as_at
from turnstone.programme.plan.rules import order_of


def answers(wexcombe):
    return answers_in(wexcombe.cycle, plan_as_at(wexcombe.plan.pk, clock.now()))


def test_a_round_asks_of_work_that_has_begun_and_is_not_done(wexcombe, by):
    plans.add_action(
        by=by, outcome=wexcombe.outcome, reference="1.B", text="Later", starts_on=dt.date(2031, 1, 1)
    )
    assert [action.reference for action in answers(wexcombe).asked] == ["1.A"]


def test_what_was_finished_in_a_round_still_counts_in_it(wexcombe, by):
    delivery.record_update(
        by=by,
        cycle=wexcombe.cycle,
        action=wexcombe.action,
        text="Both started.",
        status="complete",
        confidence="green",
        done_on=clock.today(),
    )
    found = answers(wexcombe)
    assert (found.given, len(found.asked), found.waiting) == (1, 1, ())


def test_what_waits_is_asked_of_the_post_that_leads(wexcombe, by):
    assert waiting_in(wexcombe.cycle, {wexcombe.post.pk}) == ["1.A"]
    assert waiting_in(wexcombe.cycle, {0}) == []
    delivery.record_no_change(by=by, cycle=wexcombe.cycle, action=wexcombe.action)
    assert waiting_in(wexcombe.cycle, {wexcombe.post.pk}) == []


def test_it_remembers_when_an_action_was_last_spoken_of(wexcombe, by):
    moment = dt.datetime(2026, 9, 10, 9, tzinfo=dt.UTC)
    with clock.pretend(moment):
        delivery.record_no_change(by=by, cycle=wexcombe.cycle, action=wexcombe.action)
    assert last_said(wexcombe.plan.pk) == {wexcombe.action.pk: moment}


def test_a_change_names_its_fields_and_a_saving_that_changed_nothing_is_left_out(wexcombe, by):
    for _ in range(2):
        plans.judge_action(
            by=by, action=wexcombe.action, status="in_progress", confidence="amber", why="One left."
        )
    judged, added = changes_to(wexcombe.action.pk)
    assert {change.name: change.after for change in judged.fields} == {
        "status": "in_progress",
        "confidence": "amber",
        "confidence_reason": "One left.",
    }
    assert (added.operation, added.fields) == ("plan.add_action", ())


def test_ratings_are_counted_as_they_were(wexcombe, by):
    before = clock.now()
    plans.judge_action(by=by, action=wexcombe.action, status="in_progress", confidence="red", why="One left.")
    assert confidence_as_at(wexcombe.plan.pk, before) == {"": 1}
    assert confidence_as_at(wexcombe.plan.pk, clock.now()) == {"red": 1}


def test_references_are_ordered_as_people_count():
    assert sorted(["10.A", "2.B", "2.A", "u1"], key=order_of) == ["2.A", "2.B", "10.A", "u1"]
