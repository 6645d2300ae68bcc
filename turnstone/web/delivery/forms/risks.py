"""What is asked to raise a risk or an issue, and to say anew how it is worded, whose it is and what it threatens."""

from collections.abc import Iterable
from typing import Any

from django import forms

from turnstone.programme.delivery.rules import (
    LIKELIHOODS,
    RISK_KIND_NAMES,
    SEVERITIES,
    RiskKind,
    if_then,
    parts_of,
)
from turnstone.programme.people.facts import PostFacts
from turnstone.web.kit.fields import day_of, line, offer, one_of, post_choices, prose

LIKELIHOOD_CHOICES = [(number, f"{number} {word}") for number, word in LIKELIHOODS.items()]
SEVERITY_CHOICES = [(number, f"{number} {word}") for number, word in SEVERITIES.items()]
RHYTHMS = [
    (1, "Every month"), (2, "Every 2 months"), (3, "Every 3 months"), (4, "Every 4 months, once a term"),
    (6, "Every 6 months"), (12, "Every year"),
]  # fmt: skip
_THREATENED = "Their references with commas, as in 1.A, 2.C."


class _Threatens(forms.Form):
    """Ask which actions and measures something threatens."""

    threatens = line("Which actions does it threaten?", hint=_THREATENED, most=400)
    threatened_measures = forms.MultipleChoiceField(
        label="Which measures does it threaten?", required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, actions: Iterable[Any], measures: Iterable[Any], **sent: Any) -> None:
        super().__init__(*args, **sent)
        self._actions = {action.reference.lower(): action for action in actions}
        self._measures = {str(each.pk): each for each in measures}
        offer(self, "threatened_measures", ((key, each.title) for key, each in self._measures.items()))
        if not self._measures:
            del self.fields["threatened_measures"]

    def clean_threatens(self) -> tuple[Any, ...]:
        wanted = [each.strip() for each in self.cleaned_data["threatens"].split(",") if each.strip()]
        unknown = [each for each in wanted if each.lower() not in self._actions]
        if unknown:
            raise forms.ValidationError(f"The plan has no {' or '.join(unknown)}; check the reference.")
        return tuple(dict.fromkeys(self._actions[each.lower()] for each in wanted))

    def clean_threatened_measures(self) -> tuple[Any, ...]:
        return tuple(self._measures[each] for each in self.cleaned_data["threatened_measures"])


class RiskForm(_Threatens):
    """Ask what might stop the plan, or is stopping it, how bad that is, and whose it is."""

    kind = forms.ChoiceField(
        label="Is it a risk or an issue?",
        help_text="A risk might stop the plan; an issue is stopping it now.",
        choices=list(RISK_KIND_NAMES.items()),
        widget=forms.RadioSelect,
        error_messages={"required": "Choose whether it is a risk or an issue."},
    )
    if_words = line("For a risk: if …", hint="What may happen: “posts stay empty”.", most=140)
    then_words = line("… then …", hint="What then follows: “plans stay late”.", most=140)
    title = line("For an issue: what has happened?", hint="As it is: “Posts are empty”.", most=300)
    cause = prose("What causes it?", rows=2)
    impact = prose("What does it do to families?", rows=2)
    likelihood = one_of("How likely is it?", LIKELIHOOD_CHOICES)
    severity = one_of("How bad would it be?", SEVERITY_CHOICES)
    owner = one_of("Who owns it?")
    review_every = one_of("How often is it looked at again?")
    review_on = day_of("It is looked at next on", hint="Left empty, the rhythm gives the day.")

    field_order = (
        *("kind", "if_words", "then_words", "title", "cause", "impact", "likelihood", "severity", "owner"),
        *("review_every", "review_on", "threatens", "threatened_measures"),
    )

    def __init__(self, data: Any, *, posts: dict[int, PostFacts], **known: Any) -> None:
        super().__init__(data, **known)
        offer(self, "owner", post_choices(posts), first="Nobody yet")
        offer(self, "likelihood", LIKELIHOOD_CHOICES, first="Not scored yet")
        offer(self, "severity", SEVERITY_CHOICES, first="Not scored yet")
        offer(self, "review_every", RHYTHMS, first="No rhythm yet")

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        if bool(said.get("likelihood")) != bool(said.get("severity")):
            missing = "severity" if said.get("likelihood") else "likelihood"
            self.add_error(missing, "A score needs both: how likely it is and how bad it would be.")
        if said.get("kind"):
            said["title"] = _title(self, said, is_risk=said["kind"] == RiskKind.RISK)
        return said


def _title(form: forms.Form, said: dict[str, Any], *, is_risk: bool) -> str:
    """Make the title of what was said, asking for what is missing."""
    cause, event = said.pop("if_words", ""), said.pop("then_words", "")
    if not is_risk:
        if not said.get("title"):
            form.add_error("title", "Say what has happened.")
        return str(said.get("title", ""))
    for name, words, missing in (
        ("if_words", cause, "Say what may happen."),
        ("then_words", event, "Say what then follows."),
    ):
        if not words:
            form.add_error(name, missing)
    return if_then(cause, event) if cause and event else ""


class ChangeRiskForm(_Threatens):
    """Ask for what is said of an open risk or issue, as it stands, to be changed."""

    if_words = line("If …", "Say what may happen.", most=140)
    then_words = line("… then …", "Say what then follows.", most=140)
    title = line("What has happened?", "Say what has happened.", most=300)
    cause = prose("What causes it?", rows=2)
    impact = prose("What does it do to families?", rows=2)
    owner = one_of("Who owns it?")
    review_every = one_of("How often is it looked at again?")
    why = prose("Why does it change?", "Say why; the register keeps the reason.", rows=2)

    field_order = (
        *("if_words", "then_words", "title", "cause", "impact", "owner", "review_every"),
        *("threatens", "threatened_measures", "why"),
    )

    def __init__(self, *, risk: Any, posts: dict[int, PostFacts], **known: Any) -> None:
        parts = parts_of(risk.title) or ("", "")
        threats = list(risk.threatens.select_related("action"))
        initial = {
            "if_words": parts[0],
            "then_words": parts[1],
            "title": risk.title,
            "cause": risk.cause,
            "impact": risk.impact,
            "owner": risk.owner_id or "",
            "review_every": risk.review_every or "",
            "threatens": ", ".join(each.action.reference for each in threats if each.action),
            "threatened_measures": [each.measure_id for each in threats if each.measure_id],
        }
        super().__init__(initial=initial, **known)
        for name in ("title",) if risk.kind == RiskKind.RISK else ("if_words", "then_words"):
            del self.fields[name]
        if risk.kind == RiskKind.RISK and not any(parts):
            self.fields["if_words"].help_text = f"It was taken in as “{risk.title}”."
        offer(self, "owner", post_choices(posts), first="Nobody yet")
        offer(self, "review_every", RHYTHMS, first="No rhythm yet")

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        if said.get("if_words") and said.get("then_words"):
            said["title"] = if_then(said.pop("if_words"), said.pop("then_words"))
        return said
