"""What is asked when an action's success criteria are met."""

from collections.abc import Iterable
from typing import Any

from django import forms

from turnstone.programme.audit import clock
from turnstone.web.kit.fields import day_of, offer, one_of


class CriteriaForm(forms.Form):
    """Ask on which day an action's success criteria were met, and for the evidence that shows it."""

    on = day_of("The day they were met", "Enter the day on which they were met.")
    evidence = one_of(
        "Which evidence shows it?",
        missing="Choose the evidence; if it is not here, add it above first.",
    )

    def __init__(self, *, proofs: Iterable[Any], **sent: Any) -> None:
        super().__init__(initial={"on": clock.today()}, **sent)
        offered = [(each.pk, f"{each.what} ({each.on:%-d %B %Y})") for each in proofs]
        offer(self, "evidence", offered, first="Choose one")

    def clean_on(self) -> Any:
        on = self.cleaned_data["on"]
        if on > clock.today():
            raise forms.ValidationError("That day is still to come; choose today or an earlier day.")
        return on
