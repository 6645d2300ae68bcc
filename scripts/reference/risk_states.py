"""Where a risk or an issue stands with the board, and the moves between."""

from reference.markdown import page as made
from reference.markdown import table


def page() -> str:
    """Set out the table of moves and of ratings, and draw the moves."""
    return made(
        "The states of a risk",
        "A risk or an issue goes to the board, and comes back, by the moves below and no others. How to keep the"
        " register is in [Keep the risk register](../how-to/keep-the-risk-register.md).",
        f"```text\n{_picture()}\n```",
        table(["Move", "From", "To", "What makes it"], _moves()),
        "## What the states are called on pages",
        table(["State in code", "On pages"], _names()),
        "## What a score is rated",
        table(["Score", "With a mitigation that has an owner and a date", "Without one"], _ratings()),
    )


def _picture() -> str:
    from turnstone.programme.delivery.rules import RISK_MOVES, RISK_STATE_NAMES

    width = max(len(name) for name in RISK_STATE_NAMES.values())
    move_width = max(len(name) for name in RISK_MOVES)
    return "\n".join(
        f"{RISK_STATE_NAMES[before]:<{width}}  ── {name.replace('_', ' '):<{move_width}} ──▶  "
        f"{RISK_STATE_NAMES[move.after]}"
        for name, move in RISK_MOVES.items()
        for before in move.before
    )


def _moves() -> list[tuple[str, str, str, str]]:
    from turnstone.programme.delivery.rules import RISK_MOVES

    return [
        (f"`{name}`", ", ".join(f"`{before}`" for before in move.before), f"`{move.after}`", move.what)
        for name, move in RISK_MOVES.items()
    ]


def _names() -> list[tuple[str, str]]:
    from turnstone.programme.delivery.rules import RISK_STATE_NAMES

    return [(f"`{state}`", name) for state, name in RISK_STATE_NAMES.items()]


def _ratings() -> list[tuple[str, str, str]]:
    """Give each run of scores that is rated alike."""
    from turnstone.programme.delivery.rules import rating_of

    rated = {
        first * second: (rating_of(first, second, True), rating_of(first, second, False))
        for first in range(1, 6)
        for second in range(1, 6)
    }
    runs: dict[tuple[str, str], list[int]] = {}
    for score, pair in sorted(rated.items()):
        runs.setdefault(pair, []).append(score)
    return [(f"{scores[0]} to {scores[-1]}", *pair) for pair, scores in runs.items()]
