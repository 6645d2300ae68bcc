"""What is asked of who has SEND locally: how many of each sort, typed or in a file, from where and of which day."""

import csv
import io
from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from turnstone.programme.voice.facts import PopulationFacts, SurveyFacts
from turnstone.programme.voice.rules import PopulationRow, code_from
from turnstone.web.kit.fields import day_of, line, prose

LARGEST_FILE = 200_000
HEADS = frozenset({"count", "number", "total", "children", "how many"})


class PopulationForm(forms.Form):
    """Ask for the counts of one dimension."""

    rows = prose(
        "How many of each, a line each",
        hint="What it is called, a comma, then the number: Autism, 412. The names of answers stand here already.",
        rows=10,
    )
    file = forms.FileField(
        label="Or a CSV file of two columns: what it is called, and the number",
        required=False,
        help_text="A file takes the place of what is typed above.",
    )
    source = line(
        "Where do the numbers come from?", "Say where the numbers come from.", "School census, for one."
    )
    counted_on = day_of("Of which day are they?", "Enter the day that the source gives.")

    def __init__(
        self, data: Any, files: Any, *, codes: Mapping[str, str], before: Iterable[PopulationFacts]
    ) -> None:
        self._codes, known = codes, tuple(before)
        super().__init__(data, files, initial=_known(codes, known))

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        name = "file" if said.get("file") else "rows"
        try:
            said["rows"] = _read(self._typed(said), self._codes)
        except ValidationError as wrong:
            self.add_error(name, wrong)
        return said

    def said(self) -> dict[str, Any]:
        """Give the counts as the operation wants them."""
        return {name: self.cleaned_data[name] for name in ("rows", "source", "counted_on")}

    def _typed(self, said: dict[str, Any]) -> str:
        file = said.get("file")
        if not file:
            return str(said.get("rows", ""))
        if file.size > LARGEST_FILE:
            raise ValidationError(
                "That file is larger than a list of counts; choose a CSV file of two columns."
            )
        try:
            return str(file.read().decode("utf-8-sig"))
        except UnicodeDecodeError:
            raise ValidationError(
                "That file is not plain text; save it as CSV (UTF-8) and choose it again."
            ) from None


def codes_of(surveys: Iterable[SurveyFacts], dimension: str) -> dict[str, str]:
    """Give the short name of each answer that says who somebody is by one dimension, by its words."""
    asked = [each for survey in surveys for each in survey.questions if each.tells_of == dimension]
    return {option.words: option.code for question in asked for option in question.options}


def _read(typed: str, codes: Mapping[str, str]) -> list[PopulationRow]:
    by_words = {words.lower(): code for words, code in codes.items()}
    found: list[PopulationRow] = []
    for number, cells in enumerate(csv.reader(io.StringIO(typed)), 1):
        said = [each.strip() for each in cells if each.strip()]
        if not said or (number == 1 and said[-1].lower() in HEADS):
            continue
        words, count = ", ".join(said[:-1]), _figures(said[-1])
        if not words and said[0].lower() in by_words:  # offered, and left without a number
            continue
        if not words or not count.isdecimal():
            raise ValidationError(
                f"Line {number} is “{', '.join(said)}”; write what it is called, a comma and a number."
            )
        code = by_words.get(words.lower()) or code_from(words, [each.code for each in found])
        found.append(PopulationRow(code=code, words=words, count=int(count)))
    return found


def _figures(typed: str) -> str:
    return typed.replace(" ", "").replace("'", "")


def _known(codes: Mapping[str, str], before: tuple[PopulationFacts, ...]) -> dict[str, Any]:
    if before:
        lines = [f"{_quoted(each.words)}, {each.count}" for each in before]
        return {"rows": "\n".join(lines), "source": before[0].source, "counted_on": before[0].counted_on}
    return {"rows": "\n".join(f"{_quoted(words)}, " for words in codes)}


def _quoted(words: str) -> str:
    return f'"{words}"' if "," in words else words
