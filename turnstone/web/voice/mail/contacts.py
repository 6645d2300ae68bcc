"""The email that asks somebody whether it was they who signed up."""

from typing import Any

from django.template.loader import render_to_string

from turnstone.programme.voice.queries.for_contacts import choices_of
from turnstone.programme.voice.rules import PURPOSE_NAMES, Purpose
from turnstone.web.voice.mail.links import own_link
from turnstone.web.voice.mail.mail import Mail


def compose(message: Any) -> Mail | None:
    """Ask for a yes to what was signed up for; tell who is on the list already that nothing is to be done.

    Whether an address was known is said here and nowhere else, since only its owner reads it.
    """
    contact = message.contact
    choices = choices_of(contact)
    area = choices.area_name
    names = [PURPOSE_NAMES[Purpose(each)] for each in choices.waiting]
    page = "confirm_choices" if names else "my_choices"
    words = {"area": area, "wants": names, "address": own_link(contact, page)}
    return Mail(
        subject=f"{area}: {'please confirm that we may write to you' if names else 'you are on our list already'}",
        text=render_to_string("voice/mail/confirm.txt", words),
        html=render_to_string("voice/mail/confirm.html", words),
        because=f"You get this email because somebody typed your address into our sign-up page for {area}.",
    )
