"""The three questions about an action, asked in the office and behind an emailed link."""

import datetime as dt
from typing import Any, Protocol

from django import forms

from turnstone.programme.audit import clock
from turnstone.programme.delivery.rules import Proposal
from turnstone.programme.plan.rules import CONFIDENCE_NAMES, STATUS_NAMES, Confidence, Status
from turnstone.web.kit.forms import DayField
from turnstone.web.kit.ruling import SHOWN, Ruled, evidence_in


class Given(Protocol):
    """An answer that was given already in this round."""

    @property
    def text(self) -> str: ...

    @property
    def forecast_on(self) -> dt.date | None: ...

    @property
    def blocked_by(self) -> str: ...


class Judged(Protocol):
    """An action as it is judged now."""

    @property
    def status(self) -> str: ...

    @property
    def confidence(self) -> str: ...

    @property
    def confidence_reason(self) -> str: ...

    @property
    def done_on(self) -> dt.date | None: ...


def stood_words(status: str, confidence: str) -> str:
    """Say how an action stands before it is answered for."""
    word = STATUS_NAMES[status]  # type: ignore[index]  # a StrEnum is its value
    if not confidence:
        return f"{word}, not rated yet"
    return f"{word}, {CONFIDENCE_NAMES[confidence].lower()}"  # type: ignore[index]


class UpdateForm(forms.Form):
    """Ask a lead how an action goes.

    The rating is argued for only when it is bad, has changed, or is not the rule's; a better one than the rule's, with
    evidence.
    """

    text = forms.CharField(
        label="How is it going?",
        help_text="One line is enough.",
        widget=forms.Textarea(attrs={"rows": "3"}),
        error_messages={"required": "Say in a line how it is going, or choose “No change”."},
    )
    status = forms.ChoiceField(label="Is it done?", choices=STATUS_NAMES.items(), widget=forms.RadioSelect)
    confidence = forms.ChoiceField(
        label="How sure are you of its date and its aim?",
        widget=forms.RadioSelect,
        error_messages={"required": "Choose how sure you are."},
    )
    why = forms.CharField(
        label="Why this rating?", required=False, widget=forms.Textarea(attrs={"rows": "2"})
    )
    done_on = DayField(label="The day it was done", required=False)
    forecast_on = DayField(label="The day it is likely to be done, if not the agreed one", required=False)
    blocked_by = forms.CharField(label="Who or what is in the way", required=False, max_length=300)
    evidence = forms.ChoiceField(label="Evidence that shows it", required=False)
    evidence_what = forms.CharField(label="Or add some: what is it?", required=False, max_length=400)
    evidence_on = DayField(label="The day it is from", required=False)
    evidence_shows = forms.ChoiceField(label="What does it show?", required=False, choices=SHOWN)

    def __init__(
        self,
        data: Any,
        *,
        rating_key: dict[str, str],
        before: Judged,
        given: Given | None,
        ruled: Ruled | None = None,
    ) -> None:
        self._ruled, self._unmet = ruled, False
        self._was = (before.confidence, before.confidence_reason)
        initial: dict[str, Any] = {
            "status": before.status,
            "confidence": before.confidence,
            "why": before.confidence_reason,
            "done_on": before.done_on or clock.today(),
            "evidence": str(ruled.chosen or "") if ruled else "",
        }
        if given:
            initial |= {"text": given.text, "forecast_on": given.forecast_on, "blocked_by": given.blocked_by}
        super().__init__(data, initial=initial)
        self.fields["confidence"].choices = list(rating_key.items())  # type: ignore[attr-defined]
        self._offer_evidence()
        self.rule = self._proposal(initial)

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        evidence = evidence_in(self, said, self._ruled.proofs if self._ruled else ())
        self.rule = self._proposal(said)
        self._ask_what_is_owed(said, evidence)
        self._ask_why(said)
        said["evidence"] = evidence
        if said.get("status") == Status.COMPLETE:
            self._ask_when(said)
        return said

    def said(self) -> dict[str, Any]:
        """Give the answer as the operation wants it."""
        said = dict(self.cleaned_data)
        if said["status"] != Status.COMPLETE:
            said["done_on"] = None
        return said

    @property
    def opens_why(self) -> bool:
        """Show the reason from the start where the rating asks for one, or where it is missing."""
        bad = self["why"].errors or self.non_field_errors()
        return bool(bad) or self["confidence"].value() in (Confidence.AMBER, Confidence.RED)

    @property
    def opens_evidence(self) -> bool:
        """Show the evidence from the start where some stands behind the rating, or is missing."""
        names = ("evidence", "evidence_what", "evidence_on", "evidence_shows")
        bad = any(self[name].errors for name in names) or self.non_field_errors()
        return bool(bad or self["evidence"].value() or self["evidence_what"].value())

    @property
    def opens_more(self) -> bool:
        """Show the rest where something is said in it, or is wrong with it."""
        bad = any(self[name].errors for name in ("done_on", "forecast_on", "blocked_by"))
        return bad or bool(self["blocked_by"].value() or self.initial.get("forecast_on"))

    def _offer_evidence(self) -> None:
        proofs = self._ruled.proofs if self._ruled else ()
        offered = [(str(each.pk), f"{each.what} ({each.on:%-d %B %Y})") for each in proofs]
        self.fields["evidence"].choices = [("", "None of these"), *offered]  # type: ignore[attr-defined]

    def _proposal(self, said: dict[str, Any]) -> Proposal | None:
        if self._ruled is None:
            return None
        return self._ruled.propose(
            said.get("status") or "", said.get("forecast_on"), (said.get("blocked_by") or "").strip()
        )

    @property
    def rule_word(self) -> str:
        """Name the rating that the rule gives, in the plan's own words."""
        return self._ruled.word(self.rule) if self._ruled and self.rule and self.rule.rating else ""

    def _ask_what_is_owed(self, said: dict[str, Any], evidence: Any) -> None:
        rating = said.get("confidence", "")
        if self._ruled is None or self.rule is None or not rating:
            return
        owed = self._ruled.owed(self.rule, rating, said.get("status", ""))
        asked = any(name in self.errors for name in ("evidence_on", "evidence_shows"))
        if owed.evidence and evidence is None and not asked:
            self.add_error("evidence", f"{owed.because} choose or add the evidence that shows it.")
        if owed.reason and not said.get("why", "").strip() and "why" not in self.errors:
            self.add_error("why", f"{owed.because} say why.")

    def _ask_why(self, said: dict[str, Any]) -> None:
        rating, (before, argued) = said.get("confidence", ""), self._was
        changed = bool(before) and rating != before
        reason = said.get("why", "").strip()
        if not rating or "why" in self.errors:
            return
        word = CONFIDENCE_NAMES[rating].lower()
        if changed and reason in ("", argued):
            was = CONFIDENCE_NAMES[before].lower()  # type: ignore[index]  # a StrEnum is its value
            self.add_error("why", f"Say why it has gone from {was} to {word}.")
        elif rating in (Confidence.AMBER, Confidence.RED) and not reason:
            self.add_error("why", f"Say why it is {word}, so that the board can help.")

    def _ask_when(self, said: dict[str, Any]) -> None:
        if "done_on" in self.errors:
            return
        done_on = said.get("done_on")
        if done_on is None:
            self.add_error("done_on", "Enter the day it was done.")
        elif done_on > clock.today():
            self.add_error("done_on", "The day it was done is still to come; choose today or an earlier day.")
