"""What pages and papers may know of needs, and of the lines of the high-needs recovery plan."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from turnstone.programme.scorecards.rules import Counted, MoneyKind


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedValueFacts:
    """What a need came to when it was counted."""

    id: int
    version: int
    need_id: int
    counted_on: dt.date
    numerator: Decimal | None
    denominator: Decimal | None
    value: Decimal
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedFacts:
    """Something about need or demand in the area, with its counts oldest first."""

    id: int
    version: int
    slug: str
    title: str
    about: str
    unit: str
    value_kind: str
    rate_per: int
    is_public: bool
    ended_on: dt.date | None
    values: tuple[NeedValueFacts, ...] = ()

    @property
    def latest(self) -> NeedValueFacts | None:
        """Give the newest count."""
        return self.values[-1] if self.values else None

    def counted(self, value: NeedValueFacts) -> Counted:
        """Give a count with what it rests on, ready to be compared."""
        return Counted(
            value_kind=self.value_kind,
            value=value.value,
            numerator=value.numerator,
            denominator=value.denominator,
            rate_per=self.rate_per,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyYearFacts:
    """A line's pounds in a financial year, which begins in April of `starts_in`."""

    id: int
    version: int
    line_id: int
    starts_in: int
    unmitigated: Decimal | None
    mitigated: Decimal | None
    actual: Decimal | None

    @property
    def name(self) -> str:
        """Name the year as accounts do: 2025/26."""
        return f"{self.starts_in}/{(self.starts_in + 1) % 100:02}"

    @property
    def ends_on(self) -> dt.date:
        """Give the last day of the year."""
        return dt.date(self.starts_in + 1, 3, 31)


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyLineFacts:
    """A line of the high-needs recovery plan with its years in order, and the measures it is told by."""

    id: int
    version: int
    reference: str
    name: str
    kind: str
    about: str
    ended_on: dt.date | None
    years: tuple[MoneyYearFacts, ...] = ()
    measure_ids: tuple[int, ...] = ()

    def saving(self, year: MoneyYearFacts) -> Decimal | None:
        """Give what the plan would save in a year: of spending less of it, of income more."""
        if year.unmitigated is None or year.mitigated is None:
            return None
        less = year.unmitigated - year.mitigated
        return -less if self.kind == MoneyKind.INCOME else less
