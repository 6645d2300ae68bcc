"""What pages may know of the trail: frozen values."""

import datetime as dt
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldChange:
    """A field of a row that changed."""

    name: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeFacts:
    """A change to a row: who, when, by what operation, why, and which fields; none when it was added."""

    row_id: int
    at: dt.datetime
    by: str
    operation: str
    why: str
    fields: tuple[FieldChange, ...]
