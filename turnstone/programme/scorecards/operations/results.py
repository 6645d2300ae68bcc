"""Figures entered, put right, withdrawn and taken in by the table; the guard looks at each before it is kept."""

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from turnstone.programme.audit.many import add_many, delete_many, save_many
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.people.models import LocalArea
from turnstone.programme.scorecards.facts.results import Taken
from turnstone.programme.scorecards.models import Measure, Place, Result
from turnstone.programme.scorecards.queries.guarding import known_now
from turnstone.programme.scorecards.queries.results import TAKING_IN, standing_of_uploads
from turnstone.programme.scorecards.rules import (
    Entered,
    Known,
    Settled,
    completed,
    end_of_month,
    guard,
    unsettled,
)

_FIELDS = ("numerator", "denominator", "value", "mark", "settled", "definition_version", "source", "remark")


@operation
def record_result(
    *,
    by: Actor,
    measure: Measure,
    period_ends_on: dt.date,
    value: Decimal | int | None = None,
    numerator: Decimal | int | None = None,
    denominator: Decimal | int | None = None,
    place: Place | None = None,
    mark: str = "",
    settled: str = Settled.FINAL,
    source: str = "",
    remark: str = "",
    why: str = "",
) -> Result:
    """Enter the figure of a measure for a period; a period has one figure, and a new one takes its place.

    A percentage, rate or average with its parts needs no value. What the guard finds odd needs a `remark`, and a final
    figure that changes needs a `why`.
    """
    row = Entered(
        measure_id=measure.pk,
        place_id=place.pk if place else None,
        period_ends_on=end_of_month(period_ends_on),
        value=_exact(value),
        numerator=_exact(numerator),
        denominator=_exact(denominator),
        mark=mark,
        settled=settled,
        source=source,
        remark=remark or why,
    )
    known = known_now(measure.area_id, [measure.pk])
    row = completed(row, known.measures[measure.pk])
    _refuse_what_is_wrong([row], known)
    of = {"measure": measure, "place": place, "period_ends_on": row.period_ends_on}
    result = Result.objects.filter(**of).first() or Result(area=measure.area, **of)
    _fill(result, row, known)
    result.save()
    return result


@operation
def withdraw_result(*, by: Actor, result: Result, why: str) -> Measure:
    """Take a figure out of the record; its history keeps it."""
    if not why.strip():
        raise Refusal("Say why the figure is withdrawn; the reason is kept.")
    measure = result.measure
    result.delete()
    return measure


def take_results_in(*, by: Actor, area: LocalArea, rows: Sequence[Entered], file_name: str) -> Taken:
    """Keep the figures of a table, all of them or none; the trail names the file."""
    return keep_results(by=by, area=area, rows=rows, why=file_name)


@operation
def keep_results(*, by: Actor, area: LocalArea, rows: Sequence[Entered], why: str) -> Taken:
    """Keep the figures of a table, all or none. `why` names the file that they came from."""
    known = known_now(area.pk, {row.measure_id for row in rows})
    whole = [completed(row, known.measures[row.measure_id]) for row in rows]
    _refuse_what_is_wrong(whole, known)
    existing = _existing(area, known)
    new: list[Result] = []
    changed: list[Result] = []
    same = 0
    for row in whole:
        key = (row.measure_id, row.place_id, row.period_ends_on)
        result = existing.get(key) or Result(
            area=area, measure_id=row.measure_id, place_id=row.place_id, period_ends_on=row.period_ends_on
        )
        before = tuple(getattr(result, each) for each in _FIELDS)
        _fill(result, row, known)
        if result.pk and before == tuple(getattr(result, each) for each in _FIELDS):
            same += 1
        else:
            (changed if result.pk else new).append(result)
    add_many(new)
    save_many(changed, _FIELDS)
    return Taken(added=len(new), changed=len(changed), same=same)


@operation
def undo_upload(*, by: Actor, area: LocalArea, event_id: int, why: str) -> LocalArea:
    """Put everything back as it was before a table was taken in, unless a figure of it was changed since."""
    came = list(Result.history.filter(area_id=area.pk, event_id=event_id, event__operation=TAKING_IN))
    if not came:
        raise Refusal("No figure of that table is there; nothing was changed.")
    standing = standing_of_uploads([event_id]).get(event_id, set())
    if not standing:
        raise Refusal("That table was undone already, or all of its figures were changed since.")
    if len(standing) < len(came):
        raise Refusal(
            f"{len(came) - len(standing)} of its {len(came)} figures were changed since; withdraw the "
            "others one by one."
        )
    versions = Result.history.filter(area_id=area.pk, event_id=event_id)
    delete_many(list(Result.objects.filter(pk__in=versions.filter(history_type="+").values("id"))))
    _restore(versions.filter(history_type="~"))
    return area


def _restore(versions: Any) -> None:
    """Give rows what they held before these versions of them."""
    rows = {each.pk: each for each in Result.objects.filter(pk__in=versions.values("id"))}
    came = dict(versions.values_list("id", "history_id"))
    for version in Result.history.filter(id__in=versions.values("id")).order_by("history_id"):
        if version.history_id < came[version.id]:
            for name in _FIELDS:
                setattr(rows[version.id], name, getattr(version, name))
    save_many(list(rows.values()), _FIELDS)


def _exact(number: Decimal | int | None) -> Decimal | None:
    return None if number is None else Decimal(str(number))


def _refuse_what_is_wrong(rows: Sequence[Entered], known: Known) -> None:
    faults = unsettled(guard(rows, known), rows)
    if faults:
        more = f" There is something with {len(faults) - 1} more." if len(faults) > 1 else ""
        raise Refusal(f"{faults[0].words}{more}")


def _fill(result: Result, row: Entered, known: Known) -> None:
    for name in _FIELDS:
        setattr(result, name, getattr(row, name))
    result.definition_version = row.definition_version or known.measures[row.measure_id].definition_version


def _existing(area: LocalArea, known: Known) -> dict[tuple[int, int | None, dt.date], Result]:
    kept = Result.objects.filter(area=area, measure_id__in=list(known.measures))
    return {(each.measure_id, each.place_id, each.period_ends_on): each for each in kept}
