"""Who booked, whom a series concerns, and whom to phone. What names anybody is for those who may see contacts."""

from django.db.models import Q, QuerySet

from turnstone.programme.people.facts import Member
from turnstone.programme.people.permissions import can_see_contacts
from turnstone.programme.voice import facts, models, rules
from turnstone.programme.voice.queries.messages import is_to_be_settled, messages_about


def bookings_for(member: Member, event_id: int) -> tuple[facts.BookedFacts, ...]:
    """List who booked an event and waits for a place, in the order in which they came; nobody for who may not see."""
    if not can_see_contacts(member):
        return ()
    rows = models.Booking.objects.filter(of_event_id=event_id, area_id=member.area.id)
    rows = rows.exclude(state=rules.BookingState.GIVEN_UP).select_related("contact__details", "needs")
    return tuple(_booked(row) for row in rows.order_by("booked_at", "id"))


def find_booking(area_id: int, booking_id: int) -> models.Booking | None:
    """Fetch one booking for an operation to work on."""
    found = models.Booking.objects.filter(area_id=area_id, pk=booking_id)
    return found.select_related("of_event__series", "of_event__area", "contact").first()


def bookings_by_number(event_id: int) -> dict[int, models.Booking]:
    """Give the bookings of an event that have a place, as operations want them."""
    rows = models.Booking.objects.filter(of_event_id=event_id, state=rules.BookingState.BOOKED)
    return {row.pk: row for row in rows.select_related("of_event")}


def count_needs(event_id: int) -> int:
    """Count the bookings of an event that told what they need to take part."""
    return models.BookingNeeds.objects.filter(
        booking__of_event_id=event_id, booking__state=rules.BookingState.BOOKED
    ).count()


def who_would_be_told(series_id: int) -> facts.ToldFacts:
    """Say how many people would be told if a series were put off now, and how they can be reached."""
    people = invited_to(series_id)
    by_email = people.filter(_REACHED_BY_EMAIL)
    others = people.exclude(_REACHED_BY_EMAIL)
    by_phone = others.exclude(details__phone="").count()
    return facts.ToldFacts(by_email=by_email.count(), by_phone=by_phone, by_neither=others.count() - by_phone)


def invited_to(series_id: int) -> QuerySet[models.Contact]:
    """Give everybody whom a series concerns and who has not been erased."""
    found = models.Contact.objects.filter(invitations__series_id=series_id, erased_on=None)
    return found.order_by("id")


def not_invited_yet(area_id: int, series_id: int, kinds: list[str]) -> QuerySet[models.Contact]:
    """Give the contacts of some kinds who agreed to hear of events and were not invited to a series."""
    agreed = models.Contact.objects.filter(
        area_id=area_id,
        erased_on=None,
        kind__in=kinds,
        consents__purpose=rules.Purpose.EVENTS,
        consents__confirmed_at__isnull=False,
        consents__withdrawn_at=None,
    )
    return agreed.exclude(invitations__series_id=series_id).distinct().order_by("id")


def invited_before(series: models.EventSeries) -> QuerySet[models.Contact]:
    """Give those of the series before this one who were not invited to this one yet."""
    if series.relaunches_id is None:
        return models.Contact.objects.none()
    return invited_to(series.relaunches_id).exclude(invitations__series_id=series.pk)


def calls_to_make(member: Member, about: str) -> tuple[facts.MessageFacts, ...]:
    """List whom a message about a thing did not reach, or may not have; nobody for who may not see contacts."""
    if not can_see_contacts(member):
        return ()
    found = [each for each in messages_about(about) if is_to_be_settled(each)]
    return tuple(sorted(found, key=lambda each: (each.called.lower(), each.id)))


_REACHED_BY_EMAIL = Q(bounced_on=None) & ~Q(details__email="")


def _booked(row: models.Booking) -> facts.BookedFacts:
    details = getattr(row.contact, "details", None)
    needs = getattr(row, "needs", None)
    return facts.BookedFacts(
        id=row.pk,
        contact_id=row.contact_id,
        name=details.name if details else "",
        email=details.email if details else "",
        phone=details.phone if details else "",
        state=row.state,
        came_by=row.came_by,
        booked_at=row.booked_at,
        attendance=row.attendance,
        needs=needs.words if needs else "",
    )


def sent_after(postponement: models.Postponement) -> int:
    """Count what still went out about the old dates after they were put off: invitations, changes, reminders."""
    events = postponement.events.values_list("pk", flat=True)
    refs = [f"{models.Event._meta.label_lower}:{number}" for number in events]
    first = models.Message.objects.filter(about=postponement.ref).order_by("queued_at").first()
    if first is None:
        return 0
    return models.Message.objects.filter(
        about__in=refs,
        kind__in=list(rules.HOLDS_WHILE_PLANNED),
        outcome=rules.MessageOutcome.SENT,
        outcome_at__gt=first.queued_at,
    ).count()
