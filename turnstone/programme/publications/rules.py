"""How a publication moves from draft to published, in one table. No Django."""

from enum import StrEnum


class State(StrEnum):
    """Where a publication stands."""

    DRAFT = "draft"
    IN_REVIEW = "in_review"
    APPROVED = "approved"
    PUBLISHED = "published"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"


STATE_NAMES = {
    State.DRAFT: "Draft",
    State.IN_REVIEW: "In review",
    State.APPROVED: "Approved",
    State.PUBLISHED: "Published",
    State.SUPERSEDED: "Replaced by a later version",
    State.WITHDRAWN: "Withdrawn",
}

MOVES: dict[str, tuple[State, State]] = {
    "send_for_review": (State.DRAFT, State.IN_REVIEW),
    "send_back": (State.IN_REVIEW, State.DRAFT),
    "approve": (State.IN_REVIEW, State.APPROVED),
    "reopen": (State.APPROVED, State.DRAFT),
    "publish": (State.APPROVED, State.PUBLISHED),
    "supersede": (State.PUBLISHED, State.SUPERSEDED),
    "withdraw": (State.PUBLISHED, State.WITHDRAWN),
}


class Audience(StrEnum):
    """Who may read a publication once it is out."""

    BOARD = "board"
    PUBLIC = "public"


AUDIENCE_NAMES = {
    Audience.BOARD: "The partnership: everyone with a role in the area",
    Audience.PUBLIC: "Everyone: it goes on the public site",
}


class Kind(StrEnum):
    """What sort of paper a publication is."""

    MONITORING_UPDATE = "monitoring-update"
    PUBLIC_PROGRESS = "public-progress"
    WHAT_BECAME = "what-became"
    EVIDENCE_PACK = "evidence-pack"
    RISK_REGISTER = "risk-register"
    AGENDA = "agenda"
    PUBLIC_AGENDA = "public-agenda"
    MINUTES = "minutes"
    PUBLIC_MINUTES = "public-minutes"
    HWB_REPORT = "health-and-wellbeing-report"
    SCRUTINY_REPORT = "scrutiny-report"
    STOCKTAKE_PACK = "stocktake-pack"
    YOU_SAID = "you-said-we-did"
    SURVEY_RESULTS = "survey-results"
    BULLETIN = "bulletin"
    EASY_BULLETIN = "easy-read-bulletin"
    TIMELINE = "timeline"
    CHARTER = "charter"
    SCORECARD = "scorecard"
    PUBLIC_SCORECARD = "public-scorecard"
    RELEASE_CALENDAR = "release-calendar"


KIND_NAMES = {
    Kind.MONITORING_UPDATE: "Monitoring update",
    Kind.PUBLIC_PROGRESS: "Public progress page",
    Kind.WHAT_BECAME: "What happened to an earlier plan",
    Kind.EVIDENCE_PACK: "Evidence pack",
    Kind.RISK_REGISTER: "Risk register",
    Kind.AGENDA: "Agenda pack",
    Kind.PUBLIC_AGENDA: "Agenda for everyone",
    Kind.MINUTES: "Minutes",
    Kind.PUBLIC_MINUTES: "Minutes for everyone",
    Kind.HWB_REPORT: "Health and wellbeing board report",
    Kind.SCRUTINY_REPORT: "Scrutiny report",
    Kind.STOCKTAKE_PACK: "Stocktake pack",
    Kind.YOU_SAID: "You said, we did",
    Kind.SURVEY_RESULTS: "What a survey showed",
    Kind.BULLETIN: "Bulletin",
    Kind.EASY_BULLETIN: "Bulletin, easy to read",
    Kind.TIMELINE: "Timeline",
    Kind.CHARTER: "Charter or other document written together",
    Kind.SCORECARD: "Scorecard",
    Kind.PUBLIC_SCORECARD: "Scorecard for everyone",
    Kind.RELEASE_CALENDAR: "When our data come out",
}
