"""Versions of results, by their numbers: papers cite them."""

from collections.abc import Iterable

from turnstone.programme.audit.queries import read_into
from turnstone.programme.scorecards.facts import FigureVersion
from turnstone.programme.scorecards.models import Result


def figure_versions(versions: Iterable[int]) -> dict[int, FigureVersion]:
    """Read results as some of their versions had them, each with who entered it and why."""
    rows = Result.history.filter(history_id__in=set(versions)).select_related("event")
    return {
        row.history_id: read_into(
            FigureVersion, row, at=row.event.at, by_name=row.event.by_name, why=row.event.why
        )
        for row in rows
    }
