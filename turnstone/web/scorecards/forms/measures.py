"""What is asked of measures: which way is better."""

from django import forms

from turnstone.programme.scorecards.rules import POLARITY_NAMES
from turnstone.web.kit.fields import prose


class DirectionForm(forms.Form):
    """Ask which way a measure should go."""

    polarity = forms.ChoiceField(
        label="Which way is better?",
        choices=list(POLARITY_NAMES.items()),
        widget=forms.RadioSelect,
        error_messages={"required": "Choose which way is better."},
    )
    why = prose("Why?", "Say why; the reason is kept.", rows=2)
