"""Saving and deleting many rows of one kind at once, each with its version: for operations about thousands."""

from collections.abc import Sequence
from typing import Any, TypeVar

from turnstone.programme.audit.models import Event, Traced
from turnstone.programme.audit.trail import NoOperation, current

Row = TypeVar("Row", bound=Traced)
AT_ONCE = 500


def add_many(rows: Sequence[Row]) -> list[Row]:
    """Add rows of one model, and the first version of each."""
    if not rows:
        return []
    model: Any = type(rows[0])
    made: list[Row] = model.objects.bulk_create(rows, batch_size=AT_ONCE)
    _keep_versions(model, made, update=False)
    return made


def save_many(rows: Sequence[Row], fields: Sequence[str]) -> None:
    """Save some fields of rows of one model, and another version of each."""
    if rows:
        model: Any = type(rows[0])
        model.objects.bulk_update(rows, fields, batch_size=AT_ONCE)
        _keep_versions(model, rows, update=True)


def delete_many(rows: Sequence[Row]) -> None:
    """Delete rows of one model that no other row points at, and keep a last version of each."""
    if not rows:
        return
    model: Any = type(rows[0])
    versions, event = model.history.model, _event(model)
    last = [
        versions(
            history_type="-",
            history_date=event.at,
            event=event,
            **{field.attname: getattr(row, field.attname) for field in versions.tracked_fields},
        )
        for row in rows
    ]
    versions.objects.bulk_create(last, batch_size=AT_ONCE)
    gone = [row.pk for row in rows]
    for first in range(0, len(gone), AT_ONCE):
        # Deleting as usual would send for every row a signal, and that would keep its version a second time.
        model.objects.filter(pk__in=gone[first : first + AT_ONCE])._raw_delete(model.objects.db)


def _keep_versions(model: Any, rows: Sequence[Traced], *, update: bool) -> None:
    event = _event(model)
    model.history.bulk_history_create(
        rows,
        batch_size=AT_ONCE,
        update=update,
        default_date=event.at,
        custom_historical_attrs={"event": event},
    )


def _event(model: Any) -> Event:
    event = current.get()
    if event is None:
        raise NoOperation(f"{model._meta.label} was changed outside an operation.")
    return event
