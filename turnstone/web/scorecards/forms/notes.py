"""What is asked of a figure: what it means, and what comes next."""

import datetime as dt
from collections.abc import Iterable

from django import forms

from turnstone.web.kit.fields import offer, one_of, prose


class NoteForm(forms.Form):
    """Ask the owner what a figure means and what comes next."""

    period_ends_on = one_of("Which period?", missing="Choose the period.")
    so_what = prose(
        "So what?", "Say what the figure means.", hint="What lies behind it, and what it means for families."
    )
    what_next = prose("What next?", hint="What is done about it, by whom, and when it should show.")

    def __init__(self, *args: object, periods: Iterable[tuple[dt.date, str]], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        offer(self, "period_ends_on", [(on.isoformat(), words) for on, words in periods])

    def clean_period_ends_on(self) -> dt.date:
        return dt.date.fromisoformat(self.cleaned_data["period_ends_on"])
