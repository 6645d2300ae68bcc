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
from turnstone.intake.as_json import as_json
from turnstone.intake.placing import Placing
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.delivery.operations import open_new_cycle
from turnstone.programme.delivery.queries import find_cycle
from turnstone.programme.plan.operations import add_mandate, add_plan
from turnstone.programme.plan.queries import plans_of
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
    cycle: str
    added: int
    there_already: int
    left: int

    @property
    def sentence(self) -> str:
        """Tell it in a line."""
        return (
            f"Added {self.added} lines to the record of {self.cycle}; "
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
    cycle = _cycle_for(by, _plan_for(by, area, proposal), proposal)
    placing = Placing(by=by, source=source, cycle=cycle, accepted=accepted)
    place_plan.place_measures(placing, proposal.indicators)
    place_plan.place_register(placing, proposal.register, proposal.as_at)
    place_cycle.place_programme(placing, proposal)
    for found in proposal.workstreams:
        workstream = place_plan.place_workstream(placing, found)
        if workstream is not None:
            place_cycle.place_workstream_lines(placing, workstream, found)
    return Confirmed(
        source_id=source.pk,
        cycle=str(cycle),
        added=placing.counts["added"],
        there_already=placing.counts["there already"],
        left=placing.counts["left"],
    )


def _plan_for(by: Actor, area: LocalArea, proposal: Proposal) -> Plan:
    """Find the plan that the document names; or the area's only plan; or open one under the document's name."""
    plans = plans_of(area.pk)
    named = proposal.plan_name or proposal.title
    for plan in plans:
        if plan.name.casefold() == named.casefold():
            return plan
    if plans and not proposal.plan_name:
        return plans[0]
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
