"""What is asked to let somebody in, and to end what they may do."""

from collections.abc import Iterable
from typing import Any

from django import forms

from turnstone.programme.audit import clock
from turnstone.programme.people.rules import ROLE_NAMES
from turnstone.web.kit.fields import day_of, line, offer, one_of, prose

_WHO = "Choose the person if they hold a post: a lead answers for the actions that their post leads."


class InviteForm(forms.Form):
    """Ask who is to sign in, and what they may do."""

    name = line("Name", "Write their name.")
    email = forms.EmailField(
        label="Email address",
        help_text="A link that signs them in is sent here when they ask for one.",
        error_messages={
            "required": "Write their email address.",
            "invalid": "This is not an email address; write it like name@example.org.",
        },
    )
    role = one_of("What may they do?", missing="Choose a role.")
    person = one_of("Whom do papers name?", hint=_WHO)

    def __init__(self, data: Any, *, people: Iterable[Any]) -> None:
        super().__init__(data)
        offer(self, "role", ROLE_NAMES.items(), first="Choose a role")
        offer(self, "person", [(each.pk, each.name) for each in people], first="Nobody")


class GiveRoleForm(forms.Form):
    """Ask for one more role."""

    role = one_of("Which role?", missing="Choose a role.")
    person = one_of("Whom do papers name?", hint=_WHO)

    def __init__(self, *, people: Iterable[Any], **sent: Any) -> None:
        super().__init__(**sent)
        offer(self, "role", ROLE_NAMES.items(), first="Choose a role")
        offer(self, "person", [(each.pk, each.name) for each in people], first="Nobody")


class EndRoleForm(forms.Form):
    """Ask which role ends, when and why."""

    role = one_of("Which role?", missing="Choose the role.")
    on = day_of("Its last day", "Enter its last day.", hint="To end it at once, give yesterday.")
    why = prose("Why does it end?", "Say why it ends; the reason is kept.", rows=2)

    def __init__(self, *, memberships: Iterable[Any], **sent: Any) -> None:
        super().__init__(initial={"on": clock.today()}, **sent)
        held = [(each.pk, ROLE_NAMES[each.role]) for each in memberships]
        offer(self, "role", held, first="Choose one")
