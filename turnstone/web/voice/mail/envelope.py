"""What is put around every email: from whom, why it came, how to stop, and a number by which a report can name it."""

import re
from email.utils import parseaddr
from typing import Any
from urllib.parse import urlsplit

import css_inline
from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.utils.crypto import constant_time_compare, salted_hmac

from turnstone.programme.voice.rules import PURPOSE_NAMES
from turnstone.web.kit.calendar import MEDIA_TYPE
from turnstone.web.voice.mail.links import own_link
from turnstone.web.voice.mail.mail import Mail

_NUMBER = re.compile(r"turnstone-(\d{1,18})\.([0-9a-f]{16})@")
_INLINER = css_inline.CSSInliner(load_remote_stylesheets=False)


def letter_of(message: Any, mail: Mail, *, carries_files: bool = True) -> EmailMultiAlternatives:
    """Make the email that a message to a contact becomes."""
    stop = own_link(message.contact, "unsubscribe", mail.unsubscribe) if mail.unsubscribe else ""
    headers = {"Message-ID": message_id(message.pk)}
    if stop:
        headers |= {"List-Unsubscribe": f"<{stop}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"}
    around = {
        "area": message.area.name,
        "because": mail.because or _because(mail, message.area.name),
        "choices": own_link(message.contact, "my_choices"),
        "stop": stop,
    }
    letter = _letter(mail, message.contact.details.email, around, headers, carries_files=carries_files)
    letter.message()  # what cannot be written down shows here, before the message is taken
    return letter


def trial_of(mail: Mail, *, to: str, area_name: str) -> EmailMultiAlternatives:
    """Make the email that somebody sends to themselves to see it; it has no links to stop."""
    around = {
        "area": area_name,
        "because": "This is a trial, sent to you alone. Its readers get links to stop or change what they get here.",
        "choices": "",
        "stop": "",
    }
    return _letter(mail, to, around, {}, carries_files=True)


def message_id(number: int) -> str:
    """Name a message for mail servers. The mark keeps others from reporting on messages that they never got.

    Sent again, it has the same name, so a mailbox that has it already may keep it once.
    """
    return f"<turnstone-{number}.{_mark(number)}@{_host()}>"


def number_in(said: str) -> int | None:
    """Find the message that a name is of; None where we never gave that name."""
    found = _NUMBER.search(said)
    if found is None or not constant_time_compare(found[2], _mark(int(found[1]))):
        return None
    return int(found[1])


def _mark(number: int) -> str:
    return salted_hmac("turnstone.voice.message", str(number)).hexdigest()[:16]


def _host() -> str:
    return urlsplit(str(settings.SITE_ADDRESS)).hostname or "turnstone.invalid"


def _because(mail: Mail, area: str) -> str:
    if mail.unsubscribe:
        about = PURPOSE_NAMES[mail.unsubscribe].lower()
        return f"You get this email because you asked us in {area} to write to you about: {about}."
    return f"You get this email because of something that you asked for or took part in, in {area}."


def _letter(
    mail: Mail, to: str, around: dict[str, str], headers: dict[str, str], *, carries_files: bool
) -> EmailMultiAlternatives:
    subject = " ".join(mail.subject.split())
    words = around | {"subject": subject, "body": mail.html, "text": mail.text.strip(), "calendar": ""}
    if mail.calendar and not carries_files:
        words["calendar"] = mail.calendar.link
    letter = EmailMultiAlternatives(
        subject=subject,
        body=render_to_string("voice/mail/base.txt", words),
        from_email=_sender(around["area"]),
        to=[to],
        headers={"Auto-Submitted": "auto-generated"} | headers,
    )
    letter.attach_alternative(_INLINER.inline(render_to_string("voice/mail/base.html", words)), "text/html")
    if mail.calendar:
        # A program acts on the part that says its method; the file is for those who open it by hand.
        file, method = mail.calendar.file, mail.calendar.method
        letter.attach_alternative(file.decode(), f"{MEDIA_TYPE}; method={method}")
        letter.attach("event.ics", file, "application/ics")
    for number, more in enumerate(mail.more_calendars, 2):
        letter.attach(f"event-{number}.ics", more.file.decode(), f"{MEDIA_TYPE}; method={more.method}")
    return letter


def _sender(area: str) -> str:
    """Write from the deployment's address, in the name of the area where the address has no name of its own."""
    name, address = parseaddr(settings.DEFAULT_FROM_EMAIL)
    return settings.DEFAULT_FROM_EMAIL if name and name != "Turnstone" else f"{area} SEND <{address}>"
