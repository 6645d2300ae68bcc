"""The focus areas that one cell names: "Focus Area 1: …", "14: … 15: …", "30. …", and the tasks that words mention."""

import re
from collections.abc import Iterator

from turnstone.intake.proposal import FocusArea


def focus_areas_in(words: str, reference: str = "") -> tuple[FocusArea, ...]:
    """Split a cell into the focus areas that it names; `reference` is the number where it has a column of its own."""
    areas = tuple(area for line in _lines(words) for area in _areas_in(line))
    if reference and len(areas) == 1 and not areas[0].number:
        return tuple(
            FocusArea(number=number, text=areas[0].text) for number in re.split(r"\s*[,/&\n]\s*", reference)
        )
    return areas


def tasks_in(*texts: str) -> tuple[str, ...]:
    """Give the tasks that some words mention, such as "1.B", each once, in order."""
    found = (match[0] for text in texts for match in _TASK.finditer(text))
    return tuple(dict.fromkeys(found))


def _lines(words: str) -> list[str]:
    """Join the lines of a cell that do not begin with a number of their own."""
    lines: list[str] = []
    for line in filter(None, map(str.strip, words.split("\n"))):
        if lines and not _FIRST.match(line):
            lines[-1] += " " + line
        else:
            lines.append(line)
    return lines


def _areas_in(line: str) -> Iterator[FocusArea]:
    """Read one line; it names a second area only where a higher number stands as the first one did."""
    first = _FIRST.match(line)
    if not first:
        yield FocusArea(number="", text=line)
        return
    starts = [first, *_further(line, first)]
    ends = [match.start() for match in starts[1:]] + [len(line)]
    for match, end in zip(starts, ends, strict=True):
        for number in re.split(r"\s*(?:,|&|/|and)\s*", match["numbers"]):
            yield FocusArea(number=number.rstrip("."), text=line[match.end() : end].strip(" ;,"))


def _further(line: str, first: re.Match[str]) -> Iterator[re.Match[str]]:
    before = _whole(first["numbers"])
    for match in _FURTHER.finditer(line, first.end()):
        is_same_form = bool(match["prefix"]) == bool(first["prefix"]) and match["mark"] == first["mark"]
        is_other_count = re.search(rf"(?:{_COUNTED})\s*$", line[: match.start()], re.IGNORECASE)
        if is_same_form and _whole(match["numbers"]) > before and not is_other_count:
            before = _whole(match["numbers"])
            yield match


def _whole(numbers: str) -> int:
    return int(re.findall(r"\d+", numbers)[-1])


_NUMBER = r"\d{1,3}(?:\.\d{1,2})*(?:\.?[A-Z]\b)?"
_NUMBERS = rf"(?P<numbers>{_NUMBER}(?:\s*(?:,|&|/|and)\s*{_NUMBER})*)"
_PREFIX = r"(?P<prefix>(?:focus\s+)?areas?|fa|actions?|objectives?|outcomes?|priority|priorities)"
_FIRST = re.compile(
    rf"(?:{_PREFIX}\s*(?:no\.?\s*)?)?{_NUMBERS}(?:(?P<mark>\s*[:.)–—-])\s*(?=\D)|(?(prefix)(?:\s+|$)|\s*$)|(?<=\d\.[\dA-Z])\s+(?=\D))",
    re.IGNORECASE,
)
_FURTHER = re.compile(rf"(?<=\s)(?:{_PREFIX}\s*(?:no\.?\s*)?)?{_NUMBERS}(?P<mark>\s*[:.)–—-])\s+(?=[A-Z])")
_COUNTED = r"phase|stage|step|part|year|level|tier|section|tasks?|table|band|wave|paragraph|appendix|key|aged?|version"
_TASK = re.compile(r"\b\d{1,3}\.[A-Z]\b")
