"""What a risk is, and how bad. No Django."""

from enum import StrEnum


class RiskKind(StrEnum):
    """A risk might happen; an issue has."""

    RISK = "risk"
    ISSUE = "issue"


RISK_KIND_NAMES = {RiskKind.RISK: "Risk", RiskKind.ISSUE: "Issue"}


def rating_of(likelihood: int, impact: int) -> str:
    """Rate a risk by its score: up to 5 green, 6 to 12 amber, 15 and more red."""
    score = likelihood * impact
    if score >= 15:
        return "red"
    return "amber" if score >= 6 else "green"
