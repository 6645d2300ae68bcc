"""The judgements that a plan makes: done, sure, felt. No Django."""

from enum import StrEnum


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


def is_embedded(status: str, impact: str, *, shows_difference: bool) -> bool:
    """Say whether finished work has made a difference that lasts: judged so, and with evidence of a difference."""
    felt = impact in {Impact.EVIDENT, Impact.SUSTAINED}
    return status == Status.COMPLETE and felt and shows_difference


def completion_in_words(status: str, impact: str, *, shows_difference: bool) -> str:
    """Say a status so that finished is never mistaken for felt."""
    if status != Status.COMPLETE:
        return STATUS_NAMES[Status(status)]
    embedded = is_embedded(status, impact, shows_difference=shows_difference)
    return "Complete and embedded" if embedded else "Complete, not embedded yet"
