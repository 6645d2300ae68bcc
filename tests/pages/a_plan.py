"""A plan for the cast to work on: one requirement, one outcome, a lead's actions and nobody's."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from tests.cast import BY
from turnstone.programme.audit import clock
from turnstone.programme.delivery import operations as delivery
from turnstone.programme.plan import operations as plans
from turnstone.programme.plan.rules import MandateKind, RequirementKind, Shows


@dataclass(frozen=True, slots=True, kw_only=True)
class APlan:
    """The rows that tests speak of."""

    plan: Any
    requirement: Any
    workstream: Any
    outcome: Any
    cycle: Any
    actions: dict[str, Any]

    def say(self, reference, **said):
        """Answer for an action."""
        said = {"text": "Two started.", "status": "in_progress", "confidence": "green"} | said
        return delivery.record_update(
            by=BY,
            cycle=self.cycle,
            action=self.actions[reference],
            **with_what_is_owed(self, reference, said),
        )


def with_what_is_owed(made, reference, said):
    """Add the reason and the evidence that a rating needs which is not the rule's."""
    action, asked = made.actions[reference], {"forecast_on": None, "blocked_by": ""}
    judged = asked | {name: said[name] for name in ("status", "confidence", *asked) if name in said}
    owed = delivery.what_is_owed(action, **judged)
    more = {"why": "The board agrees."} if owed.reason else {}
    if owed.evidence:
        more["evidence"] = plans.add_evidence(
            by=BY, action=action, what="Minutes", on=clock.today(), shows=Shows.ACTIVITY
        )
    return more | said


def make(cast):
    """Make the plan with three actions: 1.A and 1.B of the lead, 10.A of nobody; 1.A is late."""
    mandate = plans.add_mandate(by=BY, area=cast.area, title="Inspection 2025", kind=MandateKind.INSPECTION)
    requirement = plans.add_requirement(
        by=BY, mandate=mandate, reference="1", kind=RequirementKind.PRIORITY_ACTION, finding="Plans are late."
    )
    plan = plans.add_plan(by=BY, area=cast.area, name="Priority action plan", mandate=mandate)
    workstream = plans.add_workstream(by=BY, plan=plan, name="Timely plans", council_lead=cast.lead_post)
    outcome = plans.add_outcome(
        by=BY, workstream=workstream, reference="1", text="Plans arrive on time.", requirement=requirement
    )
    today = clock.today()
    cycle = delivery.open_new_cycle(by=BY, plan=plan, period=today, closes_on=today + dt.timedelta(days=5))
    made = APlan(
        plan=plan, requirement=requirement, workstream=workstream, outcome=outcome, cycle=cycle, actions={}
    )
    for reference, text, lead, days in [
        ("1.A", "Hire two caseworkers.", cast.lead_post, -10),
        ("1.B", "Train every panel.", cast.lead_post, 20),
        ("10.A", "Ask families each term.", None, 40),
    ]:
        made.actions[reference] = plans.add_action(
            by=BY,
            outcome=outcome,
            reference=reference,
            text=text,
            lead=lead,
            due_on=today + dt.timedelta(days=days),
        )
    return made


def add_many(made, cast, number):
    """Make the plan larger."""
    for each in range(number):
        made.actions[f"2.{each}"] = plans.add_action(
            by=BY, outcome=made.outcome, reference=f"2.{each}", text="More work.", lead=cast.lead_post
        )


def queries_of(client, address):
    """Count what a page asks the database."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200
    return len(asked)
