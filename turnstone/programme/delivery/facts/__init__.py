"""What papers and pages may know of delivery: frozen values, each with the version of the row it was read from."""

from turnstone.programme.delivery.facts.asking import (
    Asking,
    GivenFacts,
    Letter,
    LinkedAction,
    LinkFacts,
    NotAsked,
    RequestFacts,
    Silence,
)
from turnstone.programme.delivery.facts.cycles import (
    CycleFacts,
    ExceptionFacts,
    HeadlineFacts,
    ProgressFacts,
    StepFacts,
    UpdateFacts,
)
from turnstone.programme.delivery.facts.promises import PromiseFacts
from turnstone.programme.delivery.facts.risks import MitigationFacts, RiskDecisionFacts, RiskFacts
from turnstone.programme.delivery.facts.whole import Answers, CycleRecord

__all__ = [
    "Answers",
    "Asking",
    "CycleFacts",
    "CycleRecord",
    "ExceptionFacts",
    "GivenFacts",
    "HeadlineFacts",
    "Letter",
    "LinkFacts",
    "LinkedAction",
    "MitigationFacts",
    "NotAsked",
    "ProgressFacts",
    "PromiseFacts",
    "RequestFacts",
    "RiskDecisionFacts",
    "RiskFacts",
    "Silence",
    "StepFacts",
    "UpdateFacts",
]
