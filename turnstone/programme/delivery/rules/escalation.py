"""When a risk goes to the board, and when it comes back. No Django.

One table says what moves a risk from where it stands; one function reads where it stands from how it was rated as each
cycle closed and from what boards decided.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

CYCLES_TO_ESCALATE = 3


class RiskState(StrEnum):
    """Where a risk or an issue stands with the board."""

    OPEN = "open"
    ESCALATED = "escalated"
    DECIDED = "decided"
    CLOSED = "closed"


RISK_STATE_NAMES = {
    RiskState.OPEN: "Open",
    RiskState.ESCALATED: "Escalated to the board",
    RiskState.DECIDED: "Decided by the board",
    RiskState.CLOSED: "Closed",
}


@dataclass(frozen=True, slots=True)
class RiskMove:
    """Say from where a move goes, where to, and what makes it."""

    before: tuple[RiskState, ...]
    after: RiskState
    what: str


RISK_MOVES: dict[str, RiskMove] = {
    "stays_red": RiskMove(
        (RiskState.OPEN, RiskState.DECIDED),
        RiskState.ESCALATED,
        "It was red as three cycles running closed, and no board has decided on it since the first of them.",
    ),
    "record_decision": RiskMove(
        (RiskState.OPEN, RiskState.ESCALATED),
        RiskState.DECIDED,
        "A board decided on it while it was red.",
    ),
    "comes_down": RiskMove(
        (RiskState.ESCALATED, RiskState.DECIDED), RiskState.OPEN, "It is not rated red any more."
    ),
    "close_risk": RiskMove(
        (RiskState.OPEN, RiskState.ESCALATED, RiskState.DECIDED), RiskState.CLOSED, "Somebody said why."
    ),
    "reopen_risk": RiskMove((RiskState.CLOSED,), RiskState.OPEN, "Somebody said why it is back."),
}


@dataclass(frozen=True, slots=True)
class Close:
    """Hold how a risk was rated as a cycle closed."""

    on: dt.date
    rating: str


@dataclass(frozen=True, slots=True)
class Escalation:
    """Say where a risk stands with the board, since when, and for how many cycles running it has been red."""

    state: RiskState
    since: dt.date | None
    cycles_red: int
    sentence: str

    @property
    def is_for_the_board(self) -> bool:
        """Say whether the board owes it a decision."""
        return self.state == RiskState.ESCALATED


def escalation_of(
    closes: Sequence[Close], decided: Sequence[dt.date], *, rating: str, closed_on: dt.date | None = None
) -> Escalation:
    """Say where a risk stands: from its ratings as cycles closed (newest last), from decisions, and now."""
    if closed_on is not None:
        return Escalation(RiskState.CLOSED, closed_on, 0, f"Closed on {_day(closed_on)}.")
    if rating != "red":
        return Escalation(RiskState.OPEN, None, 0, "Not red, so the board is not asked about it.")
    run, decision = _red_spell(closes, decided)
    since_decision = [close for close in run if decision is None or close.on > decision]
    red = _red_for(len(run))
    if len(since_decision) >= CYCLES_TO_ESCALATE:
        since = since_decision[CYCLES_TO_ESCALATE - 1].on
        undecided = f"no board has decided on it since {_day(decision or run[0].on)}"
        return Escalation(RiskState.ESCALATED, since, len(run), f"{red}; {undecided}.")
    if decision is not None:
        sentence = f"{red}; a board decided on it on {_day(decision)}."
        return Escalation(RiskState.DECIDED, decision, len(run), sentence)
    sentence = f"{red}; it goes to the board when {CYCLES_TO_ESCALATE} have closed."
    return Escalation(RiskState.OPEN, None, len(run), sentence)


def _red_spell(
    closes: Sequence[Close], decided: Sequence[dt.date]
) -> tuple[tuple[Close, ...], dt.date | None]:
    """Give the closes since it was last not red, and the newest decision since then."""
    start = next((at for at in range(len(closes), 0, -1) if closes[at - 1].rating != "red"), 0)
    begun_after = closes[start - 1].on if start else dt.date.min
    decision = max((day for day in decided if day > begun_after), default=None)
    return tuple(closes[start:]), decision


def _red_for(cycles: int) -> str:
    if not cycles:
        return "Red since the last cycle closed"
    return "Red as 1 cycle closed" if cycles == 1 else f"Red as {cycles} cycles running closed"


def _day(on: dt.date) -> str:
    return f"{on.day} {on:%B %Y}"
