"""Write the pages under docs/reference that say what the code says, and the list of decisions.

    python scripts/build_docs.py            writes what differs
    python scripts/build_docs.py --check    changes nothing, and fails where a page differs

The words that no code holds stand beside each page's maker in scripts/reference; a name without words stops the build.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "turnstone.config.settings")

from reference import (  # noqa: E402
    blocks,
    commands,
    concerns,
    decisions,
    ledger_states,
    measures,
    promise_states,
    risk_states,
    roles,
    settings,
    states,
    tables,
    version_states,
)

PAGES: dict[str, Callable[[], str]] = {
    "docs/reference/settings.md": settings.page,
    "docs/reference/commands.md": commands.page,
    "docs/reference/publication-states.md": states.page,
    "docs/reference/promise-states.md": promise_states.page,
    "docs/reference/risk-states.md": risk_states.page,
    "docs/reference/ledger-states.md": ledger_states.page,
    "docs/reference/version-states.md": version_states.page,
    "docs/reference/roles.md": roles.page,
    "docs/reference/concerns.md": concerns.page,
    "docs/reference/blocks.md": blocks.page,
    "docs/reference/tables.md": tables.page,
    "docs/adr/README.md": decisions.page,
    **measures.pages(),
}


def main(arguments: list[str]) -> int:
    """Write the pages, or with --check only say which differ."""
    differing = [(ROOT / name, text) for name, text in made() if not is_current(ROOT / name, text)]
    if "--check" not in arguments:
        for path, text in differing:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            print(f"Wrote {path.relative_to(ROOT)}.")
        return 0
    for path, _ in differing:
        print(f"{path.relative_to(ROOT)} is not what the code says; run python scripts/build_docs.py.")
    return 1 if differing else 0


def made() -> list[tuple[str, str]]:
    """Make every page, without writing it."""
    return [(name, make()) for name, make in PAGES.items()]


def is_current(path: Path, text: str) -> bool:
    """Say whether a page is there and says what it should."""
    return path.is_file() and path.read_text(encoding="utf-8") == text


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
