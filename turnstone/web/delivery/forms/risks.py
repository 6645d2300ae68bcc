"""What is asked to raise a risk or an issue, and then to say what is done about it, score it again, or close it."""

from collections.abc import Iterable
from typing import Any

from django import forms

from turnstone.programme.audit import clock
from turnstone.programme.delivery.rules import RISK_KIND_NAMES
from turnstone.programme.people.facts import PostFacts
from turnstone.web.kit.fields import day_of, line, offer, one_of, post_choices, prose

_LIKELIHOODS = [(1, "1 Rare"), (2, "2 Unlikely"), (3, "3 Possible"), (4, "4 Likely"), (5, "5 Almost certain")]
_SEVERITIES = [(1, "1 Slight"), (2, "2 Minor"), (3, "3 Moderate"), (4, "4 Major"), (5, "5 Severe")]


class RiskForm(forms.Form):
    """Ask what might stop the plan, or is stopping it, how bad that is, and whose it is."""

    kind = forms.ChoiceField(
        label="Is it a risk or an issue?",
        help_text="A risk might stop the plan; an issue is stopping it now.",
        choices=list(RISK_KIND_NAMES.items()),
        widget=forms.RadioSelect,
        error_messages={"required": "Choose whether it is a risk or an issue."},
    )
    title = line(
        "What is it, in a sentence?",
        "Say what it is.",
        hint="If … then …: “If posts stay empty, then plans stay late.”",
        most=300,
    )
    detail = prose("What causes it?", rows=2)
    impact = prose("What happens to families if it does?", rows=2)
    likelihood = one_of("How likely is it?", _LIKELIHOODS)
    severity = one_of("How bad would it be?", _SEVERITIES)
    owner = one_of("Who owns it?")
    review_on = day_of("It is looked at again on")
    threatens = line(
        "Which actions does it threaten?", hint="Their references with commas, as in 1.A, 2.C.", most=400
    )

    def __init__(self, data: Any, *, posts: dict[int, PostFacts], actions: Iterable[Any]) -> None:
        super().__init__(data)
        self._actions = {action.reference.lower(): action for action in actions}
        offer(self, "owner", post_choices(posts), first="Nobody yet")
        offer(self, "likelihood", _LIKELIHOODS, first="Not scored yet")
        offer(self, "severity", _SEVERITIES, first="Not scored yet")

    def clean_threatens(self) -> tuple[Any, ...]:
        wanted = [each.strip() for each in self.cleaned_data["threatens"].split(",") if each.strip()]
        unknown = [each for each in wanted if each.lower() not in self._actions]
        if unknown:
            raise forms.ValidationError(f"The plan has no {' or '.join(unknown)}; check the reference.")
        return tuple(dict.fromkeys(self._actions[each.lower()] for each in wanted))

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        if bool(said.get("likelihood")) != bool(said.get("severity")):
            missing = "severity" if said.get("likelihood") else "likelihood"
            self.add_error(missing, "A score needs both: how likely it is and how bad it would be.")
        return said


class MitigationForm(forms.Form):
    """Ask what is being done."""

    text = prose("What will be done?", "Say what will be done.", rows=2)
    owner = one_of("Who does it?")
    due_on = day_of("By when?")

    def __init__(self, *, posts: dict[int, PostFacts], **sent: Any) -> None:
        super().__init__(**sent)
        offer(self, "owner", post_choices(posts), first="Nobody yet")


class MitigationDoneForm(forms.Form):
    """Ask which of the things being done was done, and when."""

    mitigation = one_of("What was done?", missing="Choose what was done.")
    on = day_of("The day it was done", "Enter the day it was done.")

    def __init__(self, *, mitigations: Iterable[Any], **sent: Any) -> None:
        super().__init__(initial={"on": clock.today()}, **sent)
        offer(self, "mitigation", [(each.pk, each.text[:90]) for each in mitigations], first="Choose one")

    def clean_on(self) -> Any:
        on = self.cleaned_data["on"]
        if on > clock.today():
            raise forms.ValidationError("That day is still to come; choose today or an earlier day.")
        return on


class ReviewForm(forms.Form):
    """Ask for the score again, and for the day of the next look."""

    likelihood = one_of("How likely is it now?", _LIKELIHOODS, missing="Choose how likely it is.")
    severity = one_of("How bad would it be now?", _SEVERITIES, missing="Choose how bad it would be.")
    review_on = day_of("It is looked at again on", "Enter the day on which it is looked at again.")
    why = prose("Why this score?", "Say why, so that the next look can tell what changed.", rows=2)

    def __init__(self, *, risk: Any, **sent: Any) -> None:
        super().__init__(initial={"likelihood": risk.likelihood, "severity": risk.severity}, **sent)
        offer(self, "likelihood", _LIKELIHOODS, first="Choose one")
        offer(self, "severity", _SEVERITIES, first="Choose one")


class CloseRiskForm(forms.Form):
    """Ask why it is closed."""

    why = prose("Why is it closed?", "Say why it is closed; the register keeps the reason.", rows=2)
