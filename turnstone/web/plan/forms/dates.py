"""What is asked to move a date, to agree or refuse one, and to say which dates must be agreed."""

import datetime as dt
from typing import Any

from django import forms

from turnstone.programme.audit import clock
from turnstone.programme.plan.rules import DATE_RULE_NAMES, DateRule
from turnstone.web.kit.fields import day_of, line, one_of, prose


class DateForm(forms.Form):
    """Ask for the day to which a date moves, why, and who asked and agreed."""

    to = day_of("The new date", "Enter the new date, for example 27 3 2027.")
    why = prose("Why does it move?", "Say why the date moves; the reason is printed beside it.", rows=2)
    asked_by = line("Who asked for it?", "Say who asked for it.")
    agreed_by = line("Who agreed it?", hint="Leave empty until somebody has.")

    def __init__(self, *, plan: Any, **sent: Any) -> None:
        super().__init__(**sent)
        if plan.date_rule != DateRule.FREE:
            rule = DATE_RULE_NAMES[DateRule(plan.date_rule)]
            self.fields["agreed_by"].help_text = (
                f"{rule} needs the agreement of {plan.dates_agreed_by}. Leave empty to ask for it; "
                "until then the date in force stays."
            )

    def clean_to(self) -> dt.date:
        to: dt.date = self.cleaned_data["to"]
        if to < clock.today():
            raise forms.ValidationError("That day has passed; choose today or a later day.")
        return to


class PastDayForm(forms.Form):
    """Ask for a day that is not to come."""

    on = day_of("The day", "Enter the day.")

    def __init__(self, **sent: Any) -> None:
        super().__init__(initial={"on": clock.today()} | sent.pop("initial", {}), **sent)


class AgreedForm(PastDayForm):
    """Ask when a new date was agreed, and by whom."""

    agreed_by = line(
        "Who agreed it?", "Say who agreed it.", hint="The body, and the meeting if there was one."
    )
    words = prose("Anything they said", rows=2)

    def __init__(self, **sent: Any) -> None:
        super().__init__(**sent)
        self.fields["on"].label = "The day it was agreed"


class RefusedForm(PastDayForm):
    """Ask when a new date was refused, and why."""

    words = prose("Why is it not agreed?", "Say why it is not agreed; it is printed beside it.", rows=2)

    def __init__(self, **sent: Any) -> None:
        super().__init__(**sent)
        self.fields["on"].label = "The day it was answered"


class WhyForm(forms.Form):
    """Ask for a reason, and nothing else."""

    why = prose("Why?", "Say why; the reason is kept.", rows=2)


class DateRuleForm(forms.Form):
    """Ask which changes of date a plan lets nobody make alone, and who agrees to them."""

    rule = one_of("Which new dates must be agreed?", list(DATE_RULE_NAMES.items()), "Choose one.")
    body = line(
        "Who agrees to them?", hint="A board, or DfE. Leave empty if leads may move dates by themselves."
    )
    why = prose("Why is the rule so?", "Say why; the reason is kept.", rows=2)

    def __init__(self, *, plan: Any, **sent: Any) -> None:
        super().__init__(initial={"rule": plan.date_rule, "body": plan.dates_agreed_by}, **sent)
        self.fields["rule"].widget = forms.RadioSelect(choices=list(DATE_RULE_NAMES.items()))


class MovedNarrowing(forms.Form):
    """Read from the address which of the dates that moved a reader wants; what is no choice narrows nothing."""

    workstream = forms.ChoiceField(label="Workstream", required=False)
    lead = forms.ChoiceField(label="Lead", required=False)
    agreed = forms.ChoiceField(
        label="Agreed",
        required=False,
        choices=[("", "Any"), ("yes", "Every move agreed"), ("no", "A move that nobody agreed")],
    )
    often = forms.BooleanField(label="Moved twice or more", required=False)

    def __init__(self, data: Any, *, workstreams: Any, leads: Any, word: str) -> None:
        super().__init__(data, auto_id="narrow_%s")
        for name, choices in (("workstream", workstreams), ("lead", leads)):
            self.fields[name].choices = [("", "Any"), *choices]  # type: ignore[attr-defined]
        self.fields["workstream"].label = word.capitalize()

    def asked(self) -> dict[str, Any]:
        """Say what is asked for."""
        self.full_clean()
        return {name: value for name, value in self.cleaned_data.items() if value}
