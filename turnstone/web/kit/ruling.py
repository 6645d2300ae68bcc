"""The rule's rating beside a person's: what it proposes, and what somebody owes who differs."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from django import forms

from turnstone.programme.delivery.rules import NewEvidence, Owed, Proposal, owed_for
from turnstone.programme.plan.rules import SHOWS_NAMES, Shows, Status


class Proof(Protocol):
    """A piece of evidence that is in the record."""

    @property
    def pk(self) -> Any: ...

    @property
    def what(self) -> str: ...

    @property
    def on(self) -> dt.date: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruled:
    """What a form asks the rule: the proposal for an answer, and the evidence that there is to show otherwise."""

    reference: str
    key: dict[str, str]
    is_unmet: bool
    propose: Callable[[str, dt.date | None, str], Proposal]
    proofs: Sequence[Proof]
    chosen: int | None

    def owed(self, proposal: Proposal, rating: str, status: str) -> Owed:
        """Say what a rating must be given with."""
        unmet = self.is_unmet and status == Status.COMPLETE
        return owed_for(self.reference, proposal, rating, completes_unmet=unmet)

    def word(self, proposal: Proposal) -> str:
        """Name the proposed rating in the plan's own words."""
        return self.key.get(proposal.rating, proposal.rating).partition(":")[0].strip()


def evidence_in(
    form: forms.Form, said: dict[str, Any], proofs: Sequence[Proof]
) -> Proof | NewEvidence | None:
    """Take the evidence out of what was said: newly told, or chosen from the record; say what is missing."""
    what, on, shows = (said.pop(name, None) for name in ("evidence_what", "evidence_on", "evidence_shows"))
    number = said.pop("evidence", "")
    if not what:
        return next((each for each in proofs if str(each.pk) == number), None)
    if on is None:
        if "evidence_on" not in form.errors:
            form.add_error("evidence_on", "Enter the day that the evidence is from.")
        return None
    if not shows:
        form.add_error("evidence_shows", "Choose what the evidence shows.")
        return None
    return NewEvidence(what=what, on=on, shows=Shows(shows))


SHOWN = [("", "Choose one"), *((str(key), words) for key, words in SHOWS_NAMES.items())]
