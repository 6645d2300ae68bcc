"""Series of events for tests, with people who were invited."""

import datetime as dt

from django.utils import timezone

from turnstone.programme.voice import operations as voice
from turnstone.programme.voice import rules
from turnstone.programme.voice.models import Contact


def at(year, month, day, hour=10):
    return timezone.make_aware(dt.datetime(year, month, day, hour))


def new_event(starts_at, **said):
    return voice.NewEvent(starts_at=starts_at, ends_at=starts_at + dt.timedelta(hours=2), **said)


def five_events(by, area, **said):
    """Plan five events on three days, as such series are."""
    starts = [
        at(2026, 10, 6, 10),
        at(2026, 10, 6, 18),
        at(2026, 10, 13),
        at(2026, 10, 14),
        at(2026, 10, 14, 18),
    ]
    events = [new_event(each, place="Library", places=3) for each in starts]
    return voice.add_series(by=by, area=area, name="Meet the director", events=events, **said)


def family(by, area, name, email="", phone="", agrees=True):
    contact = voice.add_contact(
        by=by, area=area, name=name, email=email, phone=phone, came_by=rules.Route.ASSISTED
    )
    if agrees:
        voice.give_consent(
            by=by, contact=contact, purpose=rules.Purpose.EVENTS, words="Yes, events.", confirmed=True
        )
    return Contact.objects.get(pk=contact.pk)


def families(by, area, number):
    return [family(by, area, f"Family {n}", f"family{n}@home.example") for n in range(1, number + 1)]
