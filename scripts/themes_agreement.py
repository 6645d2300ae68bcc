"""Print how far the suggested themes agree with comments that people labelled, and how long it took.

    python scripts/themes_agreement.py

The comments and the phrases are the demo's, both made up. Nothing is fetched and nothing is kept.
"""

import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from turnstone.demo.content.comments import CommentContent, comments
from turnstone.demo.content.themes import THEMES
from turnstone.methods.agreement import agreement
from turnstone.methods.themes import METHOD, Suggestion, groups_in, suggest
from turnstone.programme.voice.rules import MOST_SUGGESTED, SURE_ENOUGH, sureness

Said = Sequence[tuple[Suggestion[str], ...]]


@dataclass(frozen=True, slots=True)
class Measured:
    """What the machine said, beside what people said, of the same comments."""

    labelled: tuple[CommentContent, ...]
    said: Said
    nearest: Said
    seconds: float


def measured() -> Measured:
    """Suggest themes for every labelled comment, and time it."""
    labelled = comments()
    words = [each.words for each in labelled]
    phrases = {theme.key: [theme.name, *theme.like] for theme in THEMES}
    begun = time.perf_counter()
    said = suggest(words, phrases, at_least=SURE_ENOUGH, most=MOST_SUGGESTED)
    seconds = time.perf_counter() - begun
    return Measured(labelled, said, suggest(words, phrases, at_least=0, most=1), seconds)


def lines_of(found: Measured) -> list[str]:
    """Say what was measured, a line each."""
    pairs = list(zip(found.labelled, found.said, strict=True))
    with_theme = [(each, said) for each, said in pairs if each.themes]
    without = [said for each, said in pairs if not each.themes]
    first = [(each, said[0]) for each, said in pairs if said]
    nearest = sum(
        said[0].theme in each.themes
        for each, said in zip(found.labelled, found.nearest, strict=True)
        if each.themes and said
    )
    either = sum(any(one.theme in each.themes for one in said) for each, said in with_theme)
    return [
        f"Method: {METHOD}, {len(THEMES)} themes, {sum(len(theme.like) for theme in THEMES)} phrases and words.",
        f"Comments: {len(pairs)}, of which {len(without)} are of no theme.",
        f"Nearest theme right, where there is one: {_share(nearest, len(with_theme))}.",
        f"First suggestion right, where it made one: {_share(sum(_is_right(*each) for each in first), len(first))}.",
        *(_by_sureness(first)),
        f"Right theme among its suggestions, where there is one: {_share(either, len(with_theme))}.",
        f"Rightly said nothing of comments without a theme: {_share(sum(not each for each in without), len(without))}.",
        f"Kappa, theme by theme, as between two readers: {_kappa(found):.2f}.",
        f"Time: {found.seconds:.2f} seconds.",
    ]


def _by_sureness(first: Sequence[tuple[CommentContent, Suggestion[str]]]) -> list[str]:
    lines = []
    for word in ("likely", "perhaps"):
        these = [each for each in first if sureness(each[1].score) == word]
        lines.append(
            f"... where it said “{word}”: {_share(sum(_is_right(*each) for each in these), len(these))}."
        )
    return lines


def _is_right(comment: CommentContent, suggestion: Suggestion[str]) -> bool:
    return suggestion.theme in comment.themes


def _kappa(found: Measured) -> float:
    pairs = [
        (theme.key in each.themes, theme.key in {one.theme for one in said})
        for theme in THEMES
        for each, said in zip(found.labelled, found.said, strict=True)
    ]
    return agreement(pairs).kappa or 0.0


def _share(part: int, whole: int) -> str:
    return f"{part} of {whole} ({part / whole:.0%})" if whole else "none"


def main() -> None:
    """Print what was measured, and the groups found among comments for which nothing was suggested."""
    found = measured()
    print("\n".join(lines_of(found)))
    left = [each.words for each, said in zip(found.labelled, found.said, strict=True) if not said]
    print(f"Groups among the {len(left)} comments for which it suggests nothing:")
    for group in groups_in(left):
        print(f"  {len(group.members)}: {', '.join(group.telling)}")


if __name__ == "__main__":
    main()
