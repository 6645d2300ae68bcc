"""What the list of next steps may be narrowed by."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.http import QueryDict

from turnstone.programme.delivery.rules import STEP_STATE_NAMES, StepState
from turnstone.web.delivery.wanted import EVERY, WAITING, StepsWanted
from turnstone.web.kit.fields import offer, one_of


class NarrowSteps(forms.Form):
    """Read from the address which next steps are asked for; a choice that is no more narrows nothing."""

    workstream = one_of("Workstream")
    state = one_of("What became of it")
    undated = forms.BooleanField(label="No date", required=False)
    carried = forms.BooleanField(label="Carried twice or more", required=False)

    def __init__(self, data: QueryDict, *, workstreams: Iterable[tuple[Any, str]], word: str) -> None:
        super().__init__(data, auto_id="narrow_%s")
        offer(self, "workstream", [*workstreams, ("programme", "The whole programme")], first="Any")
        states = [(state, words) for state, words in STEP_STATE_NAMES.items() if state != StepState.OPEN]
        offer(
            self,
            "state",
            [(WAITING, "Waits for an answer now"), *states, (EVERY, "Any")],
            first=STEP_STATE_NAMES[StepState.OPEN],
        )
        self.fields["workstream"].label = word

    def wanted(self) -> StepsWanted:
        """Say what is asked for."""
        self.full_clean()
        return StepsWanted(**self.cleaned_data)
