"""A whole cycle as at a moment, and who has answered in it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from turnstone.programme.delivery.facts.cycles import (
    CycleFacts,
    ExceptionFacts,
    HeadlineFacts,
    ProgressFacts,
    UpdateFacts,
)
from turnstone.programme.delivery.facts.promises import PromiseFacts
from turnstone.programme.delivery.facts.risks import RiskFacts
from turnstone.programme.delivery.facts.steps import StepFacts
from turnstone.programme.plan.facts import ActionFacts, PlanFacts
from turnstone.programme.scorecards.facts import DataProductFacts, MeasureFacts


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """Of which actions a cycle asks for an update, and of which it has one."""

    asked: tuple[ActionFacts, ...]
    answered: frozenset[int]

    @property
    def given(self) -> int:
        """Count the answers."""
        return len(self.answered)

    @property
    def waiting(self) -> tuple[ActionFacts, ...]:
        """List the actions still to be answered, in the order of the plan."""
        return tuple(action for action in self.asked if action.id not in self.answered)

    def waiting_for(self, posts: Collection[int]) -> tuple[ActionFacts, ...]:
        """List those that some posts lead."""
        return tuple(action for action in self.waiting if action.lead and action.lead.id in posts)


@dataclass(frozen=True, slots=True, kw_only=True)
class CycleRecord:
    """All that a monitoring update may say: the plan and the cycle as at one moment, and the cycles before it."""

    plan: PlanFacts
    cycle: CycleFacts
    earlier_cycles: tuple[CycleFacts, ...]
    headlines: tuple[HeadlineFacts, ...]
    updates: tuple[UpdateFacts, ...]
    earlier_updates: tuple[UpdateFacts, ...]
    progress: tuple[ProgressFacts, ...]
    next_steps: tuple[StepFacts, ...]
    exceptions: tuple[ExceptionFacts, ...]
    risks: tuple[RiskFacts, ...]
    promises: tuple[PromiseFacts, ...]
    measures: tuple[MeasureFacts, ...]
    register: tuple[DataProductFacts, ...]

    @property
    def as_at(self) -> dt.datetime:
        return self.plan.as_at
