"""What papers and pages may know of delivery: frozen values, each with the version of the row it was read from."""

from turnstone.programme.delivery.facts.asking import (
    Asking,
    GivenFacts,
    Letter,
    LinkedAction,
    LinkFacts,
    NotAsked,
    Proof,
    RequestFacts,
)
from turnstone.programme.delivery.facts.cycles import (
    CycleFacts,
    ExceptionFacts,
    HeadlineFacts,
    ProgressFacts,
    UpdateFacts,
)
from turnstone.programme.delivery.facts.differences import Difference, differences_in
from turnstone.programme.delivery.facts.inflation import (
    Inflation,
    Measured,
    RatedWell,
    inflation_of,
    measured,
    measured_by_outcome,
)
from turnstone.programme.delivery.facts.promises import PromiseFacts
from turnstone.programme.delivery.facts.proposals import proposals_in, proposals_of
from turnstone.programme.delivery.facts.risks import MitigationFacts, RiskDecisionFacts, RiskFacts
from turnstone.programme.delivery.facts.silence import Silence, silences, silences_in
from turnstone.programme.delivery.facts.steps import StepCounts, StepFacts, count_steps, every_step
from turnstone.programme.delivery.facts.whole import Answers, CycleRecord

__all__ = [
    "Answers",
    "Asking",
    "CycleFacts",
    "CycleRecord",
    "Difference",
    "ExceptionFacts",
    "GivenFacts",
    "HeadlineFacts",
    "Inflation",
    "Letter",
    "LinkFacts",
    "LinkedAction",
    "Measured",
    "MitigationFacts",
    "NotAsked",
    "ProgressFacts",
    "PromiseFacts",
    "Proof",
    "RatedWell",
    "RequestFacts",
    "RiskDecisionFacts",
    "RiskFacts",
    "Silence",
    "StepCounts",
    "StepFacts",
    "UpdateFacts",
    "count_steps",
    "differences_in",
    "every_step",
    "inflation_of",
    "measured",
    "measured_by_outcome",
    "proposals_in",
    "proposals_of",
    "silences",
    "silences_in",
]
