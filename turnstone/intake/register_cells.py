"""What the cells of a register mean: scores, ratings, rhythms, what is threatened."""

import re

from turnstone.documents.readers.reading import GridCell
from turnstone.documents.readers.reading import Line as ReadLine
from turnstone.intake.judgements import judgement_in
from turnstone.intake.proposal import Judgement

_GLYPHS = {"✔": "blue", "●": "green", "▲": "amber", "■": "red", "○": "grey"}
_LIKELIHOODS = (
    r"rare|very unlikely|remote",
    r"unlikely",
    r"possible",
    r"likely|probable",
    r"almost certain|very likely|certain",
)
_SEVERITIES = (
    r"slight|insignificant|negligible",
    r"minor",
    r"moderate",
    r"major|significant",
    r"severe|catastrophic|critical",
)


def text_of(cell: GridCell) -> str:
    """Give a cell's words as they were typed, the marks of its list kept."""
    return "\n".join(_line(each) for each in cell.lines)


def _line(line: ReadLine) -> str:
    return f"{'  ' * line.level}• {line.text}" if line.style in ("item", "check") else line.text


def score_in(text: str, name: str) -> int | None:
    """Read a score from 1 to 5, as a figure or as one of the words for it."""
    words = " ".join(text.casefold().split())
    found = re.fullmatch(r"([1-5])(?:\.0)?\b(?:\s*[-–:(]?\s*[a-z ]+\)?)?", words)
    if found:
        return int(found[1])
    scale = _LIKELIHOODS if name.startswith("likelihood") else _SEVERITIES
    return next((at for at, known in enumerate(scale, 1) if re.fullmatch(known, words)), None)


def product_in(text: str) -> tuple[int | None, int | None, int | None]:
    """Read a score such as "4 × 4 = 16", or "16": likelihood and severity where they are said, and the product."""
    words = " ".join(text.split())
    whole = re.fullmatch(r"([1-5])\s*[x×*]\s*([1-5])(?:\s*=\s*(\d{1,2}))?", words, re.IGNORECASE)
    if whole:
        first, second = int(whole[1]), int(whole[2])
        return first, second, int(whole[3]) if whole[3] else first * second
    return None, None, int(words) if re.fullmatch(r"\d{1,2}", words) else None


def rating_in(cell: GridCell) -> Judgement | None:
    """Read a rating; the shape that our own papers print before a plan's own word tells which it is."""
    words = " ".join(cell.text.split())
    key = _GLYPHS.get(words[:1])
    if key:
        return Judgement(word=words[1:].strip(), key=key)  # type: ignore[arg-type]  # the values are keys
    return judgement_in(cell)


def months_in(text: str) -> int | None:
    """Read a rhythm of review in months: "every 3 months", "monthly", "termly"."""
    words = " ".join(text.casefold().split())
    found = re.search(r"every (\d{1,2}) months?", words)
    if found:
        return int(found[1])
    return next((months for known, months in _RHYTHMS if re.search(known, words)), None)


_RHYTHMS = (
    (r"every month|monthly", 1),
    (r"every two months", 2),
    (r"quarterly|every quarter", 3),
    (r"termly|every term", 4),
    (r"half-?yearly|six-?monthly", 6),
    (r"annual|yearly|every year", 12),
)


def threatened_in(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Read the references of actions, and the measures, each on a line of its own after "Measure:"."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    measures = tuple(
        line.partition(":")[2].strip() for line in lines if line.casefold().startswith("measure:")
    )
    actions = (
        each.strip()
        for line in lines
        if not line.casefold().startswith("measure:")
        for each in re.split(r"[,;]|\band\b", line)
    )
    return tuple(each for each in actions if each), measures
