"""Who came, who sent apologies, who came in whose place."""

from __future__ import annotations

import re

from turnstone.intake.minutes import words
from turnstone.intake.proposed_meeting import Presence, ProposedAttender

Heard = tuple[Presence, str]


def heading_of(text: str) -> Heard | None:
    """Say which list of names a line heads, with the names on the line itself; None where it heads none."""
    head, _, rest = text.partition(":")
    head = re.sub(r"^\d{1,3}[.)]?\s+", "", head.strip())
    for presence, pattern in _HEADS:
        if pattern.fullmatch(head.strip()):
            return presence, rest.strip()
    return None


def apologies_in(text: str) -> str:
    """Give the names in a sentence such as "Apologies were received from A and B."; nothing in any other."""
    found = _APOLOGIES_FROM.search(text)
    return found["names"].strip(" .") if found else ""


def is_person(text: str) -> bool:
    """Say whether a line of such a list looks like somebody, and not like the next heading."""
    if _TITLED.match(text):
        return True
    name = re.split(r"\s[–-]\s|[,(]", text, maxsplit=1)[0].strip()
    is_other = words.TITLE_WORDS.search(name) or words.ROLE_WORDS.search(name)
    return bool(_NAME.fullmatch(name)) and not is_other and len(text) < _LONGEST


def attenders(
    text: str, presence: Presence, where: str, cells: tuple[str, ...] = ()
) -> list[ProposedAttender]:
    """Read the people named in one line, or in one row of a table."""
    said = ", ".join(cell for cell in cells if cell) if cells else text
    is_one = bool(cells) or not _has_several(said)
    return [_attender(name, presence, where) for name in ([said] if is_one else _split(said)) if name]


def _has_several(text: str) -> bool:
    return ";" in text or len([part for part in _AND.split(text) if is_person(part)]) > 1


def _split(text: str) -> list[str]:
    """Split a list of names; what is no name goes with the name before it, for it is what that person does."""
    text = text.strip(" .")
    if ";" in text:
        return [re.sub(r"^and\s+", "", part.strip()) for part in text.split(";")]
    names: list[str] = []
    for part in _AND.split(text):
        if names and not is_person(part):
            names[-1] = f"{names[-1]}, {part.strip()}"
        else:
            names.append(part.strip())
    return names


def _attender(said: str, presence: Presence, where: str) -> ProposedAttender:
    instead = _INSTEAD.search(said)
    rest = said.replace(instead[0], "") if instead else said
    name, _, role = (part.strip(" ,–-") for part in _partition(rest))
    if instead and presence == "present":
        presence = "substitute"
    return ProposedAttender(
        key="",
        where=where,
        name=name,
        presence=presence,
        role=role.strip("()"),
        instead_of=instead["whom"].strip(" ,)") if instead else "",
    )


def _partition(said: str) -> tuple[str, str, str]:
    """Part a name from what is said of the person."""
    found = _ROLE.search(said)
    if not found:
        return said.strip(" ."), "", ""
    return said[: found.start()], found[0], said[found.end() :].strip(" .")


_LONGEST = 160
_HEADS: tuple[tuple[Presence, re.Pattern[str]], ...] = (
    ("apologies", words.APOLOGIES),
    ("in_attendance", words.ATTENDING),
    ("substitute", words.SUBSTITUTES),
    ("present", words.PRESENT),
)
_APOLOGIES_FROM = re.compile(
    r"\bapologies\b.{0,60}?\b(?:from|by|for)\s+(?!absence\b)(?P<names>[A-Z].+?)(?:\.(?:\s+[A-Z]|$)|$)",
    re.DOTALL | re.IGNORECASE,
)
_TITLED = re.compile(
    r"(?:(?:the )?(?:right )?hon\.?\s|(?:councillors?|cllrs?|dr|mr|mrs|ms|miss|mx|prof(?:essor)?|sir|dame"
    r"|lord|lady|rev(?:erend|d)?)\b\.?\s+[A-Z])",
    re.IGNORECASE,
)
_NAME = re.compile(r"[A-Z][\w’'.-]*(?:\s+(?:[A-Z][\w’'.-]*|de|van|von|der|al|bin)){1,3}")
_AND = re.compile(r",\s+and\s+|,\s+|\s+and\s+(?=[A-Z])|\s+&\s+(?=[A-Z])")
_INSTEAD = re.compile(
    r"\(?\s*(?:as\s+)?(?:substitut(?:e|ing)\s+for|deputi[sz]ing\s+for|in\s+(?:the\s+)?place\s+of"
    r"|on\s+behalf\s+of|for)\s+(?P<whom>[A-Z][^)]*)\)?"
)
_ROLE = re.compile(r"\s+[–-]\s+|,\s+|\s+(?=\()")
