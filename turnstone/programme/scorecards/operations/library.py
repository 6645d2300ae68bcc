"""Measures from the library, and what is counted when it changes: that always leaves a break."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.people.models import LocalArea, Post
from turnstone.programme.scorecards.facts import DefinitionFacts
from turnstone.programme.scorecards.models import Break, Measure, Result
from turnstone.programme.scorecards.queries import definition_of, measure_with_code
from turnstone.programme.scorecards.rules import BREAK_KIND_NAMES, BreakKind

# With another of these, a figure counts something else.
COUNTED = (
    "definition",
    "numerator",
    "denominator",
    "unit",
    "value_kind",
    "rate_per",
    "least",
    "most",
    "starts_again_in",
)
TOLD = ("title", "kind", "answers", "places", "source", "lag_days", "is_seasonal", "small_numbers")
SHARED = ("levels", "readers")


@operation
def adopt_measure(*, by: Actor, area: LocalArea, code: str, owner: Post | None = None) -> Measure:
    """Take a measure from the library, with all that it says of it."""
    found = _known(code)
    _is_free(area, found)
    position = Measure.objects.filter(area=area).count() + 1
    return Measure.objects.create(
        area=area, title=found.title, owner=owner, position=position, **fields_of(found)
    )


def fields_of(found: DefinitionFacts) -> dict[str, Any]:
    """Give the fields that a measure has from the library, all but its title."""
    told = {name: getattr(found, name) for name in (*COUNTED, *TOLD) if name not in ("title", "definition")}
    return {
        **told,
        "code": found.code,
        "definition": _definition_words(found),
        "definition_version": found.version,
        "polarity": found.polarity,
        "frequency": found.frequency,
        "levels": list(found.levels),
        "readers": list(found.readers),
    }


def _definition_words(found: DefinitionFacts) -> str:
    return f"{found.definition} {found.inclusions}".strip()


def _known(code: str) -> DefinitionFacts:
    found = definition_of(code)
    if found is None:
        raise Refusal(f"The library has no measure “{code}”; choose one of its list.")
    return found


def _is_free(area: LocalArea, found: DefinitionFacts) -> None:
    known = measure_with_code(area.pk, found.code)
    if known:
        raise Refusal(f"“{found.title}” is already counted here, as “{known.title}”.")
    if Measure.objects.filter(area=area, title__iexact=found.title).exists():
        raise Refusal(
            f"There is already a measure called “{found.title}”; give that one another title first."
        )


@operation
def take_definition(*, by: Actor, measure: Measure, starts_on: dt.date | None, why: str) -> Measure:
    """Take the library’s newer version of a measure, from the first day that is counted by it."""
    if not measure.code:
        raise Refusal(f"“{measure.title}” is not of the library; change its definition itself.")
    found = _known(measure.code)
    if found.version <= measure.definition_version:
        raise Refusal(
            f"“{measure.title}” already goes by version {measure.definition_version}, the library’s newest."
        )
    day = _day_of_break(measure, starts_on, why)
    fields = fields_of(found)
    for name in (*COUNTED, "definition_version"):
        setattr(measure, name, fields[name])
    measure.save()
    _break(measure, day, BreakKind.DEFINITION, why)
    return measure


@operation
def change_definition(
    *, by: Actor, measure: Measure, why: str, starts_on: dt.date | None = None, **fields: Any
) -> Measure:
    """Change what a measure of the area’s own is; what is counted may change only with a break.

    Of one from the library, only what does not bear on its figures can be changed.
    """
    changed = {name: value for name, value in fields.items() if getattr(measure, name) != value}
    counted = [name for name in changed if name in COUNTED]
    _may_be_changed(measure, changed, counted)
    day = _day_of_break(measure, starts_on, why) if counted else None
    for name, value in changed.items():
        setattr(measure, name, value)
    if day:
        measure.definition_version += 1
        _break(measure, day, BreakKind.DEFINITION, why)
    measure.save()
    return measure


def _may_be_changed(measure: Measure, changed: Mapping[str, Any], counted: list[str]) -> None:
    if unknown := set(changed) - {*COUNTED, *TOLD, *SHARED, "frequency"}:
        raise TypeError(f"change_definition changes no {', '.join(sorted(unknown))}")
    if not changed:
        raise Refusal(f"Nothing about “{measure.title}” would change; change at least one answer.")
    if measure.code and counted:
        raise Refusal(
            f"What “{measure.title}” counts is the library’s; add a measure of your own to count something else."
        )
    if "frequency" in changed and Result.objects.filter(measure=measure).exists():
        raise Refusal(
            f"“{measure.title}” has figures of another kind of period; add a new measure for the new periods."
        )
    title = changed.get("title")
    others = Measure.objects.filter(area=measure.area).exclude(pk=measure.pk)
    if title and others.filter(title__iexact=title).exists():
        raise Refusal(f"There is already a measure called “{title}”; choose another title.")


@operation
def add_break(*, by: Actor, measure: Measure, starts_on: dt.date, kind: BreakKind, why: str) -> Break:
    """Say from when a measure’s figures cannot be compared with those before."""
    return _break(measure, _day_of_break(measure, starts_on, why), kind, why)


def _day_of_break(measure: Measure, starts_on: dt.date | None, why: str) -> dt.date:
    """Give the day of a break that may be made. Asked before anything changes, so that a refusal changes nothing."""
    if starts_on is None:
        raise Refusal(
            "Say from which day it is counted so; earlier figures cannot be compared with later ones."
        )
    if not why.strip():
        raise Refusal("Say why the figures before that day and after it cannot be compared.")
    if Break.objects.filter(measure=measure, starts_on=starts_on).exists():
        raise Refusal(f"“{measure.title}” already has a break on {starts_on:%-d %B %Y}; choose another day.")
    return starts_on


def _break(measure: Measure, starts_on: dt.date, kind: BreakKind, why: str) -> Break:
    return Break.objects.create(
        area=measure.area,
        measure=measure,
        starts_on=starts_on,
        kind=kind,
        why=why.strip(),
        definition_version=measure.definition_version,
    )


@operation
def remove_break(*, by: Actor, broken: Break, why: str) -> Measure:
    """Take back a break that was entered by mistake; a changed definition keeps its own."""
    if broken.kind == BreakKind.DEFINITION and broken.definition_version > 1:
        raise Refusal(
            f"That break stands because of a change to what is counted ({BREAK_KIND_NAMES[BreakKind.DEFINITION]})."
        )
    if not why.strip():
        raise Refusal("Say why it is taken back; the reason is kept.")
    measure = broken.measure
    broken.delete()
    return measure
