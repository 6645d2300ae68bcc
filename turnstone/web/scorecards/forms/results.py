"""What is asked of figures: a grid of one measure, a table, a word for what is odd, and why."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile

from turnstone.programme.scorecards.facts import FigureFacts
from turnstone.programme.scorecards.rules import MARK_NAMES, SETTLED_NAMES, Settled
from turnstone.web.kit.fields import line, offer, one_of
from turnstone.web.kit.table_file import MOST_MEGABYTES

# A pasted table of more letters than this is a file.
MOST_PASTED = 500_000


class FigureForm(forms.Form):
    """Ask for the figure of one period; what is left as it was is not touched."""

    numerator = forms.CharField(label="Of them", required=False, max_length=30)
    denominator = forms.CharField(label="Of all", required=False, max_length=30)
    value = forms.CharField(label="Value", required=False, max_length=30)
    mark = one_of("Mark")
    settled = one_of("Is it settled?", SETTLED_NAMES.items())
    remark = line("A word on it", most=300)

    def __init__(
        self, data: Any, *, prefix: str, figure: FigureFacts | None, ends_on: dt.date, period: str
    ) -> None:
        super().__init__(data, prefix=prefix, initial=_kept(figure))
        self.ends_on, self.period = ends_on, period
        offer(self, "mark", ((key, f"{key}: {words}") for key, words in MARK_NAMES.items()), first="None")
        for name, field in self.fields.items():
            field.label = f"{field.label}, {period}"
            if name in ("numerator", "denominator", "value"):
                field.widget.attrs["inputmode"] = "decimal"

    def cells(self) -> dict[str, str]:
        """Give what was typed, as the cells of a table."""
        typed = {name: str(self.cleaned_data.get(name, "")) for name in self.fields}
        parts_changed = {"numerator", "denominator"} & set(
            self.changed_data
        ) and "value" not in self.changed_data
        # The value was worked out from the parts before; it is worked out anew.
        return (
            typed | {"period": self.period} | ({"value": ""} if parts_changed and _has_parts(typed) else {})
        )


def _kept(figure: FigureFacts | None) -> dict[str, Any]:
    if figure is None:
        return {"settled": Settled.FINAL, "mark": ""}
    numbers = {name: _plain(getattr(figure, name)) for name in ("numerator", "denominator", "value")}
    return numbers | {"mark": figure.mark, "settled": figure.settled, "remark": figure.remark}


def _has_parts(typed: Mapping[str, str]) -> bool:
    return bool(typed["numerator"] and typed["denominator"])


def _plain(number: Any) -> str:
    return "" if number is None else f"{number.normalize():f}"


class SourceForm(forms.Form):
    """Ask where figures come from."""

    source = line("Where are they from?", hint="The system, report or person that gives them.")


class TableForm(forms.Form):
    """Ask for a table of figures: a file, or what was copied from a spreadsheet."""

    file = forms.FileField(
        label="A table",
        required=False,
        allow_empty_file=True,
        help_text=f"CSV or Excel (.xlsx), up to {MOST_MEGABYTES} MB.",
    )
    pasted = forms.CharField(
        label="Or paste it from a spreadsheet",
        required=False,
        strip=False,
        max_length=MOST_PASTED,
        error_messages={
            "max_length": "That is too much to paste; save it as CSV or Excel, and choose the file."
        },
        widget=forms.Textarea(attrs={"rows": "6", "spellcheck": "false"}),
        help_text="Select the cells, with the names of the columns, copy them, and paste them here.",
    )

    def clean_file(self) -> "UploadedFile[Any] | None":
        file: UploadedFile[Any] | None = self.cleaned_data["file"]
        if file and (file.size or 0) > MOST_MEGABYTES * 1024 * 1024:
            size = (file.size or 0) / 1024 / 1024
            raise ValidationError(
                f"{file.name} has {size:,.0f} MB and {MOST_MEGABYTES} can be read; split it, and choose one part after "
                "another."
            )
        return file

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        if not self.errors and not said.get("file") and not said.get("pasted", "").strip():
            raise ValidationError("Choose a table, or paste one.")
        return said

    def content(self) -> tuple[str, bytes]:
        """Give the name and the bytes of the table."""
        file: UploadedFile[Any] | None = self.cleaned_data["file"]
        if file:
            return file.name or "table", b"".join(file.chunks())
        return "Pasted table", self.cleaned_data["pasted"].encode()


class WordsForm(forms.Form):
    """Ask for a word on each figure that is odd, or one word for them all; `more` are rows that it has no room for."""

    def __init__(self, data: Any, rows: Mapping[int, str], more: Sequence[int] = ()) -> None:
        super().__init__(data, auto_id="words_%s")
        self._more = more
        if len(rows) > 1:
            self.fields["all"] = line("One word for all of them", most=300)
        for row, label in rows.items():
            self.fields[f"row_{row}"] = line(label, most=300)

    def words(self) -> dict[int, str]:
        """Give the word said of each row."""
        self.full_clean()
        said = self.cleaned_data
        rows = (int(name[4:]) for name in self.fields if name.startswith("row_"))
        each = {row: said.get(f"row_{row}") or said.get("all", "") for row in rows}
        return each | dict.fromkeys(self._more, said.get("all", ""))


class WhyForm(forms.Form):
    """Ask why something is taken back."""

    why = line("Why?", "Say why; the reason is kept.", most=300)


class PlaceOf(forms.Form):
    """Ask of which place the figures are."""

    place = one_of("Of which place?")

    def __init__(self, data: Any, places: Iterable[tuple[Any, str]]) -> None:
        super().__init__(data, auto_id="of_%s")
        offer(self, "place", places, first="The whole area")

    def chosen(self) -> int | None:
        """Give the number of the place, or none for the whole area."""
        found = self.cleaned_data.get("place") if self.is_valid() else ""
        return int(found) if found else None
