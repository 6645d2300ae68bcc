"""How a judgement looks, on every page and in every file: a shape and a colour to go with its word.

The colours pass 4.5:1 on white and on their own tint. The shapes differ, so nothing is said by colour alone.
"""

from dataclasses import dataclass
from typing import Literal

from turnstone.documents.blocks import Rating

Shape = Literal[
    "tick",
    "disc",
    "triangle",
    "square",
    "ring",
    "half",
    "steps",
    "kept",
    "partly",
    "late",
    "dropped",
    "promised",
    "onward",
    "joined",
    "stopped",
    "people",
    "speech",
    "lines",
    "letter",
    "diamond",
    "page",
    "glass",
    "dot",
]


@dataclass(frozen=True, slots=True)
class Mark:
    """Name a shape, the character that stands for it in text, its colour and the pale tint behind it."""

    shape: Shape
    glyph: str
    colour: str
    tint: str
    steps: int = 0


BLUE = Mark("tick", "✔", "#1d5fa8", "#e6eff8")
GREEN = Mark("disc", "●", "#1a7a4c", "#e4f2ea")
AMBER = Mark("triangle", "▲", "#a35200", "#fbeedd")
RED = Mark("square", "■", "#b3261e", "#fae7e5")
GREY = Mark("ring", "○", "#5b6770", "#eef0f1")
HALF = Mark("half", "◐", "#12323f", "#e7edef")

MARKS: dict[str, dict[str, Mark]] = {
    "confidence": {"blue": BLUE, "green": GREEN, "amber": AMBER, "red": RED, "grey": GREY},
    "status": {"complete": BLUE, "in_progress": HALF, "not_started": GREY},
    "impact": {
        "not_yet": Mark("steps", "▁▁▁", "#12323f", "#f6f1e8", 0),
        "early_signs": Mark("steps", "▃▁▁", "#12323f", "#f6f1e8", 1),
        "evident": Mark("steps", "▃▅▁", "#12323f", "#f6f1e8", 2),
        "sustained": Mark("steps", "▃▅▇", "#12323f", "#f6f1e8", 3),
    },
    "promise": {
        "kept": Mark("kept", "☑", "#14616b", "#e3eff0"),
        "partly": Mark("partly", "◧", "#2f757e", "#e3eff0"),
        "late": Mark("late", "◷", "#a63f1b", "#f8ebe5"),
        "dropped": Mark("dropped", "☒", "#12323f", "#e7edef"),
        "open": Mark("promised", "☐", "#5d6c6f", "#f6f1e8"),
    },
    "fate": {
        "completed": BLUE,
        "carried": Mark("onward", "→", "#14616b", "#e3eff0"),
        "merged": Mark("joined", "+", "#2f5d8a", "#e8eff6"),
        "dropped": Mark("stopped", "×", "#12323f", "#e7edef"),
        "left": GREY,
    },
    "ledger": {
        "open": Mark("promised", "☐", "#5d6c6f", "#f6f1e8"),
        "answered": HALF,
        "closed": Mark("kept", "☑", "#14616b", "#e3eff0"),
        "late": Mark("late", "◷", "#a63f1b", "#f8ebe5"),
    },
    "meeting": {
        "scheduled": GREY,
        "held": Mark("kept", "☑", "#14616b", "#e3eff0"),
        "postponed": Mark("onward", "→", "#a63f1b", "#f8ebe5"),
        "cancelled": Mark("stopped", "×", "#12323f", "#e7edef"),
    },
    "timeline": {
        "board": Mark("people", "∴", "#14616b", "#e3eff0"),
        "event": Mark("speech", "❝", "#a63f1b", "#f8ebe5"),
        "survey": Mark("lines", "☰", "#2f5d8a", "#e8eff6"),
        "bulletin": Mark("letter", "✉", "#14616b", "#e3eff0"),
        "decision": Mark("diamond", "◆", "#12323f", "#e7edef"),
        "publication": Mark("page", "▤", "#2f5d8a", "#e8eff6"),
        "inspection": Mark("glass", "⌕", "#12323f", "#e7edef"),
        "other": Mark("dot", "•", "#5b6770", "#eef0f1"),
    },
}


def mark(rating: Rating) -> Mark:
    """Find how a rating looks; an unknown key is a bug in the caller, so it raises `KeyError`."""
    return MARKS[rating.scale][rating.key]
