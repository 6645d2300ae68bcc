"""What the play of a plan needs to hand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from turnstone.demo.calendar import Month
from turnstone.demo.planting import Planted
from turnstone.demo.risks import Register
from turnstone.demo.scripted import Script, ScriptedStep
from turnstone.demo.setting import Cast
from turnstone.programme.delivery.models import NextStep, Promise
from turnstone.programme.plan.models import Action, PlanVersion
from turnstone.programme.scorecards.models import Measure, MoneyLine, NeedFact

# A moment, and what is done then.
Moment = tuple[dt.datetime, Callable[[], object]]
# What happens to a plan in a month beside the answers.
Happening = Callable[["Stage", Month], Iterator[Moment]]


@dataclass(slots=True)
class Stage:
    """The script, the cast, the plan, what happens beside the answers, and what has happened so far."""

    script: Script
    cast: Cast
    planted: Planted
    measures: dict[str, Measure]
    beside: tuple[Happening, ...] = ()
    register: Register = field(default_factory=Register)
    steps: list[tuple[ScriptedStep, NextStep]] = field(default_factory=list)
    versions: dict[str, PlanVersion] = field(default_factory=dict)
    promises: dict[int, Promise] = field(default_factory=dict)
    needs: dict[str, NeedFact] = field(default_factory=dict)
    money: dict[str, MoneyLine] = field(default_factory=dict)

    def action(self, reference: str) -> Action:
        """Find the plan's action that bears a reference: the very row that the play goes on with."""
        return next(action for action in self.planted.actions if action.reference == reference)
