"""One thing that differs between a plan as it stood at two moments."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

Value = str | dt.date | None


class PlanPart(StrEnum):
    """What part of a plan differs, in the order in which a reader wants to know."""

    PLAN = "plan"
    KEY = "key"
    REQUIREMENT = "requirement"
    WORKSTREAM = "workstream"
    OUTCOME = "outcome"
    ACTION = "action"
    DATE = "date"
    LEAD = "lead"


class DifferenceKind(StrEnum):
    """In what way it differs."""

    ADDED = "added"
    GONE = "gone"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One thing that differs; `first` is the first date that was ever set, where a date moved."""

    part: PlanPart
    kind: DifferenceKind
    about: str
    field: str = ""
    before: Value = ""
    after: Value = ""
    first: dt.date | None = None
    why: str = ""


def fields_that_differ(
    part: PlanPart, about: str, before: Mapping[str, Value], after: Mapping[str, Value]
) -> Iterator[Difference]:
    """Tell each field that says something else than before."""
    for name, value in after.items():
        if before[name] != value:
            yield Difference(
                part=part,
                kind=DifferenceKind.CHANGED,
                about=about,
                field=name,
                before=before[name],
                after=value,
            )


def called(row: Any) -> str:
    """Give what people call a row: its reference, or else its name."""
    return str(getattr(row, "reference", "") or row.name)
