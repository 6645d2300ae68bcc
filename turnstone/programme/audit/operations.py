"""How a change is made: atomic, by somebody, with one event."""

from collections.abc import Callable
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from django.db import models, transaction

from turnstone.programme.audit import clock
from turnstone.programme.audit.models import Event
from turnstone.programme.audit.rules import Actor, Machine, Refusal
from turnstone.programme.audit.trail import current

__all__ = ["Actor", "Machine", "Refusal", "operation"]

Parameters = ParamSpec("Parameters")
Result = TypeVar("Result")


def operation(change: Callable[Parameters, Result]) -> Callable[Parameters, Result]:
    """Make a function an operation: its changes and one event are saved together, or nothing is.

    The function takes keywords only, `by` among them, and `why` where a reason is asked for. An operation called by
    another is a part of it.
    """
    app = _app_of(change.__module__)

    @wraps(change)
    def made(*args: Parameters.args, **kwargs: Parameters.kwargs) -> Result:
        with transaction.atomic():
            event = _begin(f"{app}.{change.__name__}", kwargs)
            token = current.set(event)
            try:
                result = change(*args, **kwargs)
            finally:
                current.reset(token)
            _say_what_it_was_about(event, result)
            return result

    return made


def _app_of(module: str) -> str:
    """Name the app, or the room, that a module of operations belongs to; the operations may be a package."""
    room, is_operations, _ = module.partition(".operations")
    return (room if is_operations else room.rpartition(".")[0]).rpartition(".")[2]


def _begin(name: str, said: dict[str, Any]) -> Event:
    by: Actor = said["by"]
    return Event.objects.create(
        operation=name,
        at=clock.now(),
        by_id=by.pk,
        by_name=by.name,
        why=said.get("why") or "",
        part_of=current.get(),
    )


def _say_what_it_was_about(event: Event, result: object) -> None:
    if not isinstance(result, models.Model):
        return
    event.about = f"{result._meta.label_lower}:{result.pk}"
    event.area_id = getattr(result, "area_id", None)
    event.save(update_fields=["about", "area_id"])
