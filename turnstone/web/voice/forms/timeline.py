"""What is asked of the timeline: what to show of it, an entry, why one is withdrawn, where it was told, a phase."""

from collections.abc import Iterable
from typing import Any

from django import forms

from turnstone.papers.voice.timeline_standing import STANDING_NAMES
from turnstone.programme.voice.rules import (
    PRECISION_NAMES,
    TIMELINE_CATEGORY_NAMES,
    Precision,
    TimelineCategory,
)
from turnstone.web.kit.fields import day_of, line, offer, one_of, prose

_AS_IT_STANDS = ("title", "words", "label", "starts_on", "ends_on", "goes_on_until", "precision", "category")


class NarrowForm(forms.Form):
    """Ask what to show; a word that is not offered is as good as none."""

    category = one_of("What to show")
    year = one_of("Year")
    standing = one_of("How it stands")
    drawn = one_of("Drawn from")

    def __init__(self, *args: Any, years: Iterable[int], **sent: Any) -> None:
        super().__init__(*args, **sent)
        offer(self, "category", TIMELINE_CATEGORY_NAMES.items(), first="Everything")
        offer(self, "year", ((year, str(year)) for year in years), first="Every year")
        offer(self, "standing", STANDING_NAMES.items(), first="However it stands")
        offer(self, "drawn", [("record", "The record"), ("hand", "Writing by hand")], first="Either")

    @property
    def wanted(self) -> dict[str, str]:
        """Give what was chosen, field by field; what is wrong is left out."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}


class EntryForm(forms.Form):
    """Ask what happened. An existing entry is shown as it stands, to be changed."""

    title = line("What happened?", "Enter what happened, in one line.", hint="In plain words.", most=300)
    words = prose("What is there to say of it?", hint="A few short sentences. Name no person.", rows=5)
    label = line("What was it part of?", hint="“Our first plan”. It stands beside the line.")
    starts_on = day_of(
        "On which day did it happen, or begin?", "Enter the day, or the first day of the month."
    )
    precision = forms.ChoiceField(
        label="How well is the day known?",
        choices=list(PRECISION_NAMES.items()),
        widget=forms.RadioSelect,
        initial=Precision.DAY,
        error_messages={"required": "Choose how well the day is known."},
    )
    ends_on = day_of("On which day did it end?", hint="Left empty, it took one day.")
    goes_on_until = day_of(
        "Or until when was it to go on?", hint="For what went on from then, with no last day set."
    )
    category = one_of("What sort of thing was it?", TIMELINE_CATEGORY_NAMES.items(), "Choose a sort.")
    why = line("Why does it change?", hint="Its history keeps the reason.")

    def __init__(self, *args: Any, entry: Any = None, drawn: Any = None, **sent: Any) -> None:
        sent["initial"] = {"category": TimelineCategory.OTHER, "precision": Precision.DAY}
        if entry is not None or drawn is not None:
            shown = entry if entry is not None else drawn
            sent["initial"] = {name: getattr(shown, name) for name in _AS_IT_STANDS}
        super().__init__(*args, **sent)
        if entry is None:
            del self.fields["why"]


class WhyForm(forms.Form):
    """Ask why something goes."""

    why = line("Why?", "Say why; the history keeps the reason.", most=300)


class SourceForm(forms.Form):
    """Ask where an entry was told."""

    where = line(
        "Where is it told?",
        "Say where: name the page or the paper.",
        hint="“Our website, June 2020”",
        most=300,
    )
    words = prose("In which words?", hint="As it stands there, if you have it.")


class PhaseForm(forms.Form):
    """Ask for the name of a time. An existing one is shown as it stands, to be changed."""

    name = line(
        "What do people call this time?",
        "Enter a name for this time.",
        hint="As it is to stand after a month: “June 2020, during lockdown”.",
        most=120,
    )
    starts_on = day_of("From which day?", "Enter its first day.")
    ends_on = day_of("To which day?", hint="Left empty, it still goes on.")

    def __init__(self, *args: Any, phase: Any = None, **sent: Any) -> None:
        if phase is not None:
            sent["initial"] = {name: getattr(phase, name) for name in ("name", "starts_on", "ends_on")}
        super().__init__(*args, **sent)
