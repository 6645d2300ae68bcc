"""How much room a text takes in Arial, near enough and never too little: a slide cannot grow to hold what overflows."""

import unicodedata
from functools import cache

# Advance widths in thousandths of the type size, as Arial and the faces made to match it have them.
_ARIAL = {
    191: "'", 222: "ijl", 260: "|", 278: " !,./:;I[\\]ft", 333: "()-`r", 334: "{}", 355: '"', 389: "*",
    469: "^", 500: "Jckszxyv", 556: "#$0123456789?L_abdeghnopqu", 584: "+<=>~", 611: "FTZ", 667: "&ABEKPSVXY",
    722: "CDHNRUw", 778: "GOQ", 833: "Mm", 889: "%", 944: "W", 1015: "@",
}  # fmt: skip
_WIDTHS = {letter: width / 1000 for width, letters in _ARIAL.items() for letter in letters}
_CARE = 1.05  # another machine's Arial may be a little wider
_BOLD = 1.09


def wrapped(text: str, size: float, width: float, *, bold: bool = False) -> list[str]:
    """Break a text into the lines it takes in a width, both in points. The lines joined are the text."""
    lines: list[str] = []
    for given in text.split("\n"):
        lines += _line(given, width / size / (_BOLD if bold else 1.0))
        lines[-1] += "\n"
    lines[-1] = lines[-1].removesuffix("\n")
    return lines


def line_height(text: str, size: float) -> float:
    """Say how tall a line is; scripts that Arial lacks come from taller faces."""
    return size * (1.22 if all(ord(each) < 0x250 or 0x2000 <= ord(each) < 0x2300 for each in text) else 1.6)


def _line(text: str, width: float) -> list[str]:
    lines, start, used, last_space, since = [], 0, 0.0, -1, 0.0
    for place, letter in enumerate(text):
        wide = _letter(letter)
        if letter == " ":
            last_space, since = place, 0.0  # a space that ends a line hangs over and takes no room
            used += wide
            continue
        if used + wide > width and place > start:
            if last_space >= start:
                lines.append(text[start : last_space + 1])
                start, used, last_space = last_space + 1, since, -1
            if used + wide > width and place > start:
                lines.append(text[start:place])
                start, used, last_space = place, 0.0, -1
            since = used
        used += wide
        since += wide
    return [*lines, text[start:]]


@cache
def _letter(letter: str) -> float:
    if letter in _WIDTHS:
        return _WIDTHS[letter] * _CARE
    if letter == "\t":
        return 3.0
    wide = unicodedata.east_asian_width(letter) in "WF" or ord(letter) > 0xFFFF
    return 1.4 if wide else 0.8 if ord(letter) < 0x250 else 1.1
