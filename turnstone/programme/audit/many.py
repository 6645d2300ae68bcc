"""Saving many rows of one kind at once, each with its version, for an operation that is about thousands."""

from collections.abc import Sequence
from typing import Any, TypeVar

from turnstone.programme.audit.models import Traced
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


def _keep_versions(model: Any, rows: Sequence[Traced], *, update: bool) -> None:
    event = current.get()
    if event is None:
        raise NoOperation(f"{model._meta.label} was changed outside an operation.")
    model.history.bulk_history_create(
        rows,
        batch_size=AT_ONCE,
        update=update,
        default_date=event.at,
        custom_historical_attrs={"event": event},
    )
