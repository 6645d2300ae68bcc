"""A change leaves one event and one version of each row, or nothing at all."""

import datetime as dt

import pytest

from turnstone.programme.audit import clock
from turnstone.programme.audit.models import Event
from turnstone.programme.audit.operations import Machine, Refusal, operation
from turnstone.programme.audit.queries import rows_as_at
from turnstone.programme.audit.trail import NoOperation
from turnstone.programme.people.models import LocalArea
from turnstone.programme.plan import operations as plans
from turnstone.programme.plan.models import Action


def test_it_leaves_one_event_for_one_operation(wexcombe, by):
    before = Event.objects.count()
    plans.move_due_date(
        by=by, action=wexcombe.action, to=dt.date(2026, 12, 1), why="No applicants.", asked_by="Asha Venn"
    )
    event = Event.objects.last()
    assert Event.objects.count() == before + 1
    assert (event.operation, event.by_name, event.why) == ("plan.move_due_date", "a test", "No applicants.")
    assert event.area_id == wexcombe.area.pk


def test_it_ties_every_version_to_its_event(wexcombe):
    version = wexcombe.action.history.latest()
    assert version.event.operation == "plan.add_action"
    assert version.history_date == version.event.at


def test_an_operation_within_another_is_a_part_of_it(wexcombe, by):
    from turnstone.programme.delivery.operations import record_update

    record_update(
        by=by,
        cycle=wexcombe.cycle,
        action=wexcombe.action,
        text="Going well.",
        status="in_progress",
        confidence="red",
        why="One has left.",
    )
    judged = Event.objects.get(operation="plan.judge_action")
    assert judged.part_of.operation == "delivery.record_update"


def test_it_saves_nothing_when_the_change_fails(db, by):
    @operation
    def half_a_change(*, by):
        LocalArea.objects.create(slug="half", name="Half")
        raise Refusal("No.")

    with pytest.raises(Refusal):
        half_a_change(by=by)
    assert not LocalArea.objects.exists()
    assert not Event.objects.exists()


def test_it_saves_nothing_when_the_event_cannot_be_saved(db):
    class Nameless(Machine):
        name = None

        def __init__(self):
            pass

    from turnstone.programme.people.operations import add_area

    with pytest.raises(Exception, match=r"(?i)null"):
        add_area(by=Nameless(), slug="x", name="X")
    assert not LocalArea.objects.exists()


def test_it_refuses_a_change_outside_an_operation(wexcombe):
    wexcombe.action.text = "Something else."
    with pytest.raises(NoOperation):
        wexcombe.action.save()


def test_it_gives_rows_as_they_stood_at_a_moment(wexcombe, by):
    before = clock.now()
    plans.move_due_date(
        by=by, action=wexcombe.action, to=dt.date(2027, 1, 1), why="Late.", asked_by="Asha Venn"
    )
    (then,) = rows_as_at(Action, before)
    (now,) = rows_as_at(Action, clock.now())
    assert (then.due_on, now.due_on) == (dt.date(2026, 9, 30), dt.date(2027, 1, 1))


def test_it_leaves_out_rows_that_were_not_there_yet_or_no_more(wexcombe, by):
    @operation
    def remove(*, by, row):
        row.delete()

    there = clock.now()
    remove(by=by, row=wexcombe.cycle)
    model = type(wexcombe.cycle)
    assert [row.id for row in rows_as_at(model, there)] != []
    assert list(rows_as_at(model, clock.now())) == []
    assert list(rows_as_at(model, there - dt.timedelta(days=9))) == []


def test_a_pretended_moment_dates_the_change(db, by):
    from turnstone.programme.people.operations import add_area

    past = clock.end_of(dt.date(2024, 3, 31))
    with clock.pretend(past):
        add_area(by=by, slug="old", name="Old")
    assert Event.objects.get().at == past
    assert LocalArea.history.get().history_date == past


def test_an_event_names_the_app_even_where_its_operations_are_a_package(wexcombe):
    operations = set(Event.objects.values_list("operation", flat=True))
    assert {"people.add_area", "plan.add_mandate", "plan.add_action", "delivery.open_new_cycle"} <= operations
