"""Who leads a workstream: said in a line of its own ("Health lead: …"), or suggested by a line of progress."""

import re
from typing import Literal

from turnstone.documents.readers.reading import Line
from turnstone.intake.proposal import Entry, Lead

Role = Literal["council", "health", "forum", "unsaid"]


def lead_said(line: Line) -> Lead | None:
    """Read a line that does nothing but name a lead."""
    found = _LEAD_LINE.fullmatch(line.text.strip())
    if not found:
        return None
    words = (found["role"] or "").casefold()
    role: Role = next((role for role, pattern in _ROLES.items() if re.search(pattern, words)), "unsaid")
    return Lead(where=line.where, role=role, name=found["name"].strip(" .;"))


def leads_suggested(entries: tuple[Entry, ...]) -> tuple[Lead, ...]:
    """Find "new workstream lead A Name (supported by B Name)" in lines of progress; a person decides."""
    return tuple(
        Lead(where=entry.where, role="unsaid", name=found[1], is_suggestion=True)
        for entry in entries
        for found in [_IN_SENTENCE.search(entry.text)]
        if found
    )


_ROLES: dict[Role, str] = {
    "forum": r"forum|pcf|parent|family|families",
    "health": r"health|icb|ccg|nhs",
    "council": r"council|local authority|\bla\b|education|social care",
}
_LEAD_LINE = re.compile(
    r"(?P<role>[\w &/'’-]{0,40}?)\s*(?:work ?-?stream )?(?:joint |co-?)?"
    r"(?:leads?|representatives?|reps?|sro|sponsors?|owner|chair)\s*(?:officer)?\s*[:–—]\s*(?P<name>\S.{1,100})",
    re.IGNORECASE,
)
_NAME = r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){1,2}"
_IN_SENTENCE = re.compile(rf"\b[Ww]ork ?-?stream [Ll]ead,? ({_NAME}(?: \(supported by {_NAME}\))?)")
