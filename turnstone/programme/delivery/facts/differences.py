"""Where people rate an action otherwise than the rule, and on what grounds."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from turnstone.programme.delivery.facts.cycles import UpdateFacts
from turnstone.programme.delivery.rules import Proposal
from turnstone.programme.plan.facts import ActionFacts, EvidenceFacts, PlanFacts
from turnstone.programme.plan.rules import Confidence, Status

_ORDER = [str(each) for each in Confidence]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """An action that is rated otherwise than the rule, or called complete before its criteria are met."""

    action: ActionFacts
    proposal: Proposal
    update: UpdateFacts | None
    evidence: EvidenceFacts | None
    completes_unmet: bool

    @property
    def is_surer(self) -> bool:
        """Say whether the person is surer than the facts allow."""
        return self.proposal.is_below(self.action.confidence)

    @property
    def needs_evidence(self) -> bool:
        """Say whether such a rating is owed evidence."""
        return self.is_surer or self.completes_unmet

    @property
    def has_evidence(self) -> bool:
        """Say whether it has some, if only for some eyes."""
        return self.action.confidence_evidence_id is not None

    @property
    def is_bare(self) -> bool:
        """Say whether it stands without the evidence that it is owed."""
        return self.needs_evidence and not self.has_evidence

    @property
    def gap(self) -> int:
        """Count the steps between the rule's rating and the person's."""
        return abs(_ORDER.index(self.proposal.rating) - _ORDER.index(self.action.confidence))


def differences_in(
    plan: PlanFacts, proposals: Mapping[int, Proposal], updates: Iterable[UpdateFacts]
) -> tuple[Difference, ...]:
    """List where people differ from the rule, the worst first: surer without evidence, then by how far apart."""
    last = {each.action_id: each for each in updates if not each.no_change}
    evidence = {each.id: each for each in plan.evidence}
    found = [
        Difference(
            action=action,
            proposal=proposals[action.id],
            update=last.get(action.id),
            evidence=evidence.get(action.confidence_evidence_id or 0),
            completes_unmet=_completes_unmet(action),
        )
        for action in plan.live_actions
        if action.confidence and _differs(action, proposals[action.id])
    ]
    return tuple(sorted(found, key=_worst_first))


def _differs(action: ActionFacts, proposal: Proposal) -> bool:
    return bool(proposal.rating) and (action.confidence != proposal.rating or _completes_unmet(action))


def _completes_unmet(action: ActionFacts) -> bool:
    is_unmet = bool(action.success_criteria.strip()) and action.criteria_met_on is None
    return action.status == Status.COMPLETE and is_unmet


def _worst_first(difference: Difference) -> tuple[bool, bool, int]:
    return not difference.is_bare, not difference.needs_evidence, -difference.gap
