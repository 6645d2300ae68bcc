"""What is asked of the programme office in a round, one small thing at a time."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django import forms

from turnstone.programme.delivery.rules import STEP_STATE_NAMES, StepState
from turnstone.programme.plan.rules import SHOWS_NAMES
from turnstone.web.kit.forms import DayField


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """The workstreams of a plan, and the plan's word for one."""

    workstreams: list[Any]
    word: str


class CycleForm(forms.Form):
    """Ask for a round: its month and its days."""

    period = DayField(label="Any day of the month that it reports on")
    opens_on = DayField(label="Leads may answer from", required=False)
    closes_on = DayField(label="Leads answer by")
    meets_on = DayField(label="The board meets on", required=False)
    reports_to = forms.CharField(
        label="The board", required=False, max_length=200, help_text="Leave empty for the plan's own."
    )


class HeadlineForm(forms.Form):
    """Ask for a line about the whole programme."""

    text = forms.CharField(
        label="What should the board know first?",
        widget=forms.Textarea(attrs={"rows": "3"}),
        error_messages={"required": "Write the headline."},
    )


class ProgressForm(forms.Form):
    """Ask what a workstream did, and what it shows."""

    workstream = forms.ChoiceField(error_messages={"required": "Choose whose progress it is."})
    text = forms.CharField(
        label="What was done?",
        widget=forms.Textarea(attrs={"rows": "3"}),
        error_messages={"required": "Say what was done."},
    )
    shows = forms.ChoiceField(
        label="What does it show?",
        required=False,
        choices=[*SHOWS_NAMES.items(), ("", "Not said yet")],
        widget=forms.RadioSelect,
    )
    action = forms.ChoiceField(label="The action that it belongs to", required=False)

    def __init__(self, data: Any, *, parts: Parts, actions: Iterable[Any], initial: dict[str, Any]) -> None:
        super().__init__(data, initial=initial)
        _offer_workstreams(self, parts, "Choose one")
        offered = [(each.reference, f"{each.reference} {each.text[:70]}") for each in actions]
        self.fields["action"].choices = [("", "None in particular"), *offered]  # type: ignore[attr-defined]


class StepForm(forms.Form):
    """Ask what will be done next, and by when."""

    workstream = forms.ChoiceField(required=False)
    text = forms.CharField(
        label="What will be done?",
        widget=forms.Textarea(attrs={"rows": "3"}),
        error_messages={"required": "Say what will be done."},
    )
    due_on = DayField(label="By when", required=False)

    def __init__(self, data: Any, *, parts: Parts, initial: dict[str, Any]) -> None:
        super().__init__(data, initial=initial)
        _offer_workstreams(self, parts, "The whole programme")


class CloseStepForm(forms.Form):
    """Ask what became of a step."""

    state = forms.ChoiceField(
        label="It was",
        choices=[(key, words) for key, words in STEP_STATE_NAMES.items() if key != StepState.OPEN],
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what became of it."},
    )
    moved_to = DayField(
        label="The day that it moved to",
        required=False,
        help_text="Only if it moved. It goes on as a new step with this day.",
    )
    why = forms.CharField(
        label="Why, if it moved or was dropped", required=False, widget=forms.Textarea(attrs={"rows": "2"})
    )


def _offer_workstreams(form: forms.Form, parts: Parts, first: str) -> None:
    field = form.fields["workstream"]
    field.choices = [("", first), *((str(each.pk), each.name) for each in parts.workstreams)]  # type: ignore[attr-defined]
    field.label = parts.word.capitalize()
