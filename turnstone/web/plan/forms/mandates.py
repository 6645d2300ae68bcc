"""What is asked of mandates: a new one, who has a part in it, its end, and releases from monitoring."""

from collections.abc import Iterable
from typing import Any

from django import forms

from turnstone.programme.audit import clock
from turnstone.programme.plan.rules import MANDATE_KIND_NAMES, MANDATE_PART_NAMES
from turnstone.web.kit.fields import day_of, line, offer, one_of, prose


class MandateForm(forms.Form):
    """Ask why the area must do something."""

    kind = forms.ChoiceField(
        label="What sort of mandate is it?",
        choices=list(MANDATE_KIND_NAMES.items()),
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what sort of mandate it is."},
    )
    title = line(
        "What is it called?",
        "Write what it is called.",
        hint="For example: Improvement notice, June 2026.",
        most=300,
    )
    issued_by = line("Who issued it?", hint="For example: Department for Education.")
    starts_on = day_of("In force from")
    ends_on = day_of("Until", hint="Leave empty where no end is set.")


class BodyForm(forms.Form):
    """Ask which body has what part in a mandate."""

    organisation = one_of("Which body?", missing="Choose the body.")
    part = forms.ChoiceField(
        label="What is its part?",
        choices=list(MANDATE_PART_NAMES.items()),
        widget=forms.RadioSelect,
        error_messages={"required": "Choose its part."},
    )

    def __init__(self, *, organisations: Iterable[Any], **sent: Any) -> None:
        super().__init__(**sent)
        offer(self, "organisation", [(each.pk, each.name) for each in organisations], first="Choose a body")


class ReleaseForm(forms.Form):
    """Ask which requirement nobody checks any more, since when, by whose authority and why."""

    requirement = one_of("Which one?", missing="Choose which one.")
    on = day_of("Released on", "Enter the day of the release.", hint="The day of the letter or the review.")
    authority = line(
        "By whom?", "Say who released it.", hint="For example: Department for Education and NHS England."
    )
    why = prose("Why?", "Say why; the reason is kept.", rows=2)

    def __init__(self, *, requirements: Iterable[Any], **sent: Any) -> None:
        super().__init__(initial={"on": clock.today()}, **sent)
        offer(self, "requirement", _named(requirements), first="Choose one")


class RestoreForm(forms.Form):
    """Ask which release is taken back, and why."""

    requirement = one_of("Which one?", missing="Choose which one.")
    why = prose("Why is it monitored again?", "Say why; the reason is kept.", rows=2)

    def __init__(self, *, requirements: Iterable[Any], **sent: Any) -> None:
        super().__init__(**sent)
        offer(self, "requirement", _named(requirements), first="Choose one")


class EndForm(forms.Form):
    """Ask when a mandate ended, and by whose authority."""

    on = day_of("It ended on", "Enter the day on which it ended.")
    authority = line("By whose authority?", "Say by whose authority it ended.")


class ResumeForm(forms.Form):
    """Ask why the end of a mandate is taken back."""

    why = prose("Why does it bind again?", "Say why; the reason is kept.", rows=2)


def _named(requirements: Iterable[Any]) -> list[tuple[Any, str]]:
    return [(each.pk, f"{each.reference}: {each.finding[:80]}") for each in requirements]
