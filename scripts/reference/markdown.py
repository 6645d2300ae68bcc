"""The few shapes that the pages are made of, and the code that they read."""

import ast
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MADE = "*Made from the code by `python scripts/build_docs.py`; change the code, not this page.*"


class Unexplained(SystemExit):
    """Stop the build: the code has a name that no words explain, or the words one that the code has not."""


def page(title: str, *parts: str) -> str:
    """Join a page's parts under its title."""
    return "\n\n".join([f"# {title}", MADE, *parts]) + "\n"


def table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Set out rows; a stroke inside a cell would end it, so it is escaped."""
    lines = [headings, ["---"] * len(headings), *rows]
    return "\n".join("| " + " | ".join(_cell(text) for text in line) + " |" for line in lines)


def _cell(text: str) -> str:
    return " ".join(text.replace("|", "\\|").split())


def first_sentence(doc: str | None) -> str:
    """Give a docstring's first paragraph on one line."""
    return " ".join((doc or "").strip().split("\n\n")[0].split())


def explained(found: Iterable[str], words: Mapping[str, object], where: str) -> None:
    """Insist that every name has its words, and every word its name."""
    names = set(found)
    if missing := names - set(words):
        raise Unexplained(f"{where} explains nothing about {', '.join(sorted(missing))}; add a line there.")
    if gone := set(words) - names:
        raise Unexplained(f"{where} explains {', '.join(sorted(gone))}, which the code no longer has.")


def sources(*folders: str) -> Iterator[tuple[Path, str]]:
    """Read every source file under some folders of the repository."""
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("*.py")):
            yield path, path.read_text(encoding="utf-8")


def calls_in(folder: str) -> Iterator[ast.Call]:
    """Find every call in the source files of a folder."""
    for _, text in sources(folder):
        yield from (node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Call))
