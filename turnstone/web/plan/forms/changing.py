"""What is asked to change one action, a little at a time."""

from collections.abc import Iterable
from typing import Any

from django import forms

from turnstone.programme.audit import clock
from turnstone.programme.people.facts import PostFacts
from turnstone.programme.plan.rules import (
    CO_PRODUCTION_NAMES,
    IMPACT_NAMES,
    SENSITIVITY_NAMES,
    Sensitivity,
    Shows,
)
from turnstone.web.kit.fields import day_of, line, offer, one_of, post_choices, prose

_SHOWN = [
    (Shows.ACTIVITY, "That it was done"),
    (Shows.QUALITY, "That it was done well"),
    (Shows.DIFFERENCE, "That it made a difference"),
]


class DetailsForm(forms.Form):
    """Ask for an action's words and who answers for it, as they should be."""

    text = prose("What will be done", "Say what will be done.")
    why_it_matters = prose("Why it matters", rows=2)
    lead = one_of("Lead")
    accountable = one_of("Accountable")
    success_criteria = prose("Done well means", rows=2)
    co_production = one_of("What part families have in it")
    why = prose("Why is this changed?", "Say why this is changed; the reason is kept.", rows=2)

    def __init__(self, *, action: Any, posts: dict[int, PostFacts], **sent: Any) -> None:
        initial = {
            "text": action.text,
            "why_it_matters": action.why,
            "lead": action.lead_id,
            "accountable": action.accountable_id,
            "success_criteria": action.success_criteria,
            "co_production": action.co_production,
        }
        super().__init__(initial=initial, **sent)
        for name in ("lead", "accountable"):
            offer(self, name, post_choices(posts), first="Nobody yet")
        offer(self, "co_production", CO_PRODUCTION_NAMES.items(), first="Not said yet")


class NeedForm(forms.Form):
    """Ask which action another waits for."""

    needed = one_of("Which action does it wait for?", missing="Choose an action.")

    def __init__(self, *, others: Iterable[Any], **sent: Any) -> None:
        super().__init__(**sent)
        offer(self, "needed", [(each.pk, str(each)) for each in others], first="Choose one")


class NeedNoMoreForm(forms.Form):
    """Ask which action another no longer waits for, and why."""

    need = one_of("Which action does it no longer wait for?", missing="Choose an action.")
    why = prose("Why?", "Say why; the reason is kept.", rows=2)

    def __init__(self, *, needs: Iterable[Any], **sent: Any) -> None:
        super().__init__(**sent)
        offer(self, "need", [(each.pk, str(each.needed)) for each in needs], first="Choose one")


class MilestoneDoneForm(forms.Form):
    """Ask which step was done, and when."""

    milestone = one_of("Which milestone?", missing="Choose the milestone.")
    on = day_of("The day it was done", "Enter the day it was done.")

    def __init__(self, *, milestones: Iterable[Any], **sent: Any) -> None:
        super().__init__(initial={"on": clock.today()}, **sent)
        offer(self, "milestone", [(each.pk, each.text) for each in milestones], first="Choose one")

    def clean_on(self) -> Any:
        on = self.cleaned_data["on"]
        if on > clock.today():
            raise forms.ValidationError("That day is still to come; choose today or an earlier day.")
        return on


class EvidenceForm(forms.Form):
    """Ask what shows that an action was done, done well, or made a difference."""

    what = line("What is it?", "Say what the evidence is.", most=400)
    on = day_of("The day it is from", "Enter the day it is from.")
    shows = forms.ChoiceField(
        label="What does it show?",
        choices=_SHOWN,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what it shows."},
    )
    link = forms.URLField(
        label="A link to it",
        required=False,
        assume_scheme="https",
        max_length=200,
        error_messages={"invalid": "This is not a web address; copy it whole, with https://."},
    )
    sensitivity = one_of("Who may see it?", list(SENSITIVITY_NAMES.items()), missing="Choose who may see it.")

    def __init__(self, **sent: Any) -> None:
        super().__init__(initial={"sensitivity": Sensitivity.PARTNERS}, **sent)


class ImpactForm(forms.Form):
    """Ask what difference an action has made, and what shows it."""

    impact = forms.ChoiceField(
        label="What difference do children and families feel?",
        choices=list(IMPACT_NAMES.items()),
        widget=forms.RadioSelect,
        error_messages={"required": "Choose one."},
    )
    why = prose("What shows it?", "Say what shows it, so that nobody takes it on trust.", rows=2)

    def __init__(self, *, action: Any, **sent: Any) -> None:
        super().__init__(initial={"impact": action.impact}, **sent)
