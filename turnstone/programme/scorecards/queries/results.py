"""Results as rows, what became of uploads, and what was changed after it was kept."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Count, Min

from turnstone.programme.scorecards.facts.results import RestatementFacts, UploadFacts
from turnstone.programme.scorecards.models import Result
from turnstone.programme.scorecards.rules import Settled

TAKING_IN = "scorecards.keep_results"
UPLOADS_SHOWN = 20


def find_result(area_id: int, result_id: int) -> Result | None:
    """Find a result of an area by its number."""
    return Result.objects.filter(area_id=area_id, id=result_id).first()


def uploads_of(area_id: int) -> tuple[UploadFacts, ...]:
    """List the tables taken into an area, newest first."""
    taken = (
        Result.history.filter(area_id=area_id, event__operation=TAKING_IN)
        .values("event_id")
        .annotate(figures=Count("history_id"), first=Min("event__at"))
        .values_list("event_id", "figures", "event__why", "event__at", "event__by_name")
        .order_by("-event_id")[:UPLOADS_SHOWN]
    )
    found = list(taken)
    standing = standing_of_uploads([event_id for event_id, *_ in found])
    return tuple(
        UploadFacts(
            event_id=event_id,
            name=name,
            at=at,
            by_name=by_name,
            figures=figures,
            standing=len(standing.get(event_id, ())),
        )
        for event_id, figures, name, at, by_name in found
    )


def standing_of_uploads(event_ids: list[int]) -> dict[int, set[int]]:
    """Say which results are still as some events left them."""
    came = Result.history.filter(event_id__in=event_ids).values_list("id", "history_id", "event_id")
    versions = {history_id: (result_id, event_id) for result_id, history_id, event_id in came}
    later = Result.history.filter(id__in=Result.history.filter(event_id__in=event_ids).values("id"))
    newest: dict[int, int] = {}
    for result_id, history_id in later.order_by("history_id").values_list("id", "history_id"):
        newest[result_id] = history_id
    found: dict[int, set[int]] = {}
    for history_id, (result_id, event_id) in versions.items():
        if newest[result_id] == history_id:
            found.setdefault(event_id, set()).add(result_id)
    return found


def restatements(area_id: int, measure_id: int | None = None) -> tuple[RestatementFacts, ...]:
    """List what was kept and then changed, newest change first."""
    of = {"area_id": area_id} | ({} if measure_id is None else {"measure_id": measure_id})
    changed = Result.history.filter(**of).exclude(history_type="+").values("id")
    versions = (
        Result.history.filter(id__in=changed).select_related("event").order_by("history_date", "history_id")
    )
    return tuple(reversed(list(_restated(versions))))


def _restated(versions: Any) -> Iterator[RestatementFacts]:
    before: dict[int, Any] = {}
    for version in versions:
        earlier = before.get(version.id)
        withdrawn = version.history_type == "-"
        if earlier is not None and (withdrawn or _differs(earlier, version)):
            yield RestatementFacts(
                measure_id=version.measure_id,
                place_id=version.place_id,
                period_ends_on=version.period_ends_on,
                before=earlier.value,
                after=None if withdrawn else version.value,
                was_final=earlier.settled == Settled.FINAL,
                is_withdrawn=withdrawn,
                at=version.event.at,
                by_name=version.event.by_name,
                why=version.remark or version.event.why,
            )
        before[version.id] = version


def _differs(before: Any, after: Any) -> bool:
    return (before.value, before.mark) != (after.value, after.mark)
