"""What papers and pages may know of next steps, one by one and counted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from turnstone.programme.delivery.rules import (
    StepState,
    age_in_days,
    mean_age,
    step_reference,
    waits_for_an_answer,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class StepFacts:
    """A next step with the steps under it.

    `earlier_ids` are the steps that it was carried from, oldest first; `first_raised_in` is the round of the oldest,
    which closed on `first_raised_on`.
    """

    id: int
    version: int
    workstream_id: int | None
    parent_id: int | None
    raised_in: str
    first_raised_in: str
    first_raised_on: dt.date
    text: str
    is_checklist: bool
    due_on: dt.date | None
    state: str
    closed_in: str
    outcome_words: str
    moved_to: dt.date | None
    earlier_ids: tuple[int, ...]
    children: tuple[StepFacts, ...] = ()

    @property
    def reference(self) -> str:
        return step_reference(self.id)

    @property
    def is_open(self) -> bool:
        return self.state == StepState.OPEN

    @property
    def times_carried(self) -> int:
        """Count how often it was moved to a later day."""
        return len(self.earlier_ids)

    def state_in(self, cycle: str) -> str:
        """Say how it stood in a round (2026-03): what a later round said of it was not yet known."""
        return StepState.OPEN if self.closed_in > cycle else self.state

    def waits_in(self, cycle: str) -> bool:
        """Say whether a round must still answer for it."""
        return waits_for_an_answer(self.state_in(cycle), self.raised_in, cycle)

    def age_on(self, day: dt.date) -> int:
        """Count its days since it was first raised, however often it moved."""
        return age_in_days(self.first_raised_on, day)


@dataclass(frozen=True, slots=True, kw_only=True)
class StepCounts:
    """How many steps there are, what became of them, and how old those are that are still to do.

    A step that moved is counted again as the step it became, so `raised` counts it once only.
    """

    raised: int
    done: int
    moved: int
    dropped: int
    open: int
    carried_over: int
    unanswered: int
    undated: int
    mean_age: int | None


def every_step(steps: Iterable[StepFacts]) -> Iterator[StepFacts]:
    """Yield steps and the steps under them, in reading order."""
    for step in steps:
        yield step
        yield from every_step(step.children)


def count_steps(steps: Iterable[StepFacts], cycle: str, day: dt.date) -> StepCounts:
    """Count steps, each by itself, as a round (2026-03) sees them on a day."""
    found = list(steps)
    became = [step.state_in(cycle) for step in found]
    live = [step for step, state in zip(found, became, strict=True) if state == StepState.OPEN]
    return StepCounts(
        raised=sum(1 for step in found if not step.times_carried),
        done=became.count(StepState.DONE),
        moved=became.count(StepState.MOVED),
        dropped=became.count(StepState.DROPPED),
        open=len(live),
        carried_over=sum(1 for step in live if step.first_raised_in < cycle),
        unanswered=sum(1 for step in live if step.waits_in(cycle)),
        undated=sum(1 for step in live if step.due_on is None),
        mean_age=mean_age([step.age_on(day) for step in live]),
    )
