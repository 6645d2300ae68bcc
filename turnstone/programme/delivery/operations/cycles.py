"""Rounds of reporting, and what workstreams say in them."""

import datetime as dt

from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.delivery import rules
from turnstone.programme.delivery.models import (
    Cycle,
    ExceptionLine,
    ExceptionOutcome,
    Headline,
    ProgressLine,
)
from turnstone.programme.people.models import Post
from turnstone.programme.plan.models import Action, Outcome, Plan, Workstream
from turnstone.programme.plan.operations import refuse_outside_the_key


@operation
def open_new_cycle(
    *,
    by: Actor,
    plan: Plan,
    period: dt.date,
    closes_on: dt.date,
    opens_on: dt.date | None = None,
    reports_to: str = "",
    meets_on: dt.date | None = None,
) -> Cycle:
    """Open a round of reporting for a month."""
    period = period.replace(day=1)
    if plan.cycles.filter(period=period).exists():
        raise Refusal(f"{plan.name} already has a cycle for {rules.month_name(period)}; use that one.")
    if opens_on and closes_on < opens_on:
        raise Refusal(f"The cycle would close on {closes_on:%-d %B %Y}, before it opens; correct one date.")
    return Cycle.objects.create(
        area=plan.area,
        plan=plan,
        period=period,
        opens_on=opens_on,
        closes_on=closes_on,
        reports_to=reports_to or plan.reports_to,
        meets_on=meets_on,
    )


@operation
def add_headline(*, by: Actor, cycle: Cycle, text: str) -> Headline:
    """Add a line about the whole programme."""
    return Headline.objects.create(
        area=cycle.area, cycle=cycle, text=text, position=cycle.headlines.count() + 1
    )


@operation
def add_progress(
    *,
    by: Actor,
    cycle: Cycle,
    workstream: Workstream,
    text: str,
    shows: str = "",
    action: Action | None = None,
    parent: ProgressLine | None = None,
) -> ProgressLine:
    """Add a line of what a workstream did."""
    return ProgressLine.objects.create(
        area=cycle.area,
        cycle=cycle,
        workstream=workstream,
        parent=parent,
        action=action,
        text=text,
        shows=shows,
        position=cycle.progress_lines.count() + 1,
    )


@operation
def add_exception(
    *,
    by: Actor,
    cycle: Cycle,
    workstream: Workstream,
    outcomes: tuple[Outcome, ...],
    milestone: str,
    confidence: str,
    issue: str,
    mitigation: str,
    owner: Post | None = None,
    due_on: dt.date | None = None,
) -> ExceptionLine:
    """Report something off course, with the outcomes that it is about."""
    if confidence:
        refuse_outside_the_key(cycle.plan, confidence, f"“{milestone}”")
    line = ExceptionLine.objects.create(
        area=cycle.area,
        cycle=cycle,
        workstream=workstream,
        milestone=milestone,
        confidence=confidence,
        issue=issue,
        mitigation=mitigation,
        owner=owner,
        due_on=due_on,
        position=cycle.exceptions.count() + 1,
    )
    for outcome in outcomes:
        ExceptionOutcome.objects.create(area=cycle.area, exception=line, outcome=outcome)
    return line
