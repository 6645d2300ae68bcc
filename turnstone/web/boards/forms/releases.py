"""What is asked to hold something until others agree, and to note that they did."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from turnstone.programme.audit import clock
from turnstone.web.kit.fields import day_of, line, offer, one_of, prose

Choices = Iterable[tuple[Any, str]]


class ProposeForm(forms.Form):
    """Ask what is to be released, to whom, and for what it waits."""

    what = one_of("What is to be released?", missing="Choose a paper or a version of the plan.")
    waits_for = prose(
        "Whose agreement does it wait for?",
        hint="One body a line, such as Department for Education. A version of the plan waits for those who agree it"
        " anyway.",
    )
    not_before = forms.DateTimeField(
        label="Not before (optional)",
        help_text="It goes by itself at this time, once all have agreed. Without a time, somebody presses a button.",
        required=False,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}),
        error_messages={"invalid": "Write the day and the time like 2026-10-07 09:00."},
    )
    boards = forms.MultipleChoiceField(
        label="To which boards does it go?", required=False, widget=forms.CheckboxSelectMultiple
    )
    to_the_public = forms.BooleanField(label="It goes on the public site too", required=False)
    asked_in = one_of("Is it asked for in the ledger?")

    def __init__(
        self, *args: Any, things: Choices, boards: Choices, asked_in: Choices, **options: Any
    ) -> None:
        super().__init__(*args, **options)
        offer(self, "what", things, first="Choose one")
        offer(self, "boards", boards)
        offer(self, "asked_in", asked_in, first="No, it is not")

    def clean_not_before(self) -> dt.datetime | None:
        moment: dt.datetime | None = self.cleaned_data["not_before"]
        if moment and moment <= clock.now():
            raise ValidationError("That time has passed; choose a later one, or leave it empty.")
        return moment


class AgreementForm(forms.Form):
    """Ask when and where a body agreed."""

    on = day_of("When did they agree?", "Enter the day on which they agreed, for example 27 3 2026.")
    where = line(
        "Where is it written?",
        "Say where it is written, so that others can find it.",
        "For example: letter of 4 March, or minutes of the stocktake.",
        300,
    )


class CallOffForm(forms.Form):
    """Ask why something is not to be released after all."""

    why = prose(
        "Why is it not to be released after all?",
        "Say why; the reason is kept.",
        "A paper can then be published as any other is.",
    )


class AnswerForm(forms.Form):
    """Ask for the words with which what went out answers a line of the ledger."""

    answer = prose(
        "The answer", "Write the answer.", "The paper is named beside it as where it was answered."
    )
