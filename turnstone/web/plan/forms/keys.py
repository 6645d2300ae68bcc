"""What is asked to change a plan's key to ratings."""

from collections.abc import Mapping
from typing import Any

from django import forms

from turnstone.programme.plan.rules import CONFIDENCE_NAMES
from turnstone.web.kit.fields import line, prose


class KeyForm(forms.Form):
    """Ask what each colour means; a colour without words is left out of the key."""

    why = prose("Why does the key change?", "Say why; the reason is kept with the earlier key.", rows=2)

    def __init__(self, data: Any, *, key: Mapping[str, str]) -> None:
        super().__init__(data, initial=dict(key))
        for code, name in CONFIDENCE_NAMES.items():
            self.fields[code] = line(name, most=300)
        self.fields[next(iter(CONFIDENCE_NAMES))].help_text = _HINT
        self.order_fields([*CONFIDENCE_NAMES, "why"])

    def said(self) -> dict[str, str]:
        """Give the key as the operation wants it."""
        return {str(code): self.cleaned_data[code] for code in CONFIDENCE_NAMES if self.cleaned_data[code]}


_HINT = "Its word, a colon and what it means, as in “On track: as planned”. Leave a colour empty to do without it."
