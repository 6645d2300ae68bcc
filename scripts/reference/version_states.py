"""The states of a version of a plan, and the answers that move it."""

from itertools import combinations_with_replacement

from reference.markdown import explained, table
from reference.markdown import page as made

# the move: what brings it about
WORDS = {
    "submit": "The programme office puts it to the bodies that must agree it.",
    "send_back": "One body sends it back, saying why.",
    "agree": "The last body agrees, on a condition or without.",
    "replace": "Nobody asks for it: agreeing a later version puts the one agreed before out of force.",
}
BODIES = 2


def page() -> str:
    """Set out the table of moves, draw it, and work out what two answers bring about."""
    from turnstone.programme.plan.rules import MOVES

    explained(MOVES, WORDS, "scripts/reference/version_states.py")
    return made(
        "The states of a version",
        "A version of a plan moves by the moves below and no others. A version that was sent back stays so; the next"
        " version answers it. How to use them is in [Agree a plan](../how-to/agree-a-plan.md).",
        f"```text\n{_picture()}\n```",
        table(["Move", "From", "To", "What brings it about"], _moves()),
        "## What the answers bring about",
        "Bodies may answer in any order. With two bodies, whatever each has said:",
        table(["One body", "The other", "The version"], _answers()),
        "## What the states are called on pages",
        table(["State in code", "On pages"], _names()),
    )


def _picture() -> str:
    from turnstone.programme.plan.rules import MOVES, VERSION_STATE_NAMES

    width = max(len(name) for name in VERSION_STATE_NAMES.values())
    move_width = max(len(name) for name in MOVES)
    return "\n".join(
        f"{VERSION_STATE_NAMES[before]:<{width}}  ── {name.replace('_', ' '):<{move_width}} ──▶  "
        f"{VERSION_STATE_NAMES[after]}"
        for name, (before, after) in MOVES.items()
    )


def _moves() -> list[tuple[str, str, str, str]]:
    from turnstone.programme.plan.rules import MOVES

    return [
        (f"`{name}`", f"`{before}`", f"`{after}`", WORDS[name]) for name, (before, after) in MOVES.items()
    ]


def _answers() -> list[tuple[str, ...]]:
    from turnstone.programme.plan.rules import (
        APPROVAL_NAMES,
        MOVES,
        VERSION_STATE_NAMES,
        VersionState,
        move_that_follows,
    )

    rows = []
    for answers in combinations_with_replacement(APPROVAL_NAMES, BODIES):
        move = move_that_follows(answers)
        state = MOVES[move][1] if move else VersionState.SUBMITTED
        rows.append((*(APPROVAL_NAMES[each] for each in answers), VERSION_STATE_NAMES[state]))
    return rows


def _names() -> list[tuple[str, str]]:
    from turnstone.programme.plan.rules import VERSION_STATE_NAMES

    return [(f"`{state}`", name) for state, name in VERSION_STATE_NAMES.items()]
