"""Versions of results, by their numbers: papers cite them."""

from collections.abc import Iterable
from typing import Any

from turnstone.programme.audit.queries import read_into
from turnstone.programme.scorecards.facts import FigureVersion
from turnstone.programme.scorecards.models import Result
from turnstone.programme.scorecards.queries.results import TAKING_IN


def figure_versions(versions: Iterable[int]) -> dict[int, FigureVersion]:
    """Read results as some of their versions had them, each with who entered it and why."""
    rows = Result.history.filter(history_id__in=set(versions)).select_related("event")
    return {
        row.history_id: read_into(
            FigureVersion, row, at=row.event.at, by_name=row.event.by_name, why=_why(row)
        )
        for row in rows
    }


def _why(version: Any) -> str:
    """Give the reason of a restatement: the word on the figure, for the event of a table names the file."""
    return version.remark or ("" if version.event.operation == TAKING_IN else version.event.why)
