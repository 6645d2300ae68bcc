"""The places in an area that figures are told of."""

import datetime as dt

from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.people.models import LocalArea
from turnstone.programme.scorecards.models import Place
from turnstone.programme.scorecards.rules import LEVEL_NAMES, Level


@operation
def add_place(
    *,
    by: Actor,
    area: LocalArea,
    level: Level,
    name: str,
    code: str = "",
    within: Place | None = None,
) -> Place:
    """Add a place that figures are told of."""
    if level not in LEVEL_NAMES or level == Level.AREA:
        raise Refusal("The whole area needs no place; choose locality, ward, school or team.")
    place = Place(area=area, level=level, name=name.strip(), code=code.strip(), within=within)
    _refuse_what_cannot_be(place)
    place.position = Place.objects.filter(area=area, level=level).count() + 1
    place.save()
    return place


@operation
def change_place(
    *, by: Actor, place: Place, name: str, code: str = "", within: Place | None = None, why: str = ""
) -> Place:
    """Call a place otherwise, or put it within another."""
    place.name, place.code, place.within = name.strip(), code.strip(), within
    _refuse_what_cannot_be(place)
    place.save()
    return place


@operation
def end_place(*, by: Actor, place: Place, on: dt.date, why: str) -> Place:
    """Say that there is a place no more; its figures stay, and none is entered for a later period."""
    if not why.strip():
        raise Refusal(f"Say why there is no {place.name} any more, for example what it became part of.")
    place.ended_on = on
    place.save()
    return place


def _refuse_what_cannot_be(place: Place) -> None:
    if not place.name:
        raise Refusal("Write the name of the place.")
    others = Place.objects.filter(area=place.area, level=place.level).exclude(pk=place.pk)
    called = LEVEL_NAMES[Level(place.level)].lower()
    if others.filter(name__iexact=place.name).exists():
        raise Refusal(f"There is a {called} called “{place.name}” already; use that one.")
    if place.code and others.filter(code=place.code).exists():
        raise Refusal(f"Another {called} has the code {place.code}; check both.")
    within = place.within
    if within and (within.pk == place.pk or within.area_id != place.area_id or within.level == place.level):
        raise Refusal(f"{place.name} cannot be within {within.name}; choose a larger place.")
