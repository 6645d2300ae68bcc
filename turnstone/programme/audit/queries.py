"""Rows as they stood at a moment, and the story of one row."""

import datetime as dt
from dataclasses import fields
from typing import Any, TypeVar

from django.db.models import Max, OuterRef, QuerySet, Subquery

from turnstone.programme.audit.models import Event, Traced

Facts = TypeVar("Facts")


def rows_as_at(model: type[Traced], moment: dt.datetime, **where: Any) -> QuerySet[Any]:
    """Give the version in force of every row that there was at a moment, with the fields of the row.

    `where` picks rows by what never changes (their area, their plan). The newest version is found first and only then
    filtered, so a row that moved elsewhere is not found where it was.
    """
    versions = model.history.model.objects.filter(history_date__lte=moment)
    newest = (
        versions.filter(id=OuterRef("id")).order_by("-history_date", "-history_id").values("history_id")[:1]
    )
    in_force: QuerySet[Any] = versions.filter(**where, history_id=Subquery(newest)).exclude(history_type="-")
    return in_force


def read_into(kind: type[Facts], row: Any, **more: Any) -> Facts:
    """Fill a frozen value from the fields of a row that bear the same names, and from `more`.

    `version` is the number of the version that was read, which is how a paper says for ever what it saw.
    """
    for field in fields(kind):  # type: ignore[arg-type]
        if field.init and field.name not in more:
            more[field.name] = row.history_id if field.name == "version" else getattr(row, field.name)
    return kind(**more)


def latest_version(row: Traced) -> int:
    """Give the number of a row's newest version."""
    found = row.history.aggregate(newest=Max("history_id"))["newest"]
    return int(found)


def events_about(*refs: str) -> QuerySet[Event]:
    """Give the events about some rows, newest first."""
    return Event.objects.filter(about__in=refs).order_by("-at", "-id")


def events_in(area_id: int) -> QuerySet[Event]:
    """Give an area's events, newest first."""
    return Event.objects.filter(area_id=area_id, part_of=None).order_by("-at", "-id")
