"""The shapes in which the demo's content is written. Months count from the first cycle, which is month 0."""

from dataclasses import dataclass
from enum import StrEnum


class Story(StrEnum):
    """How an action goes over the year."""

    SMOOTH = "smooth"
    WOBBLE = "wobble"
    SLIP = "slip"
    DRIFT = "drift"
    STUCK = "stuck"
    RECOVER = "recover"
    QUIET = "quiet"
    NEVER = "never"
    WAITING = "waiting"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of progress and what it shows."""

    text: str
    shows: str


def did(text: str) -> Line:
    """Write a line that shows activity."""
    return Line(text, "activity")


def well(text: str) -> Line:
    """Write a line that shows quality."""
    return Line(text, "quality")


def felt(text: str) -> Line:
    """Write a line that shows a difference to children and families."""
    return Line(text, "difference")


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionContent:
    """An action, how it goes, and the lines that its lead writes in order."""

    text: str
    what: str
    why: str
    lead: str
    answers: str
    starts: int
    due: int
    story: Story
    lines: tuple[Line, ...]
    criteria: str = ""
    share: str = ""
    steps: tuple[tuple[str, int], ...] = ()
    late: tuple[int, ...] = ()
    nexts: tuple[str, ...] = ()
    worry: str = ""
    mend: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeContent:
    """An outcome with its actions. `impacts` are the judgements of its impact: month, word, reason."""

    text: str
    families: str
    requirement: str
    baseline: str
    know: str
    actions: tuple[ActionContent, ...]
    impacts: tuple[tuple[int, str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkstreamContent:
    """A workstream with its three leads and its outcomes."""

    name: str
    purpose: str
    membership: str
    responsibilities: str
    council_lead: str
    health_lead: str
    forum_lead: str
    outcomes: tuple[OutcomeContent, ...]
