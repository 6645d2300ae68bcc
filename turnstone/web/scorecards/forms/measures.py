"""What is asked of measures: a value, and which way is better."""

from typing import Any

from django import forms

from turnstone.programme.audit import clock
from turnstone.programme.scorecards.rules import POLARITY_NAMES
from turnstone.web.kit.fields import day_of, line, prose


class ValueForm(forms.Form):
    """Ask for the value of a measure for a period."""

    period_ends_on = day_of("The last day of the period", "Enter the last day of the period.")
    value = forms.DecimalField(
        label="The value",
        max_digits=14,
        decimal_places=4,
        widget=forms.TextInput(attrs={"inputmode": "decimal"}),
        error_messages={
            "required": "Enter the value.",
            "invalid": "Write the value as a number, for example 41.5.",
        },
    )
    source = line("Where is it from?", hint="The system, report or person that gives it.")

    def clean_period_ends_on(self) -> Any:
        on = self.cleaned_data["period_ends_on"]
        if on > clock.today():
            raise forms.ValidationError("That period has not ended; enter its value after that day.")
        return on


class DirectionForm(forms.Form):
    """Ask which way a measure should go."""

    polarity = forms.ChoiceField(
        label="Which way is better?",
        choices=list(POLARITY_NAMES.items()),
        widget=forms.RadioSelect,
        error_messages={"required": "Choose which way is better."},
    )
    why = prose("Why?", "Say why; the reason is kept.", rows=2)
