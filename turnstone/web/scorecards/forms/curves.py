"""What is asked of a talk about turning a curve: the day, and five boxes in their order."""

from typing import Any

from django import forms

from turnstone.programme.audit import clock
from turnstone.programme.scorecards.rules import CURVE_BOXES, CURVE_HINTS
from turnstone.web.kit.fields import day_of, prose


class TalkForm(forms.Form):
    """Ask for a talk, box by box; any of them may wait until the talk is signed."""

    held_on = day_of("When did you talk?", "Give the day on which you talked.")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, title in CURVE_BOXES.items():
            self.fields[name] = prose(title, hint=CURVE_HINTS[name], rows=4)

    def clean_held_on(self) -> Any:
        on = self.cleaned_data["held_on"]
        if on > clock.today():
            raise forms.ValidationError("That day has not come yet; give the day on which you talked.")
        return on
