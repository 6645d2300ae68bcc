"""What is asked of needs: what is counted, what it came to, and which outcomes rest on it."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.text import slugify

from turnstone.programme.audit import clock
from turnstone.programme.scorecards.rules import VALUE_KIND_NAMES
from turnstone.web.kit.fields import day_of, line, offer, one_of, prose

# Pages that stand where the page of a need so called would.
_PAGES = frozenset({"add", "our-area"})


def amount(label: str, hint: str = "") -> forms.DecimalField:
    """Ask for a figure."""
    return forms.DecimalField(
        label=label,
        required=False,
        help_text=hint,
        max_digits=16,
        decimal_places=4,
        widget=forms.TextInput(attrs={"inputmode": "decimal"}),
        error_messages={"invalid": "Enter a number in digits, like 1250 or 12.5."},
    )


class NeedForm(forms.Form):
    """Ask what is counted. What sort of figure it is cannot change later, since counts are compared."""

    title = line(
        "What is counted?",
        "Enter what is counted.",
        hint="“Children with an education, health and care plan”.",
        most=300,
    )
    about = prose("What does it tell?", hint="In a sentence, for families.", rows=2)
    value_kind = one_of("What sort of figure is it?", VALUE_KIND_NAMES.items(), "Choose what sort it is.")
    unit = line("In what unit?", hint="“%”, “children”, “in every 1,000”.", most=30)
    rate_per = forms.IntegerField(
        label="A rate is so many in every", initial=1000, min_value=1, max_value=1_000_000
    )
    is_public = forms.BooleanField(label="It may be read by everyone, in “Our area”", required=False)

    def clean_title(self) -> str:
        title = str(self.cleaned_data["title"]).strip()
        if not slugify(title):
            raise forms.ValidationError("Name it with letters, so that it can have an address.")
        if slugify(title) in _PAGES:
            raise forms.ValidationError("A page of the site is called that; say more of what is counted.")
        return title


class ChangeNeedForm(forms.Form):
    """Ask anew what a need is called and who may read it."""

    title = line("What is counted?", "Enter what is counted.", most=300)
    about = prose("What does it tell?", rows=2)
    is_public = forms.BooleanField(label="It may be read by everyone, in “Our area”", required=False)

    def __init__(self, *args: Any, need: Any, **sent: Any) -> None:
        initial = {name: getattr(need, name) for name in ("title", "about", "is_public")}
        sent["initial"] = initial
        super().__init__(*args, **sent)


class CountForm(forms.Form):
    """Ask what a need came to, with what was counted for it where that is known."""

    counted_on = day_of("As at which day?", "Enter the day that the count is of.")
    numerator = amount("How many?")
    denominator = amount("Of how many?", hint="Only for a percentage or a rate.")
    value = amount(
        "Or what it comes to", hint="Where only the result is known. Then nobody can tell chance from change."
    )
    source = line("Where is it from?", hint="“School census, January 2026”.")
    why = line("Why does it change?", hint="Only where that day was counted already.")

    def __init__(self, *args: Any, **sent: Any) -> None:
        sent["initial"] = {"counted_on": clock.today()}
        super().__init__(*args, **sent)


class TakeBackForm(forms.Form):
    """Ask which of several goes, and why."""

    which = one_of("Which one?", missing="Choose which one.")
    why = line("Why?", "Say why; the reason is kept.")

    def __init__(self, *args: Any, choices: Iterable[tuple[Any, str]], **sent: Any) -> None:
        super().__init__(*args, **sent)
        offer(self, "which", choices, first="Choose")


class ChooseForm(forms.Form):
    """Ask which of several."""

    which = one_of("Which one?", missing="Choose which one.")

    def __init__(self, *args: Any, choices: Iterable[tuple[Any, str]], label: str, **sent: Any) -> None:
        super().__init__(*args, **sent)
        self.fields["which"].label = label
        offer(self, "which", choices, first="Choose")
