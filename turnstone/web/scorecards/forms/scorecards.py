"""What is asked of scorecards: a new one, its measures in order, its questions, and how one wants to see it."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django import forms

from turnstone.programme.scorecards.rules import LEVEL_NAMES, MEASURE_KIND_NAMES, READERS_NAMES, Level
from turnstone.web.kit.fields import line, offer, one_of, prose


class ScorecardForm(forms.Form):
    """Ask what a scorecard is. An existing one is shown as it stands, to be changed."""

    name = line("What is it called?", "Enter what it is called.", hint="Termly scorecard for scrutiny")
    readers = forms.ChoiceField(
        label="Who reads it?",
        choices=list(READERS_NAMES.items()),
        widget=forms.RadioSelect,
        error_messages={"required": "Choose who reads it."},
    )
    about = prose("What is it about?", hint="A sentence or two that stands at its top. It may be left empty.")


class ScorecardWordsForm(ScorecardForm):
    """Ask what an existing scorecard is called now, and why that changes."""

    why = line("Why does it change?", hint="It may be left empty.")

    def __init__(self, *args: Any, scorecard: Any, **sent: Any) -> None:
        sent["initial"] = {name: getattr(scorecard, name) for name in ("name", "readers", "about")}
        super().__init__(*args, **sent)


class _OfMeasures(forms.Form):
    """Ask for one of some measures."""

    measure = one_of("Which measure?", missing="Choose a measure.")

    def __init__(self, *args: Any, measures: Iterable[Any], **sent: Any) -> None:
        super().__init__(*args, **sent)
        self._rows = {str(each.pk): each for each in measures}
        offer(self, "measure", self.choices(), first="Choose a measure")

    def choices(self) -> Iterator[tuple[str, str]]:
        """Name each measure with the question that it answers."""
        for key, each in self._rows.items():
            yield key, f"{each.title} ({MEASURE_KIND_NAMES[each.kind].rstrip('?').lower()})"

    def clean_measure(self) -> Any:
        return self._rows[self.cleaned_data["measure"]]


class _OfLines(_OfMeasures):
    """Ask for one of the measures of a scorecard, which are numbered in their order."""

    def choices(self) -> Iterator[tuple[str, str]]:
        """Number the measures."""
        for place, (key, each) in enumerate(self._rows.items(), start=1):
            yield key, f"{place}. {each.title}"


class AddLineForm(_OfMeasures):
    """Ask for a measure to put on a scorecard."""

    question = line(
        "A question that readers may ask of it",
        hint="Left empty, the scorecard asks one where the figures suggest it.",
        most=300,
    )


class MoveLineForm(_OfLines):
    """Ask for the place that a measure is to have."""

    to = forms.IntegerField(
        label="Which place is it to have?",
        min_value=1,
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
        error_messages={
            "required": "Enter the place, counted from 1.",
            "invalid": "Write the place as a number, such as 3.",
        },
    )


class QuestionForm(_OfLines):
    """Ask for the question that readers may ask."""

    question = line("The question", hint="Left empty, the scorecard asks its own.", most=300)


class RemoveLineForm(_OfLines):
    """Ask which measure comes off, and why."""

    why = line("Why does it come off?", "Say why it comes off; the reason is kept.")


class EndScorecardForm(forms.Form):
    """Ask why a scorecard is made no more."""

    why = line("Why is it made no more?", "Say why it is made no more; the reason is kept.")


class ViewForm(forms.Form):
    """Ask of which place, and as at which day, somebody wants to see a scorecard."""

    place = one_of("Place")
    as_at = one_of("As it stood")

    def __init__(self, *args: Any, places: Iterable[Any], days: Mapping[dt.date, str], **sent: Any) -> None:
        super().__init__(*args, **sent)
        named = ((each.id, f"{each.name} ({LEVEL_NAMES[Level(each.level)].lower()})") for each in places)
        offer(self, "place", named, first="The whole area")
        offer(self, "as_at", ((f"{day:%Y-%m-%d}", words) for day, words in days.items()), first="Now")
        for name in ("place", "as_at"):
            self.fields[name].required = False
