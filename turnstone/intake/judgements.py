"""Ratings as people write them, or as they only colour them, into one of our keys."""

import colorsys
import re
from typing import Literal

from turnstone.documents.readers.reading import GridCell
from turnstone.intake.proposal import Judgement
from turnstone.intake.vocabulary import RATINGS, is_not_set

Key = Literal["red", "amber", "green", "blue", "grey"]


def judgement_in(cell: GridCell) -> Judgement | None:
    """Read a rating from a cell's words, or from its colour where it has no words; None where it has neither."""
    words = " ".join(cell.text.split())
    key = key_of_colour(cell.fill)
    if key and is_not_set(words):
        return Judgement(word=words or key.capitalize(), key=key, is_from_colour=True)
    return Judgement(word=words, key=key_of_words(words)) if words else None


def key_of_words(words: str) -> Key | None:
    """Find the key of "R", "Amber", "On track"; of two, as in "Amber/Green", the worse, for no rating may flatter."""
    pieces = re.split(r"\s*[/\\+]\s*|\s+(?:to|and)\s+|\s*[-–—]\s*(?=red|amber|green|blue)", words.casefold())
    keys = {key for key in map(_key_of_piece, pieces) if key}
    return next((key for key in _WORST_FIRST if key in keys), None)


def key_of_colour(fill: str) -> Key | None:
    """Tell which rating a cell's fill stands for; white, black and greys stand for none."""
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", fill):
        return None
    red, green, blue = (int(fill[at : at + 2], 16) / 255 for at in (1, 3, 5))
    hue, lightness, saturation = colorsys.rgb_to_hls(red, green, blue)
    if saturation < 0.3 or not 0.12 < lightness < 0.93:
        return None
    degrees = hue * 360
    return next((key for limit, key in _HUES if degrees < limit), None)


def _key_of_piece(piece: str) -> Key | None:
    piece = re.sub(r"\s*\(.*\)|[●○■▲✔↑↓→←⬆⬇➡.,;:]", "", piece).strip()
    whole = next((key for key, pattern in _PATTERNS if pattern.fullmatch(piece)), None)
    if whole:
        return whole
    first = re.match(r"(red|amber|green|blue|gr[ea]y)\b", piece)
    return next((key for key, pattern in _PATTERNS if first and pattern.fullmatch(first[1])), None)


_WORST_FIRST: tuple[Key, ...] = ("red", "amber", "grey", "green", "blue")
_KEYS: dict[str, Key] = {"red": "red", "grey": "grey", "amber": "amber", "blue": "blue", "green": "green"}
_PATTERNS = tuple((_KEYS[name], re.compile(pattern)) for name, pattern in RATINGS)
# Theme colours wander, so each hue is a wide band: up to 18 degrees is red, up to 68 amber and yellow, and so on.
_HUES: tuple[tuple[float, Key | None], ...] = (
    (18, "red"),
    (68, "amber"),
    (172, "green"),
    (262, "blue"),
    (335, None),
    (361, "red"),
)
