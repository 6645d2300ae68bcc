"""The next steps on a page: counted, narrowed, answered, handed over."""

import datetime as dt

import pytest

from tests.cast import BY
from tests.pages import a_plan
from turnstone.programme.audit import clock
from turnstone.programme.delivery import operations as delivery
from turnstone.programme.delivery.models import NextStep
from turnstone.programme.delivery.rules import StepState

STEPS = "/wexcombe/office/cycles/steps/"


def later(days):
    return clock.today() + dt.timedelta(days=days)


def the_day_before(on):
    return on.replace(day=1) - dt.timedelta(days=1)


@pytest.fixture
def made(cast):
    return a_plan.make(cast)


@pytest.fixture
def moved(made):
    """Raise two steps two rounds ago and move one of them twice; the other has no date and no answer."""
    second_on = the_day_before(made.cycle.period)
    first, second = (
        delivery.open_new_cycle(by=BY, plan=made.plan, period=on, closes_on=on)
        for on in (the_day_before(second_on), second_on)
    )
    step = delivery.add_next_step(
        by=BY, cycle=first, workstream=made.workstream, text="Write to families", due_on=later(-30)
    )
    delivery.add_next_step(by=BY, cycle=first, text="Tell every school")
    for cycle, days in ((second, 5), (made.cycle, 20)):
        step = delivery.close_next_step(
            by=BY, step=step, cycle=cycle, state=StepState.MOVED, why="No time", moved_to=later(days)
        ).carried_to
    return step


def numbers(page):
    rows = page.tree.xpath("//main//tbody/tr")
    return {row.findtext("th"): [cell.text for cell in row.findall("td")] for row in rows}


def test_steps_are_counted_by_workstream(cast, moved, pages):
    found = numbers(pages.sign_in(cast.board_member).get(STEPS))
    age = (clock.today() - moved.carried_from.carried_from.raised_in.closes_on).days
    assert found["Timely plans"] == ["1", "0", "2", "0", "1", "0", "1", str(age)]
    assert found["All"][:7] == ["2", "0", "2", "0", "2", "1", "2"]


def test_a_carried_step_shows_its_chain(cast, moved, pages):
    page = pages.sign_in(cast.lead).get(f"{STEPS}?carried=on")
    chain = [f"S{moved.carried_from.carried_from_id}", f"S{moved.carried_from_id}", f"S{moved.pk}"]
    assert f"Carried: {' → '.join(chain)}." in page.main
    assert "Tell every school" not in page.main


@pytest.mark.parametrize(
    ("query", "shown", "hidden"),
    [
        ("?undated=on", "Tell every school", "Write to families"),
        ("?state=waiting", "Tell every school", "Write to families"),
        ("?workstream=programme", "Tell every school", "Write to families"),
        ("?state=moved", "Write to families", "Tell every school"),
        ("?state=nonsense", "Tell every school", "No next step answers"),
        ("?state=dropped", "No next step answers", "Tell every school"),
    ],
)
def test_the_list_is_narrowed_in_the_address(cast, moved, pages, query, shown, hidden):
    page = pages.sign_in(cast.officer).get(STEPS + query)
    assert shown in page.main and hidden not in page.main


def test_a_round_says_how_many_wait(cast, made, moved, pages):
    page = pages.sign_in(cast.officer).get(f"/wexcombe/office/cycles/{made.cycle.period:%Y-%m}/")
    assert "1 next step from earlier rounds waits for an answer" in page.main


def test_the_office_moves_a_step_and_comes_back_to_the_list(cast, made, moved, pages):
    step = NextStep.objects.get(text="Tell every school")
    address = f"/wexcombe/office/cycles/{made.cycle.period:%Y-%m}/step/{step.pk}/?from=steps"
    said = {"state": "moved", "why": "The list is old."}
    page = pages.sign_in(cast.officer).post(address, said)
    assert "Say to which day “Tell every school” moved" in page.main
    to = later(9)
    said |= {"moved_to_day": to.day, "moved_to_month": to.month, "moved_to_year": to.year}
    page = pages.post(address, said)
    assert page.h1 == "Next steps"
    assert NextStep.objects.get(carried_from=step).due_on == to


def test_the_file_holds_every_step_asked_for(cast, moved, pages):
    response = pages.sign_in(cast.lead).client.get(f"{STEPS[:-1]}.csv?state=all")
    lines = response.content.decode("utf-8-sig").splitlines()
    assert len(lines) == 5 and lines[0].startswith("Step,Words,Under")


def test_the_number_of_queries_does_not_grow(cast, made, moved, pages):
    client = pages.sign_in(cast.officer).client
    few = a_plan.queries_of(client, STEPS)
    for number in range(30):
        delivery.add_next_step(by=BY, cycle=made.cycle, text=f"Step {number}")
    assert a_plan.queries_of(client, STEPS) == few


def test_without_a_plan_it_says_what_will_be_there(cast, pages):
    assert "No next step yet" in pages.sign_in(cast.officer).get(STEPS).main
