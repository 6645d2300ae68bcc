"""What is asked to book a place, and the words that somebody who books reads."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.urls import reverse

from turnstone.programme.voice.facts import MyPlaces, OpenEvent, PlaceToJoin
from turnstone.programme.voice.rules import CONSENT_WORDS, Purpose
from turnstone.web.kit.family_events import places_words, where
from turnstone.web.kit.fields import line, prose
from turnstone.web.kit.formats import span


class BookForm(forms.Form):
    """Ask who comes, how they are told if something changes, and what they need; to hear of later events is apart."""

    name = line("Your name", "Enter your name.")
    email = forms.EmailField(
        label="Your email address",
        required=False,
        max_length=254,
        help_text="We send you the details, a file for your calendar, and a link to give the place up.",
        error_messages={"invalid": "Enter an email address like name@example.org."},
        widget=forms.EmailInput(attrs={"autocomplete": "email", "spellcheck": "false"}),
    )
    phone = forms.CharField(
        label="Or your phone number",
        required=False,
        max_length=40,
        help_text="If you have no email, or would rather we ring you.",
        widget=forms.TextInput(attrs={"autocomplete": "tel", "inputmode": "tel", "type": "tel"}),
    )
    needs = prose(
        "What do you need to take part?",
        hint="For example: a ramp, a quiet room, somebody who signs, a lift home. Leave it empty if nothing. Only the"
        " people who run the event see it, and it is deleted 30 days after.",
    )
    hear = forms.BooleanField(label=CONSENT_WORDS[Purpose.EVENTS], required=False)

    def __init__(self, data: Any = None) -> None:
        super().__init__(data)
        self.fields["name"].widget.attrs["autocomplete"] = "name"
        self.fields["needs"].validators.append(MaxLengthValidator(2_000))

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if not said.get("email") and not said.get("phone") and not {"email", "phone"} & set(self.errors):
            raise ValidationError(
                "Enter an email address or a phone number, so that we can tell you of changes."
            )
        if said.get("hear") and not said.get("email") and "email" not in self.errors:
            self.add_error(
                "email", "To hear of later events, enter an email address; or leave that box empty."
            )
        return said

    def person(self) -> dict[str, Any]:
        """Give what was said, as booking wants it."""
        said = self.cleaned_data
        wants = (Purpose.EVENTS,) if said["hear"] else ()
        kept = {name: said[name] for name in ("name", "email", "phone", "needs")}
        return kept | {"wants": wants, "wants_words": CONSENT_WORDS[Purpose.EVENTS]}


@dataclass(frozen=True, slots=True, kw_only=True)
class EventPage:
    """One event as somebody who may book it reads it."""

    area: PlaceToJoin
    slug: str
    heading: str
    about: str
    host: str
    when: str
    where: str
    access: str
    places: str
    closed: str
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRow:
    """One place that somebody has, or waits for."""

    booking_id: int
    name: str
    when: str
    where: str
    join: str
    href: str
    file: str
    is_waiting: bool


def event_page(opened: OpenEvent) -> EventPage:
    """Lay an event out; the link to join it is only for those who booked."""
    event = opened.event
    return EventPage(
        area=opened.area,
        slug=event.slug,
        heading=opened.series_name,
        about=opened.about,
        host=opened.host,
        when=span(event.starts_at, event.ends_at),
        where=where(event),
        access=event.access,
        places=places_words(event),
        closed=opened.closed,
        because=event.state_because,
    )


def place_rows(mine: MyPlaces) -> list[PlaceRow]:
    """Lay out the places of the holder of a link."""
    return [
        PlaceRow(
            booking_id=each.booking_id,
            name=each.opened.series_name,
            when=span(each.opened.event.starts_at, each.opened.event.ends_at),
            where=where(each.opened.event),
            join="" if each.is_waiting else each.opened.event.link,
            href=reverse("book_event", args=[mine.area.slug, each.opened.event.slug]),
            file=reverse("event_ics", args=[mine.area.slug, each.opened.event.slug]),
            is_waiting=each.is_waiting,
        )
        for each in mine.places
    ]
