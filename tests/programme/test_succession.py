"""A plan takes the place of another, and every action of the old one is accounted for."""

import datetime as dt
from types import SimpleNamespace

import pytest

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Machine, Refusal
from turnstone.programme.people import operations as people
from turnstone.programme.plan import operations as plans
from turnstone.programme.plan.models import Succession, Successor
from turnstone.programme.plan.queries import (
    became_of,
    came_from,
    current_plan,
    plan_as_at,
    replacement_as_at,
    successions_as_at,
)
from turnstone.programme.plan.rules import Fate, MandateKind, Shows, account_for, fault_in_fate

BY = Machine("the tests")
DAY = dt.date(2025, 4, 1)
NOTHING = {"is_complete": False, "has_evidence": False, "successors": 0, "why": "", "agreed_by": ""}


@pytest.mark.parametrize(
    ("fate", "facts", "fault"),
    [
        (Fate.COMPLETED, {"is_complete": True, "has_evidence": True}, ""),
        (Fate.COMPLETED, {"has_evidence": True}, "is not complete; rate it complete first"),
        (Fate.COMPLETED, {"is_complete": True}, "has no evidence; add to the action"),
        (Fate.COMPLETED, {"is_complete": True, "has_evidence": True, "successors": 1}, "choose no action"),
        (Fate.CARRIED, {"successors": 1}, ""),
        (Fate.CARRIED, {"successors": 3}, ""),
        (Fate.CARRIED, {}, "choose at least one of the new plan"),
        (Fate.CARRIED, {"is_complete": True, "successors": 1}, "say that it was completed"),
        (Fate.MERGED, {"successors": 1}, ""),
        (Fate.MERGED, {}, "choose just one"),
        (Fate.MERGED, {"successors": 2}, "choose just one"),
        (Fate.MERGED, {"is_complete": True, "successors": 1}, "say that it was completed"),
        (Fate.DROPPED, {"why": "No longer asked for.", "agreed_by": "The board"}, ""),
        (Fate.DROPPED, {"agreed_by": "The board"}, "cannot be dropped without a reason"),
        (Fate.DROPPED, {"why": " ", "agreed_by": "The board"}, "cannot be dropped without a reason"),
        (Fate.DROPPED, {"why": "No longer asked for."}, "say who agreed"),
        (Fate.DROPPED, {"why": "So.", "agreed_by": "The board", "successors": 1}, "choose no action"),
        (Fate.DROPPED, {"why": "So.", "agreed_by": "The board", "is_complete": True}, "was completed"),
    ],
)
def test_what_each_fate_asks_for(fate, facts, fault):
    found = fault_in_fate(fate, **NOTHING | facts)
    assert fault in found and bool(found) == bool(fault)


def test_an_account_adds_up_or_names_what_is_left():
    fates = {"1.A": Fate.CARRIED, "1.B": Fate.DROPPED}
    open_one = account_for(["1.A", "1.B", "1.C"], fates)
    assert (open_one.total, open_one.left, open_one.is_closed) == (3, ("1.C",), False)
    assert account_for(["1.A", "1.B"], fates).is_closed


@pytest.fixture
def two(db):
    made = SimpleNamespace(area=people.add_area(by=BY, slug="wexcombe", name="Wexcombe"))
    mandate = plans.add_mandate(by=BY, area=made.area, title="Inspection", kind=MandateKind.INSPECTION)
    made.old, made.first = a_plan(made.area, mandate, "First plan", dt.date(2023, 4, 1), "ABCD")
    made.new, made.second = a_plan(made.area, mandate, "Second plan", DAY, "KLM")
    return made


def a_plan(area, mandate, name, starts_on, letters):
    plan = plans.add_plan(by=BY, area=area, name=name, mandate=mandate, starts_on=starts_on)
    workstream = plans.add_workstream(by=BY, plan=plan, name="Waits")
    outcome = plans.add_outcome(by=BY, workstream=workstream, reference="1", text="Waits are short")
    return plan, {
        letter: plans.add_action(by=BY, outcome=outcome, reference=f"1.{letter}", text=f"Do {letter}")
        for letter in letters
    }


@pytest.fixture
def replaced(two):
    plans.replace_plan(by=BY, old=two.old, new=two.new, on=DAY, why="The inspectors came back.")
    return two


def became(made, letter, fate, **said):
    return plans.say_what_became(by=BY, action=made.first[letter], fate=fate, on=DAY, **said)


def finish(made, letter, with_evidence=True):
    action = made.first[letter]
    if with_evidence:
        plans.add_evidence(by=BY, action=action, what="Minutes", on=DAY, shows=Shows.ACTIVITY)
    plans.judge_action(by=BY, action=action, status="complete", confidence="blue", done_on=DAY)


def test_a_plan_that_was_replaced_is_no_longer_current(two):
    later = plans.add_plan(by=BY, area=two.area, name="A draft", starts_on=dt.date(2026, 1, 1))
    plans.replace_plan(by=BY, old=later, new=two.new, on=dt.date(2026, 2, 1), why="It never began.")
    assert current_plan(two.area.pk) == two.new


