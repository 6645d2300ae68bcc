"""Versions of a plan with what each body said, and the keys to ratings that it has had."""

import datetime as dt
from collections import defaultdict
from typing import Any

from django.utils import timezone

from turnstone.programme.audit.queries import in_order_as_at, read_into, rows_as_at
from turnstone.programme.plan import facts, models
from turnstone.programme.plan.queries.finding import rating_key_of


def versions_of(plan_id: int, moment: dt.datetime) -> tuple[facts.PlanVersionFacts, ...]:
    """Read a plan's versions as they stood at a moment, the newest first."""
    return _read(moment, list(rows_as_at(models.PlanVersion, moment, plan_id=plan_id)))


def versions_in(area_id: int, moment: dt.datetime) -> tuple[tuple[str, facts.PlanVersionFacts], ...]:
    """Read the versions of all an area's plans as they stood at a moment, each with its plan's name."""
    names = {row.id: row.name for row in rows_as_at(models.Plan, moment, area_id=area_id)}
    found = _read(moment, list(rows_as_at(models.PlanVersion, moment, area_id=area_id)))
    return tuple((names[each.plan_id], each) for each in found)


def _read(moment: dt.datetime, rows: list[Any]) -> tuple[facts.PlanVersionFacts, ...]:
    said: defaultdict[int, list[facts.ApprovalFacts]] = defaultdict(list)
    for row in in_order_as_at(models.Approval, moment, version_id__in=[row.id for row in rows]):
        said[row.version_id].append(read_into(facts.ApprovalFacts, row))
    # `version` of the facts is the number of the row's own version, as everywhere; a name tells versions of a plan.
    found = [read_into(facts.PlanVersionFacts, row, approvals=tuple(said[row.id])) for row in rows]
    return tuple(sorted(found, key=lambda each: (each.drawn_at, each.id), reverse=True))


def find_version(area_id: int, version_id: int) -> models.PlanVersion | None:
    """Find a version of one of an area's plans, by its number."""
    found = models.PlanVersion.objects.filter(area_id=area_id, id=version_id)
    return found.select_related("plan").first()


def approvals_of(version_id: int) -> list[models.Approval]:
    """List those who must agree a version, in the order in which they are asked."""
    found = models.Approval.objects.filter(version_id=version_id).select_related("version__plan")
    return list(found.order_by("position", "id"))


def rating_keys_of(plan_id: int) -> tuple[facts.RatingKeyFacts, ...]:
    """List the keys to ratings that a plan has had, the newest first, from the versions of its row."""
    found: dict[int, facts.RatingKeyFacts] = {}
    rows = models.Plan.history.filter(id=plan_id).select_related("event")
    for row in rows.order_by("history_date", "history_id"):
        found.setdefault(
            row.rating_key_version,
            facts.RatingKeyFacts(
                number=row.rating_key_version,
                since=row.rating_key_since or timezone.localdate(row.history_date),
                words=rating_key_of(row),
                by=row.event.by_name,
                why=row.event.why,
            ),
        )
    return tuple(reversed(found.values()))
