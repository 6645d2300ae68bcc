"""What the map and the papers due may be asked for."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.http import QueryDict

from turnstone.web.boards.forward_wanted import EVERY, LATE, SENT, PapersWanted
from turnstone.web.kit.fields import offer, one_of


class MapForm(forms.Form):
    """Ask for the day whose map is drawn."""

    on = forms.DateField(
        label="As on",
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
        error_messages={"invalid": "That is not a day; write it like 2026-03-27."},
    )


class NarrowPapers(forms.Form):
    """Read from the address which papers are asked for; a choice that is no more narrows nothing."""

    to_board = one_of("Goes to")
    from_board = one_of("Comes from")
    state = one_of("Standing")
    months = one_of("Looking ahead")

    def __init__(self, data: QueryDict, *, boards: Iterable[tuple[Any, str]]) -> None:
        super().__init__(data, auto_id="narrow_%s")
        boards = list(boards)
        offer(self, "to_board", boards, first="Any board")
        offer(self, "from_board", boards, first="Any board")
        offer(self, "state", [(LATE, "Late"), (SENT, "Sent"), (EVERY, "All")], first="Not sent yet")
        offer(self, "months", [("3", "3 months"), ("24", "2 years")], first="A year")

    def wanted(self) -> PapersWanted:
        """Say what is asked for."""
        self.full_clean()
        return PapersWanted(**self.cleaned_data)
