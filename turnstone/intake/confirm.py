"""A proposal made record: the lines that a person accepted, in one transaction, each once.

A line that this file placed before, or that the record already says, is not added again. Nothing is guessed: what the
document does not say is left empty, to be asked for.
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from turnstone.intake import place_cycle, place_plan
from turnstone.intake.against_record import plan_meant
from turnstone.intake.as_json import as_json
from turnstone.intake.confirm_minutes import place_minutes
from turnstone.intake.place_register import place_register
from turnstone.intake.place_timeline import place_timeline
from turnstone.intake.placing import Accepting, Placing
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.delivery.operations import open_new_cycle
from turnstone.programme.delivery.queries import find_cycle
from turnstone.programme.plan.operations import add_mandate, add_plan
from turnstone.programme.plan.rules import MandateKind
from turnstone.programme.sources.operations import keep_source

if TYPE_CHECKING:
    from turnstone.intake.proposal import Proposal
    from turnstone.programme.delivery.models import Cycle
    from turnstone.programme.people.models import LocalArea
    from turnstone.programme.plan.models import Plan


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmed:
    """Say what a file became."""

    source_id: int
    where: str
    added: int
    there_already: int
    left: int
    changed: int = 0

    @property
    def sentence(self) -> str:
        """Tell it in a line."""
        changed = f", changed {self.changed}" if self.changed else ""
        return (
            f"Added {self.added} lines to the record of {self.where}{changed}; "
            f"{self.there_already} were there already and {self.left} were left out."
        )


@operation
def confirm(
    *,
    by: Actor,
    area: LocalArea,
    proposal: Proposal,
    content: bytes,
    name: str,
    accepted: Collection[str] | None = None,
) -> Confirmed:
    """Make the accepted lines of a proposal record; all of them when `accepted` is None."""
    if proposal.conflicts:
        raise Refusal(f"{name} contradicts itself: {proposal.conflicts[0].sentence}")
    source = keep_source(
        by=by, area=area, name=name, content=content, kind=proposal.kind, proposal=as_json(proposal)
    )
    if proposal.kind == "minutes":
        accepting = Accepting(by=by, source=source, accepted=accepted)
        return _confirmed(accepting, place_minutes(accepting, area, proposal))
    if proposal.timeline is not None:
        accepting = Accepting(by=by, source=source, accepted=accepted)
        place_timeline(accepting, area, proposal.timeline)
        return _confirmed(accepting, "the timeline")
    plan = _plan_for(by, area, proposal)
    if proposal.kind == "risk-register":
        accepting = Accepting(by=by, source=source, accepted=accepted)
        place_register(accepting, plan, proposal)
        return _confirmed(accepting, "the risk register")
    cycle = _cycle_for(by, plan, proposal)
    placing = Placing(by=by, source=source, cycle=cycle, accepted=accepted)
    place_plan.place_measures(placing, proposal.indicators)
    place_plan.place_register(placing, proposal.register, proposal.as_at)
    place_cycle.place_programme(placing, proposal)
    for found in proposal.workstreams:
        workstream = place_plan.place_workstream(placing, found)
        if workstream is not None:
            place_cycle.place_workstream_lines(placing, workstream, found)
    return _confirmed(placing, str(cycle))


def _confirmed(placing: Accepting, where: str) -> Confirmed:
    return Confirmed(
        source_id=placing.source.pk,
        where=where,
        added=placing.counts["added"],
        there_already=placing.counts["there already"],
        left=placing.counts["left"],
        changed=placing.counts["changed"],
    )


def _plan_for(by: Actor, area: LocalArea, proposal: Proposal) -> Plan:
    """Find the plan that the document names; or the area's only plan; or open one under the document's name."""
    plan = plan_meant(area.pk, proposal)
    if plan is not None:
        return plan
    named = proposal.plan_name or proposal.title
    title = proposal.mandate or named
    mandate = add_mandate(by=by, area=area, title=title, kind=MandateKind.INSPECTION)
    return add_plan(by=by, area=area, name=named, kind=named, mandate=mandate, words=_words(proposal))


def _words(proposal: Proposal) -> dict[str, str]:
    """Keep the area's own word for an outcome, where its tables use one."""
    has_focus_areas = any(row.focus_areas for found in proposal.workstreams for row in found.exceptions)
    return {"outcome": "focus area"} if has_focus_areas else {}


def _cycle_for(by: Actor, plan: Plan, proposal: Proposal) -> Cycle:
    if proposal.period is None:
        raise Refusal(
            f"“{proposal.title}” does not say which month it is for; add the month to its title, as in April 2022."
        )
    found = find_cycle(plan.area_id, proposal.period, plan_id=plan.pk)
    if found is not None:
        return found
    period = dt.date.fromisoformat(f"{proposal.period}-01")
    last = calendar.monthrange(period.year, period.month)[1]
    return open_new_cycle(
        by=by, plan=plan, period=period, closes_on=proposal.as_at or period.replace(day=last)
    )
