"""What papers and pages may know of a plan: frozen values, each with the version of the row it was read from."""

from turnstone.programme.plan.facts.dates import DateChangeFacts, DateRequestFacts
from turnstone.programme.plan.facts.mandates import MandateBodyFacts, MandateFacts, RequirementFacts
from turnstone.programme.plan.facts.slips import SlipFacts, SlipSum, slips_of, sum_of_slips
from turnstone.programme.plan.facts.succession import SuccessionFacts
from turnstone.programme.plan.facts.versions import ApprovalFacts, PlanVersionFacts
from turnstone.programme.plan.facts.whole import OutcomeFacts, OutcomeMeasureFacts, PlanFacts, WorkstreamFacts
from turnstone.programme.plan.facts.work import ActionFacts, DependencyFacts, EvidenceFacts, MilestoneFacts

__all__ = [
    "ActionFacts",
    "ApprovalFacts",
    "DateChangeFacts",
    "DateRequestFacts",
    "DependencyFacts",
    "EvidenceFacts",
    "MandateBodyFacts",
    "MandateFacts",
    "MilestoneFacts",
    "OutcomeFacts",
    "OutcomeMeasureFacts",
    "PlanFacts",
    "PlanVersionFacts",
    "RequirementFacts",
    "SlipFacts",
    "SlipSum",
    "SuccessionFacts",
    "WorkstreamFacts",
    "slips_of",
    "sum_of_slips",
]
