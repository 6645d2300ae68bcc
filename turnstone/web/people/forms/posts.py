"""What is asked to make a body, a post or a person known, and to put one in the other."""

from collections.abc import Iterable
from typing import Any

from django import forms

from turnstone.programme.audit import clock
from turnstone.programme.people.facts import PostFacts
from turnstone.programme.people.rules import ORGANISATION_KIND_NAMES
from turnstone.web.kit.fields import day_of, line, offer, one_of, post_choices


class OrganisationForm(forms.Form):
    """Ask for a body that takes part."""

    name = line("What is it called?", "Write what it is called.")
    short_name = line("A short name for tables", hint="For example: Council, or ICB.", most=60)
    kind = one_of("What is it?", ORGANISATION_KIND_NAMES.items(), missing="Choose what it is.")
    starts_on = day_of("It takes part from", hint="Leave empty if it always has.")


class PostForm(forms.Form):
    """Ask for a post and the body that it is in."""

    organisation = one_of("Which organisation?", missing="Choose the organisation.")
    title = line(
        "What is the post called?", "Write what the post is called.", hint="For example: Head of SEND."
    )

    def __init__(self, data: Any, *, organisations: Iterable[Any]) -> None:
        super().__init__(data)
        offer(self, "organisation", [(each.pk, each.name) for each in organisations], first="Choose one")


class PersonForm(forms.Form):
    """Ask for somebody whom papers may name."""

    name = line("Name", "Write their name.")
    email = forms.EmailField(
        label="Email address",
        required=False,
        error_messages={"invalid": "This is not an email address; write it like name@example.org."},
    )


class AppointForm(forms.Form):
    """Ask who takes a post, and from when."""

    person = one_of("Who takes the post?", missing="Choose a person.")
    starts_on = day_of("From", "Enter their first day.", hint="Whoever holds it now stops the day before.")

    def __init__(self, data: Any, *, people: Iterable[Any]) -> None:
        super().__init__(data, initial={"starts_on": clock.today()})
        offer(self, "person", [(each.pk, each.name) for each in people], first="Choose one")


class LeadsForm(forms.Form):
    """Ask for the three who lead a workstream together."""

    council_lead = one_of("For the council")
    health_lead = one_of("For health")
    forum_lead = one_of("For the parent carer forum")

    def __init__(self, data: Any, *, workstream: Any, posts: dict[int, PostFacts]) -> None:
        seats = ("council_lead", "health_lead", "forum_lead")
        super().__init__(data, initial={seat: getattr(workstream, f"{seat}_id") for seat in seats})
        for seat in seats:
            offer(self, seat, post_choices(posts), first="Nobody yet")
