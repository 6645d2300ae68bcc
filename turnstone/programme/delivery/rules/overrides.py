"""What somebody owes who rates an action otherwise than the rule. No Django."""

import datetime as dt
from dataclasses import dataclass

from turnstone.programme.delivery.rules.confidence import Proposal
from turnstone.programme.plan.rules import CONFIDENCE_NAMES, Shows


@dataclass(frozen=True, slots=True, kw_only=True)
class NewEvidence:
    """Evidence that is given together with a rating and is not in the record yet."""

    what: str
    on: dt.date
    shows: Shows


@dataclass(frozen=True, slots=True, kw_only=True)
class Owed:
    """Whether a rating needs a reason, and evidence as well; `because` begins the sentence that asks for it."""

    reason: bool
    evidence: bool
    because: str = ""


def owed_for(reference: str, proposal: Proposal, rating: str, *, completes_unmet: bool) -> Owed:
    """Say what a rating must be given with.

    Less sure than the facts allow needs a reason. Surer, or complete before the success criteria are shown to be met,
    needs evidence too.
    """
    if proposal.is_below(rating):
        by_rule = f"By the rule {reference} is {word(proposal.rating)}: {proposal.words}."
        return Owed(reason=True, evidence=True, because=f"{by_rule} To call it {word(rating)},")
    if completes_unmet:
        unmet = f"The success criteria of {reference} are not shown to be met. To call it complete,"
        return Owed(reason=True, evidence=True, because=unmet)
    if proposal.is_above(rating):
        by_rule = f"By the rule {reference} is {word(proposal.rating)}: {proposal.words}."
        return Owed(reason=True, evidence=False, because=f"{by_rule} To call it {word(rating)},")
    return Owed(reason=False, evidence=False)


def word(rating: str) -> str:
    """Name a rating in a sentence."""
    return str(CONFIDENCE_NAMES[rating]).lower()  # type: ignore[index]  # a StrEnum is its value
