"""What is counted."""

from typing import Any

from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.people.models import LocalArea
from turnstone.programme.scorecards.models import Measure
from turnstone.programme.scorecards.operations.library import fields_of
from turnstone.programme.scorecards.queries import definition_for_title, measure_with_code
from turnstone.programme.scorecards.rules import POLARITY_NAMES, MeasureKind, Polarity, ValueKind


@operation
def add_measure(
    *,
    by: Actor,
    area: LocalArea,
    title: str,
    kind: MeasureKind,
    unit: str = "",
    polarity: Polarity | None = None,
    **told: Any,
) -> Measure:
    """Add something to be measured.

    Where the library knows it by that title it is the library's, in all that is not said here otherwise.
    """
    if Measure.objects.filter(area=area, title__iexact=title).exists():
        raise Refusal(f"There is already a measure called “{title}”; use that one.")
    said = {"unit": unit, "polarity": polarity, **told}
    fields = {**_from_the_library(area, title, unit), **{name: each for name, each in said.items() if each}}
    position = Measure.objects.filter(area=area).count() + 1
    return Measure.objects.create(area=area, title=title, position=position, **{**fields, "kind": kind})


def _from_the_library(area: LocalArea, title: str, unit: str) -> dict[str, Any]:
    """Give what the library says, unless this is told in another unit or the area has it by another title."""
    found = definition_for_title(title)
    if found is None or unit not in ("", found.unit) or measure_with_code(area.pk, found.code):
        return {"value_kind": ValueKind.PERCENTAGE} if unit == "%" else {}
    return fields_of(found)


@operation
def say_which_way(*, by: Actor, measure: Measure, polarity: Polarity, why: str) -> Measure:
    """Say which way a measure should go."""
    if not why.strip():
        raise Refusal(f"Say why {POLARITY_NAMES[polarity].lower()} for “{measure.title}”.")
    measure.polarity = polarity
    measure.save()
    return measure
