"""What is asked of the recovery plan: its lines, their years, and what they hang on."""

from collections.abc import Iterable
from typing import Any

from django import forms

from turnstone.programme.scorecards.rules import MONEY_KIND_NAMES
from turnstone.web.kit.fields import line, one_of, prose
from turnstone.web.scorecards.forms.needs import ChooseForm, amount


class LineForm(forms.Form):
    """Ask what a line is of."""

    reference = forms.RegexField(
        regex=r"^[\w.-]+$",
        label="Its reference",
        max_length=40,
        help_text="As the recovery plan prints it: letters, digits, dots and dashes.",
        error_messages={
            "required": "Enter its reference.",
            "invalid": "Use letters, digits, dots and dashes, like M1 or 2.3.",
        },
    )
    name = line("What is it called?", "Enter what it is called.")
    kind = one_of("Is it spending or income?", MONEY_KIND_NAMES.items(), "Choose spending or income.")
    about = prose(
        "What is to be saved, and what could it work against?",
        hint="Where a saving pulls against an outcome, as fewer plans against faster plans, say so here.",
    )

    def __init__(self, *args: Any, row: Any = None, **sent: Any) -> None:
        if row is not None:
            sent["initial"] = {name: getattr(row, name) for name in ("name", "kind", "about")}
        super().__init__(*args, **sent)
        if row is not None:
            del self.fields["reference"]


class YearForm(forms.Form):
    """Ask what a line comes to in a year."""

    starts_in = forms.IntegerField(
        label="In which April does the year begin?",
        help_text="2025 for 2025/26.",
        min_value=2000,
        max_value=2099,
        error_messages={"required": "Enter the year in which it begins, like 2025."},
    )
    unmitigated = amount("With nothing done, in pounds")
    mitigated = amount("If the plan works, in pounds")
    actual = amount("As it was, in pounds", hint="Once the year is over.")


class SavingForm(ChooseForm):
    """Ask which action a saving hangs on, and how much of it."""

    share = forms.IntegerField(
        label="How many per cent of the saving hang on it?",
        initial=100,
        min_value=1,
        max_value=100,
        error_messages={"required": "Enter 1 to 100."},
    )

    def __init__(self, *args: Any, choices: Iterable[tuple[Any, str]], **sent: Any) -> None:
        super().__init__(*args, choices=choices, label="On which action?", **sent)


class FileForm(forms.Form):
    """Ask for a file of summary lines."""

    file = forms.FileField(
        label="The summary lines",
        help_text="Excel (.xlsx) or CSV, with the columns of the file that you can download.",
        error_messages={"required": "Choose a file."},
    )
