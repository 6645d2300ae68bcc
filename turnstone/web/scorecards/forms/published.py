"""What comparisons and faults may be narrowed by."""

from typing import Any

from django import forms

from turnstone.programme.scorecards.rules import FAULT_NAMES, MODEL_YEARS
from turnstone.web.kit.fields import one_of

SHOW = {"": "All of them", "left-out": "What is not used because of it", "told": "What is told and used"}


class NarrowFaults(forms.Form):
    """Read from the address which faults are asked for."""

    q = forms.CharField(label="Words", required=False, max_length=200)
    kind = one_of("What is wrong", [("", "Anything"), *FAULT_NAMES.items()])
    show = one_of("Show", SHOW.items())

    def __init__(self, data: Any) -> None:
        super().__init__(data, auto_id="narrow_%s")
        self.full_clean()

    def wants(self, name: str) -> str:
        """Give what is asked for; a word that is no choice asks for nothing."""
        return str(self.cleaned_data.get(name) or "")


class ChooseComparison(forms.Form):
    """Read from the address which period, and the neighbours of which model."""

    neighbours = one_of("Statistical neighbours", [(str(year), f"As of {year}") for year in MODEL_YEARS])

    def __init__(self, data: Any, periods: list[str]) -> None:
        super().__init__(data, auto_id="choose_%s")
        self.fields["period"] = one_of("Period", [("", "The newest"), *((each, each) for each in periods)])
        self.full_clean()

    @property
    def model_year(self) -> int:
        """Give the year of the model, the newest where none is asked for."""
        return int(self.cleaned_data.get("neighbours") or MODEL_YEARS[0])

    @property
    def period(self) -> str:
        """Give the period that is asked for; empty is the newest."""
        return str(self.cleaned_data.get("period") or "")
