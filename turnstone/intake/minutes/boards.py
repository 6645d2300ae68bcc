"""Which boards a sentence names, and to which of them something goes."""

from __future__ import annotations

import re


def boards_in(text: str) -> list[str]:
    """List the boards that a text names in full, in order, each once; "the Board" names none."""
    found: dict[str, str] = {}
    for match in BOARD.finditer(text):
        for each in _SEVERAL.split(match["name"]):
            name = tidied(each)
            if name and same_board(name) not in found and not _NO_BOARD.search(name):
                found[same_board(name)] = name
    return list(found.values())


def goes_to(text: str, own: str) -> str:
    """Name the board to which a sentence sends something; `own` stands for "this Committee"."""
    for pattern in (_BE_ASKED, _SENT_TO, _ASKED):
        for match in pattern.finditer(text):
            name = tidied(match["name"])
            if name:
                return name
    return own if own and _TO_OWN.search(text) else ""


def tidied(name: str) -> str:
    """Leave off what only leads to a name; give nothing for "Board" alone, which is a word and no name."""
    words = _LEADS.sub("", name).split()
    while words and words[0].lower() in _LEADING:
        words = words[1:]
    is_name = len(words) > 1 or (words and words[0] in ("Cabinet", "Executive"))
    return " ".join(words) if is_name else ""


def same_board(name: str) -> str:
    """Give a name as it is compared: without case, hyphens, "&" or the area's own dressing."""
    plain = name.casefold().replace("&", "and").replace("-", "").replace("’", "'")
    return " ".join(re.sub(r"[^\w\s]", "", plain).removeprefix("the ").split())


_WORD = r"(?:[A-Z][\w’'&/-]*|&|0-\d+)"
_NAME = (
    rf"(?:{_WORD}(?:,?\s+(?:and|&|of(?:\s+the)?|for(?:\s+the)?|on|in|with)(?=\s+[A-Z])"
    rf"|,(?=\s+[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)?\s+(?:and|&)\s))?\s+){{0,9}}"
    r"(?:Sub-Committee|Sub-Group|Board|Committee|Panel|Cabinet|Group|Commission|Executive"
    r"|Strategic Partnership|Schools Forum"
    r"|Full Council|Governing Body|Taskforce|Task Force)"
)
BOARD = re.compile(rf"(?<![\w’'-])(?P<name>{_NAME})(?![\w’'-])(?!\s+(?:Member|Chair|Lead|Paper|Report)\b)")
# "the Improvement Board, the Strategic Partnership and the Cabinet" are three.
_SEVERAL = re.compile(r"(?:(?<=Board)|(?<=Panel)|(?<=Group)|(?<=Committee))(?:,|\s+and)\s+(?:the\s+)?")
_NO_BOARD = re.compile(r"Care Quality|^(?:Integrated Care Board|Clinical Commissioning Group)$")
_LEADS = re.compile(
    r"^.*\b(?:Minutes|Meetings?|Chair|Reports?|Reference|Members?|Agenda|Director|Head)\s+(?:of|to|for"
    r"|from)\s+(?:the\s+)?"
)
_LEADING = frozenset(
    "the a an of and to for on in with this that each every any both new our at by from when where if as "
    "resolved recommended agreed supporting following during while since until under although".split()
)
_BEFORE = (
    r"(?:the\s+|a\s+|an\s+|this\s+)?(?:(?:next|future|following|first|subsequent|forthcoming)\s+)?"
    r"(?:(?:meetings?|members|chair|attention)\s+of\s+(?:the\s+)?)?"
)
_SENT_TO = re.compile(
    rf"\b(?:to|with|before)\s+(?:both\s+)?{_BEFORE}(?P<name>{_NAME})(?!\s+(?:Member|Paper)\b)(?![\w’'-])"
)
_ASKED = re.compile(
    r"\b(?:ask(?:s|ed)?|request(?:s|ed)?|invite[sd]?|recommend(?:s|ed)?(?:\s+that)?)\s+(?:the\s+)?"
    rf"(?P<name>{_NAME})(?![\w’'-])"
)
_BE_ASKED = re.compile(
    rf"(?P<name>{_NAME})\s+(?:be|is|are|was|were)\s+(?:asked|requested|invited|urged|recommended)\b"
)
_TO_OWN = re.compile(
    r"\b(?:to|with|before|by)\s+(?:(?:a|the|its|each|every|this)\s+)?(?:(?:next|future|following"
    r"|subsequent)\s+)?"
    r"(?:meetings?\s+of\s+)?(?:the\s+|this\s+)?(?:board|committee|panel|group|cabinet|members)\b"
    r"|\b(?:this|the)\s+(?:board|committee|panel|group)\s+(?:\w+\s+){0,2}?(?:receives?|be\s+(?:given|sent"
    r"|kept|updated|provided))\b"
    r"|\b(?:report|come|bring|brought|return|update)\s+(?:back\s+)?(?:\w+\s+){0,3}?(?:at|to|in)\s+(?:its"
    r"|the|a)\s+"
    r"(?:next|future|following|\w+)\s+meeting\b",
    re.IGNORECASE,
)
