"""What a result said in one of its versions, and how it came to say so."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureVersion:
    """A result as one version of it had it: by whom and when it was entered, and why where it was restated."""

    id: int
    version: int
    measure_id: int
    place_id: int | None
    period_ends_on: dt.date
    numerator: Decimal | None
    denominator: Decimal | None
    value: Decimal | None
    mark: str
    settled: str
    at: dt.datetime
    by_name: str
    why: str

    @property
    def said(self) -> tuple[Decimal | None, Decimal | None, Decimal | None, str]:
        """Give what a reader sees of it."""
        return self.value, self.numerator, self.denominator, self.mark
