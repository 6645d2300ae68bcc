"""When something that waits for others may be shared. No Django."""

import datetime as dt
from collections.abc import Iterable


def bodies_outstanding(agreed: Iterable[tuple[str, bool]]) -> tuple[str, ...]:
    """Name the bodies whose agreement is still to come; a body named twice has agreed when it agreed once."""
    bodies: dict[str, tuple[str, bool]] = {}
    for body, has_agreed in agreed:
        named, before = bodies.get(body.casefold(), (body, False))
        bodies[body.casefold()] = (named, before or has_agreed)
    return tuple(named for named, has_agreed in bodies.values() if not has_agreed)


def fault_in_releasing(
    title: str, waits_on: tuple[str, ...], not_before: dt.datetime | None, now: dt.datetime
) -> str:
    """Say why a release cannot go at a moment, in a sentence; empty when it can."""
    if waits_on:
        return f"“{title}” waits for the agreement of {_listed(waits_on)}; note it first."
    if not_before and not_before > now:
        return f"“{title}” is held back until a time that has not come; it goes then by itself."
    return ""


def _listed(names: tuple[str, ...]) -> str:
    """Put names in a sentence."""
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)
