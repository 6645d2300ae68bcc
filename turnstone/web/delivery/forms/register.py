"""What is asked of an open risk or issue: what is done about it, its score, what the board decided, its end."""

from collections.abc import Iterable
from typing import Any

from django import forms

from turnstone.programme.audit import clock
from turnstone.programme.people.facts import PostFacts
from turnstone.web.delivery.forms.risks import LIKELIHOOD_CHOICES, SEVERITY_CHOICES
from turnstone.web.kit.fields import day_of, line, offer, one_of, post_choices, prose


class MitigationForm(forms.Form):
    """Ask what is being done."""

    text = prose("What will be done?", "Say what will be done.", rows=2)
    owner = one_of("Who does it?")
    due_on = day_of("By when?")

    def __init__(self, *, posts: dict[int, PostFacts], **sent: Any) -> None:
        super().__init__(**sent)
        offer(self, "owner", post_choices(posts), first="Nobody yet")


class MitigationChangeForm(forms.Form):
    """Ask who does something that is being done, and by when; what is left empty stays."""

    mitigation = one_of("Which?", missing="Choose which.")
    owner = one_of("Who does it?")
    due_on = day_of("By when?")
    text = prose("What will be done, in other words?", hint="Left empty, the words stay.", rows=2)
    why = line("Why does it change?", hint="Needed where a date moves.")

    def __init__(self, *, mitigations: Iterable[Any], posts: dict[int, PostFacts], **sent: Any) -> None:
        super().__init__(**sent)
        offer(self, "mitigation", _named(mitigations), first="Choose one")
        offer(self, "owner", post_choices(posts), first="As now")


class MitigationDoneForm(forms.Form):
    """Ask which of the things being done was done, and when."""

    mitigation = one_of("What was done?", missing="Choose what was done.")
    on = day_of("The day it was done", "Enter the day it was done.")

    def __init__(self, *, mitigations: Iterable[Any], **sent: Any) -> None:
        super().__init__(initial={"on": clock.today()}, **sent)
        offer(self, "mitigation", _named(mitigations), first="Choose one")

    def clean_on(self) -> Any:
        on = self.cleaned_data["on"]
        if on > clock.today():
            raise forms.ValidationError("That day is still to come; choose today or an earlier day.")
        return on


def _named(mitigations: Iterable[Any]) -> list[tuple[int, str]]:
    return [(each.pk, each.text[:90]) for each in mitigations]


class ReviewForm(forms.Form):
    """Ask for the score again, for what the mitigations aim at, and for the day of the next look."""

    likelihood = one_of("How likely is it now?", LIKELIHOOD_CHOICES, missing="Choose how likely it is.")
    severity = one_of("How bad would it be now?", SEVERITY_CHOICES, missing="Choose how bad it would be.")
    likelihood_after = one_of("How likely, once what is planned is done?", LIKELIHOOD_CHOICES)
    severity_after = one_of("How bad, once what is planned is done?", SEVERITY_CHOICES)
    review_on = day_of("It is looked at again on")
    why = prose("Why this score?", "Say why, so that the next look can tell what changed.", rows=2)

    def __init__(self, *, risk: Any, **sent: Any) -> None:
        names = ("likelihood", "severity", "likelihood_after", "severity_after")
        super().__init__(initial={name: getattr(risk, name) for name in names}, **sent)
        for name, choices in zip(names, (LIKELIHOOD_CHOICES, SEVERITY_CHOICES) * 2, strict=True):
            offer(self, name, choices, first="Not said yet" if name.endswith("_after") else "Choose one")
        if risk.review_every:
            every = "month" if risk.review_every == 1 else f"{risk.review_every} months"
            self.fields["review_on"].help_text = f"Left empty, it is looked at every {every}."
        else:
            self.fields["review_on"].required = True
            missing = "Enter the day on which it is looked at again."
            self.fields["review_on"].error_messages["required"] = missing


class DecisionForm(forms.Form):
    """Ask what a board decided, and when."""

    board = line("Which board?", "Say which board decided.")
    words = prose("What did it decide?", "Say what it decided.", rows=2)
    on = day_of("On which day?", "Enter the day on which it decided.")

    def __init__(self, *, board: str, **sent: Any) -> None:
        super().__init__(initial={"board": board}, **sent)


class HappenedForm(forms.Form):
    """Ask what has happened, now that a risk is an issue."""

    title = line(
        "What has happened?", "Say what has happened, as it is.", hint="As in “Posts are empty”.", most=300
    )
    why = prose("How do we know?", "Say how it came to happen.", rows=2)


class WhyForm(forms.Form):
    """Ask why something is closed, or opened again."""

    why = prose("Why?", rows=2)

    def __init__(self, *, asked: str, missing: str, **sent: Any) -> None:
        super().__init__(**sent)
        field = self.fields["why"]
        field.label, field.required = asked, True
        field.error_messages["required"] = missing
