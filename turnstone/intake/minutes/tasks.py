"""Actions that minutes give to somebody: "Action: A Person to write to schools by 3 May", or a row of a table."""

from __future__ import annotations

import datetime as dt
import re

from turnstone.intake.minutes import words
from turnstone.intake.minutes.due import due_in
from turnstone.intake.proposed_meeting import Due, ProposedAction

Named = tuple[str, str]


def action_text(text: str) -> str | None:
    """Give what a line that starts with "Action" asks; None where it starts otherwise."""
    found = words.ACTION.match(text)
    return found["rest"].strip(" ])") if found else None


def action_within(text: str) -> tuple[str, str] | None:
    """Part a paragraph from the action at its end, as in "… schools need a guide. (Action: A Person)"."""
    found = words.ACTION_WITHIN.search(text)
    return (text[: found.start()].strip(), found["rest"].strip()) if found and found.start() else None


def action_of(said: str, where: str, held_on: dt.date | None, own: str, about: str = "") -> ProposedAction:
    """Read who is to do what by when; a name alone is who does what the paragraph before it asks."""
    found = _OWNER.match(said)
    if found:
        return ProposedAction(
            key="", where=where, words=said, owner=found["owner"].strip(), due=due_in(said, held_on, own)
        )
    is_name = len(said.split()) <= _NAME_WORDS and bool(about) and not said.endswith(".")
    asked = f"{about} (Action: {said})" if is_name else said
    return ProposedAction(
        key="", where=where, words=asked, owner=said if is_name else "", due=due_in(asked, held_on, own)
    )


def columns_of(cells: tuple[str, ...]) -> dict[str, int]:
    """Say which column of a table of actions holds what; nothing where the row heads no such table."""
    at: dict[str, int] = {}
    for place, cell in enumerate(cells):
        for name, pattern in _COLUMNS:
            if name not in at and pattern.fullmatch(cell.strip()):
                at[name] = place
                break
    return at if "action" in at and len(at) > 1 else {}


def action_in_row(
    cells: tuple[str, ...], at: dict[str, int], where: str, held_on: dt.date | None
) -> ProposedAction | None:
    """Read a row of a table of actions; None where it asks nothing."""
    asked = cells[at["action"]].strip()
    owner, by = (cells[at[name]].strip() if name in at else "" for name in ("owner", "due"))
    if not asked:
        return None
    rest = [cell for place, cell in enumerate(cells) if cell and place not in at.values()]
    due = due_in(f"by {by}", held_on, "") if by else due_in(asked, held_on, "")
    if by:
        due = Due(words=by, on=due.on if due else None)
    return ProposedAction(key="", where=where, words=" – ".join([asked, *rest]), owner=owner, due=due)


_NAME_WORDS = 6
_OWNER = re.compile(
    r"(?P<owner>(?!to\b)[^.;:]{2,80}?)\s+(?:to|will|shall|would|is\s+to|are\s+to|agreed\s+to)\s+(?=\w{2,})"
)
_COLUMNS = (
    ("action", re.compile(r"(?:agreed )?actions?(?: points?| required| agreed)?|task|what", re.IGNORECASE)),
    (
        "owner",
        re.compile(
            r"(?:action )?(?:owners?|lead(?: officer)?|by whom|who|responsib(?:le|ility)(?: officer)?"
            r"|assigned to|officer)",
            re.IGNORECASE,
        ),
    ),
    (
        "due",
        re.compile(
            r"due(?: date| by)?|by when|when|deadline|date|target date|timescale|completion date",
            re.IGNORECASE,
        ),
    ),
)
