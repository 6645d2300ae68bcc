"""What making, moving and previewing a paper asks for."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from turnstone.papers.catalogue import PAPERS, kinds_about
from turnstone.papers.subjects import Subject
from turnstone.programme.audit import clock
from turnstone.programme.publications.rules import Audience

_AUDIENCES = [
    (Audience.BOARD, "The partnership"),
    (Audience.PUBLIC, "Everyone"),
]


class MakeForm(forms.Form):
    """Ask which paper of which month is for whom."""

    cycle = forms.ChoiceField(label="Month")
    kind = forms.ChoiceField(
        label="Paper", choices=[(kind, PAPERS[kind].name) for kind in kinds_about(Subject.CYCLE)]
    )
    audience = forms.ChoiceField(label="For", choices=_AUDIENCES)

    def __init__(self, *args: Any, months: Iterable[tuple[str, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["cycle"].choices = list(months)  # type: ignore[attr-defined]  # it is a choice field


class MakeAboutForm(forms.Form):
    """Ask whom a paper is for that is not of a month; the days are those of the preview."""

    audience = forms.ChoiceField(label="For", choices=_AUDIENCES)
    since = forms.DateField(required=False, widget=forms.HiddenInput)
    as_at = forms.DateField(required=False, widget=forms.HiddenInput)


class SimpleMoveForm(forms.Form):
    """Ask nothing: the button says it all."""


class SendBackForm(forms.Form):
    """Ask why a paper goes back."""

    why = forms.CharField(
        label="What needs to change?",
        help_text="Its drafters will read this.",
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Say what needs to change, so that its drafters know what to mend."},
    )


class WithdrawForm(forms.Form):
    """Ask why a paper is taken off every page."""

    why = forms.CharField(
        label="Why is it withdrawn?",
        help_text="It is kept here with this reason, and leaves every other page.",
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Say why it is withdrawn; the reason is kept with it."},
    )


class CorrectForm(forms.Form):
    """Ask what was wrong."""

    note = forms.CharField(
        label="What was wrong?",
        help_text="Readers will see this on the corrected paper. Mend the record first: the new draft is made from it.",
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Say what was wrong; readers will see it on the corrected paper."},
    )


class PublishForm(forms.Form):
    """Ask whether to hold a paper back until a moment."""

    embargo_until = forms.DateTimeField(
        label="Hold it back until (optional)",
        help_text="Leave this empty to let readers see it at once.",
        required=False,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}),
        error_messages={"invalid": "Write the day and the time like 2026-10-07 09:00."},
    )

    def clean_embargo_until(self) -> dt.datetime | None:
        moment: dt.datetime | None = self.cleaned_data["embargo_until"]
        if moment and moment <= clock.now():
            raise ValidationError("That moment has passed; choose a later one, or leave it empty.")
        return moment


class AsAtForm(forms.Form):
    """Ask for a past day."""

    as_at = forms.DateField(
        label="As the record stood at the end of",
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
        error_messages={"invalid": "Write the day like 2026-09-30."},
    )

    def clean_as_at(self) -> dt.date | None:
        day: dt.date | None = self.cleaned_data["as_at"]
        if day and day > clock.today():
            raise ValidationError("That day is still to come; choose today or a day before it.")
        return day


class SpanForm(AsAtForm):
    """Ask for the two days between which a paper tells."""

    since = forms.DateField(
        label="From the end of",
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
        error_messages={"invalid": "Write the day like 2026-01-01."},
    )

    field_order = ("since", "as_at")

    def clean(self) -> dict[str, dt.date | None]:
        said: dict[str, dt.date | None] = super().clean() or {}
        first, last = said.get("since"), said.get("as_at") or clock.today()
        if first and first >= last:
            self.add_error("since", "The first day must come before the last; choose an earlier one.")
        return said
