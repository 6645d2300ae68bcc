"""A plan with at least one row in every table of the record."""

import datetime as dt
from decimal import Decimal

import pytest

from tests.journeys.full_boards import meet_about
from tests.journeys.full_scorecards import keep_scorecards
from tests.journeys.full_voice import hear_families
from tests.papers.small_plan import APRIL_END, BY, build_small_plan
from turnstone.programme.audit import clock
from turnstone.programme.delivery import operations as delivery
from turnstone.programme.delivery.operations.asking import ask_for_update
from turnstone.programme.delivery.rules import StepState
from turnstone.programme.people import operations as people
from turnstone.programme.people.rules import OrganisationKind, Role
from turnstone.programme.plan import operations as plans
from turnstone.programme.plan.rules import DateRule, Fate, MandatePart, RequirementKind, Shows
from turnstone.programme.scorecards import operations as scorecards
from turnstone.programme.sources import operations as sources


@pytest.fixture
def full_plan(db):
    return build_full_plan()


def build_full_plan():
    """Make it, by the operations that people use."""
    made = build_small_plan()
    made.cycle = made.april
    with clock.pretend(APRIL_END):
        people.add_alias(by=BY, organisation=made.council, name="The council")
        account = people.open_account(by=BY, email="ada.marsh@wexcombe.example", name="Ada Marsh")
        people.give_role(by=BY, area=made.area, account=account, role=Role.LEAD, person=made.person)
        people.add_organisation(by=BY, area=made.area, name="Wexcombe forum", kind=OrganisationKind.FORUM)
        plans.add_milestone(by=BY, action=made.actions[1], text="Advert out", due_on=dt.date(2024, 4, 20))
        ask_for_a_date(made)
        replace_an_older_plan(made)
        count_something(made)
        make_promises(made)
        put_it_to_a_board(made)
        decide_on_a_risk(made)
        plans.add_requirement(
            by=BY,
            mandate=made.requirement.mandate,
            reference="PA2",
            kind=RequirementKind.PRIORITY_ACTION,
            finding="Figures are late.",
            bodies=(made.council,),
        )
        source = sources.keep_source(
            by=BY, area=made.area, name="update.txt", content=b"-", kind="monitoring-update", proposal={}
        )
        sources.note_placed(by=BY, source=source, key="headline:1", became="delivery.headline:1")
        meet_about(made)
        hear_families(made)
        keep_scorecards(made)
    with clock.pretend(APRIL_END - dt.timedelta(days=5)):
        ask_for_update(by=BY, cycle=made.april, action=made.actions[1], person=made.person)
    return made


def make_promises(made):
    """Promise one thing that is answered and one that is late, and move a step."""
    due, said = dt.date(2024, 4, 30), {"made_on": dt.date(2024, 3, 1), "made_where": "Spring fair"}
    kept = delivery.make_promise(
        by=BY, plan=made.plan, words="Every letter will be plain.", due_on=due, outcome=made.outcome, **said
    )
    late = {**said, "due_on": dt.date(2024, 4, 1)}
    delivery.make_promise(by=BY, plan=made.plan, words="Each school will have a lead.", **late)
    delivery.answer_promise(by=BY, promise=kept, move="keep", new_evidence="The letters")
    delivery.close_next_step(
        by=BY,
        step=made.waiting,
        cycle=made.april,
        state=StepState.MOVED,
        why="The lawyer was away",
        moved_to=dt.date(2024, 5, 10),
    )


def decide_on_a_risk(made):
    """Let a board decide on an issue, and put a measure under threat."""
    on = dt.date(2024, 4, 19)
    delivery.record_decision(by=BY, risk=made.issue, board="The board", words="Fund two posts.", on=on)
    delivery.change_risk(by=BY, risk=made.risk, why="Looked again", threatened_measures=(made.measure,))


def put_it_to_a_board(made):
    """Let a body answer for the mandate, and another agree a version of the plan."""
    mandate = made.requirement.mandate
    plans.add_mandate_body(by=BY, mandate=mandate, organisation=made.council, part=MandatePart.ANSWERS)
    version = plans.draw_version(by=BY, plan=made.plan, name="1")
    plans.submit_version(by=BY, version=version, bodies=["Improvement board"])
    answered = {"answer": "on_condition", "on": APRIL_END.date(), "condition": "Add costs."}
    plans.answer_approval(by=BY, approval=version.approvals.get(), **answered)


def count_something(made):
    """Tie a measure with a value to an outcome, and meet the criteria of an action with evidence."""
    scorecards.record_result(
        by=BY, measure=made.measure, period_ends_on=dt.date(2024, 3, 31), value=Decimal("41.5")
    )
    plans.link_measure(by=BY, outcome=made.outcome, measure=made.measure)
    shown = plans.add_evidence(
        by=BY, action=made.actions[1], what="Audit", on=dt.date(2024, 4, 1), shows=Shows.QUALITY
    )
    plans.meet_criteria(by=BY, action=made.actions[1], on=dt.date(2024, 4, 2), evidence=shown)


def replace_an_older_plan(made):
    """Let this plan carry on an action of one before it."""
    old = plans.add_plan(by=BY, area=made.area, name="The first plan")
    part = plans.add_workstream(by=BY, plan=old, name="Waits")
    outcome = plans.add_outcome(by=BY, workstream=part, reference="1", text="Waits are short")
    action = plans.add_action(by=BY, outcome=outcome, reference="1.A", text="Count the waits")
    day = dt.date(2024, 3, 1)
    plans.replace_plan(by=BY, old=old, new=made.plan, on=day, why="The inspectors came back.")
    plans.say_what_became(by=BY, action=action, fate=Fate.CARRIED, on=day, successors=[made.actions[1]])


def ask_for_a_date(made):
    """Let one action wait for another, and a new date of it for the board."""
    waits, needed = made.actions[4], made.actions[5]
    plans.add_dependency(by=BY, action=waits, needed=needed)
    plans.set_date_rule(by=BY, plan=waits.plan, rule=DateRule.LATER, body="The board", why="It asked.")
    plans.move_due_date(
        by=BY, action=waits, to=dt.date(2024, 12, 20), why="Nobody applied.", asked_by="Ada Marsh"
    )
