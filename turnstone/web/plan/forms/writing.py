"""What is asked to write a plan by hand: the plan itself, its parts, its outcomes and its actions."""

from collections.abc import Iterable
from typing import Any

from django import forms

from turnstone.programme.people.facts import PostFacts
from turnstone.programme.plan.rules import CO_PRODUCTION_NAMES, MANDATE_KIND_NAMES, REQUIREMENT_KIND_NAMES
from turnstone.web.kit.fields import day_of, line, offer, one_of, post_choices, prose


class PlanForm(forms.Form):
    """Ask why there is to be a plan, and what it is called."""

    mandate_kind = forms.ChoiceField(
        label="Why is there to be a plan?",
        choices=list(MANDATE_KIND_NAMES.items()),
        widget=forms.RadioSelect,
        error_messages={"required": "Choose why there is to be a plan."},
    )
    mandate_title = line(
        "What is that called?",
        "Write what the inspection, notice or strategy is called.",
        hint="For example: Area SEND inspection, March 2026.",
        most=300,
    )
    issued_by = line("Who issued it?", hint="For example: Ofsted and the Care Quality Commission.")
    name = line("What is the plan called?", "Write what the plan is called.")
    reports_to = line("Which board does it report to?")
    starts_on = day_of("The plan starts on")
    ends_on = day_of("The plan ends on")
    outcome_word = line(
        "Your word for an outcome", hint="If it is not “outcome”: an aim, an impact.", most=40
    )
    action_word = line("Your word for an action", hint="If it is not “action”: a task, a step.", most=40)

    def said(self) -> dict[str, Any]:
        """Give the answers as the operation wants them: only the words that differ from ours."""
        said = dict(self.cleaned_data)
        words = {part: said.pop(f"{part}_word").lower() for part in ("outcome", "action")}
        return said | {"words": {part: word for part, word in words.items() if word}}


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
