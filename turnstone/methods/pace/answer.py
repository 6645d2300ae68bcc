"""Everything that can be said of a plan's pace on one day."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from turnstone.methods.pace.counts import Counts, counts
from turnstone.methods.pace.forecast import Forecast, forecast_of_known
from turnstone.methods.pace.milestones import Plan, known_on
from turnstone.methods.pace.position import Position, position
from turnstone.methods.pace.rates import Rates, rates


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """Hold the three answers, and the forecast or the reason why there is none."""

    as_of: dt.date
    end_on: dt.date
    counts: Counts
    position: Position
    rates: Rates
    forecast: Forecast | None
    no_forecast_because: Literal["too_few_completed"] | None


def pace(plan: Plan, *, as_of: dt.date) -> Pace:
    """Answer as it would have been answered on a day: anything set, completed or withdrawn later is ignored."""
    known = known_on(plan, as_of)
    found = forecast_of_known(known)
    return Pace(
        as_of=as_of,
        end_on=plan.end_on,
        counts=counts(known),
        position=position(known),
        rates=rates(known),
        forecast=found,
        no_forecast_because=None if found else "too_few_completed",
    )
