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
from turnstone.programme.delivery.facts.savings import (
    SavingAtRisk,
    pounds,
    savings_at_risk,
    slipped_because,
)
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
    "SavingAtRisk",
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
    "pounds",
    "proposals_in",
    "proposals_of",
    "savings_at_risk",
    "silences",
    "silences_in",
    "slipped_because",
]
