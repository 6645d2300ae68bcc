"""What a risk is, how it is worded, and how bad it is. No Django."""

import calendar
import datetime as dt
import re
from enum import StrEnum


class RiskKind(StrEnum):
    """A risk might happen; an issue has."""

    RISK = "risk"
    ISSUE = "issue"


RISK_KIND_NAMES = {RiskKind.RISK: "Risk", RiskKind.ISSUE: "Issue"}
LIKELIHOODS = {1: "Rare", 2: "Unlikely", 3: "Possible", 4: "Likely", 5: "Almost certain"}
SEVERITIES = {1: "Slight", 2: "Minor", 3: "Moderate", 4: "Major", 5: "Severe"}

_RED_FROM, _AMBER_FROM = 15, 6
_IF_THEN = re.compile(r"if\b(?P<cause>.+?)[,;:–—-]*\s+then\b(?P<event>.+)", re.IGNORECASE | re.DOTALL)


def if_then(cause: str, event: str) -> str:
    """Word a risk: what may happen, and what then follows."""
    return f"If {_bare(cause, 'if')}, then {_bare(event, 'then')}"


def parts_of(title: str) -> tuple[str, str] | None:
    """Part a title into its "if" and its "then"; None where it is not written so."""
    found = _IF_THEN.fullmatch(title.strip())
    if found is None:
        return None
    cause, event = found["cause"].strip(" ,…"), found["event"].strip(" ,.…")
    return (cause, event) if cause and event else None


def is_if_then(title: str) -> bool:
    """Say whether a title tells what may happen and what then follows."""
    return parts_of(title) is not None


def begins_with_if(title: str) -> bool:
    """Say whether a title speaks of what might be; an issue has happened."""
    return re.match(r"if\b", title.strip(), re.IGNORECASE) is not None


def _bare(words: str, lead: str) -> str:
    """Take off a lead that was typed although the form gives it, and what would end the sentence twice."""
    words = re.sub(rf"^{lead}\b[\s,…]*", "", " ".join(words.split()), flags=re.IGNORECASE)
    return words.strip(" ,.…")


def band_of(likelihood: int, severity: int) -> str:
    """Give the colour of a score: up to 5 green, 6 to 12 amber, 15 and more red."""
    score = likelihood * severity
    if score >= _RED_FROM:
        return "red"
    return "amber" if score >= _AMBER_FROM else "green"


def rating_of(likelihood: int, severity: int, is_mitigated: bool) -> str:
    """Rate a risk by its score; amber has to be earned by a mitigation with an owner and a date."""
    band = band_of(likelihood, severity)
    return "red" if band == "amber" and not is_mitigated else band


def why_rated(likelihood: int | None, severity: int | None, is_mitigated: bool, rating: str) -> str:
    """Say in a sentence why a risk is rated as it is."""
    if not (likelihood and severity):
        return "Rated as printed; it has no score." if rating else "Not rated: it has no score."
    band, said = band_of(likelihood, severity), f"Scored {likelihood * severity}, which is"
    if band == "amber" and not is_mitigated:
        return f"{said} amber; red until a mitigation has an owner and a date."
    return f"{said} {band}."


def is_in_hand(has_owner: bool, due_on: dt.date | None, done_on: dt.date | None) -> bool:
    """Say whether a mitigation has somebody who does it and a day, to come or past."""
    return has_owner and (due_on is not None or done_on is not None)


def next_review(on: dt.date, every: int) -> dt.date:
    """Give the day of the next review, some months after one; a month too short gives its last day."""
    months = on.year * 12 + on.month - 1 + every
    year, month = divmod(months, 12)
    return dt.date(year, month + 1, min(on.day, calendar.monthrange(year, month + 1)[1]))
