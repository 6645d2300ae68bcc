"""What is asked to write a plan by hand: the plan itself, its parts, its outcomes and its actions."""

from collections.abc import Iterable
from typing import Any

from django import forms

from turnstone.programme.people.facts import PostFacts
from turnstone.programme.plan.rules import (
    CO_PRODUCTION_NAMES,
    MANDATE_KIND_NAMES,
    PLAN_KINDS,
    REQUIREMENT_KIND_NAMES,
)
from turnstone.web.kit.fields import day_of, line, offer, one_of, post_choices, prose

_PARTS = ("requirement", "workstream", "outcome", "action")
_WHY_MISSING = {
    "mandate_kind": "Choose why there is to be a plan.",
    "mandate_title": "Write what the inspection, notice or strategy is called.",
}


class _Named(forms.Form):
    """What a plan is called, of what kind it is, and its own words for its parts."""

    name = line("What is the plan called?", "Write what the plan is called.")
    kind = one_of("What kind of plan is it?", [("", "Not said"), *((kind, kind) for kind in PLAN_KINDS)])
    other_kind = line("Another kind", hint="If none of these is what you call it.", most=120)
    reports_to = line("Which board does it report to?")
    starts_on = day_of("The plan starts on")
    ends_on = day_of("The plan ends on")
    requirement_word = line(
        "Your word for a requirement",
        hint="If it is not “requirement”: a finding, an area of weakness.",
        most=40,
    )
    workstream_word = line(
        "Your word for a workstream", hint="If it is not “workstream”: a theme, a priority.", most=40
    )
    outcome_word = line(
        "Your word for an outcome", hint="If it is not “outcome”: an aim, an impact.", most=40
    )
    action_word = line("Your word for an action", hint="If it is not “action”: a task, a step.", most=40)

    def said(self) -> dict[str, Any]:
        """Give the answers as the operation wants them: only the words that differ from ours."""
        said = dict(self.cleaned_data)
        words = {part: said.pop(f"{part}_word").lower() for part in _PARTS}
        said["kind"] = said.pop("other_kind") or said["kind"]
        return said | {"words": {part: word for part, word in words.items() if word}}


class PlanForm(_Named):
    """Ask why there is to be a plan, and what it is called."""

    mandate = one_of(
        "Under which mandate?", hint="One that is here already, or a new one that you name below."
    )
    mandate_kind = forms.ChoiceField(
        label="Why is there to be a plan?",
        choices=list(MANDATE_KIND_NAMES.items()),
        widget=forms.RadioSelect,
        required=False,
    )
    mandate_title = line(
        "What is that called?", hint="For example: Area SEND inspection, March 2026.", most=300
    )
    issued_by = line("Who issued it?", hint="For example: Ofsted and the Care Quality Commission.")

    def __init__(self, data: Any, *, mandates: Iterable[Any]) -> None:
        super().__init__(data)
        self._mandates = {str(each.pk): each for each in mandates}
        offer(self, "mandate", [(key, each.title) for key, each in self._mandates.items()], first="A new one")
        self.order_fields(["mandate", "mandate_kind", "mandate_title", "issued_by", "name"])
        if not self._mandates:
            del self.fields["mandate"]

    def clean(self) -> dict[str, Any]:
        """Ask for a new mandate only where none was chosen."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if not cleaned.get("mandate"):
            for name, missing in _WHY_MISSING.items():
                if not cleaned.get(name) and name not in self.errors:
                    self.add_error(name, missing)
        return cleaned

    def said(self) -> dict[str, Any]:
        """Give the answers, with the mandate itself where one was chosen."""
        said = super().said()
        return said | {"mandate": self._mandates.get(said.pop("mandate", ""))}


class PlanDetailsForm(_Named):
    """Ask for the same of a plan that is there, and why it changes."""

    why = prose("Why is this changed?", "Say why this is changed; the reason is kept.", rows=2)

    def __init__(self, data: Any, *, plan: Any) -> None:
        known = plan.kind in PLAN_KINDS
        initial = {name: getattr(plan, name) for name in ("name", "reports_to", "starts_on", "ends_on")}
        initial |= {"kind": plan.kind if known else "", "other_kind": "" if known else plan.kind}
        super().__init__(
            data, initial=initial | {f"{part}_word": plan.words.get(part, "") for part in _PARTS}
        )


class RequirementForm(forms.Form):
    """Ask for something that the mandate asks for: in its words, and in families'."""

    reference = line(
        "Reference", "Give it a short reference, as in 1 or PA1.", hint="As it is printed.", most=20
    )
    kind = forms.ChoiceField(
        label="What sort of finding is it?",
        choices=list(REQUIREMENT_KIND_NAMES.items()),
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what sort of finding it is."},
    )
    finding = prose("What does it say?", "Write what the finding says.", hint="Word for word.", rows=4)
    source = line("Where does it say so?", hint="For example: inspection report, page 3, paragraph 9.")
    families_words = line("The same in families’ words", hint="As a parent would put it.", most=300)
    bodies = forms.MultipleChoiceField(
        label="Who answers for it?", required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, data: Any, *, organisations: Iterable[Any]) -> None:
        super().__init__(data)
        offer(self, "bodies", [(each.pk, each.name) for each in organisations])


