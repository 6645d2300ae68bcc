"""Next steps: answered as done, moved or dropped; one that moves goes on and keeps its age."""

import datetime as dt

import pytest

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Refusal
from turnstone.programme.delivery import operations as delivery
from turnstone.programme.delivery import rules
from turnstone.programme.delivery.facts import count_steps
from turnstone.programme.delivery.models import NextStep
from turnstone.programme.delivery.queries import steps_as_at
from turnstone.programme.delivery.rules import StepState

LATER = dt.date(2026, 11, 12)
ON = clock.end_of(dt.date(2026, 10, 20))


@pytest.fixture(autouse=True)
def on_a_day():
    with clock.pretend(ON):
        yield


@pytest.fixture
def october(wexcombe, by):
    return delivery.open_new_cycle(
        by=by, plan=wexcombe.plan, period=dt.date(2026, 10, 1), closes_on=dt.date(2026, 10, 23)
    )


@pytest.fixture
def step(wexcombe, by):
    return delivery.add_next_step(
        by=by,
        cycle=wexcombe.cycle,
        workstream=wexcombe.workstream,
        text="Write to families:",
        due_on=dt.date(2026, 10, 9),
    )


def close(by, step, cycle, state=StepState.MOVED, why="The printer broke.", moved_to=LATER):
    return delivery.close_next_step(by=by, step=step, cycle=cycle, state=state, why=why, moved_to=moved_to)


@pytest.mark.parametrize(
    ("ages", "mean"), [([], None), ([30], 30), ([0, 31], 16), ([0, 30], 15), ([28, 59, 90], 59)]
)
def test_a_mean_age_is_whole_days(ages, mean):
    assert rules.mean_age(ages) == mean


@pytest.mark.parametrize(
    ("state", "ends"), [("open", {"done", "moved", "dropped"}), ("done", set()), ("moved", set())]
)
def test_what_may_become_of_a_step(state, ends):
    assert rules.ends_of_step(state) == ends


@pytest.mark.parametrize(
    ("state", "raised_in", "waits"),
    [
        ("open", "2026-09", True),
        ("open", "2026-10", False),
        ("done", "2026-09", False),
        ("moved", "2026-09", False),
    ],
)
def test_an_open_step_of_an_earlier_round_waits(state, raised_in, waits):
    assert rules.waits_for_an_answer(state, raised_in, "2026-10") == waits


def test_a_step_that_moves_goes_on_with_its_words(step, october, by):
    anew = close(by, step, october).carried_to
    assert (step.state, step.moved_to, anew.text) == ("moved", LATER, "Write to families:")
    assert (anew.raised_in, anew.due_on, anew.workstream) == (october, LATER, step.workstream)


def test_open_steps_under_it_move_with_it(step, october, wexcombe, by):
    for text in ("in Polish", "in Urdu"):
        delivery.add_next_step(
            by=by,
            cycle=wexcombe.cycle,
            workstream=wexcombe.workstream,
            text=text,
            parent=step,
            is_checklist=True,
        )
    close(by, step.children.get(text="in Polish"), october, StepState.DONE, moved_to=None)
    anew = close(by, step, october).carried_to
    (under,) = anew.children.all()
    assert (under.text, under.due_on, under.is_checklist) == ("in Urdu", None, True)
    assert under.carried_from.state == "moved"


@pytest.mark.parametrize(
    ("said", "refusal"),
    [
        ({"moved_to": None}, "to which day"),
        ({"moved_to": dt.date(2026, 10, 19)}, "a day that is past"),
        ({"why": " "}, "Say why"),
        ({"state": StepState.OPEN}, "done, moved or dropped"),
    ],
)
def test_an_answer_that_is_not_whole_is_refused(step, october, by, said, refusal):
    with pytest.raises(Refusal, match=refusal):
        close(by, step, october, **said)
    assert NextStep.objects.get().state == "open"


def test_an_answer_stands(step, october, by):
    close(by, step, october)
    with pytest.raises(Refusal, match="answered already: moved"):
        close(by, step, october, StepState.DONE)


def test_a_step_is_not_answered_before_it_was_raised(october, wexcombe, by):
    late = delivery.add_next_step(by=by, cycle=october, text="Tell schools.")
    with pytest.raises(Refusal, match="was raised in October 2026, after the September 2026 cycle"):
        close(by, late, wexcombe.cycle)


def test_a_carried_step_keeps_its_age(step, october, wexcombe, by):
    close(by, step, october)
    first, anew = steps_as_at(wexcombe.plan.pk, wexcombe.area.pk, ON)
    assert (anew.earlier_ids, anew.first_raised_in, anew.times_carried) == ((first.id,), "2026-09", 1)
    assert anew.age_on(dt.date(2026, 10, 23)) == 28


def test_steps_are_counted_as_their_round_saw_them(step, october, wexcombe, by):
    undated = delivery.add_next_step(by=by, cycle=wexcombe.cycle, text="Tell schools.")
    close(by, step, october)
    steps = steps_as_at(wexcombe.plan.pk, wexcombe.area.pk, ON)
    seen = count_steps(steps, "2026-10", dt.date(2026, 10, 23))
    assert (seen.raised, seen.moved, seen.open, seen.carried_over) == (2, 1, 2, 2)
    assert (seen.unanswered, seen.undated, seen.mean_age) == (1, 1, 28)
    close(by, undated, october, StepState.DONE)
    before = count_steps(
        steps_as_at(wexcombe.plan.pk, wexcombe.area.pk, ON)[:2], "2026-09", wexcombe.cycle.closes_on
    )
    assert (before.open, before.done, before.moved) == (2, 0, 0)
