"""What is asked of data products: what is promised, and when it came out."""

import datetime as dt
from typing import Any

from django import forms

from turnstone.programme.audit import clock
from turnstone.programme.scorecards.rules import is_a_known_frequency, out_of_order
from turnstone.web.kit.fields import day_of, line, one_of, prose

FREQUENCIES = ("Weekly", "Fortnightly", "Monthly", "Quarterly", "Termly", "Six-monthly", "Annual")
SHOW = {
    "": "All of them",
    "late": "What is late",
    "not-set": "What is not set",
    "next": "What comes in the next three months",
    "public": "What everyone may read",
}
_BY_THE_MONTH = "Where only the month is known, enter 1 as the day: then it is due by the month's end."


class NarrowProducts(forms.Form):
    """Read from the address which data products are asked for, and as at which day."""

    show = one_of("Show", SHOW.items())
    on = forms.DateField(
        label="As at", required=False, widget=forms.DateInput(format="%Y-%m-%d"), input_formats=["%Y-%m-%d"]
    )

    def __init__(self, data: Any) -> None:
        super().__init__(data, auto_id="narrow_%s")
        self.fields["on"].widget.input_type = "date"
        self.full_clean()

    @property
    def day(self) -> dt.date | None:
        """Give the day that is asked for, if it is a day."""
        found: dt.date | None = self.cleaned_data.get("on")
        return found

    @property
    def wanted(self) -> str:
        """Give what is to be shown; a word that is no choice shows all."""
        return str(self.cleaned_data.get("show", ""))


class ProductForm(forms.Form):
    """Ask what is promised. Dates that nobody has set stay empty, and the register says so."""

    name = line("What is it called?", "Enter what it is called.", most=300)
    about = line("What will it show?", hint="In plain words: everyone may come to read it.", most=500)
    report_type = line("What sort of thing is it?", hint="“Report”, “Dashboard”, “Infographic”.", most=80)
    frequency = line(
        "How often does it come out?",
        hint=f"{', '.join(FREQUENCIES)}. Leave it empty until it is decided.",
        most=60,
    )
    starts_on = day_of("When does the work begin?", hint=_BY_THE_MONTH)
    first_draft_due_on = day_of("When is the first draft due?", hint=_BY_THE_MONTH)
    first_issue_due_on = day_of("When is the first issue due?", hint=_BY_THE_MONTH)
    sees_first = line(
        "Who may read it before everyone?", hint="Posts, not people: the list is kept.", most=300
    )
    why = line("Why does a promised date move?", hint="Only where a date that was set changes.")

    def __init__(self, *args: Any, product: Any = None, **sent: Any) -> None:
        if product is not None:
            sent["initial"] = {name: getattr(product, name) for name in self.base_fields if name != "why"}
        super().__init__(*args, **sent)
        if product is None:
            del self.fields["why"]

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        wrong = out_of_order(
            *(said.get(f"{name}_on") for name in ("starts", "first_draft_due", "first_issue_due"))
        )
        if wrong:
            raise forms.ValidationError(wrong)
        return said

    def clean_frequency(self) -> str:
        words = str(self.cleaned_data["frequency"]).strip()
        if words and not is_a_known_frequency(words):
            raise forms.ValidationError(
                f"From “{words}” nobody can work out when the next is due; use one of {', '.join(FREQUENCIES)}."
            )
        return words[:1].upper() + words[1:]


class OnForm(forms.Form):
    """Ask for the day on which something happened."""

    on = day_of("On which day?", "Enter the day.")

    def __init__(self, *args: Any, **sent: Any) -> None:
        sent["initial"] = {"on": clock.today()}
        super().__init__(*args, **sent)


class IssueForm(forms.Form):
    """Ask when an issue came out, and where it can be read."""

    issued_on = day_of("On which day did it come out?", "Enter the day on which it came out.")
    name = line("What is this issue called?", hint="“March 2022”, “Quarter 1”.", most=120)
    where = line("Where can it be read?", hint="Its address on the web, or where to ask for it.", most=300)

    def __init__(self, *args: Any, **sent: Any) -> None:
        sent["initial"] = {"issued_on": clock.today()}
        super().__init__(*args, **sent)


class PromiseIssueForm(forms.Form):
    """Ask for when the next issue is promised."""

    due_on = day_of("By when?", "Enter the day by which it is promised.", hint=_BY_THE_MONTH)
    name = line("What will this issue be called?", most=120)


class MoveIssueForm(forms.Form):
    """Ask for when a promised issue is to come instead, and why."""

    due_on = day_of("By when now?", "Enter the day by which it is promised now.", hint=_BY_THE_MONTH)
    why = line("Why does it move?", "Say why it moves; the reason is kept.")


class PublicForm(forms.Form):
    """Ask whether everyone may read when it comes out."""

    is_public = forms.BooleanField(label="Everyone may read when it comes out", required=False)
    about = prose("What does it show?", hint="In plain words, for families.", rows=2)

    def __init__(self, *args: Any, product: Any, **sent: Any) -> None:
        sent["initial"] = {"is_public": product.is_public, "about": product.about}
        super().__init__(*args, **sent)


class WhyForm(forms.Form):
    """Ask why something goes."""

    why = line("Why?", "Say why; the reason is kept.")


class EndForm(WhyForm):
    """Ask since when something is no more, and why."""

    on = day_of("Since which day?", "Enter the day.")
    field_order = ("on", "why")

    def __init__(self, *args: Any, **sent: Any) -> None:
        sent["initial"] = {"on": clock.today()}
        super().__init__(*args, **sent)
