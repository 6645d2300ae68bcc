"""What may be kept as a charter's file, and how two versions of a text differ. No Django."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import PurePath
from typing import Literal

from turnstone.programme.people.rules import OrganisationKind

# Whose signature is waited for. A school or a charity may sign as well; those who inspect or govern do not.
WAITED_FOR = frozenset(
    {
        OrganisationKind.COUNCIL,
        OrganisationKind.ICB,
        OrganisationKind.CCG,
        OrganisationKind.HEALTH_PROVIDER,
        OrganisationKind.FORUM,
    }
)
MOST_MEGABYTES = 20
_BEGINS_WITH = {".pdf": b"%PDF", ".docx": b"PK", ".odt": b"PK", ".png": b"\x89PNG", ".jpg": b"\xff\xd8\xff"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A run of words that both versions have, or that one has alone."""

    kind: Literal["same", "gone", "new"]
    words: str


def fault_in_charter_file(name: str, content: bytes) -> str:
    """Say why a file cannot be kept with a charter, in a sentence; empty when it can."""
    beginning = _BEGINS_WITH.get(PurePath(name).suffix.lower())
    if beginning is None:
        return f"{name} is of a kind that is not taken; save it as PDF, Word (.docx), .odt, PNG or JPG."
    if len(content) > MOST_MEGABYTES * 1024 * 1024:
        return f"{name} is over {MOST_MEGABYTES} MB; make its pictures smaller, and choose it again."
    if not content.startswith(beginning):
        return f"{name} is damaged, or is not what its name says; save it again and choose it again."
    return ""


def compare_words(before: str, after: str) -> tuple[Piece, ...]:
    """Tell word by word what a later text keeps of an earlier one, leaves out and adds, in reading order."""
    old, new = _words(before), _words(after)
    found: list[Piece] = []
    matcher = SequenceMatcher(a=old, b=new, autojunk=False)
    for tag, from_old, to_old, from_new, to_new in matcher.get_opcodes():
        if tag == "equal":
            found.append(Piece(kind="same", words="".join(new[from_new:to_new])))
            continue
        if to_old > from_old:
            found.append(Piece(kind="gone", words="".join(old[from_old:to_old])))
        if to_new > from_new:
            found.append(Piece(kind="new", words="".join(new[from_new:to_new])))
    return tuple(found)


def _words(text: str) -> list[str]:
    """Split into words, each with the space after it; the ends of lines are kept, for a list is made of lines."""
    return re.findall(r"\S+[^\S\n]*|\n+", text.replace("\r\n", "\n").strip())
