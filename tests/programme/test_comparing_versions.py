"""What differs between a plan as it stood at two moments."""

import datetime as dt

import pytest

from turnstone.programme.audit import clock
from turnstone.programme.people import operations as people
from turnstone.programme.plan import operations as plans
from turnstone.programme.plan.facts import DifferenceKind, PlanPart, compare_plans
from turnstone.programme.plan.queries import plan_as_at
from turnstone.programme.plan.rules import Confidence, RequirementKind, Status

BEFORE = dt.datetime(2026, 3, 2, 12, tzinfo=dt.UTC)
AFTER = dt.datetime(2026, 4, 2, 12, tzinfo=dt.UTC)


@pytest.fixture(autouse=True)
def in_march():
    with clock.pretend(BEFORE):
        yield


@pytest.fixture
def meanwhile(wexcombe):
    """Give a block in which things change, and then what differs."""

    def compare(*changes):
        with clock.pretend(AFTER):
            for change in changes:
                change()
        return compare_plans(plan_as_at(wexcombe.plan.pk, BEFORE), plan_as_at(wexcombe.plan.pk, AFTER))

    return compare


def told(found):
    return [(each.part, each.kind, each.about, each.field, each.before, each.after) for each in found]


def test_a_plan_does_not_differ_from_itself(wexcombe, meanwhile):
    assert meanwhile() == ()


def test_how_the_work_goes_is_no_part_of_a_version(wexcombe, by, meanwhile):
    done = {
        "status": Status.COMPLETE,
        "confidence": Confidence.GREEN,
        "why": "Done.",
        "done_on": BEFORE.date(),
    }
    assert meanwhile(lambda: plans.judge_action(by=by, action=wexcombe.action, **done)) == ()


def test_an_action_that_is_reworded_says_both_words(wexcombe, by, meanwhile):
    said = {"text": "Hire three.", "why": "Two are too few."}
    found = meanwhile(lambda: plans.change_action(by=by, action=wexcombe.action, **said))
    assert told(found) == [("action", "changed", "1.A", "Words", "Hire two caseworkers.", "Hire three.")]


def test_an_action_that_is_added_and_one_that_is_taken_out(wexcombe, by, meanwhile):
    new = {"outcome": wexcombe.outcome, "reference": "1.B", "text": "Write to families."}
    found = meanwhile(
        lambda: plans.add_action(by=by, **new),
        lambda: plans.withdraw_action(by=by, action=wexcombe.action, on=AFTER.date(), why="Done elsewhere."),
    )
    assert told(found) == [
        ("action", "gone", "1.A", "", "Hire two caseworkers.", ""),
        ("action", "added", "1.B", "", "", "Write to families."),
    ]
    assert found[0].why == "Done elsewhere."


def test_a_date_that_moved_keeps_the_first_one(wexcombe, by, meanwhile):
    move = {"to": dt.date(2026, 12, 1), "why": "Ill.", "asked_by": "Asha Venn"}
    (found,) = meanwhile(lambda: plans.move_due_date(by=by, action=wexcombe.action, **move))
    assert told([found]) == [("date", "changed", "1.A", "Due", dt.date(2026, 9, 30), dt.date(2026, 12, 1))]
    assert found.first == dt.date(2026, 9, 30)


def test_a_milestone_is_named_with_its_action(wexcombe, by, meanwhile):
    step = {"text": "Advert out", "due_on": dt.date(2026, 6, 1)}
    found = meanwhile(lambda: plans.add_milestone(by=by, action=wexcombe.action, **step))
    assert told(found) == [("date", "added", "1.A, Advert out", "", "", dt.date(2026, 6, 1))]


def test_leads_that_changed_are_named(wexcombe, by, meanwhile):
    def another_lead():
        person = people.add_person(by=by, area=wexcombe.area, name="Ben Okoro")
        post = people.add_post(by=by, area=wexcombe.area, organisation=wexcombe.council, title="Director")
        people.appoint(by=by, post=post, person=person, starts_on=dt.date(2026, 1, 1))
        plans.change_action(by=by, action=wexcombe.action, lead=post, why="He leads now.")

    asha, ben = "Asha Venn (Wexcombe Council)", "Ben Okoro (Wexcombe Council)"
    assert told(meanwhile(another_lead)) == [("lead", "changed", "1.A", "Lead", asha, ben)]


def test_requirements_workstreams_and_outcomes_that_came(wexcombe, by, meanwhile):
    def more():
        plans.add_requirement(
            by=by,
            mandate=wexcombe.mandate,
            reference="2",
            kind=RequirementKind.PRIORITY_ACTION,
            finding="Waits are long.",
        )
        part = plans.add_workstream(by=by, plan=wexcombe.plan, name="Waits")
        plans.add_outcome(by=by, workstream=part, reference="2", text="Nobody waits.")

    assert [(each.part, each.about, each.after) for each in meanwhile(more)] == [
        (PlanPart.REQUIREMENT, "2", "Waits are long."),
        (PlanPart.WORKSTREAM, "Waits", "Waits"),
        (PlanPart.OUTCOME, "2", "Nobody waits."),
    ]


def test_a_release_from_monitoring_is_told(wexcombe, by, meanwhile):
    release = {"on": AFTER.date(), "authority": "The minister", "why": "Met."}
    found = meanwhile(lambda: plans.release_requirement(by=by, requirement=wexcombe.requirement, **release))
    assert [(each.field, each.after) for each in found] == [
        ("Released from monitoring", AFTER.date()),
        ("Released", "by The minister"),
    ]


def test_a_rating_key_that_changed_is_told_colour_by_colour(wexcombe, by, meanwhile):
    key = {"green": "On track", "red": "Red: off course and needs help to recover"}
    found = meanwhile(lambda: plans.change_rating_key(by=by, plan=wexcombe.plan, key=key, why="Two will do."))
    assert [(each.about, each.kind) for each in found] == [
        ("Amber", DifferenceKind.GONE),
        ("Blue", DifferenceKind.GONE),
        ("Green", DifferenceKind.CHANGED),
    ]


def test_the_plans_own_name_and_words_are_told(wexcombe, by, meanwhile):
    said = {"name": "Our plan", "words": {"action": "step"}, "why": "Clearer."}
    found = meanwhile(lambda: plans.change_plan(by=by, plan=wexcombe.plan, **said))
    assert [(each.field, each.before, each.after) for each in found] == [
        ("Name", "Priority action plan", "Our plan"),
        ("Its own words", "", "action: step"),
    ]


def test_it_reads_backwards_as_well(wexcombe, by, meanwhile):
    meanwhile(lambda: plans.add_action(by=by, outcome=wexcombe.outcome, reference="1.B", text="Write."))
    now, then = (plan_as_at(wexcombe.plan.pk, moment) for moment in (AFTER, BEFORE))
    assert [each.kind for each in compare_plans(now, then)] == [DifferenceKind.GONE]
