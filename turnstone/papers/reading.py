"""What a paper reads: this cycle's record, and the last one's as it closed, to compare it with."""

import datetime as dt

from django.utils import timezone

from turnstone.programme.audit.clock import end_of
from turnstone.programme.delivery.facts import CycleRecord
from turnstone.programme.delivery.queries import cycle_record


def read_two_cycles(cycle_id: int, as_at: dt.datetime) -> tuple[CycleRecord | None, CycleRecord]:
    """Read the cycle before, as it stood when it closed, and this cycle as at the moment.

    There is none before the first cycle, nor where the earlier one was written up only after it had closed.
    """
    now = cycle_record(cycle_id, as_at)
    if not now.earlier_cycles:
        return None, now
    last = now.earlier_cycles[-1]
    try:
        return cycle_record(last.id, min(as_at, end_of(last.closes_on))), now
    except LookupError:
        return None, now


def day_of(record: CycleRecord) -> dt.date:
    """Give the day for which a record speaks: the day on which its cycle closed, or the moment's while it is open."""
    return min(timezone.localdate(record.as_at), record.cycle.closes_on)
