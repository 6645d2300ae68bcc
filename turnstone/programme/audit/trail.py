"""The event that is being made, and how versions find it."""

from contextvars import ContextVar
from typing import Any

from simple_history.signals import pre_create_historical_record

from turnstone.programme.audit.models import Event

current: ContextVar[Event | None] = ContextVar("current_event", default=None)


class NoOperation(RuntimeError):
    """A row of the record was changed outside an operation: a bug."""


def listen() -> None:
    """Tie every version to the event that is being made."""
    pre_create_historical_record.connect(_tie_to_event, dispatch_uid="audit.trail")


def _tie_to_event(*, instance: Any, history_instance: Any, **_: Any) -> None:
    event = current.get()
    if event is None:
        raise NoOperation(f"{instance._meta.label} was changed outside an operation.")
    history_instance.event = event
    history_instance.history_date = event.at
