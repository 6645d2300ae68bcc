"""What papers and pages may know of a plan: frozen values, each with the version of the row it was read from."""

from turnstone.programme.plan.facts.comparing import compare_plans
from turnstone.programme.plan.facts.completion import completion_of, not_embedded, shown_to_differ
from turnstone.programme.plan.facts.dates import DateChangeFacts, DateRequestFacts
from turnstone.programme.plan.facts.difference import Difference, DifferenceKind, PlanPart
from turnstone.programme.plan.facts.keys import (
    RatingKeyFacts,
)
from turnstone.programme.plan.facts.mandates import MandateBodyFacts, MandateFacts, RequirementFacts
from turnstone.programme.plan.facts.needs import (
    MOVED_WORDS,
    ActionSavingFacts,
    CitedNeed,
    OutcomeNeedFacts,
    cited_needs,
)
from turnstone.programme.plan.facts.slips import SlipFacts, SlipSum, slips_of, sum_of_slips
from turnstone.programme.plan.facts.succession import (
    Became,
    CameFrom,
    OtherAction,
    ReplacementFacts,
    SuccessionFacts,
)
from turnstone.programme.plan.facts.threads import (
    Coverage,
    Orphans,
    Thread,
    ThreadLink,
    orphans_of,
    thread_of,
    threads_of,
)
from turnstone.programme.plan.facts.versions import ApprovalFacts, PlanVersionFacts
from turnstone.programme.plan.facts.whole import OutcomeFacts, OutcomeMeasureFacts, PlanFacts, WorkstreamFacts
from turnstone.programme.plan.facts.work import ActionFacts, DependencyFacts, EvidenceFacts, MilestoneFacts

__all__ = [
    "MOVED_WORDS",
    "ActionFacts",
    "ActionSavingFacts",
    "ApprovalFacts",
    "Became",
    "CameFrom",
    "CitedNeed",
    "Coverage",
    "DateChangeFacts",
    "DateRequestFacts",
    "DependencyFacts",
    "Difference",
    "DifferenceKind",
    "EvidenceFacts",
    "MandateBodyFacts",
    "MandateFacts",
    "MilestoneFacts",
    "Orphans",
    "OtherAction",
    "OutcomeFacts",
    "OutcomeMeasureFacts",
    "OutcomeNeedFacts",
    "PlanFacts",
    "PlanPart",
    "PlanVersionFacts",
    "RatingKeyFacts",
    "ReplacementFacts",
    "RequirementFacts",
    "SlipFacts",
    "SlipSum",
    "SuccessionFacts",
    "Thread",
    "ThreadLink",
    "WorkstreamFacts",
    "cited_needs",
    "compare_plans",
    "completion_of",
    "not_embedded",
    "orphans_of",
    "shown_to_differ",
    "slips_of",
    "sum_of_slips",
    "thread_of",
    "threads_of",
]
