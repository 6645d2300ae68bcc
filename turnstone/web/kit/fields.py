"""The questions that most forms are made of, each with what it says when it is left empty.

A question without such words may be left empty.
"""

from collections.abc import Iterable
from typing import Any

from django import forms

from turnstone.programme.people.facts import PostFacts
from turnstone.web.kit.forms import DayField


def line(label: str, missing: str = "", hint: str = "", most: int = 200) -> forms.CharField:
    """Ask for a few words."""
    return forms.CharField(
        label=label, required=bool(missing), help_text=hint, max_length=most, error_messages=_errors(missing)
    )


def prose(label: str, missing: str = "", hint: str = "", rows: int = 3) -> forms.CharField:
    """Ask for a sentence or several."""
    return forms.CharField(
        label=label,
        required=bool(missing),
        help_text=hint,
        widget=forms.Textarea(attrs={"rows": str(rows)}),
        error_messages=_errors(missing),
    )


def one_of(
    label: str, choices: Iterable[tuple[Any, str]] = (), missing: str = "", hint: str = ""
) -> forms.ChoiceField:
    """Ask to choose from a list; it may be filled later with `offer`."""
    return forms.ChoiceField(
        label=label,
        required=bool(missing),
        help_text=hint,
        choices=list(choices),
        error_messages=_errors(missing),
    )


def day_of(label: str, missing: str = "", hint: str = "") -> DayField:
    """Ask for a day."""
    errors = {"required": missing} if missing else {}
    return DayField(label=label, required=bool(missing), help_text=hint, error_messages=errors)


def offer(form: forms.Form, name: str, choices: Iterable[tuple[Any, str]], *, first: str = "") -> None:
    """Fill a choice; `first` is what choosing nothing means."""
    offered = [(str(key), words) for key, words in choices]
    form.fields[name].choices = [("", first), *offered] if first else offered  # type: ignore[attr-defined]


def post_choices(posts: dict[int, PostFacts]) -> list[tuple[str, str]]:
    """Offer posts by title, each with whoever holds it."""
    found = [
        (str(post.id), f"{post.title}, {post.organisation}: {post.holder or 'vacant'}")
        for post in posts.values()
    ]
    return sorted(found, key=lambda choice: choice[1].lower())


def _errors(missing: str) -> dict[str, Any]:
    return {"required": missing} if missing else {}
