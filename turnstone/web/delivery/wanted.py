"""What a reader asks of the next steps, and of the promises."""

from dataclasses import dataclass

WAITING, EVERY = "waiting", "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class StepsWanted:
    """Narrow the next steps. An empty state means those still to do."""

    workstream: str = ""
    state: str = ""
    undated: bool = False
    carried: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PromisesWanted:
    """Narrow the promises."""

    state: str = ""
    term: str = ""
