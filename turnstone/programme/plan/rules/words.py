"""What an area calls the parts of its plan, and the order of references. No Django."""

import re

DEFAULT_WORDS = {
    "plan": "plan",
    "requirement": "requirement",
    "workstream": "workstream",
    "outcome": "outcome",
    "action": "action",
}


def order_of(reference: str) -> tuple[tuple[int, int | str], ...]:
    """Order references as people count them: 2.A before 10.A."""
    parts = re.findall(r"\d+|\D+", reference)
    return tuple((0, int(part)) if part.isdecimal() else (1, part.lower()) for part in parts)
