"""The three questions about an action, asked in the office and behind an emailed link."""

import datetime as dt
from typing import Any, Protocol

from django import forms

from turnstone.programme.audit import clock
from turnstone.programme.plan.rules import CONFIDENCE_NAMES, STATUS_NAMES, Confidence, Status
from turnstone.web.kit.forms import DayField


class Given(Protocol):
    """An answer that was given already in this round."""

    text: str
    forecast_on: dt.date | None
    blocked_by: str


class Judged(Protocol):
    """An action as it is judged now."""

    status: str
    confidence: str
    confidence_reason: str
    done_on: dt.date | None


class UpdateForm(forms.Form):
    """Ask a lead how an action goes. The rating is argued for only when it is bad or has changed."""

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

    def __init__(self, data: Any, *, rating_key: dict[str, str], before: Judged, given: Given | None) -> None:
        self._was = (before.confidence, before.confidence_reason)
        initial: dict[str, Any] = {
            "status": before.status,
            "confidence": before.confidence,
            "why": before.confidence_reason,
            "done_on": before.done_on,
        }
        if given:
            initial |= {"text": given.text, "forecast_on": given.forecast_on, "blocked_by": given.blocked_by}
        super().__init__(data, initial=initial)
        self.fields["confidence"].choices = list(rating_key.items())  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        self._ask_why(said)
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
        return bool(self["why"].errors) or self["confidence"].value() in (Confidence.AMBER, Confidence.RED)

    @property
    def opens_more(self) -> bool:
        """Show the rest where something is said in it, or is wrong with it."""
        bad = any(self[name].errors for name in ("done_on", "forecast_on", "blocked_by"))
        return bad or bool(self["blocked_by"].value() or self.initial.get("forecast_on"))

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
