"""Contacts: who may be written to, and how they are reached. No name or address ever stands in the trail."""

import datetime as dt
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import IntegrityError, transaction

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.people.models import LocalArea
from turnstone.programme.voice import rules
from turnstone.programme.voice.models import Contact, ContactDetails
from turnstone.programme.voice.queries.contacts import contact_by_email
from turnstone.programme.voice.rules import ContactKind, Route

LONGEST_NAME, LONGEST_EMAIL = 200, 254


@operation
def add_contact(
    *,
    by: Actor,
    area: LocalArea,
    came_by: Route,
    name: str = "",
    email: str = "",
    phone: str = "",
    kind: ContactKind = ContactKind.PARENT_CARER,
    purge_on: dt.date | None = None,
) -> Contact:
    """Add somebody who may be written to, or phoned; what about is for them to agree to."""
    said = tidied(name, email, phone)
    if contact_by_email(area.pk, said["email"]):
        raise Refusal("Somebody with this email address is here already; find them in the list of contacts.")
    today = clock.today()
    contact = Contact.objects.create(
        area=area,
        kind=kind,
        came_by=came_by,
        added_on=today,
        purge_on=purge_on or rules.purge_day(today),
    )
    ContactDetails.objects.create(area=area, contact=contact, **said)
    return contact


def find_or_add_contact(
    *,
    by: Actor,
    area: LocalArea,
    email: str,
    came_by: Route,
    name: str = "",
    phone: str = "",
    kind: ContactKind = ContactKind.PARENT_CARER,
    purge_on: dt.date | None = None,
) -> Contact:
    """Give the contact with an address, or add one.

    Who is here already keeps the name and telephone number they have: anybody can type somebody else's address.
    """
    tidy = rules.tidy_email(email)
    found = contact_by_email(area.pk, tidy)
    if found:
        return found
    try:
        with transaction.atomic():
            return add_contact(
                by=by,
                area=area,
                came_by=came_by,
                name=name,
                email=email,
                phone=phone,
                kind=kind,
                purge_on=purge_on,
            )
    except IntegrityError:
        # Another press was quicker.
        quicker = contact_by_email(area.pk, tidy)
        if quicker is None:
            raise
        return quicker


@operation
def change_contact(
    *, by: Actor, contact: Contact, name: str, email: str, phone: str, kind: ContactKind
) -> Contact:
    """Put right how somebody is called and reached.

    With another address the links in earlier messages stop working, since they were sent to another mailbox.
    """
    contact = Contact.objects.select_for_update().get(pk=contact.pk)
    details = ContactDetails.objects.filter(contact=contact).first()
    if details is None:
        raise Refusal("This contact was erased; add them again if they ask for it.")
    said = tidied(name, email, phone)
    other = contact_by_email(contact.area_id, said["email"])
    if other and other.pk != contact.pk:
        raise Refusal("Somebody else has this email address; find them in the list of contacts.")
    if said["email"].lower() != details.email.lower():
        contact.link_step += 1
        contact.bounced_on = None
    contact.kind = kind
    contact.save()
    for field, value in said.items():
        setattr(details, field, value)
    details.save()
    return contact


@operation
def note_bounce(*, by: Actor, contact: Contact) -> Contact:
    """Note that an address does not work; nothing is sent to it until it is put right."""
    contact = Contact.objects.select_for_update().get(pk=contact.pk)
    contact.bounced_on = contact.bounced_on or clock.today()
    contact.save()
    return contact


@operation
def forget_bounce(*, by: Actor, contact: Contact) -> Contact:
    """Note that an address works after all."""
    contact = Contact.objects.select_for_update().get(pk=contact.pk)
    contact.bounced_on = None
    contact.save()
    return contact


def tidied(name: str, email: str, phone: str) -> dict[str, Any]:
    """Write what was said of somebody as it is kept, or refuse with what is wrong with it."""
    said = {
        "name": rules.tidy_name(name),
        "email": rules.tidy_email(email),
        "phone": rules.tidy_name(phone),
    }
    wrong = what_is_wrong(**said)
    if wrong:
        raise Refusal(wrong)
    return said


def what_is_wrong(name: str, email: str, phone: str) -> str:
    """Say what keeps somebody from being written to or phoned; nothing where all is well."""
    if not email and not phone:
        return "Give an email address or a telephone number; without one nobody can be told anything."
    if email and not is_email(email):
        return "That is not an email address; write it like name@example.org."
    if phone and not rules.is_phone(phone):
        return "That is not a telephone number; write it in digits, like 01632 960 001."
    if len(name) > LONGEST_NAME:
        return f"The name is longer than {LONGEST_NAME} characters; shorten it."
    return ""


def is_email(said: str) -> bool:
    """Say whether something can be written to."""
    try:
        validate_email(said)
    except ValidationError:
        return False
    return len(said) <= LONGEST_EMAIL and said.isprintable()
