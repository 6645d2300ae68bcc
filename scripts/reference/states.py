"""The states of a publication and the moves between them."""

from reference.markdown import first_sentence, table
from reference.markdown import page as made


def page() -> str:
    """Set out the table of moves, and draw it."""
    return made(
        "The states of a publication",
        "A paper moves from draft to published by the moves below and no others. What a state lets you do is in"
        " [Publish and correct](../how-to/publish-and-correct.md).",
        f"```text\n{_picture()}\n```",
        table(["Move", "From", "To", "What it does"], _moves()),
        "## What the states are called on pages",
        table(["State in code", "On pages"], _names()),
        "## Who may read",
        table(["Audience in code", "On pages"], _audiences()),
    )


def _picture() -> str:
    from turnstone.programme.publications.rules import MOVES, STATE_NAMES

    width = max(len(name) for name in STATE_NAMES.values())
    move_width = max(len(name) for name in MOVES)
    return "\n".join(
        f"{STATE_NAMES[before]:<{width}}  ── {name.replace('_', ' '):<{move_width}} ──▶  {STATE_NAMES[after]}"
        for name, (before, after) in MOVES.items()
    )


def _moves() -> list[tuple[str, str, str, str]]:
    import django

    django.setup()
    from turnstone.programme.publications import operations
    from turnstone.programme.publications.rules import MOVES

    return [
        (
            f"`{name}`",
            f"`{before}`",
            f"`{after}`",
            first_sentence(getattr(operations, name, _supersede).__doc__),
        )
        for name, (before, after) in MOVES.items()
    ]


def _supersede() -> None:
    """Nobody asks for it: publishing a paper puts the one of the same kind, month and audience out of force."""


def _names() -> list[tuple[str, str]]:
    from turnstone.programme.publications.rules import STATE_NAMES

    return [(f"`{state}`", name) for state, name in STATE_NAMES.items()]


def _audiences() -> list[tuple[str, str]]:
    from turnstone.programme.publications.rules import AUDIENCE_NAMES

    return [(f"`{audience}`", name) for audience, name in AUDIENCE_NAMES.items()]
