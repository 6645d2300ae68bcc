"""The names of times: before lockdown, the first plan."""

import datetime as dt

from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.people.models import LocalArea
from turnstone.programme.voice.models import Phase

_LONGEST = 120


@operation
def add_phase(
    *, by: Actor, area: LocalArea, name: str, starts_on: dt.date, ends_on: dt.date | None = None
) -> Phase:
    """Give a stretch of time a name; without a last day it is still going on."""
    _refuse(area.pk, name.strip(), starts_on, ends_on)
    return Phase.objects.create(area=area, name=name.strip(), starts_on=starts_on, ends_on=ends_on)


@operation
def change_phase(
    *, by: Actor, phase: Phase, name: str, starts_on: dt.date, ends_on: dt.date | None, why: str = ""
) -> Phase:
    """Say anew what a phase is called and when it was."""
    _refuse(phase.area_id, name.strip(), starts_on, ends_on, phase)
    phase.name, phase.starts_on, phase.ends_on = name.strip(), starts_on, ends_on
    phase.save()
    return phase


@operation
def remove_phase(*, by: Actor, phase: Phase, why: str) -> None:
    """Take a phase away; the entries in its time stay."""
    if not why.strip():
        raise Refusal(f"Say why “{phase.name}” goes; its history keeps the reason.")
    phase.delete()


def _refuse(
    area_id: int, name: str, starts_on: dt.date, ends_on: dt.date | None, phase: Phase | None = None
) -> None:
    if not name:
        raise Refusal("Enter a name for this time, as it is to stand after a month: “during lockdown”.")
    if len(name) > _LONGEST:
        raise Refusal("The name of this time is too long to stand after a month; use 120 letters at most.")
    if ends_on and ends_on < starts_on:
        raise Refusal(
            f"“{name}” would end on {ends_on:%-d %B %Y}, before it starts on {starts_on:%-d %B %Y}; "
            "correct one date."
        )
    same = Phase.objects.filter(area_id=area_id, name=name, starts_on=starts_on).first()
    if same and same != phase:
        raise Refusal(f"“{name}” is there already from that day; change that one.")
