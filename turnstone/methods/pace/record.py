"""How the plan's agreed dates have turned out so far: the record that a forecast goes by."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from turnstone.methods.pace.milestones import Known, Standing
from turnstone.methods.pace.survival import Curve, Observation, product_limit

FEWEST_OF_ITS_OWN = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordUsed:
    """Count the promises, those kept or broken so far, and say whether each class goes by its own record."""

    first_dates: int
    redated_dates: int
    first_completed: int
    redated_completed: int
    first_uses_own_record: bool
    redated_uses_own_record: bool


@dataclass(frozen=True, slots=True)
class Record:
    """Hold the chance of slipping for a milestone's first date and for one that has been re-dated."""

    used: RecordUsed
    first: Curve
    redated: Curve

    def chance_done(self, standing: Standing, *, by: dt.date, as_of: dt.date) -> float:
        """Give the chance, from 0 to 1, that an open milestone is done by a day, knowing that it is open now."""
        return self._curve(standing).chance_within(
            (by - standing.due_on).days, given_beyond=(as_of - standing.due_on).days
        )

    def is_beyond(self, standing: Standing, as_of: dt.date) -> bool:
        """Say whether an open milestone is later already than anything on record."""
        return self._curve(standing).chance_beyond((as_of - standing.due_on).days) == 0

    def _curve(self, standing: Standing) -> Curve:
        return self.redated if standing.times_redated else self.first


def record(known: Known) -> Record:
    """Read the slip of every promise, in days; a class with fewer than 10 outcomes goes by all promises pooled.

    Milestones since withdrawn count: they held out at least until they were withdrawn.
    """
    first = [slip for each in known.standings for slip in _slips(each, known.as_of, slice(0, 1))]
    redated = [slip for each in known.standings for slip in _slips(each, known.as_of, slice(1, None))]
    used = RecordUsed(
        first_dates=len(first),
        redated_dates=len(redated),
        first_completed=_outcomes(first),
        redated_completed=_outcomes(redated),
        first_uses_own_record=_outcomes(first) >= FEWEST_OF_ITS_OWN,
        redated_uses_own_record=_outcomes(redated) >= FEWEST_OF_ITS_OWN,
    )
    pooled = first + redated
    return Record(
        used,
        product_limit(first if used.first_uses_own_record else pooled),
        product_limit(redated if used.redated_uses_own_record else pooled),
    )


def _slips(standing: Standing, as_of: dt.date, which: slice) -> Iterator[Observation]:
    seen_until = standing.completed_on or standing.withdrawn_on or as_of
    for promise in standing.dates[which]:
        yield Observation((seen_until - promise.due_on).days, happened=standing.completed_on is not None)


def _outcomes(slips: list[Observation]) -> int:
    return sum(slip.happened for slip in slips)
