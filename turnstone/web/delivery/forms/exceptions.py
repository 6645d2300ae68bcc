"""What is asked to report something off course."""

from collections.abc import Iterable
from typing import Any

from django import forms

from turnstone.programme.people.facts import PostFacts
from turnstone.web.kit.fields import day_of, offer, one_of, post_choices, prose


class ExceptionForm(forms.Form):
    """Ask what is off course, what it is about, and what is being done."""

    workstream = one_of("Where is it?", missing="Choose where it is.")
    outcomes = forms.MultipleChoiceField(
        label="What is it about?",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Choose at least one."},
    )
    milestone = prose("Which milestone is off course?", "Say which milestone is off course.", rows=2)
    confidence = forms.ChoiceField(
        label="Its rating",
        widget=forms.RadioSelect,
        error_messages={"required": "Choose its rating."},
    )
    issue = prose("What has gone wrong?", "Say what has gone wrong.", rows=2)
    mitigation = prose(
        "What is being done?", "Say what is being done, even if it is only who was asked.", rows=2
    )
    owner = one_of("Who sees to it?")
    due_on = day_of("By when?")

    def __init__(
        self,
        data: Any,
        *,
        workstreams: Iterable[Any],
        outcomes: Iterable[Any],
        posts: dict[int, PostFacts],
        rating_key: dict[str, str],
        initial: dict[str, Any],
    ) -> None:
        super().__init__(data, initial=initial)
        offer(self, "workstream", [(each.pk, each.name) for each in workstreams], first="Choose one")
        offer(self, "outcomes", [(each.pk, f"{each.reference}: {each.text}") for each in outcomes])
        offer(self, "confidence", rating_key.items())
        offer(self, "owner", post_choices(posts), first="Nobody yet")
