"""The contacts of an area, for those who may see them."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from turnstone.programme.voice import facts
from turnstone.programme.voice.models import Booking, Consent, Contact
from turnstone.programme.voice.queries.contacts import contacts_of
from turnstone.programme.voice.rules import ContactState


def count_contacts(area_id: int) -> facts.ContactCounts:
    """Count the contacts of an area without naming one."""
    ours = Contact.objects.filter(area_id=area_id)
    here = Q(erased_on=None)
    counted = ours.aggregate(
        all=Count("pk", filter=here),
        bounced=Count("pk", filter=here & Q(bounced_on__isnull=False)),
        erased=Count("pk", filter=Q(erased_on__isnull=False)),
    )
    given = Consent.objects.filter(area_id=area_id, withdrawn_at=None, contact__erased_on=None)
    counts = given.filter(confirmed_at__isnull=False).values_list("purpose")
    return facts.ContactCounts(
        by_purpose=dict(counts.annotate(Count("contact")).order_by()),
        unconfirmed=given.filter(confirmed_at=None).values("contact").distinct().count(),
        **counted,
    )


def count_wanted(area_id: int, wanted: facts.ContactsWanted) -> int:
    """Count the contacts that are asked for."""
    return _wanted(area_id, wanted).count()


def contacts_wanted(
    area_id: int, wanted: facts.ContactsWanted, first: int = 0, most: int | None = None
) -> tuple[facts.ContactFacts, ...]:
    """List the contacts that are asked for by name, a part of them or all."""
    rows = _wanted(area_id, wanted).order_by("details__name", "details__email", "id")
    return _as_facts(rows[first : first + most] if most else rows)


def contact_facts(area_id: int, contact_id: int) -> facts.ContactFacts | None:
    """Give one contact with all that they ever agreed to; None where there is none in the area."""
    found = _as_facts(contacts_of(area_id).filter(pk=contact_id), withdrawn=True)
    return found[0] if found else None


def bookings_of(contact_id: int) -> tuple[facts.ContactBooking, ...]:
    """List the places that a contact had, has or waits for, the latest first."""
    rows = Booking.objects.filter(contact_id=contact_id).select_related("of_event__series")
    return tuple(
        facts.ContactBooking(
            event=row.of_event.series.name,
            slug=row.of_event.slug,
            series_slug=row.of_event.series.slug,
            starts_at=row.of_event.starts_at,
            state=row.state,
            event_state=row.of_event.state,
        )
        for row in rows.order_by("-of_event__starts_at", "-id")
    )


def _wanted(area_id: int, wanted: facts.ContactsWanted) -> QuerySet[Contact]:
    found = contacts_of(area_id).filter(erased_on=None)
    if wanted.kind:
        found = found.filter(kind=wanted.kind)
    if wanted.purpose:
        found = found.filter(_agreed(purpose=wanted.purpose, confirmed_at__isnull=False))
    if wanted.state:
        found = found.filter(_STATES[ContactState(wanted.state)]())
    for word in wanted.text.split():
        said = Q(details__name__icontains=word) | Q(details__email__icontains=word)
        found = found.filter(said | Q(details__phone__icontains=word))
    return found


def _agreed(**more: Any) -> Exists:
    return Exists(Consent.objects.filter(contact=OuterRef("pk"), withdrawn_at=None, **more))


_STATES: dict[ContactState, Callable[[], Any]] = {
    ContactState.UNCONFIRMED: lambda: _agreed(confirmed_at=None),
    ContactState.NO_CONSENT: lambda: ~_agreed(),
    ContactState.BOUNCED: lambda: Q(bounced_on__isnull=False),
    ContactState.BY_PHONE: lambda: Q(details__email=""),
}


def _as_facts(rows: Iterable[Contact], *, withdrawn: bool = False) -> tuple[facts.ContactFacts, ...]:
    found = list(rows)
    given = Consent.objects.filter(contact_id__in=[row.pk for row in found]).order_by("given_at", "id")
    consents: dict[int, list[facts.ConsentFacts]] = defaultdict(list)
    for each in given if withdrawn else given.filter(withdrawn_at=None):
        consents[each.contact_id].append(
            facts.ConsentFacts(
                purpose=each.purpose,
                words=each.words,
                given_at=each.given_at,
                confirmed_at=each.confirmed_at,
                withdrawn_at=each.withdrawn_at,
            )
        )
    return tuple(_one(row, tuple(consents[row.pk])) for row in found)


def _one(row: Contact, consents: tuple[facts.ConsentFacts, ...]) -> facts.ContactFacts:
    who = getattr(row, "details", None)
    return facts.ContactFacts(
        id=row.pk,
        kind=row.kind,
        came_by=row.came_by,
        added_on=row.added_on,
        purge_on=row.purge_on,
        erased_on=row.erased_on,
        bounced_on=row.bounced_on,
        name=who.name if who else "",
        email=who.email if who else "",
        phone=who.phone if who else "",
        consents=consents,
    )
