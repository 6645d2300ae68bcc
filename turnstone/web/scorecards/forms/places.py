"""What is asked of places."""

from collections.abc import Iterable
from typing import Any

from django import forms

from turnstone.programme.scorecards.facts import PlaceFacts
from turnstone.programme.scorecards.rules import LEVEL_NAMES, Level
from turnstone.web.kit.fields import day_of, line, offer, one_of

Choices = Iterable[tuple[Any, str]]
_LEVELS = [(key, words) for key, words in LEVEL_NAMES.items() if key != Level.AREA]


class PlaceForm(forms.Form):
    """Ask for a place."""

    level = one_of("What is it?", _LEVELS, "Choose what it is.")
    name = line("Its name", "Write the name of the place.")
    code = line("Its code, if it has one", hint="So that a table can name it without doubt.", most=40)
    within = one_of("What is it part of?")

    def __init__(self, data: Any, *, places: Choices) -> None:
        super().__init__(data)
        offer(self, "within", places, first="The whole area")


class ChangePlaceForm(forms.Form):
    """Ask for what a place is called now."""

    name = line("Its name", "Write the name of the place.")
    code = line("Its code, if it has one", most=40)
    within = one_of("What is it part of?")

    def __init__(self, data: Any, *, prefix: str, place: PlaceFacts, places: Choices) -> None:
        initial = {"name": place.name, "code": place.code, "within": str(place.within_id or "")}
        super().__init__(data, prefix=prefix, initial=initial)
        offer(self, "within", places, first="The whole area")


class EndPlaceForm(forms.Form):
    """Ask when a place ended, and why."""

    on = day_of("Its last day", "Enter its last day, for example 31 3 2026.")
    why = line("Why?", "Say why, for example what it became part of.", most=300)


class CompareForm(forms.Form):
    """Ask which measure to compare between which places."""

    level = one_of("Between")
    measure = one_of("Measure")

    def __init__(self, data: Any, *, levels: Iterable[str], measures: Choices) -> None:
        super().__init__(data, auto_id="compare_%s")
        offer(self, "level", ((each, LEVEL_NAMES[Level(each)]) for each in levels))
        offer(self, "measure", measures)
