"""Putting off a whole series, in one act that everybody is told of."""

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.voice import rules
from turnstone.programme.voice.models import Event, EventSeries, Postponement
from turnstone.programme.voice.operations.messages import drop_messages, queue_messages
from turnstone.programme.voice.queries.bookings import invited_to


@operation
def postpone_series(*, by: Actor, series: EventSeries, why: str) -> Postponement:
    """Put off every event of a series that is still to come, and tell everybody whom it concerns.

    Each event stays postponed: new dates are a new series, which names this one. What was waiting to be said of the
    old dates is dropped, and each person gets one message, or a call where no email reaches them.
    """
    events = list(
        Event.objects.select_for_update()
        .filter(series=series, state=rules.EventState.SCHEDULED, ends_at__gt=clock.now())
        .order_by("starts_at", "id")
    )
    if not events:
        raise Refusal(
            f"Nothing of {series.name} is to come, so there is nothing to put off; what was postponed stays so."
        )
    if not why.strip():
        raise Refusal(f"Say why {series.name} is postponed; everybody who was invited is told the reason.")
    postponement = Postponement.objects.create(
        area_id=series.area_id, series=series, decided_on=clock.today(), because=why.strip()
    )
    for event in events:
        _put_off(event, postponement)
        drop_messages(by=by, about=event.ref, kinds=rules.HOLDS_WHILE_PLANNED)
    drop_messages(by=by, about=series.ref, kinds=rules.INVITES)
    _tell_everybody(by, postponement)
    return postponement


def _put_off(event: Event, postponement: Postponement) -> None:
    event.state, event.state_on = rules.EventState.POSTPONED, postponement.decided_on
    event.state_because, event.postponement = postponement.because, postponement
    event.sequence += 1
    event.save()


def _tell_everybody(by: Actor, postponement: Postponement) -> None:
    """Write one message down for each person, those whom no email reaches included: they are phoned."""
    queue_messages(
        by=by,
        contacts=list(invited_to(postponement.series_id)),
        kind=rules.MessageKind.POSTPONED,
        about=postponement.ref,
    )
