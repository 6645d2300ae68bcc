"""Which step of an event a calendar shows. No Django."""

from collections.abc import Iterable
from typing import Protocol, TypeVar


class Step(Protocol):
    """A meeting as one step of the life of an event."""

    @property
    def uid(self) -> str: ...

    @property
    def sequence(self) -> int: ...


AnyStep = TypeVar("AnyStep", bound=Step)


def latest_steps(steps: Iterable[AnyStep]) -> tuple[AnyStep, ...]:
    """Keep the last step of each event: of a meeting that moved, the one that took its place."""
    latest: dict[str, AnyStep] = {}
    for step in steps:
        if step.uid not in latest or latest[step.uid].sequence < step.sequence:
            latest[step.uid] = step
    return tuple(latest.values())
