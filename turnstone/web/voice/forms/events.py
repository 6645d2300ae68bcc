"""What is asked about series and events."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from turnstone.programme.voice.operations import NewEvent
from turnstone.programme.voice.rules import CONTACT_KIND_NAMES, EVENT_FORMAT_NAMES, EventFormat
from turnstone.web.kit.fields import day_of, line, one_of, prose
from turnstone.web.voice.forms.event_times import at, days_and_times, time_of

SHOWN = {"coming": "To come", "past": "Past", "postponed": "Postponed"}


class NarrowEvents(forms.Form):
    """Read from the address which series are asked for; a choice that is none narrows nothing."""

    show = one_of("Which")

    def __init__(self, data: Any) -> None:
        super().__init__(data, auto_id="narrow_%s")
        self.fields["show"].choices = [("", "All"), *SHOWN.items()]  # type: ignore[attr-defined]

    def asked(self) -> str:
        """Give which are asked for."""
        self.full_clean()
        return str(self.cleaned_data.get("show", ""))


class SeriesForm(forms.Form):
    """Ask what a series is."""

    name = line("What is it called?", "Give the series a name, such as Meet the director.")
    about = prose("What is it about?", hint="In words that families use. They read it before they book.")
    host = line("Who will people meet?", hint="For example: the director and the head of SEND.", most=300)
    is_public = forms.BooleanField(
        label="Show it on the public site. Otherwise only those with the link find it.",
        required=False,
        initial=True,
    )


class PlaceForm(forms.Form):
    """Ask where events are, and for how many."""

    format = one_of("How do people take part?", EVENT_FORMAT_NAMES.items(), "Choose how people take part.")
    place = line(
        "Where?",
        hint="The room and its address; for online or by phone, what people should know before.",
        most=300,
    )
    link = forms.URLField(
        label="The link to join online",
        required=False,
        assume_scheme="https",
        help_text="Only those who booked are told it.",
        error_messages={"invalid": "Enter a whole address, for example https://meet.example/send."},
    )
    places = forms.IntegerField(
        label="How many places are there?",
        required=False,
        min_value=1,
        max_value=10_000,
        help_text="Left empty: there is room for everyone who books.",
        widget=forms.TextInput(attrs={"inputmode": "numeric", "size": 4}),
        error_messages={
            "invalid": "Enter a number, for example 20.",
            "min_value": "Enter 1 or more, or leave it empty.",
        },
    )
    access = prose(
        "How do people get in and take part?",
        hint="For example: step-free, hearing loop, a quiet room, who to ask for.",
        rows=2,
    )

    def where(self) -> dict[str, Any]:
        """Give what was said of the place, as an event has it."""
        said = self.cleaned_data
        kept = {name: said[name] for name in ("place", "link", "places", "access")}
        return kept | {"format": EventFormat(said["format"])}


class PlanForm(SeriesForm, PlaceForm):
    """Ask for a whole series in one act: what it is, and each event on a line of its own."""

    when = prose(
        "When? One event a line",
        "Write when the first event is, for example 6 October 2026, 10am to 12pm.",
        hint="For example: 6 October 2026, 10am to 12pm. Several on one day are several lines.",
        rows=6,
    )
    field_order = (
        "name",
        "about",
        "host",
        "when",
        "format",
        "place",
        "link",
        "places",
        "access",
        "is_public",
    )

    def clean_when(self) -> list[tuple[Any, Any]]:
        return days_and_times(self.cleaned_data["when"])

    def series(self) -> dict[str, Any]:
        """Give what was said, as planning a series wants it."""
        said = self.cleaned_data
        events = [NewEvent(starts_at=start, ends_at=end, **self.where()) for start, end in said["when"]]
        return {name: said[name] for name in ("name", "about", "host", "is_public")} | {"events": events}


class EventForm(PlaceForm):
    """Ask for one event."""

    on = day_of("On which day?", "Enter the day of the event, for example 6 10 2026.")
    starts = time_of("From", "Enter when it begins, for example 10:00.", "Like 10:00 or 10am.")
    ends = time_of("To", "Enter when it ends, for example 12:00.")
    field_order: tuple[str, ...] = ("on", "starts", "ends", "format", "place", "link", "places", "access")

    def __init__(self, *, data: Any = None, prefix: str | None = None, event: Any = None) -> None:
        super().__init__(data, prefix=prefix, initial=_known(event) if event else None)

    def event(self) -> NewEvent:
        """Give what was said."""
        said = self.cleaned_data
        starts_at, ends_at = at(said["on"], said["starts"]), at(said["on"], said["ends"])
        return NewEvent(starts_at=starts_at, ends_at=ends_at, **self.where())


class ChangeEventForm(EventForm):
    """Ask for another time or place, and why."""

    why = prose("Why does it change?", "Say why it changes; those who booked are told the reason.")
    field_order = (*EventForm.field_order, "why")


class WhyOffForm(forms.Form):
    """Ask why an event is called off."""

    why = prose("Why is it called off?", "Say why it is off; those who booked are told the reason.")


class PostponeForm(forms.Form):
    """Ask why a series is postponed."""

    why = prose(
        "Why is it postponed?",
        "Say why it is postponed; everybody who was invited is told the reason.",
        "Everybody reads these words, so write them as you would say them to a parent.",
    )


class InviteForm(forms.Form):
    """Ask who is invited."""

    kinds = forms.MultipleChoiceField(
        label="Who is invited?",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Choose who is invited."},
    )

    def __init__(self, data: Any, *, counts: dict[str, int]) -> None:
        super().__init__(data)
        self.fields["kinds"].choices = [  # type: ignore[attr-defined]
            (kind, f"{CONTACT_KIND_NAMES[kind]} ({counts[kind]:,})")
            for kind in CONTACT_KIND_NAMES
            if counts.get(kind)
        ]


class SomebodyForm(forms.Form):
    """Ask for whom a place is booked."""

    name = line("Their name", "Enter their name.")
    email = forms.EmailField(
        label="Their email address",
        required=False,
        error_messages={"invalid": "Enter an email address like name@example.org."},
    )
    phone = line("Or their phone number", most=40)
    needs = prose("What do they need to take part?", hint="It is deleted 30 days after the event.")

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if not said.get("email") and not said.get("phone") and "email" not in self.errors:
            raise ValidationError(
                "Enter an email address or a phone number, so that they can be told of changes."
            )
        return said


def _known(event: Any) -> dict[str, Any]:
    start, end = (timezone.localtime(each) for each in (event.starts_at, event.ends_at))
    kept = {name: getattr(event, name) for name in ("format", "place", "link", "places", "access")}
    return kept | {"on": start.date(), "starts": f"{start:%H:%M}", "ends": f"{end:%H:%M}"}
