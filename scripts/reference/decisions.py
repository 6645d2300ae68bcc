"""The list of decisions."""

from reference.markdown import MADE, ROOT


def page() -> str:
    """List every decision by its title."""
    lines = [
        f"- [{path.read_text(encoding='utf-8').splitlines()[0].removeprefix('# ')}]({path.name})"
        for path in sorted((ROOT / "docs/adr").glob("[0-9]*.md"))
    ]
    about = (
        "What was decided, why, and what follows, where a choice is costly to change or would surprise a newcomer."
        " A page is not rewritten; a later one says that it replaces it."
    )
    return "\n\n".join(["# Decisions", MADE, about, "\n".join(lines)]) + "\n"
