"""The judgements that a plan makes and the decisions that follow from dates alone. No Django."""

import datetime as dt
import re
from enum import StrEnum


class MandateKind(StrEnum):
    """Why a plan exists."""

    INSPECTION = "inspection"
    IMPROVEMENT_NOTICE = "improvement_notice"
    STRATEGY = "strategy"
    REFORM = "reform"


MANDATE_KIND_NAMES = {
    MandateKind.INSPECTION: "Inspection outcome",
    MandateKind.IMPROVEMENT_NOTICE: "Improvement notice",
    MandateKind.STRATEGY: "Our own strategy",
    MandateKind.REFORM: "Reform plan",
}


class RequirementKind(StrEnum):
    """How strongly a requirement is put."""

    AREA_OF_WEAKNESS = "area_of_weakness"
    PRIORITY_ACTION = "priority_action"
    AREA_FOR_IMPROVEMENT = "area_for_improvement"
    NOTICE_CONDITION = "notice_condition"


REQUIREMENT_KIND_NAMES = {
    RequirementKind.AREA_OF_WEAKNESS: "Area of significant weakness",
    RequirementKind.PRIORITY_ACTION: "Area for priority action",
    RequirementKind.AREA_FOR_IMPROVEMENT: "Area for improvement",
    RequirementKind.NOTICE_CONDITION: "Condition of a notice",
}


class Status(StrEnum):
    """Whether the work is done."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    COMPLETE = "complete"


STATUS_NAMES = {
    Status.NOT_STARTED: "Not started",
    Status.IN_PROGRESS: "In progress",
    Status.COMPLETE: "Complete",
}


class Confidence(StrEnum):
    """Whether the work will be done as agreed, by the plan's own key."""

    BLUE = "blue"
    GREEN = "green"
    AMBER = "amber"
    RED = "red"


CONFIDENCE_NAMES = {
    Confidence.BLUE: "Blue",
    Confidence.GREEN: "Green",
    Confidence.AMBER: "Amber",
    Confidence.RED: "Red",
}

DEFAULT_RATING_KEY = {
    "blue": "Blue: complete, with evidence",
    "green": "Green: on course for its date",
    "amber": "Amber: at risk of missing its date or its aim",
    "red": "Red: off course and needs help to recover",
}


class Impact(StrEnum):
    """Whether children and families feel a difference."""

    NOT_YET = "not_yet"
    EARLY_SIGNS = "early_signs"
    EVIDENT = "evident"
    SUSTAINED = "sustained"


IMPACT_NAMES = {
    Impact.NOT_YET: "Not yet",
    Impact.EARLY_SIGNS: "Early signs",
    Impact.EVIDENT: "Evident",
    Impact.SUSTAINED: "Sustained",
}


class Shows(StrEnum):
    """What a line of progress or a piece of evidence shows."""

    ACTIVITY = "activity"
    QUALITY = "quality"
    DIFFERENCE = "difference"


SHOWS_NAMES = {
    Shows.ACTIVITY: "Activity",
    Shows.QUALITY: "Quality",
    Shows.DIFFERENCE: "Difference",
}


class CoProduction(StrEnum):
    """How far families share in an action."""

    INFORMED = "informed"
    CONSULTED = "consulted"
    CO_DESIGNED = "co_designed"
    CO_PRODUCED = "co_produced"


CO_PRODUCTION_NAMES = {
    CoProduction.INFORMED: "Families are informed",
    CoProduction.CONSULTED: "Families are consulted",
    CoProduction.CO_DESIGNED: "Designed with families",
    CoProduction.CO_PRODUCED: "Co-produced with families",
}


class Sensitivity(StrEnum):
    """Who may see a piece of evidence."""

    PUBLIC = "public"
    PARTNERS = "partners"
    RESTRICTED = "restricted"


SENSITIVITY_NAMES = {
    Sensitivity.PUBLIC: "Everyone",
    Sensitivity.PARTNERS: "The partnership",
    Sensitivity.RESTRICTED: "Programme office only",
}

DEFAULT_WORDS = {
    "plan": "plan",
    "requirement": "requirement",
    "workstream": "workstream",
    "outcome": "outcome",
    "action": "action",
}


def is_overdue(due_on: dt.date | None, done_on: dt.date | None, today: dt.date) -> bool:
    """Say whether something that is not done should have been."""
    return done_on is None and due_on is not None and due_on < today


def days_slipped(first_due_on: dt.date | None, due_on: dt.date | None) -> int:
    """Count the days by which a date has moved from the first one agreed; earlier is negative."""
    return (due_on - first_due_on).days if first_due_on and due_on else 0


def order_of(reference: str) -> tuple[tuple[int, int | str], ...]:
    """Order references as people count them: 2.A before 10.A."""
    parts = re.findall(r"\d+|\D+", reference)
    return tuple((0, int(part)) if part.isdecimal() else (1, part.lower()) for part in parts)