def test_a_replacement_is_known_from_the_moment_it_was_said(replaced):
    found = replacement_as_at(replaced.old.pk, clock.now())
    assert (found.new_name, found.on, found.because) == ("Second plan", DAY, "The inspectors came back.")
    assert replacement_as_at(replaced.old.pk, clock.end_of(dt.date(2024, 1, 1))) is None
    assert replacement_as_at(replaced.new.pk, clock.now()) is None


@pytest.mark.parametrize(
    ("old", "new", "more", "sentence"),
    [
        ("old", "old", {}, "cannot take its own place"),
        ("old", "new", {"why": " "}, "Say why Second plan takes the place of First plan"),
        ("old", "new", {"on": dt.date(2024, 1, 1)}, "before Second plan starts on 1 April 2025"),
        ("old", "new", {"on": dt.date(2999, 1, 1)}, "a day still to come"),
        ("new", "old", {}, "before Second plan starts"),
    ],
)
def test_a_pair_that_cannot_be_is_refused(two, old, new, more, sentence):
    said = {"on": dt.date(2024, 6, 1) if old == "new" else DAY, "why": "New findings."} | more
    with pytest.raises(Refusal, match=sentence):
        plans.replace_plan(by=BY, old=getattr(two, old), new=getattr(two, new), **said)


def test_a_plan_of_another_area_takes_no_place_here(two):
    elsewhere = people.add_area(by=BY, slug="marlsea", name="Marlsea")
    other = plans.add_plan(by=BY, area=elsewhere, name="Marlsea plan")
    with pytest.raises(Refusal, match="belongs to another area"):
        plans.replace_plan(by=BY, old=two.old, new=other, on=DAY, why="A slip.")


def test_no_plan_is_replaced_twice_and_none_takes_two_places(replaced):
    third = plans.add_plan(by=BY, area=replaced.area, name="Third plan")
    with pytest.raises(Refusal, match="First plan was replaced by Second plan already"):
        plans.replace_plan(by=BY, old=replaced.old, new=third, on=DAY, why="Again.")
    with pytest.raises(Refusal, match="Second plan takes the place of First plan already"):
        plans.replace_plan(by=BY, old=third, new=replaced.new, on=DAY, why="Again.")


def test_plans_do_not_replace_each_other_in_a_ring(replaced):
    third = plans.add_plan(by=BY, area=replaced.area, name="Third plan")
    plans.replace_plan(by=BY, old=replaced.new, new=third, on=DAY, why="Again.")
    with pytest.raises(Refusal, match="Third plan came after First plan"):
        plans.replace_plan(by=BY, old=third, new=replaced.old, on=DAY, why="A ring.")


def test_a_mistaken_replacement_is_taken_back_until_an_account_begins(replaced):
    with pytest.raises(Refusal, match="Say why"):
        plans.take_back_replacement(by=BY, new=replaced.new, why="")
    said = became(replaced, "A", Fate.CARRIED, successors=[replaced.second["K"]])
    with pytest.raises(Refusal, match="take those back first"):
        plans.take_back_replacement(by=BY, new=replaced.new, why="A slip.")
    plans.take_back_what_became(by=BY, action=said.action, why="A slip.")
    plans.take_back_replacement(by=BY, new=replaced.new, why="A slip.")
    assert replacement_as_at(replaced.old.pk, clock.now()) is None


def test_nothing_is_said_of_an_action_whose_plan_goes_on(two):
    with pytest.raises(Refusal, match="which no plan has replaced"):
        became(two, "A", Fate.CARRIED, successors=[two.second["K"]])


def test_the_four_fates_leave_no_action_unaccounted_for(replaced):
    finish(replaced, "A")
    became(replaced, "A", Fate.COMPLETED)
    became(replaced, "B", Fate.CARRIED, successors=[replaced.second["K"], replaced.second["L"]])
    became(replaced, "C", Fate.MERGED, successors=[replaced.second["K"]])
    became(replaced, "D", Fate.DROPPED, why="No longer asked for.", agreed_by="The board")
    told = successions_as_at(replaced.old.pk, clock.now())
    assert [each.fate for each in told] == ["completed", "carried", "merged", "dropped"]
    plan = plan_as_at(replaced.old.pk, clock.now())
    fates = {
        action.reference: Fate(each.fate)
        for each in told
        for action in plan.actions
        if action.id == each.action_id
    }
    assert account_for([action.reference for action in plan.actions], fates).is_closed
    assert {action.reference: action.withdrawn_because for action in plan.actions} == {
        "1.A": "",
        "1.B": "Carried on in Second plan as 1.K, 1.L",
        "1.C": "Joined with other work in Second plan as 1.K",
        "1.D": "No longer asked for. (agreed by The board)",
    }


def test_a_refusal_names_the_action_and_what_to_do(replaced):
    with pytest.raises(Refusal, match=r"1\.D cannot be dropped without a reason; say why\."):
        became(replaced, "D", Fate.DROPPED, agreed_by="The board")
    finish(replaced, "A", with_evidence=False)
    with pytest.raises(
        Refusal, match=r"1\.A has no evidence; add to the action what shows that it was done\."
    ):
        became(replaced, "A", Fate.COMPLETED)
    assert not Succession.objects.exists()


