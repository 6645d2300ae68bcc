"""The shapes of the first plan's content. Months count from the first of its 24 cycles, which is month 0."""

from dataclasses import dataclass

from turnstone.demo.content.shapes import Line


@dataclass(frozen=True, slots=True)
class Move:
    """A date that moves: in which month, by how many months, why, and whether the board agreed."""

    month: int
    by: int
    why: str
    agreed: bool = True


@dataclass(frozen=True, slots=True)
class Became:
    """What became of an action when the second plan took over: its fate, the actions it went into, why, who agreed."""

    fate: str
    into: tuple[str, ...] = ()
    why: str = ""
    agreed_by: str = ""


COMPLETED = Became("completed")


def carried(*into: str, why: str = "") -> Became:
    """Say that the work goes on under other references."""
    return Became("carried", into, why)


def merged(*into: str, why: str = "") -> Became:
    """Say that the work was joined with other work."""
    return Became("merged", into, why)


def dropped(why: str, agreed_by: str) -> Became:
    """Say that the work was given up, why, and who agreed."""
    return Became("dropped", (), why, agreed_by)


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstAction:
    """An action of the first plan: who and when, how its dates moved, when it was done if ever, and what was said.

    `steps` are its milestones: the words, the month they are due, and the months by which they come late.
    """

    text: str
    what: str
    lead: str
    answers: str
    starts: int
    due: int
    done: int | None = None
    lines: tuple[Line, ...]
    moves: tuple[Move, ...] = ()
    steps: tuple[tuple[str, int, int], ...] = ()
    nexts: tuple[str, ...] = ()
    worry: str = ""
    mend: str = ""
    became: Became = COMPLETED


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaOfWeakness:
    """An area of significant weakness: what the inspectors found, and the workstream and outcome that answer it."""

    reference: str
    finding: str
    source: str
    families: str
    bodies: tuple[str, ...]
    name: str
    purpose: str
    council_lead: str
    health_lead: str
    forum_lead: str
    outcome: str
    baseline: str
    know: str
    actions: tuple[FirstAction, ...]
    impact: tuple[int, str, str] | None = None
