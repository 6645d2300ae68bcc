"""Contacts, by their number, their address and the links in their messages."""

from django.core import signing
from django.db.models import QuerySet

from turnstone.programme.voice.models import Contact

_SALT = "turnstone.voice.contact"


def contact_token(contact: Contact) -> str:
    """Make the secret part of a contact's links; it is signed, and nothing is kept of it."""
    return signing.dumps([contact.pk, contact.link_step, contact.area_id], salt=_SALT)


def contact_with(area_slug: str, token: str) -> Contact | None:
    """Find whose link it is; None where it is not one of ours, or opens nothing any more."""
    try:
        number, step, area_id = signing.loads(token, salt=_SALT)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    found = Contact.objects.filter(
        pk=number, link_step=step, area_id=area_id, area__slug=area_slug, erased_on=None
    )
    return found.select_related("area", "details").first()


def contact_by_email(area_id: int, email: str) -> Contact | None:
    """Find who has an address, whatever its capitals."""
    if not email:
        return None
    found = Contact.objects.filter(area_id=area_id, details__email__iexact=email)
    return found.select_related("details").first()


def find_contact(area_id: int, contact_id: int) -> Contact | None:
    """Find a contact of an area, for an operation to work on."""
    return contacts_of(area_id).filter(pk=contact_id).first()


def contacts_of(area_id: int) -> QuerySet[Contact]:
    """Give the contacts of an area."""
    return Contact.objects.filter(area_id=area_id).select_related("area", "details")
