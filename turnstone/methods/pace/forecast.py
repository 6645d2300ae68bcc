"""How much will be done by the end, if dates turn out as they have so far."""

import datetime as dt
import math
from bisect import bisect_left
from collections.abc import Collection
from dataclasses import dataclass

from turnstone.methods.pace.milestones import Known, Plan, Standing, known_on
from turnstone.methods.pace.number_done import at_least, distribution, quantile, reaches
from turnstone.methods.pace.record import Record, RecordUsed, record
from turnstone.methods.refusals import NotComputable

FEWEST_COMPLETED = 10
LIKELY_RANGE = (0.025, 0.975)
MOST_DAYS_AHEAD = 1095
MOST_OF_THE_PLAN = (9, 10)
FAIRLY_SURE = 0.85


@dataclass(frozen=True, slots=True)
class MilestoneChance:
    """Give an open milestone's chances, from 0 to 1; that by its own date is None once the date has passed."""

    ref: str
    chance_by_own_date: float | None
    chance_by_end: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """Say how many milestones will be done by the plan's end, those done already included.

    It assumes that the future is like the record and that delays are independent; where they are shared, the truth
    falls outside the range more often than the range's 95% promises, so a page calls it the likely range.
    `most_done_on` is the first day, within 1,095, with an 85% chance that 90% of the milestones (rounded up) are done.
    `beyond_record` names the milestones that are later already than anything on record.
    """

    record_used: RecordUsed
    expected_completed_by_end: float
    likely_range_by_end: tuple[int, int]
    chance_all_by_end: float
    most_done_on: dt.date | None
    beyond_record: tuple[str, ...]
    milestones: tuple[MilestoneChance, ...]


def forecast(plan: Plan, *, as_of: dt.date, only: Collection[str] | None = None) -> Forecast | None:
    """Forecast the plan, or `only` the milestones of these references, by the record of the whole plan.

    Fewer than 10 completed in the plan are too thin a record: None. A reference that the plan lacks raises
    `NotComputable`; one that was not in the plan yet on the day, or was withdrawn by then, is passed over.
    """
    known = known_on(plan, as_of)
    if only is not None:
        _refuse_strangers(plan, only)
    return forecast_of_known(known, only)


def _refuse_strangers(plan: Plan, only: Collection[str]) -> None:
    strange = sorted(set(only) - {each.ref for each in plan.milestones})
    if strange:
        raise NotComputable(
            f"The plan has no milestone {', '.join(strange)}. Choose from its own references."
        )


def forecast_of_known(known: Known, only: Collection[str] | None = None) -> Forecast | None:
    """Forecast from what was known on a day."""
    if len(known.completed_on) < FEWEST_COMPLETED:
        return None
    chosen = [each for each in known.in_plan if only is None or each.ref in only]
    still_open = [each for each in chosen if each.is_open]
    return _forecast(known, still_open, done=len(chosen) - len(still_open))


def expected_by_end(known: Known) -> tuple[float, tuple[int, int]] | None:
    """Give the number expected by the end and its likely range alone, which cost far less than the whole forecast."""
    done = len(known.completed_on)
    if done < FEWEST_COMPLETED:
        return None
    chances = _chances(record(known), known, list(known.open))
    return done + math.fsum(chances), _likely_range(chances, done)


def _chances(by_record: Record, known: Known, still_open: list[Standing]) -> list[float]:
    return [by_record.chance_done(each, by=known.end_on, as_of=known.as_of) for each in still_open]


def _likely_range(chances: list[float], done: int) -> tuple[int, int]:
    exactly = distribution(chances)
    low, high = (done + quantile(exactly, point) for point in LIKELY_RANGE)
    return low, high


def _forecast(known: Known, still_open: list[Standing], *, done: int) -> Forecast:
    by_record = record(known)
    chances = _chances(by_record, known, still_open)
    return Forecast(
        record_used=by_record.used,
        expected_completed_by_end=done + math.fsum(chances),
        likely_range_by_end=_likely_range(chances, done),
        chance_all_by_end=math.prod(chances),
        most_done_on=_most_done_on(by_record, still_open, done=done, as_of=known.as_of),
        beyond_record=tuple(each.ref for each in still_open if by_record.is_beyond(each, known.as_of)),
        milestones=tuple(
            MilestoneChance(each.ref, _by_own_date(by_record, each, known.as_of), chance)
            for each, chance in zip(still_open, chances, strict=True)
        ),
    )


def _most_done_on(
    by_record: Record, still_open: list[Standing], *, done: int, as_of: dt.date
) -> dt.date | None:
    """Search by halves: the chance never falls from one day to the next."""
    part, whole = MOST_OF_THE_PLAN
    missing = -(-(done + len(still_open)) * part // whole) - done

    def is_fairly_sure(days: int) -> bool:
        by = as_of + dt.timedelta(days=days)
        chances = [by_record.chance_done(each, by=by, as_of=as_of) for each in still_open]
        return reaches(at_least(distribution(chances), missing), FAIRLY_SURE)

    days = bisect_left(range(MOST_DAYS_AHEAD + 1), True, key=is_fairly_sure)
    return as_of + dt.timedelta(days=days) if days <= MOST_DAYS_AHEAD else None


def _by_own_date(by_record: Record, standing: Standing, as_of: dt.date) -> float | None:
    if standing.due_on < as_of:
        return None
    return by_record.chance_done(standing, by=standing.due_on, as_of=as_of)
