"""What is asked of versions: a name, who must agree, what each said, and which two to compare."""

from collections.abc import Iterable
from typing import Any

from django import forms

from turnstone.programme.audit import clock
from turnstone.programme.plan.rules import APPROVAL_NAMES, ApprovalAnswer
from turnstone.web.kit.fields import day_of, line, offer, one_of, prose

_ANSWERS = [(key, words) for key, words in APPROVAL_NAMES.items() if key != ApprovalAnswer.WAITING]


class DrawForm(forms.Form):
    """Ask what the plan as it stands now is to be called, and what is new in it."""

    name = line(
        "What is this version called?",
        "Give it a name.",
        hint="For example: 2, or 1.1. It is printed as “version 2”.",
        most=20,
    )
    what_changed = prose(
        "What changed since the version before?",
        hint="Those who must agree it read this first. Leave it empty for the first version.",
    )


class SubmitForm(forms.Form):
    """Ask who must agree a version, one body a line."""

    bodies = prose(
        "Who must agree it?",
        "Name at least one body.",
        hint="One on each line, in the order in which they are asked.",
        rows=5,
    )

    def clean_bodies(self) -> tuple[str, ...]:
        return tuple(body.strip()[:200] for body in self.cleaned_data["bodies"].splitlines() if body.strip())


class AnswerForm(forms.Form):
    """Ask what a body said, when, and on what condition."""

    approval = one_of("Which body?", missing="Choose the body.")
    answer = forms.ChoiceField(
        label="What did it say?",
        choices=_ANSWERS,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what it said."},
    )
    on = day_of("On which day?", "Enter the day of its answer.", hint="The day of the meeting or the letter.")
    condition = prose(
        "On what condition, or why was it sent back?", hint="Leave empty where it agreed outright.", rows=2
    )

    def __init__(self, *, approvals: Iterable[Any], **sent: Any) -> None:
        super().__init__(initial={"on": clock.today()}, **sent)
        offer(self, "approval", [(each.pk, each.body) for each in approvals], first="Choose a body")


class ConditionForm(forms.Form):
    """Ask which condition was met, and when."""

    approval = one_of("Whose condition?", missing="Choose whose condition was met.")
    on = day_of("Met on", "Enter the day on which it was met.")

    def __init__(self, *, approvals: Iterable[Any], **sent: Any) -> None:
        super().__init__(initial={"on": clock.today()}, **sent)
        named = [(each.pk, f"{each.body}: {each.condition[:80]}") for each in approvals]
        offer(self, "approval", named, first="Choose one")
