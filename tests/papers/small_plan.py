"""A small plan of Wexcombe over two cycles, built as people would build it: through operations."""

import datetime as dt
from types import SimpleNamespace

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Machine
from turnstone.programme.delivery import operations as delivery
from turnstone.programme.delivery.rules import RiskKind, StepState
from turnstone.programme.people import operations as people
from turnstone.programme.people.rules import OrganisationKind
from turnstone.programme.plan import operations as plans
from turnstone.programme.plan.rules import Impact, MandateKind, RequirementKind, Sensitivity, Shows
from turnstone.programme.scorecards import operations as scorecards
from turnstone.programme.scorecards.rules import MeasureKind

BY = Machine("a test")
MARCH_END, APRIL_END = clock.end_of(dt.date(2024, 3, 22)), clock.end_of(dt.date(2024, 4, 22))
MARCH, APRIL = dt.date(2024, 3, 1), dt.date(2024, 4, 1)


def build_small_plan():
    """Make the plan with its March and April cycles, April's as it closed."""
    made = SimpleNamespace(by=BY)
    with clock.pretend(clock.end_of(dt.date(2024, 1, 8))):
        make_people(made)
        make_plan(made)
        make_actions(made)
    with clock.pretend(clock.end_of(dt.date(2024, 3, 20))):
        say_march(made)
    with clock.pretend(clock.end_of(dt.date(2024, 4, 18))):
        say_april(made)
    return made


def make_people(made):
    made.area = people.add_area(by=BY, slug="wexcombe", name="Wexcombe")
    made.council = people.add_organisation(
        by=BY, area=made.area, name="Wexcombe Council", kind=OrganisationKind.COUNCIL
    )
    made.post = people.add_post(by=BY, area=made.area, organisation=made.council, title="Head of inclusion")
    made.empty_post = people.add_post(by=BY, area=made.area, organisation=made.council, title="Health lead")
    made.person = people.add_person(by=BY, area=made.area, name="Ada Marsh")
    people.appoint(by=BY, post=made.post, person=made.person, starts_on=dt.date(2024, 1, 1))


def make_plan(made):
    mandate = plans.add_mandate(by=BY, area=made.area, title="Inspection 2023", kind=MandateKind.INSPECTION)
    made.requirement = plans.add_requirement(
        by=BY,
        mandate=mandate,
        reference="PA1",
        kind=RequirementKind.PRIORITY_ACTION,
        finding="Families wait too long for help.",
        source="Inspection report, page 4",
        families_words="Help comes on time",
    )
    made.plan = plans.add_plan(
        by=BY,
        area=made.area,
        name="Wexcombe priority action plan",
        mandate=mandate,
        words={"outcome": "focus area", "workstream": "strand"},
        rating_key={
            "blue": "Blue: done",
            "green": "On track: as planned",
            "amber": "Slipping: may be late",
            "red": "Stuck: needs help",
        },
        reports_to="SEND improvement board",
    )
    made.waits = plans.add_workstream(
        by=BY,
        plan=made.plan,
        name="Waits",
        council_lead=made.post,
        health_lead=made.empty_post,
        forum_lead=made.post,
    )
    made.data = plans.add_workstream(
        by=BY,
        plan=made.plan,
        name="Data group",
        kind="group",
        purpose="Looks after figures.",
        membership="Analysts",
        responsibilities="- Count\n- Check",
    )
    made.outcome = plans.add_outcome(
        by=BY,
        workstream=made.waits,
        requirement=made.requirement,
        reference="1",
        text="Waits are short",
        families_words="We do not wait long",
        baseline="Four in ten waited too long",
        baseline_on=dt.date(2023, 9, 1),
    )
    made.other = plans.add_outcome(
        by=BY, workstream=made.data, requirement=made.requirement, reference="2", text="Figures are right"
    )


def make_actions(made):
    due = [dt.date(2024, month, 28) for month in (3, 4, 5, 6, 7, 8)]
    made.actions = [
        plans.add_action(
            by=BY,
            outcome=made.outcome if number < 5 else made.other,
            reference=f"1.{letter}",
            text=f"Do thing {letter}",
            lead=made.post,
            due_on=due[number],
            success_criteria="Nine in ten on time" if number else "",
        )
        for number, letter in enumerate("ABCDEF")
    ]
    made.measure = scorecards.add_measure(
        by=BY, area=made.area, title="Plans in 20 weeks", kind=MeasureKind.WELL, unit="%"
    )
    made.product = scorecards.register_product(
        by=BY, area=made.area, name="Waits dashboard", first_draft_words="Ongoing development"
    )


