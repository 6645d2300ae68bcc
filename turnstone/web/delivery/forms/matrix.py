"""What is asked to see the matrix of another day."""

from django import forms


class MatrixForm(forms.Form):
    """Ask for a day."""

    on = forms.DateField(
        label="As it stood on",
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
        error_messages={"invalid": "That is not a day; write it like 2026-03-27."},
    )
