import pytest

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Refusal
from turnstone.programme.plan import operations as plans
from turnstone.programme.plan.queries import plan_as_at
from turnstone.programme.plan.rules import loop_through


@pytest.fixture
def three(wexcombe, by):
    made = {"1.A": wexcombe.action}
    for reference in ("2.A", "3.C"):
        made[reference] = plans.add_action(
            by=by, outcome=wexcombe.outcome, reference=reference, text="Do it."
        )
    return made


def needs(by, three, one, other):
    return plans.add_dependency(by=by, action=three[one], needed=three[other])


@pytest.mark.parametrize(
    ("pairs", "action", "needed", "loop"),
    [
        ([], 1, 2, ()),
        ([(2, 1)], 1, 2, (1, 2, 1)),
        ([(2, 3), (3, 1)], 1, 2, (1, 2, 3, 1)),
        ([(2, 3), (3, 4)], 1, 2, ()),
        ([(2, 3), (3, 2)], 1, 2, ()),
        ([(1, 3), (2, 3)], 1, 2, ()),
    ],
)
def test_a_loop_is_found(pairs, action, needed, loop):
    assert loop_through(pairs, action, needed) == loop


def test_a_loop_is_refused_by_name(three, by):
    needs(by, three, "2.A", "3.C")
    needs(by, three, "3.C", "1.A")
    words = r"1.A waits for 2.A, which waits for 3.C, which waits for 1.A; take one of these away"
    with pytest.raises(Refusal, match=words):
        needs(by, three, "1.A", "2.A")


def test_nothing_waits_for_itself_or_twice_for_the_same(three, by):
    with pytest.raises(Refusal, match=r"1\.A cannot wait for itself"):
        needs(by, three, "1.A", "1.A")
    needs(by, three, "1.A", "2.A")
    with pytest.raises(Refusal, match=r"1\.A waits for 2.A already"):
        needs(by, three, "1.A", "2.A")


def test_nothing_waits_for_another_plan(wexcombe, three, by):
    plan = plans.add_plan(by=by, area=wexcombe.area, name="Second plan")
    workstream = plans.add_workstream(by=by, plan=plan, name="All")
    outcome = plans.add_outcome(by=by, workstream=workstream, reference="1", text="Well.")
    three["9"] = plans.add_action(by=by, outcome=outcome, reference="9", text="Do it.")
    with pytest.raises(Refusal, match=r"9 belongs to another plan"):
        needs(by, three, "1.A", "9")


def test_it_is_taken_away_with_a_reason_and_was_there_before(wexcombe, three, by):
    dependency = needs(by, three, "1.A", "2.A")
    before = clock.now()
    with pytest.raises(Refusal, match=r"Say why 1\.A no longer waits for 2.A"):
        plans.remove_dependency(by=by, dependency=dependency, why="")
    plans.remove_dependency(by=by, dependency=dependency, why="2.A is not needed.")
    assert plan_as_at(wexcombe.plan.pk, clock.now()).dependencies == ()
    assert len(plan_as_at(wexcombe.plan.pk, before).dependencies) == 1
