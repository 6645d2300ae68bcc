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
    "wave",
    "round",
    "corners",
    "points",
    "plus",
    "minus",
    "equal",
    "up",
    "down",
    "clock",
]


@dataclass(frozen=True, slots=True)
class Mark:
    """Name a shape, the character that stands for it in text, its colour and the pale tint behind it.

    The shapes of signals and of assurance are an outline around the glyph, which is a letter.
    """

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
# What moves more than by chance: an outline for each sense, a letter for each side. Darker than the points of a chart,
# for these are words.
_BETTER, _WORSE, _NEITHER = ("#0a6c94", "#e2f3fa"), ("#a64d05", "#fcefe3"), ("#490092", "#f0e8f8")
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
    "target": {
        "green": GREEN,
        "amber": AMBER,
        "red": RED,
        "no_target": GREY,
        "no_data": Mark("dot", "•", "#5b6770", "#eef0f1"),
    },
    "signal": {
        "common": Mark("wave", "∿", "#5b6770", "#eef0f1"),
        "improvement_high": Mark("round", "H", *_BETTER),
        "improvement_low": Mark("round", "L", *_BETTER),
        "concern_high": Mark("corners", "H", *_WORSE),
        "concern_low": Mark("corners", "L", *_WORSE),
        "neutral_high": Mark("points", "H", *_NEITHER),
        "neutral_low": Mark("points", "L", *_NEITHER),
    },
    "assurance": {
        "pass": Mark("round", "P", *_BETTER),
        "fail": Mark("corners", "F", *_WORSE),
        "inconsistent": Mark("points", "?", "#5b6770", "#eef0f1"),
    },
    "travel": {
        "improved": Mark("plus", "+", "#0a6c94", "#e2f3fa"),
        "worsened": Mark("minus", "−", "#a64d05", "#fcefe3"),
        "same": Mark("equal", "=", "#5b6770", "#eef0f1"),
        "up": Mark("up", "↑", "#490092", "#f0e8f8"),
        "down": Mark("down", "↓", "#490092", "#f0e8f8"),
        "not_available": Mark("dot", "•", "#5b6770", "#eef0f1"),
        "late": Mark("clock", "◷", "#a63f1b", "#f8ebe5"),
    },
}


def mark(rating: Rating) -> Mark:
    """Find how a rating looks; an unknown key is a bug in the caller, so it raises `KeyError`."""
    return MARKS[rating.scale][rating.key]
