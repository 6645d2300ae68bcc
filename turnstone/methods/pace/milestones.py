"""A plan's milestones with their whole past, and what was known of them on a day."""

import datetime as dt
from collections import Counter
from dataclasses import dataclass

from turnstone.methods.refusals import NotComputable


@dataclass(frozen=True, slots=True)
class AgreedDate:
    """Name a date that was promised and the day on which it was agreed."""

    set_on: dt.date
    due_on: dt.date


@dataclass(frozen=True, slots=True)
class Milestone:
    """Hold every date ever agreed for a milestone, in any order, and when it was completed or withdrawn.

    A milestone without a date raises `NotComputable`: leaving it out would make the plan look smaller than it is.
    """

    ref: str
    dates: tuple[AgreedDate, ...]
    completed_on: dt.date | None = None
    withdrawn_on: dt.date | None = None

    def __post_init__(self) -> None:
        if not self.dates:
            raise NotComputable(f"Milestone {self.ref} has no date. Agree one, or leave it out and say so.")


@dataclass(frozen=True, slots=True)
class Plan:
    """Hold a plan's milestones and its two ends; two milestones of one reference raise `NotComputable`."""

    milestones: tuple[Milestone, ...]
    start_on: dt.date
    end_on: dt.date

    def __post_init__(self) -> None:
        for ref, times in Counter(each.ref for each in self.milestones).items():
            if times > 1:
                raise NotComputable(f"{times} milestones have the reference {ref}. Give each its own.")


@dataclass(frozen=True, slots=True)
class Standing:
    """Hold a milestone as it was known on a day: its dates in the order of agreement, never none."""

    ref: str
    dates: tuple[AgreedDate, ...]
    completed_on: dt.date | None
    withdrawn_on: dt.date | None

    @property
    def first_due_on(self) -> dt.date:
        """Give the date that was promised first."""
        return self.dates[0].due_on

    @property
    def due_on(self) -> dt.date:
        """Give the date in force."""
        return self.dates[-1].due_on

    @property
    def times_redated(self) -> int:
        """Count the dates that took the place of another."""
        return len(self.dates) - 1

    @property
    def is_in_plan(self) -> bool:
        """Say whether it was not withdrawn; one completed and then withdrawn is out too."""
        return self.withdrawn_on is None

    @property
    def is_open(self) -> bool:
        """Say whether it is still to be done."""
        return self.is_in_plan and self.completed_on is None


@dataclass(frozen=True, slots=True)
class Known:
    """Hold what was known of a plan on a day, and nothing later, so that any past day can be replayed."""

    as_of: dt.date
    start_on: dt.date
    end_on: dt.date
    standings: tuple[Standing, ...]

    @property
    def in_plan(self) -> tuple[Standing, ...]:
        """Leave out what was withdrawn."""
        return tuple(each for each in self.standings if each.is_in_plan)

    @property
    def completed_on(self) -> tuple[dt.date, ...]:
        """Give the day on which each completed milestone of the plan was completed."""
        return tuple(each.completed_on for each in self.in_plan if each.completed_on is not None)

    @property
    def open(self) -> tuple[Standing, ...]:
        """Give what is still to be done."""
        return tuple(each for each in self.standings if each.is_open)


def known_on(plan: Plan, as_of: dt.date) -> Known:
    """Forget everything that was set, completed or withdrawn after a day.

    A milestone whose first date was set later is not there at all.
    """
    seen = tuple(_as_it_stood(each, as_of) for each in plan.milestones)
    return Known(as_of, plan.start_on, plan.end_on, tuple(each for each in seen if each.dates))


def _as_it_stood(milestone: Milestone, as_of: dt.date) -> Standing:
    dates = sorted((each for each in milestone.dates if each.set_on <= as_of), key=lambda each: each.set_on)
    return Standing(
        milestone.ref,
        tuple(dates),
        _if_known(milestone.completed_on, as_of),
        _if_known(milestone.withdrawn_on, as_of),
    )


def _if_known(day: dt.date | None, as_of: dt.date) -> dt.date | None:
    return day if day is not None and day <= as_of else None