def test_an_old_action_is_carried_on_only_in_the_new_plan(replaced):
    with pytest.raises(Refusal, match=r"1\.B is not an action of Second plan"):
        became(replaced, "A", Fate.CARRIED, successors=[replaced.first["B"]])


def test_an_action_is_accounted_for_once(replaced):
    became(replaced, "A", Fate.CARRIED, successors=[replaced.second["K"]])
    with pytest.raises(Refusal, match=r"1\.A is accounted for already \(carried on in the new plan\)"):
        became(replaced, "A", Fate.MERGED, successors=[replaced.second["L"]])


def test_nothing_became_of_an_action_on_a_day_to_come(replaced):
    with pytest.raises(Refusal, match="a day still to come"):
        plans.say_what_became(
            by=BY,
            action=replaced.first["A"],
            fate=Fate.CARRIED,
            on=dt.date(2999, 1, 1),
            successors=[replaced.second["K"]],
        )


def test_many_are_told_in_one_act_or_none_is(replaced):
    finish(replaced, "A")
    finish(replaced, "B", with_evidence=False)
    both = [replaced.first["A"], replaced.first["B"]]
    with pytest.raises(Refusal, match=r"1\.B has no evidence"):
        plans.say_what_became_of_many(by=BY, actions=both, fate=Fate.COMPLETED, on=DAY)
    assert not Succession.objects.exists()
    plans.say_what_became_of_many(by=BY, actions=both[:1], fate=Fate.COMPLETED, on=DAY)
    with pytest.raises(Refusal, match="choose at least one"):
        plans.say_what_became_of_many(by=BY, actions=[], fate=Fate.COMPLETED, on=DAY)


def test_what_is_still_open_of_an_action_leaves_with_it_and_comes_back(replaced):
    action = replaced.first["A"]
    done, waiting = (
        plans.add_milestone(by=BY, action=action, text=text, due_on=DAY) for text in ("Write", "Send")
    )
    plans.complete_milestone(by=BY, milestone=done, on=DAY)
    became(replaced, "A", Fate.CARRIED, successors=[replaced.second["K"]])
    done.refresh_from_db(), waiting.refresh_from_db()
    assert (done.withdrawn_on, waiting.withdrawn_on) == (None, DAY)
    assert waiting.withdrawn_because == "Carried on in Second plan as 1.K"
    with pytest.raises(Refusal, match="Say why"):
        plans.take_back_what_became(by=BY, action=action, why=" ")
    plans.take_back_what_became(by=BY, action=action, why="It goes to L.")
    waiting.refresh_from_db(), action.refresh_from_db()
    assert (waiting.withdrawn_on, action.withdrawn_on) == (None, None)
    assert not Succession.objects.exists() and not Successor.objects.exists()


def test_what_had_left_the_plan_before_keeps_its_own_reason(replaced):
    action = replaced.first["D"]
    plans.withdraw_action(by=BY, action=action, on=dt.date(2024, 5, 1), why="Nobody came.")
    became(replaced, "D", Fate.DROPPED, why="Dropped then.", agreed_by="The board")
    plans.take_back_what_became(by=BY, action=action, why="Say it better.")
    action.refresh_from_db()
    assert (action.withdrawn_on, action.withdrawn_because) == (dt.date(2024, 5, 1), "Nobody came.")


def test_an_account_is_closed_once_the_next_plan_was_replaced_too(replaced):
    became(replaced, "A", Fate.CARRIED, successors=[replaced.second["K"]])
    third = plans.add_plan(by=BY, area=replaced.area, name="Third plan")
    plans.replace_plan(by=BY, old=replaced.new, new=third, on=DAY, why="Again.")
    with pytest.raises(Refusal, match="the account before it is closed"):
        plans.take_back_what_became(by=BY, action=replaced.first["A"], why="A slip.")


def test_an_account_is_told_as_it_stood_at_a_moment(replaced):
    before = clock.now()
    with clock.pretend(before + dt.timedelta(days=1)):
        said = became(replaced, "A", Fate.CARRIED, successors=[replaced.second["K"]])
    after = before + dt.timedelta(days=2)
    with clock.pretend(before + dt.timedelta(days=3)):
        plans.take_back_what_became(by=BY, action=said.action, why="A slip.")
    assert successions_as_at(replaced.old.pk, before) == ()
    then = successions_as_at(replaced.old.pk, after)
    assert [each.successors for each in then] == [(replaced.second["K"].pk,)]
    assert successions_as_at(replaced.old.pk, before + dt.timedelta(days=4)) == ()


def test_the_way_leads_from_old_to_new_and_back(replaced):
    became(replaced, "B", Fate.CARRIED, successors=[replaced.second["K"]])
    assert [each.reference for each in became_of(replaced.first["B"].pk).new] == ["1.K"]
    (origin,) = came_from(replaced.second["K"].pk)
    assert (origin.old.reference, origin.old.plan, origin.fate) == ("1.B", "First plan", "carried")
    assert became_of(replaced.first["C"].pk) is None and came_from(replaced.second["L"].pk) == ()