def say_march(made):
    made.march = delivery.open_new_cycle(by=BY, plan=made.plan, period=MARCH, closes_on=dt.date(2024, 3, 22))
    update(made, made.march, 0, "A has begun", "in_progress", "green")
    update(made, made.march, 1, "B has begun", "in_progress", "amber", why="Two posts are empty")
    made.kept, made.dropped, made.waiting = (
        delivery.add_next_step(by=BY, cycle=made.march, workstream=made.waits, text=text)
        for text in ("Write the letter", "Hold the fair", "Agree the form")
    )
    made.risk = delivery.raise_risk(
        by=BY,
        plan=made.plan,
        kind=RiskKind.RISK,
        title="Too few staff",
        as_printed=True,
        detail="Two posts are empty.",
        impact="Waits grow.",
        likelihood=3,
        severity=3,
        owner=made.post,
        threatens=(made.actions[1],),
    )
    delivery.add_mitigation(by=BY, risk=made.risk, text="Advertise again", owner=made.post)


def say_april(made):
    made.april = delivery.open_new_cycle(by=BY, plan=made.plan, period=APRIL, closes_on=dt.date(2024, 4, 22))
    made.survey = plans.add_evidence(
        by=BY,
        what="Survey of parents",
        on=dt.date(2024, 4, 2),
        shows=Shows.DIFFERENCE,
        action=made.actions[0],
        sensitivity=Sensitivity.PUBLIC,
    )
    done = {"done_on": dt.date(2024, 4, 10), "why": "Parents say so", "evidence": made.survey}
    update(made, made.april, 0, "A is done", "complete", "blue", **done)
    update(made, made.april, 1, "B is stuck", "in_progress", "red", why="Nobody applied", blocked_by="pay")
    delivery.record_no_change(by=BY, cycle=made.april, action=made.actions[2])
    delivery.add_headline(by=BY, cycle=made.april, text="The new team is in place")
    line = delivery.add_progress(
        by=BY,
        cycle=made.april,
        workstream=made.waits,
        text="Letters go out faster",
        shows=Shows.QUALITY,
        action=made.actions[0],
    )
    delivery.add_progress(by=BY, cycle=made.april, workstream=made.waits, text="in two days", parent=line)
    delivery.close_next_step(by=BY, step=made.kept, cycle=made.april, state=StepState.DONE)
    delivery.close_next_step(
        by=BY, step=made.dropped, cycle=made.april, state=StepState.DROPPED, why="No hall was free"
    )
    step = delivery.add_next_step(
        by=BY, cycle=made.april, workstream=made.waits, text="Interview", due_on=dt.date(2024, 5, 9)
    )
    delivery.add_next_step(by=BY, cycle=made.april, workstream=made.waits, text="ask families", parent=step)
    delivery.add_next_step(by=BY, cycle=made.april, text="Tell every school")
    made.exception = delivery.add_exception(
        by=BY,
        cycle=made.april,
        workstream=made.waits,
        outcomes=(made.outcome, made.other),
        milestone="Posts filled",
        confidence="red",
        issue="Nobody applied",
        mitigation="• Raise the pay\n• Ask again",
    )
    made.issue = delivery.raise_risk(
        by=BY, plan=made.plan, kind=RiskKind.ISSUE, title="More requests", likelihood=5, severity=4
    )
    made.move = plans.move_due_date(
        by=BY,
        action=made.actions[3],
        to=dt.date(2024, 9, 30),
        why="The supplier is late",
        asked_by="Head of inclusion",
    )
    plans.judge_impact(by=BY, row=made.actions[0], impact=Impact.EARLY_SIGNS, why="Parents say so")


def update(made, cycle, number, text, status, confidence, **more):
    return delivery.record_update(
        by=BY,
        cycle=cycle,
        action=made.actions[number],
        text=text,
        status=status,
        confidence=confidence,
        **more,
    )
