"""What the rule says of one action's rating, beside what its lead says."""

from dataclasses import dataclass

from turnstone.programme.delivery.facts import Difference
from turnstone.programme.delivery.rules import Proposal
from turnstone.programme.plan.facts import ActionFacts
from turnstone.web.kit.formats import short_day
from turnstone.web.plan.presenters.words import Judgement, confidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """The rule's rating and its reasons; `differs` where the lead's is another, with what it rests on."""

    rule: Judgement
    because: str
    differs: bool
    evidence: str
    is_bare: bool
    criteria: str


def ruling(action: ActionFacts, proposal: Proposal, difference: Difference | None) -> Ruling | None:
    """Lay out what the rule says; nothing for what was taken out of the plan."""
    if not proposal.rating:
        return None
    return Ruling(
        rule=confidence(proposal.rating),
        because=proposal.words,
        differs=difference is not None,
        evidence=_evidence(difference),
        is_bare=difference is not None and difference.is_bare,
        criteria=_criteria(action),
    )


def _evidence(difference: Difference | None) -> str:
    if difference is None or not difference.needs_evidence:
        return ""
    if difference.evidence:
        return f"{difference.evidence.what} ({short_day(difference.evidence.on)})"
    return "Seen by the programme office only" if difference.has_evidence else "No evidence"


def _criteria(action: ActionFacts) -> str:
    if not action.success_criteria.strip():
        return "It does not say yet what success is."
    if action.criteria_met_on:
        return f"Its success criteria were met on {short_day(action.criteria_met_on)}."
    return "Its success criteria are not shown to be met yet."
