"""Who may do what, by role, and what organisations can be. No Django."""

import datetime as dt
from enum import StrEnum


class Role(StrEnum):
    """What an account may do in one area."""

    PROGRAMME_OFFICE = "programme_office"
    LEAD = "lead"
    ANALYST = "analyst"
    PARTICIPATION_OFFICER = "participation_officer"
    BOARD_MEMBER = "board_member"
    FORUM = "forum"
    ADVISER = "adviser"
    ADMINISTRATOR = "administrator"


ROLE_NAMES = {
    Role.PROGRAMME_OFFICE: "Programme office",
    Role.LEAD: "Lead",
    Role.ANALYST: "Analyst",
    Role.PARTICIPATION_OFFICER: "Participation officer",
    Role.BOARD_MEMBER: "Board member",
    Role.FORUM: "Parent carer forum",
    Role.ADVISER: "Adviser (DfE or NHS England)",
    Role.ADMINISTRATOR: "Administrator",
}

READS_THE_PLAN = frozenset(Role)
UPDATES_ACTIONS = frozenset({Role.PROGRAMME_OFFICE, Role.LEAD})
RUNS_THE_CYCLE = frozenset({Role.PROGRAMME_OFFICE, Role.ADMINISTRATOR})
TAKES_FILES_IN = frozenset({Role.PROGRAMME_OFFICE, Role.ADMINISTRATOR})
WRITES_PAPERS = frozenset({Role.PROGRAMME_OFFICE})
APPROVES_PAPERS = frozenset({Role.BOARD_MEMBER, Role.ADMINISTRATOR})
MANAGES_PEOPLE = frozenset({Role.PROGRAMME_OFFICE, Role.ADMINISTRATOR})
SEES_RESTRICTED_EVIDENCE = frozenset({Role.PROGRAMME_OFFICE})
RECORDS_MEASURES = frozenset({Role.PROGRAMME_OFFICE, Role.ANALYST, Role.ADMINISTRATOR})
SEES_SMALL_AREAS = frozenset({Role.PROGRAMME_OFFICE, Role.ANALYST, Role.LEAD})
PUBLISHES_PAPERS = frozenset({Role.PROGRAMME_OFFICE, Role.ADMINISTRATOR})
RUNS_BOARDS = frozenset({Role.PROGRAMME_OFFICE, Role.ADMINISTRATOR})
RAISES_CHALLENGES = frozenset({Role.PROGRAMME_OFFICE, Role.BOARD_MEMBER, Role.FORUM, Role.ADVISER})
ANSWERS_THE_LEDGER = frozenset({Role.PROGRAMME_OFFICE, Role.LEAD})
ACCEPTS_ANSWERS = frozenset({Role.PROGRAMME_OFFICE, Role.BOARD_MEMBER, Role.FORUM, Role.ADVISER})
SEES_EXEMPT_ITEMS = frozenset({Role.PROGRAMME_OFFICE, Role.BOARD_MEMBER, Role.ADMINISTRATOR})
RUNS_VOICE = frozenset({Role.PROGRAMME_OFFICE, Role.PARTICIPATION_OFFICER, Role.ADMINISTRATOR})
SEES_CONTACTS = frozenset({Role.PROGRAMME_OFFICE, Role.PARTICIPATION_OFFICER})
READS_COMMENTS = frozenset({Role.PROGRAMME_OFFICE, Role.PARTICIPATION_OFFICER, Role.ANALYST, Role.FORUM})
SIGNS_FOR_THE_FORUM = frozenset({Role.FORUM})
SEES_DRAFTS = WRITES_PAPERS | APPROVES_PAPERS | PUBLISHES_PAPERS


class OrganisationKind(StrEnum):
    """What sort of body an organisation is."""

    COUNCIL = "council"
    ICB = "icb"
    CCG = "ccg"
    HEALTH_PROVIDER = "health_provider"
    SCHOOL = "school"
    FORUM = "forum"
    GOVERNMENT = "government"
    OTHER = "other"


ORGANISATION_KIND_NAMES = {
    OrganisationKind.COUNCIL: "Council",
    OrganisationKind.ICB: "Integrated care board",
    OrganisationKind.CCG: "Clinical commissioning group",
    OrganisationKind.HEALTH_PROVIDER: "Health provider",
    OrganisationKind.SCHOOL: "School or setting",
    OrganisationKind.FORUM: "Parent carer forum",
    OrganisationKind.GOVERNMENT: "Government department or national body",
    OrganisationKind.OTHER: "Other",
}


def is_in_force(ends_on: dt.date | None, day: dt.date) -> bool:
    """Say whether something that ends on a day, its last, still holds on another."""
    return ends_on is None or ends_on >= day
