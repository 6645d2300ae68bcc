"""The shapes of a script: what is said of each action, when, and what becomes of it."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from turnstone.demo.calendar import Year
from turnstone.demo.content.shapes import ActionContent, Line, OutcomeContent, WorkstreamContent
from turnstone.demo.stories import Course


@dataclass(frozen=True, slots=True)
class ScriptedOutcome:
    """An outcome with the number printed on it."""

    number: int
    stream: int
    content: OutcomeContent


@dataclass(frozen=True, slots=True)
class ScriptedAction:
    """An action with its reference, its dates and its course."""

    reference: str
    outcome: int
    stream: int
    content: ActionContent
    starts_on: dt.date
    due_on: dt.date
    course: Course


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What is said of an action in a cycle; without a text it says that nothing changed."""

    action: int
    month: int
    said_at: dt.datetime
    text: str
    line: Line | None
    status: str
    confidence: str
    why: str
    done_on: dt.date | None = None
    forecast_on: dt.date | None = None
    moves_to: dt.date | None = None
    agreed: bool = False


@dataclass(frozen=True, slots=True)
class ScriptedStep:
    """A next step, and what became of it: the state, why, and in which month."""

    stream: int
    month: int
    text: str
    due_on: dt.date | None
    state: str
    why: str
    closes: int


@dataclass(frozen=True, slots=True)
class Asides:
    """What happens beside the actions: headlines by month, lists under lines and steps, undated steps, handovers."""

    headlines: tuple[tuple[str, ...], ...]
    nested: tuple[tuple[int, int, str, tuple[str, ...]], ...] = ()
    checklists: tuple[tuple[int, int, str, tuple[str, ...]], ...] = ()
    undated: Mapping[int, tuple[int, str]] = field(default_factory=dict)
    handovers: tuple[tuple[int, str, str], ...] = ()


@dataclass(slots=True)
class Script:
    """All that happens to a plan, from its first cycle to its last."""

    year: Year
    workstreams: tuple[WorkstreamContent, ...]
    outcomes: tuple[ScriptedOutcome, ...]
    actions: tuple[ScriptedAction, ...]
    answers: list[list[Answer]]
    steps: list[ScriptedStep]
    asides: Asides
    exceptions: list[list[int]] = field(default_factory=list)
