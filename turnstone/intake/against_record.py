"""What a register says beside what the record holds: which plan it means, and what it would change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from turnstone.intake.register_fields import Fields, Known, changes_to, fields_of, names_of_posts
from turnstone.programme.audit import clock
from turnstone.programme.delivery.facts import RiskFacts
from turnstone.programme.delivery.queries import risks_as_at
from turnstone.programme.people.queries import posts_as_at
from turnstone.programme.plan.queries import actions_of, plans_of, workstreams_of
from turnstone.programme.scorecards.queries import measures_as_at

if TYPE_CHECKING:
    from turnstone.intake.proposal import Proposal, ProposedRisk
    from turnstone.programme.plan.models import Plan

NEW, SAME, CLOSED = (
    "New in the register",
    "The same in the register",
    "Closed in the register, so it is left alone",
)


def plan_meant(area_id: int, proposal: Proposal) -> Plan | None:
    """Find the plan that a document names, or the area's newest plan where it names none."""
    plans = plans_of(area_id)
    named = (proposal.plan_name or proposal.title).casefold()
    for plan in plans:
        if plan.name.casefold() == named:
            return plan
    return plans[0] if plans and not proposal.plan_name else None


def what_it_changes(area_id: int, proposal: Proposal) -> dict[str, tuple[str, ...]]:
    """Say of each line of a register, by its key, what it would change; one that changes nothing says so."""
    plan = plan_meant(area_id, proposal)
    if plan is None:
        return {risk.key: (NEW,) for risk in proposal.risks}
    known, there = known_in(plan), risks_as_at(plan.pk, area_id, clock.now())
    return {risk.key: _told(fields_of(risk, known), risk_meant(there, risk)) for risk in proposal.risks}


def _told(said: Fields, there: RiskFacts | None) -> tuple[str, ...]:
    if there is None:
        return (NEW,)
    if not there.is_open:
        return (CLOSED,)
    return changes_to(there, said) or (SAME,)


def known_in(plan: Plan) -> Known:
    """Gather what a register may name in a plan and its area."""
    now = clock.now()
    return Known(
        posts=names_of_posts(posts_as_at(plan.area_id, now)),
        actions={each.reference.casefold(): each.pk for each in actions_of(plan.pk)},
        measures={each.title.casefold(): each.id for each in measures_as_at(plan.area_id, now)},
        workstreams={each.name.casefold(): each.pk for each in workstreams_of(plan.pk)},
    )


def risk_meant(there: tuple[RiskFacts, ...], said: ProposedRisk) -> RiskFacts | None:
    """Find the risk that a line means: the one of its reference, or of its words where it has no reference."""
    if said.reference:
        return next((each for each in there if each.reference == said.reference), None)
    return next(
        (each for each in there if each.is_open and each.title.casefold() == said.title.casefold()), None
    )
