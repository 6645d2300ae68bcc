"""What may become of a line of the ledger, drawn from the table that the operations go by."""

from reference.markdown import explained, table
from reference.markdown import page as made

# the move: what it needs
WORDS = {
    "answer": "The answer, and where it was given: a meeting, a paper, or words or a link.",
    "send_back": "The reason. The answer stays in the history.",
    "accept": "Who accepts it. Nobody accepts for a voice that is not theirs.",
    "reopen": "The reason. The answer stays in the history.",
}


def page() -> str:
    """Set out the table of moves, draw it, and say whose voice each role has."""
    from turnstone.programme.boards.rules import LEDGER_MOVES

    explained(LEDGER_MOVES, WORDS, "scripts/reference/ledger_states.py")
    return made(
        "The states of a line of the ledger",
        "A line moves by the moves below and no others. Its words never move. How to use them is in"
        " [Answer a board](../how-to/answer-a-board.md).",
        f"```text\n{_picture()}\n```",
        "Nobody makes a line late: an open line is overdue on the day after it was due, unless it waits for a body to"
        " agree. Passing it to another board changes whom it is with, not where it stands.",
        table(["Move", "From", "To", "What it needs"], _moves()),
        "## What the states are called on pages",
        table(["State in code", "On pages"], _names()),
        "## Who asks, and who accepts",
        table(["Role", "Asks for", "Accepts answers for"], _voices()),
    )


def _picture() -> str:
    from turnstone.programme.boards.rules import LEDGER_MOVES, LEDGER_STATE_NAMES

    width = max(len(name) for name in LEDGER_STATE_NAMES.values())
    move_width = max(len(name) for name in LEDGER_MOVES)
    return "\n".join(
        f"{LEDGER_STATE_NAMES[before]:<{width}}  ── {name.replace('_', ' '):<{move_width}} ──▶  "
        f"{LEDGER_STATE_NAMES[after]}"
        for name, (before, after) in LEDGER_MOVES.items()
    )


def _moves() -> list[tuple[str, str, str, str]]:
    from turnstone.programme.boards.rules import LEDGER_MOVES

    return [
        (f"`{name}`", f"`{before}`", f"`{after}`", WORDS[name])
        for name, (before, after) in LEDGER_MOVES.items()
    ]


def _names() -> list[tuple[str, str]]:
    from turnstone.programme.boards.rules import LEDGER_STATE_NAMES

    return [(f"`{state}`", name) for state, name in LEDGER_STATE_NAMES.items()]


def _voices() -> list[tuple[str, str, str]]:
    from turnstone.programme.boards.rules import RAISED_BY_NAMES, RaisedBy, accepts_for, asks_for
    from turnstone.programme.people.rules import ROLE_NAMES

    def named(voices: tuple[RaisedBy, ...]) -> str:
        if len(voices) == len(RaisedBy):
            return "Anyone"
        return "; ".join(RAISED_BY_NAMES[voice] for voice in voices)

    return [
        (words, named(asks_for({role})), named(accepts_for({role})))
        for role, words in ROLE_NAMES.items()
        if asks_for({role}) or accepts_for({role})
    ]
