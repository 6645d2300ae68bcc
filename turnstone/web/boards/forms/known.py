"""What is asked to see what a board knew."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from turnstone.programme.audit import clock
from turnstone.web.kit.fields import offer, one_of


class KnownForm(forms.Form):
    """Ask for a board and a day."""

    board = one_of("Board", missing="Choose a board.")
    on = forms.DateField(
        label="By the end of",
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
        error_messages={"invalid": "That is not a day; write it like 2026-03-27."},
    )

    def __init__(self, *args: Any, boards: Iterable[tuple[str, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        offer(self, "board", boards)

    def clean_on(self) -> dt.date:
        day: dt.date = self.cleaned_data["on"] or clock.today()
        if day > clock.today():
            raise ValidationError("That day is still to come; choose today or a day before it.")
        return day
