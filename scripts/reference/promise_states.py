"""What may become of a promise and of a next step, drawn from the tables that the operations go by."""

from collections.abc import Mapping
from typing import Any

from reference.markdown import explained, table
from reference.markdown import page as made

Moves = Mapping[str, tuple[frozenset[Any], Any]]


def page() -> str:
    """Set out both tables of moves, and draw them."""
    from turnstone.programme.delivery.rules import (
        PROMISE_MOVES,
        PROMISE_STATE_NAMES,
        STEP_MOVES,
        STEP_STATE_NAMES,
    )

    return made(
        "What becomes of promises and next steps",
        "How to write them down and answer for them is in"
        " [Make and answer promises](../how-to/make-and-answer-promises.md).",
        "## A promise",
        f"```text\n{_picture(PROMISE_MOVES, PROMISE_STATE_NAMES)}\n```",
        "Nobody makes a promise late: it is late on the day after it was due, until it is answered. A promise that"
        " is kept after its day shows as kept late.",
        table(["Move", "From", "To", "What it needs"], _rows(PROMISE_MOVES, _PROMISE_NEEDS)),
        table(["State in code", "On pages"], _names(PROMISE_STATE_NAMES)),
        "## A next step",
        f"```text\n{_picture(STEP_MOVES, STEP_STATE_NAMES)}\n```",
        table(["Move", "From", "To", "What it needs"], _rows(STEP_MOVES, _STEP_NEEDS)),
        table(["State in code", "On pages"], _names(STEP_STATE_NAMES)),
    )


_PROMISE_NEEDS = {
    "keep": "Evidence, or words that say what shows it.",
    "keep_partly": "The reason why not all of it.",
    "explain": "The reason why it is late. It stays open to an answer.",
    "drop": "The reason.",
}
_STEP_NEEDS = {
    "do": "Nothing more.",
    "move": "A day, today or later, and the reason. The step goes on as a new one with the same words.",
    "drop": "The reason.",
}


def _picture(moves: Moves, names: Mapping[Any, str]) -> str:
    width = max(len(name) for name in names.values())
    move_width = max(len(name) for name in moves)
    return "\n".join(
        f"{names[before]:<{width}}  ── {move.replace('_', ' '):<{move_width}} ──▶  {names[after]}"
        for move, (sources, after) in moves.items()
        for before in names
        if before in sources
    )


def _rows(moves: Moves, needs: Mapping[str, str]) -> list[tuple[str, str, str, str]]:
    explained(moves, needs, "scripts/reference/promise_states.py")
    return [
        (f"`{move}`", ", ".join(f"`{state}`" for state in sorted(sources)), f"`{after}`", needs[move])
        for move, (sources, after) in moves.items()
    ]


def _names(names: Mapping[Any, str]) -> list[tuple[str, str]]:
    return [(f"`{state}`", name) for state, name in names.items()]
