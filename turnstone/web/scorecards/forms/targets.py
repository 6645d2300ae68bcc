"""What is asked of a measure's targets and forecasts: days with values, in rows."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django import forms
from django.forms import BoundField

from turnstone.web.kit.fields import day_of, line, offer, one_of, prose

LEAST_ROWS = 4
SPARE_ROWS = 2


@dataclass(frozen=True, slots=True)
class DayValue:
    """A row of the form: a day beside a value."""

    day: BoundField
    value: BoundField


class RowsForm(forms.Form):
    """Ask for days, each with a value, in as many rows as there are and some to spare; an empty row is left out."""

    day_label, value_label = "By which day?", "Which value?"

    def __init__(
        self, *args: Any, known: Iterable[tuple[dt.date, Decimal]] = (), rows: int = 0, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        held = list(known)
        last = {name: self.fields.pop(name) for name in list(self.fields)}
        self._rows = range(max(LEAST_ROWS, len(held) + SPARE_ROWS, rows))
        for n in self._rows:
            day, value = held[n] if n < len(held) else (None, None)
            self.fields[f"on_{n}"] = day_of(self.day_label)
            self.fields[f"value_{n}"] = _figure(self.value_label)
            self.initial[f"on_{n}"] = day
            self.initial[f"value_{n}"] = None if value is None else f"{value.normalize():f}"
        self.fields |= last

    @property
    def rows(self) -> Iterator[DayValue]:
        """Give the rows, to be drawn side by side."""
        return (DayValue(self[f"on_{n}"], self[f"value_{n}"]) for n in self._rows)

    @property
    def others(self) -> Iterator[BoundField]:
        """Give the questions that are asked once."""
        return (bound for bound in self if not bound.name.startswith(("on_", "value_")))

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        for n in self._rows:
            day, value = said.get(f"on_{n}"), said.get(f"value_{n}")
            if day and value is None and f"value_{n}" not in self.errors:
                self.add_error(f"value_{n}", f"Enter the value of {day:%-d %B %Y}, or empty the row.")
            if value is not None and not day and f"on_{n}" not in self.errors:
                self.add_error(
                    f"on_{n}", f"Enter the day of the value {value.normalize():f}, or empty the row."
                )
        return said

    def filled(self, said: dict[str, Any]) -> list[tuple[dt.date, Decimal]]:
        """Give the rows that were filled, as they were typed."""
        pairs = ((said.get(f"on_{n}"), said.get(f"value_{n}")) for n in self._rows)
        return [(day, value) for day, value in pairs if day and value is not None]


class TrajectoryForm(RowsForm):
    """Ask for all the targets of a measure."""

    agreed_by = line("Who agreed them?", hint="The board, or whoever it was.")
    remark = prose(
        "A word on them",
        hint="Needed only where a target moves the wrong way or looks ten times out.",
        rows=2,
    )


class ForecastForm(RowsForm):
    """Ask where a measure goes if nothing else is done, and why."""

    day_label, value_label = "On which day?", "The value you expect"
    reason = prose("Why do you expect this?", "Say why you expect this.", rows=3)


class WithdrawForm(forms.Form):
    """Ask why something is taken back."""

    why = prose("Why is it taken back?", "Say why; the reason is kept.", rows=2)


class WithdrawTargetForm(forms.Form):
    """Ask which target is taken back, and why."""

    target = one_of("Which target?", missing="Choose the target.")
    why = prose("Why is it taken back?", "Say why; the reason is kept.", rows=2)

    def __init__(self, *args: Any, targets: Sequence[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "target", targets)


class BaselineForm(forms.Form):
    """Ask which period a measure started from."""

    ends_on = one_of("Which period?")

    def __init__(self, *args: Any, periods: Iterable[tuple[dt.date, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "ends_on", [(on.isoformat(), words) for on, words in periods], first="None yet")

    def clean_ends_on(self) -> dt.date | None:
        said = self.cleaned_data["ends_on"]
        return dt.date.fromisoformat(said) if said else None


class ToleranceForm(forms.Form):
    """Ask how far from its target a figure is still near it."""

    amount = forms.DecimalField(
        label="How far is still near?",
        max_digits=9,
        decimal_places=2,
        widget=forms.TextInput(attrs={"inputmode": "decimal"}),
        error_messages={"required": "Enter how far.", "invalid": "Write it as a number, for example 10."},
    )
    is_percent = forms.ChoiceField(
        label="Counted in",
        choices=[("yes", "Per cent of the target"), ("no", "The measure’s own unit")],
        widget=forms.RadioSelect,
        error_messages={"required": "Choose in what it is counted."},
    )

    def clean_is_percent(self) -> bool:
        return bool(self.cleaned_data["is_percent"] == "yes")


class OwnerForm(forms.Form):
    """Ask which post answers for a measure."""

    post = one_of("Which post?")

    def __init__(self, *args: Any, posts: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "post", posts, first="Nobody yet")


class JudgedForm(forms.Form):
    """Ask from which day what came of a plan should show."""

    day = day_of(
        "From which day?",
        hint="The limits of the chart rest on the 12 or more figures before it. Leave it empty for all figures.",
    )


def _figure(label: str) -> forms.DecimalField:
    return forms.DecimalField(
        label=label,
        required=False,
        max_digits=14,
        decimal_places=4,
        widget=forms.TextInput(attrs={"inputmode": "decimal"}),
        error_messages={"invalid": "Write the value as a number, for example 41.5."},
    )
