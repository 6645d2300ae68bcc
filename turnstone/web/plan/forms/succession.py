"""What is asked about one plan taking the place of another, and about each old action."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.http import QueryDict

from turnstone.programme.audit import clock
from turnstone.programme.plan.rules import FATE_NAMES, Fate
from turnstone.web.kit.fields import day_of, line, offer, one_of, prose

LEFT = "left"


class ReplaceForm(forms.Form):
    """Ask which plan took the place of which, when and why."""

    old = one_of("The plan that ended", missing="Choose the plan that ended.")
    new = one_of("The plan that took its place", missing="Choose the plan that took its place.")
    on = day_of("The day it took its place", "Enter the day, for example 1 4 2025.")
    why = prose("Why was it replaced?", "Say why it was replaced.", hint="The public page tells it.", rows=2)

    def __init__(self, *, plans: Iterable[Any], **sent: Any) -> None:
        super().__init__(**sent)
        found = list(plans)
        for name in ("old", "new"):
            offer(self, name, [(plan.pk, plan.name) for plan in found], first="Choose a plan")


class FateForm(forms.Form):
    """Ask what became of one old action."""

    fate = forms.ChoiceField(
        label="What became of it?",
        choices=list(FATE_NAMES.items()),
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what became of it."},
    )
    new = line(
        "Where it goes on", hint="Carried on or joined: the references in the new plan, such as 3.A, 3.B."
    )
    why = prose("Why?", hint="Dropped: the reason, which the public page tells.", rows=2)
    agreed_by = line("Who agreed?", hint="Dropped: the body that agreed, not a person’s name.")
    on = day_of("The day it was settled", "Enter the day.")

    def __init__(self, *, successors: Iterable[Any] = (), **sent: Any) -> None:
        super().__init__(initial={"on": clock.today()}, **sent)
        self._successors = {each.reference.casefold(): each for each in successors}

    def clean_new(self) -> list[Any]:
        """Find the actions of the new plan by what people write between commas."""
        said = [each.strip() for each in self.cleaned_data["new"].replace(";", ",").split(",")]
        unknown = [each for each in said if each and each.casefold() not in self._successors]
        if unknown:
            raise forms.ValidationError(
                f"The new plan has no action {unknown[0]}; write its reference as it is printed."
            )
        return [self._successors[each.casefold()] for each in dict.fromkeys(said) if each]


class TakeBackForm(forms.Form):
    """Ask why what was said of an action is taken back."""

    why = prose("Why is it taken back?", "Say why; the reason is kept.", rows=2)


class FateNarrowing(forms.Form):
    """Read from the address which old actions a reader wants. A choice that is no more narrows nothing."""

    fate = one_of("What became of it", [("", "Anything"), *FATE_NAMES.items(), (LEFT, "Not said yet")])
    requirement = one_of("What was asked for")

    def __init__(self, data: QueryDict, *, requirements: Iterable[Any]) -> None:
        super().__init__(data, auto_id="narrow_%s")
        offered = [
            (each.id, f"{each.reference}: {each.families_words or each.finding[:60]}")
            for each in requirements
        ]
        offer(self, "requirement", [*offered, ("none", "Nothing that was asked for")], first="Anything")

    def wanted(self) -> tuple[str, str]:
        """Say which fate and which requirement are asked for."""
        self.full_clean()
        return self.cleaned_data.get("fate", ""), self.cleaned_data.get("requirement", "")


def fate_of(said: dict[str, Any]) -> dict[str, Any]:
    """Give what was said of an action as the operation wants it."""
    return {
        "fate": Fate(said["fate"]),
        "successors": said["new"],
        "why": said["why"],
        "agreed_by": said["agreed_by"],
        "on": said["on"],
    }
