"""What may be sent to a board. No Django."""

import datetime as dt
from collections.abc import Hashable, Iterable, Mapping

from turnstone.programme.publications.rules import STATE_NAMES, State

CAN_BE_ATTACHED = frozenset({State.APPROVED, State.PUBLISHED})


def fault_in_attaching(title: str, state: str) -> str:
    """Say why a publication cannot be put with a board's papers, in a sentence; empty when it can."""
    if state in CAN_BE_ATTACHED:
        return ""
    return f"“{title}” is {_called(state)}; a board gets a paper that is approved or published."


def fault_in_sending(title: str, state: str, *, is_held_back: bool) -> str:
    """Say why a publication cannot be sent to a board yet, in a sentence; empty when it can."""
    if state in _NO_LONGER_OUT:
        return f"“{title}” is {_called(state)}; take it off, and attach what is out now."
    if state != State.PUBLISHED:
        return f"“{title}” is {_called(state)} and not out; publish it first, or take it off."
    if is_held_back:
        return f"“{title}” is held back until a time that has not come; send it then, or take it off."
    return ""


def followed_by_another(sent: Iterable[tuple[int, Hashable, dt.datetime]]) -> Mapping[int, dt.datetime]:
    """Say when each paper was followed by another of the same name; `sent` is number, name and moment."""
    newest_first = sorted(sent, key=lambda each: (each[2], each[0]), reverse=True)
    later: dict[Hashable, dt.datetime] = {}
    found: dict[int, dt.datetime] = {}
    for number, name, moment in newest_first:
        if name in later:
            found[number] = later[name]
        later[name] = moment
    return found


def _called(state: str) -> str:
    return STATE_NAMES[State(state)].lower()


_NO_LONGER_OUT = frozenset({State.SUPERSEDED, State.WITHDRAWN})
