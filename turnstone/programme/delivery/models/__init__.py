"""Cycles and what is said in them; risks and issues; promises; asking for updates."""

from turnstone.programme.delivery.models.asking import UpdateRequest
from turnstone.programme.delivery.models.cycles import (
    ActionUpdate,
    Cycle,
    ExceptionLine,
    ExceptionOutcome,
    Headline,
    NextStep,
    ProgressLine,
)
from turnstone.programme.delivery.models.promises import Promise
from turnstone.programme.delivery.models.risks import Mitigation, Risk, RiskDecision, RiskThreat

__all__ = [
    "ActionUpdate",
    "Cycle",
    "ExceptionLine",
    "ExceptionOutcome",
    "Headline",
    "Mitigation",
    "NextStep",
    "ProgressLine",
    "Promise",
    "Risk",
    "RiskDecision",
    "RiskThreat",
    "UpdateRequest",
]
