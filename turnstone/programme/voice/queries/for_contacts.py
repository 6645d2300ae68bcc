"""What a link opens to the contact whose it is, for those who are not signed in."""

from turnstone.programme.people.queries import find_area
from turnstone.programme.voice import facts
from turnstone.programme.voice.models import Consent, Contact
from turnstone.programme.voice.queries.contacts import contact_with


def choices_with(area_slug: str, token: str) -> facts.Choices | None:
    """Say what a link opens: what we send its holder, and what waits for their yes; None where it opens nothing."""
    contact = contact_with(area_slug, token)
    return choices_of(contact) if contact else None


def choices_of(contact: Contact) -> facts.Choices:
    """Say what somebody agreed to, and what waits for their yes."""
    given = list(Consent.objects.filter(contact=contact, withdrawn_at=None).order_by("given_at", "id"))
    return facts.Choices(
        contact_id=contact.pk,
        area_slug=contact.area.slug,
        area_name=contact.area.name,
        name=contact.details.name,
        email=contact.details.email,
        agreed=tuple(each.purpose for each in given if each.confirmed_at),
        waiting=tuple(each.purpose for each in given if not each.confirmed_at),
    )


def area_named(area_slug: str) -> facts.PlaceToJoin | None:
    """Say where somebody would sign up; None where there is no such area."""
    area = find_area(area_slug)
    return facts.PlaceToJoin(slug=area.slug, name=area.name) if area else None
