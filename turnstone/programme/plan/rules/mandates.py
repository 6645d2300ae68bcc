"""Why there is a plan, and how strongly things are asked. No Django."""

import datetime as dt
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


class MandatePart(StrEnum):
    """What an organisation has to do with a mandate."""

    ANSWERS = "answers"
    CHECKS = "checks"


MANDATE_PART_NAMES = {MandatePart.ANSWERS: "Answers for it", MandatePart.CHECKS: "Checks progress"}

# What plans are usually called; an area may write another name.
PLAN_KINDS = (
    "Written statement of action",
    "Priority action plan",
    "Improvement plan",
    "Strategy",
    "Local reform plan",
)


def is_in_force(starts_on: dt.date | None, ends_on: dt.date | None, day: dt.date) -> bool:
    """Say whether a mandate binds on a day; its last day counts, and one without a date binds."""
    return (starts_on is None or starts_on <= day) and (ends_on is None or ends_on >= day)


def is_monitored(released_on: dt.date | None, *, in_force: bool) -> bool:
    """Say whether somebody still checks a requirement: its mandate binds, and nobody has released it."""
    return in_force and released_on is None


def fault_in_release(
    on: dt.date, today: dt.date, *, mandate_starts_on: dt.date | None, released_on: dt.date | None
) -> str:
    """Say why a requirement cannot be released from monitoring on a day; empty when it can."""
    if released_on:
        return f"was released on {released_on:%-d %B %Y} already"
    if on > today:
        return f"would be released on {on:%-d %B %Y}, which is still to come; record it on the day or after"
    if mandate_starts_on and on < mandate_starts_on:
        return (
            f"would be released on {on:%-d %B %Y}, before its mandate began on {mandate_starts_on:%-d %B %Y};"
            " correct the day"
        )
    return ""
