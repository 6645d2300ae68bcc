"""What is asked of impact: a change with its day, and which measure it is asked of."""

from collections.abc import Iterable
from typing import Any

from django import forms

from turnstone.web.kit.fields import day_of, line, offer, one_of, prose


class NameChangeForm(forms.Form):
    """Ask what changes, and from which one day."""

    title = line("What changes?", "Say what changes.", hint="Ten more caseworkers")
    starts_on = day_of(
        "From which day?",
        "Enter the one day from which it holds.",
        hint="One day: a change that creeps in over months cannot be asked after.",
    )
    about = prose("What is it?", hint="Who does what otherwise from that day on.")
    action_reference = one_of("Which action of the plan is it?")

    def __init__(self, *args: Any, actions: Iterable[tuple[str, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        offer(self, "action_reference", actions, first="None of them")


class AskForm(forms.Form):
    """Ask which measure a change is asked of."""

    measure = one_of("Which measure?", missing="Choose the measure.")

    def __init__(self, *args: Any, measures: Iterable[tuple[int, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        offer(self, "measure", measures, first="Choose a measure")


class WhyForm(forms.Form):
    """Ask why something is taken back."""

    why = prose("Why is it taken back?", "Say why; the reason is kept.", rows=2)
