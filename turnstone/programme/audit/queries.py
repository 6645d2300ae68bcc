"""Rows as they stood at a moment, and the story of one row."""

import datetime as dt
from dataclasses import fields
from functools import cache
from typing import Any, TypeVar

from django.apps import apps
from django.db.models import OuterRef, QuerySet, Subquery

from turnstone.programme.audit.facts import ChangeFacts, FieldChange
from turnstone.programme.audit.models import Event, Traced

Facts = TypeVar("Facts")


def rows_as_at(model: type[Traced], moment: dt.datetime, **where: Any) -> QuerySet[Any]:
    """Give the version in force of every row that there was at a moment, with the fields of the row.

    `where` picks rows by what never changes (their area, their plan). The newest version is found first and only then
    filtered, so a row that moved elsewhere is not found where it was.
    """
    versions = _history_of(model).objects.filter(history_date__lte=moment)
    newest = (
        versions.filter(id=OuterRef("id")).order_by("-history_date", "-history_id").values("history_id")[:1]
    )
    in_force: QuerySet[Any] = versions.filter(**where, history_id=Subquery(newest)).exclude(history_type="-")
    return in_force


@cache
def _history_of(model: type[Traced]) -> Any:
    """Name the table of a model's versions; the manager makes a class anew each time it is asked."""
    return model.history.model


def in_order_as_at(model: type[Traced], moment: dt.datetime, **where: Any) -> list[Any]:
    """Give such rows in the order that people put them in."""
    return sorted(rows_as_at(model, moment, **where), key=lambda row: (row.position, row.id))


def read_into(kind: type[Facts], row: Any, **more: Any) -> Facts:
    """Fill a frozen value from the fields of a row that bear the same names, and from `more`.

    `version` is the number of the version that was read, which is how a paper says for ever what it saw.
    """
    for field in fields(kind):  # type: ignore[arg-type]
        if field.init and field.name not in more:
            more[field.name] = row.history_id if field.name == "version" else getattr(row, field.name)
    return kind(**more)


def row_called(ref: str) -> Any:
    """Fetch the row that a reference names, or None where it was deleted."""
    label, _, number = ref.partition(":")
    return apps.get_model(label)._default_manager.filter(pk=int(number)).first()


def events_about(*refs: str) -> QuerySet[Event]:
    """Give the events about some rows, newest first."""
    return Event.objects.filter(about__in=refs).order_by("-at", "-id")


def changes_to(model: type[Traced], **where: Any) -> tuple[ChangeFacts, ...]:
    """Tell how some rows came to stand as they do: added, each version that differs, and taken away; newest first."""
    versions = model.history.filter(**where).select_related("event").order_by("history_date", "history_id")
    before: dict[int, Any] = {}
    told: list[ChangeFacts] = []
    for version in versions:
        earlier = before.get(version.id)
        changed = _differences(model, earlier, version) if earlier else ()
        if changed or earlier is None or version.history_type == "-":
            told.append(_told(version, changed))
        before[version.id] = version
    return tuple(reversed(told))


def _told(version: Any, changed: tuple[FieldChange, ...]) -> ChangeFacts:
    event = version.event
    return ChangeFacts(
        row_id=version.id,
        at=event.at,
        by=event.by_name,
        operation=event.operation,
        why=event.why,
        fields=changed,
    )


def _differences(model: type[Traced], before: Any, after: Any) -> tuple[FieldChange, ...]:
    names = [field.attname for field in model._meta.concrete_fields if field.name != "position"]
    return tuple(
        FieldChange(name=name, before=getattr(before, name), after=getattr(after, name))
        for name in names
        if getattr(before, name) != getattr(after, name)
    )