class WorkstreamForm(forms.Form):
    """Ask for a part of the plan and who leads it."""

    name = line("What is it called?", "Write what it is called.")
    purpose = prose("What is it for?")
    council_lead = one_of("Who leads it for the council?")
    health_lead = one_of("Who leads it for health?")
    forum_lead = one_of("Who leads it for the parent carer forum?")

    def __init__(self, data: Any, *, posts: dict[int, PostFacts]) -> None:
        super().__init__(data)
        for seat in ("council_lead", "health_lead", "forum_lead"):
            offer(self, seat, post_choices(posts), first="Nobody yet")


class OutcomeForm(forms.Form):
    """Ask what will be different, where it stood, and how anyone will know."""

    workstream = one_of("Where does it belong?", missing="Choose where it belongs.")
    reference = line(
        "Reference", "Give it a short reference, as in 1 or 2.A.", hint="As it is printed.", most=20
    )
    text = prose("What will be different?", "Say what will be different.")
    families_words = line("The same in families’ words", most=300)
    requirement = one_of("Which finding does it answer?")
    baseline = prose("Where do things stand now?", rows=2)
    baseline_on = day_of("On which day was that so?")
    how_we_will_know = prose("How will we know?", rows=2)

    def __init__(
        self, data: Any, *, workstreams: Iterable[Any], requirements: Iterable[Any], word: str
    ) -> None:
        super().__init__(data)
        offer(self, "workstream", [(each.pk, each.name) for each in workstreams], first=f"Choose a {word}")
        asked = [(each.pk, f"{each.reference}: {each.finding[:80]}") for each in requirements]
        offer(self, "requirement", asked, first="None yet")


class ActionForm(forms.Form):
    """Ask for a piece of work, its lead and its dates."""

    outcome = one_of("What is it for?", missing="Choose what it is for.")
    reference = line("Reference", "Give it a short reference, as in 1.B.", hint="As it is printed.", most=20)
    text = prose("What will be done?", "Say what will be done.")
    why_it_matters = prose("Why does it matter?", rows=2)
    lead = one_of("Who leads it?")
    accountable = one_of("Who is accountable for it?")
    starts_on = day_of("It starts on")
    due_on = day_of("It is due on", hint="The first date is remembered, whatever happens to it later.")
    success_criteria = prose("Done well means", hint="What would be seen, so that nobody need argue.", rows=2)
    co_production = one_of("What part do families have in it?")

    def __init__(self, data: Any, *, outcomes: Iterable[Any], posts: dict[int, PostFacts], word: str) -> None:
        super().__init__(data)
        known = [(each.pk, f"{each.reference}: {each.text[:80]}") for each in outcomes]
        offer(self, "outcome", known, first=f"Choose an {word}" if word[0] in "aeiou" else f"Choose a {word}")
        for name in ("lead", "accountable"):
            offer(self, name, post_choices(posts), first="Nobody yet")
        offer(self, "co_production", CO_PRODUCTION_NAMES.items(), first="Not said yet")
