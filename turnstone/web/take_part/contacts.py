"""What those who sign up for news are asked, and the words that they read."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.validators import MaxLengthValidator

from turnstone.programme.voice.facts import Choices, PlaceToJoin
from turnstone.programme.voice.rules import CONSENT_WORDS, PURPOSE_NAMES, Purpose

_WHAT = {
    Purpose.EVENTS: "Meetings for families: where and when, and when something changes.",
    Purpose.SURVEYS: "A few questions, some times a year.",
    Purpose.BULLETIN: "What has changed and what comes next.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A page that says how things stand, and what to do next."""

    heading: str
    area: PlaceToJoin
    sentences: tuple[str, ...]
    href: str = ""
    link: str = ""


class Wanted(forms.Form):
    """Ask what somebody may be written to about."""

    purposes = forms.MultipleChoiceField(
        label="What may we write to you about?",
        choices=[(purpose, words) for purpose, words in CONSENT_WORDS.items()],
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Choose at least one thing that we may write to you about."},
    )

    def wanted(self) -> list[Purpose]:
        """Give what was ticked."""
        return [Purpose(each) for each in self.cleaned_data["purposes"]]


class SignUp(Wanted):
    """Ask for an address, and what it may be written to about."""

    email = forms.EmailField(
        label="Your email address",
        max_length=254,
        error_messages={
            "required": "Enter your email address.",
            "invalid": "Enter an email address like name@example.org.",
        },
        widget=forms.EmailInput(attrs={"autocomplete": "email", "spellcheck": "false"}),
    )
    name = forms.CharField(
        label="Your name, if you like",
        required=False,
        validators=[MaxLengthValidator(200)],
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    field_order = ("email", "name", "purposes")


class Confirm(Wanted):
    """Ask which of what was signed up for somebody meant."""

    def __init__(self, data: Any, *, waiting: Iterable[str]) -> None:
        super().__init__(data, initial={"purposes": list(waiting)})
        _offer(self, waiting)


class Choose(Wanted):
    """Ask what somebody would have from now on; nothing is an answer too."""

    def __init__(self, data: Any, *, choices: Choices) -> None:
        super().__init__(data, initial={"purposes": list(choices.agreed)})
        self.fields["purposes"].label = "What we send you"
        self.fields["purposes"].required = False


def _offer(form: forms.Form, purposes: Iterable[str]) -> None:
    words = [(each, CONSENT_WORDS[Purpose(each)]) for each in purposes]
    form.fields["purposes"].choices = words  # type: ignore[attr-defined]


def what_they_get() -> list[str]:
    """Say in a line each what would be sent."""
    return [f"{PURPOSE_NAMES[purpose]}. {words}" for purpose, words in _WHAT.items()]


def names_of(purposes: Iterable[str]) -> list[str]:
    """Name purposes as people know them."""
    return [PURPOSE_NAMES[Purpose(each)] for each in purposes]
