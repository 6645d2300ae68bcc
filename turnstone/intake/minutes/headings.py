"""Which lines head an item of the agenda, and who presented it."""

from __future__ import annotations

import re
from typing import NamedTuple

from turnstone.intake.minutes import words
from turnstone.intake.minutes.saying import Said


class Title(NamedTuple):
    """Hold an item's number, which may be empty, and its title."""

    number: str
    title: str


def numbered(said: Said) -> Title | None:
    """Read a line such as "5. Local offer", "12/22 Local offer" or "Item 5: Local offer"."""
    found = _NUMBERED.match(said.text)
    if not found or said.cells:
        return None
    title = said.text[found.end() :].strip(" :–-")
    if not is_title(title) or (title[:1].islower() and said.style != "heading"):
        return None
    return Title(found["item"] or found["number"], title)


def styled(said: Said) -> Title | None:
    """Read a line that the file itself makes a heading, or that is in capitals."""
    if said.cells or not is_title(said.text) or said.text.endswith(":"):
        return None
    is_loud = said.text.isupper() and len(said.text) > _SHORTEST and said.after_gap
    return Title("", said.text) if said.style == "heading" or is_loud else None


def plain(said: Said, after: Said | None) -> Title | None:
    """Read a short line that stands alone above a paragraph, in minutes whose items have no numbers."""
    if said.style != "text" or said.cells or not said.after_gap or not is_title(said.text):
        return None
    stands_alone = after is not None and (after.after_gap or len(after.text) > _LONG)
    is_short = len(said.text) <= _LONG and said.text[:1].isupper() and not said.text.endswith((":", ",", ";"))
    return Title("", said.text) if stands_alone and is_short and not _VERB.search(said.text) else None


def is_title(text: str) -> bool:
    """Say whether words may be a title: few, and no sentence."""
    return (
        2 < len(text) <= _LONGEST and not text.rstrip().endswith((".", ";", ",")) and len(text.split()) <= 20
    )


def presenter_named(text: str) -> str:
    """Name whoever presented from a line that says nothing else, such as "Presented by: A Person"."""
    label = _LABEL.fullmatch(text)
    return label["who"].strip(" .") if label else ""


def presenter_in(text: str) -> str:
    """Name whoever presented, from a sentence; nothing where the sentence names nobody."""
    for pattern in (_PRESENTED, _PRESENTED_BY):
        found = pattern.search(text)
        if found and not _NOBODY.match(found["who"]):
            return re.sub(r"^the\s+", "", found["who"].strip(" ,"), flags=re.IGNORECASE)[:200]
    return ""


_LONGEST, _LONG, _SHORTEST = 140, 90, 7
_NUMBERED = re.compile(
    r"(?:(?:[Aa]genda\s+)?(?:[Ii]tem|ITEM)\s+(?:no\.?\s*)?(?P<item>\d{1,3}[a-z]?)\s*[.:)–-]?\s*"
    r"|(?P<number>(?:[A-Z]{2,6}[/ ]?)?\d{1,3}(?:/\d{1,4})?)\s*(?:[.):]|[–-])?\s+)(?=\S)"
)
_VERB = re.compile(r"\b(?:was|were|is|are|had|has|have|would|will|presented|noted|asked|agreed)\b")
_LABEL = re.compile(
    r"(?:to (?:decide|discuss|note)\. )?(?:presenters?|presented\s+by|report\s+(?:of|by|author)"
    r"|lead(?:\s+officer)?|introduced\s+by)\s*:\s*(?P<who>.{3,200})",
    re.IGNORECASE,
)
_ACTS = (
    r"(?:presented|introduced|gave\s+(?:a|an|the)|provided\s+(?:a|an|the|members)|outlined"
    r"|updated\s+(?:the|members)"
    r"|took\s+(?:the|members)|delivered\s+(?:a|an|the)|spoke\s+to|talked\s+(?:the|to|through)"
    r"|shared\s+(?:a|an|the)\s+(?:presentation|update|report)"
    r"|summarised\s+the|briefed\s+(?:the|members))"
)
_PRESENTED = re.compile(
    rf"^(?P<who>(?:[Tt]he\s+)?[A-Z][^.;:]{{2,160}}?),?\s+(?:(?:then|jointly|also|briefly)\s+)?{_ACTS}\b"
)
_PRESENTED_BY = re.compile(
    r"\b(?:considered|received|noted|had)\s+(?:a|an|the)\s+(?:[\w-]+\s+){0,4}?(?:report|update"
    r"|presentation|paper|briefing)s?\s+"
    r"(?:of|by|from)\s+(?P<who>(?:[Tt]he\s+)?[A-Z][\w’'-]*(?:\s+(?:of|for|and|the|&)(?=\s+[A-Z’'])"
    r"|\s+[A-Z][\w’'&-]*|,(?=\s+[A-Z]))*)"
)
_NOBODY = re.compile(
    rf"(?:the\s+)?(?:report|paper|update|presentation|minutes|agenda|item|scorecard|plan|data|this|these"
    rf"|it|there|members|following|in|during|since|over"
    rf"|after|on|at|when|as|{words.BODY})\b(?!\s+(?:of\s+[A-Z]|manager|officer|lead|director|chair"
    rf"|member))",
    re.IGNORECASE,
)
