"""What the same forecast said a while ago of today, beside what happened."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from turnstone.methods.pace.forecast import expected_by_end
from turnstone.methods.pace.milestones import Plan, known_on
from turnstone.methods.pace.rates import SIX_MONTHS, THREE_MONTHS


@dataclass(frozen=True, slots=True, kw_only=True)
class BackTest:
    """Hold what was forecast for today on an earlier day, and how many are done today, of the milestones known then.

    The forecast is None where fewer than 10 were completed then. Milestones added since are left out of both, and
    one withdrawn since counts as not done.
    """

    forecast_on: dt.date
    in_plan: int
    expected: float | None
    likely_range: tuple[int, int] | None
    happened: int

    @property
    def is_within(self) -> bool | None:
        """Say whether what happened lay in the likely range; without a forecast it cannot be said."""
        if self.likely_range is None:
            return None
        low, high = self.likely_range
        return low <= self.happened <= high


def back_test(
    plan: Plan, *, as_of: dt.date, ago: Sequence[int] = (THREE_MONTHS, SIX_MONTHS)
) -> tuple[BackTest, ...]:
    """Forecast today from some days ago, 91 and 182 unless told, leaving out a day before the plan started."""
    days = [as_of - dt.timedelta(days=days) for days in ago]
    return tuple(_from(plan, day, as_of) for day in days if day >= plan.start_on)


def _from(plan: Plan, earlier: dt.date, as_of: dt.date) -> BackTest:
    then = known_on(replace(plan, end_on=as_of), earlier)
    refs = {each.ref for each in then.in_plan}
    now = known_on(plan, as_of).in_plan
    expected, likely_range = expected_by_end(then) or (None, None)
    return BackTest(
        forecast_on=earlier,
        in_plan=len(refs),
        expected=expected,
        likely_range=likely_range,
        happened=sum(each.ref in refs and each.completed_on is not None for each in now),
    )
