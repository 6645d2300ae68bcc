"""Mandates, requirements, plans and all that hangs from a plan."""

from turnstone.programme.plan.models.dates import DateChange, DateRequest
from turnstone.programme.plan.models.mandates import Mandate, MandateBody, Requirement, RequirementBody
from turnstone.programme.plan.models.plans import Outcome, OutcomeMeasure, OutcomeNeed, Plan, Workstream
from turnstone.programme.plan.models.succession import Succession, Successor
from turnstone.programme.plan.models.versions import Approval, PlanVersion
from turnstone.programme.plan.models.work import Action, ActionSaving, Dependency, Evidence, Milestone

__all__ = [
    "Action",
    "ActionSaving",
    "Approval",
    "DateChange",
    "DateRequest",
    "Dependency",
    "Evidence",
    "Mandate",
    "MandateBody",
    "Milestone",
    "Outcome",
    "OutcomeMeasure",
    "OutcomeNeed",
    "Plan",
    "PlanVersion",
    "Requirement",
    "RequirementBody",
    "Succession",
    "Successor",
    "Workstream",
]
