"""The moment that a change is dated.

It is now, unless somebody replays the past: the demo area lives three years in a few seconds, and a test asks what a
paper would have said last May.
"""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.utils import timezone

_pretended: ContextVar[dt.datetime | None] = ContextVar("pretended", default=None)


def now() -> dt.datetime:
    """Give the moment at which a change made here is dated."""
    return _pretended.get() or timezone.now()


def today() -> dt.date:
    """Give the local day of `now`."""
    return timezone.localdate(now())


@contextmanager
def pretend(moment: dt.datetime) -> Iterator[None]:
    """Date every change in this block at one moment."""
    token = _pretended.set(moment)
    try:
        yield
    finally:
        _pretended.reset(token)


def end_of(day: dt.date) -> dt.datetime:
    """Give the last moment of a day, which is what "as at that day" means."""
    return timezone.make_aware(dt.datetime.combine(day, dt.time.max))
