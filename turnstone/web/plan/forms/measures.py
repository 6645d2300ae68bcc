"""What is asked of the measures of an outcome."""

from collections.abc import Iterable
from typing import Any

from django import forms

from turnstone.web.kit.fields import offer, one_of, prose


class LinkForm(forms.Form):
    """Ask which measure shows an outcome."""

    measure = one_of("Which measure?", missing="Choose a measure.")

    def __init__(self, *, measures: Iterable[Any], **sent: Any) -> None:
        super().__init__(**sent)
        offer(self, "measure", [(each.pk, each.title) for each in measures], first="Choose one")


class UnlinkForm(LinkForm):
    """Ask which measure no longer shows an outcome, and why."""

    why = prose("Why does it no longer show it?", "Say why; the reason is kept.", rows=2)
