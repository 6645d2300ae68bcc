"""The words of measures, results, targets, scorecards, needs and money. No Django."""

from enum import StrEnum


class MeasureKind(StrEnum):
    """The question that a measure answers; every measure answers exactly one."""

    DID = "did"
    WELL = "well"
    DIFFERENCE = "difference"


MEASURE_KIND_NAMES = {
    MeasureKind.DID: "How much did we do?",
    MeasureKind.WELL: "How well did we do it?",
    MeasureKind.DIFFERENCE: "What difference has it made?",
}


class Polarity(StrEnum):
    """Which way a measure should go."""

    HIGH = "high"
    LOW = "low"
    CLOSE = "close"
    NONE = "none"


POLARITY_NAMES = {
    Polarity.HIGH: "Higher is better",
    Polarity.LOW: "Lower is better",
    Polarity.CLOSE: "Close to the target is better",
    Polarity.NONE: "Neither way is better",
}


class ValueKind(StrEnum):
    """How a value comes from what was counted."""

    COUNT = "count"
    PERCENTAGE = "percentage"
    RATE = "rate"
    AVERAGE = "average"
    OTHER = "other"


VALUE_KIND_NAMES = {
    ValueKind.COUNT: "A count",
    ValueKind.PERCENTAGE: "A percentage: so many of so many",
    ValueKind.RATE: "A rate: so many for each hundred or thousand",
    ValueKind.AVERAGE: "An average or a median",
    ValueKind.OTHER: "Another figure",
}


class Frequency(StrEnum):
    """How long a period is. A rolling year and a year so far are measures of their own."""

    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    TERMLY = "termly"
    SIX_MONTHLY = "six_monthly"
    ANNUAL = "annual"
    ROLLING_YEAR = "rolling_year"
    YEAR_TO_DATE = "year_to_date"


FREQUENCY_NAMES = {
    Frequency.MONTHLY: "Monthly",
    Frequency.QUARTERLY: "Quarterly",
    Frequency.TERMLY: "Termly",
    Frequency.SIX_MONTHLY: "Six-monthly",
    Frequency.ANNUAL: "Yearly",
    Frequency.ROLLING_YEAR: "Monthly, of the last 12 months",
    Frequency.YEAR_TO_DATE: "Monthly, of the year so far",
}


class Answers(StrEnum):
    """For whom a measure speaks: all children with SEND here, or those whom a service serves."""

    POPULATION = "population"
    PERFORMANCE = "performance"


ANSWERS_NAMES = {
    Answers.POPULATION: "All children with SEND in the area",
    Answers.PERFORMANCE: "Those whom a service or an action serves",
}


class Level(StrEnum):
    """How large a place is."""

    AREA = "area"
    LOCALITY = "locality"
    WARD = "ward"
    SCHOOL = "school"
    TEAM = "team"


LEVEL_NAMES = {
    Level.AREA: "The whole area",
    Level.LOCALITY: "Locality",
    Level.WARD: "Ward",
    Level.SCHOOL: "School",
    Level.TEAM: "Team",
}
# In these a child, or somebody who works with one, may be known: not for everybody with a role.
SMALL_LEVELS = frozenset({Level.WARD, Level.SCHOOL, Level.TEAM})


class Mark(StrEnum):
    """Why there is no figure, or what is odd about it, as government statistics mark it."""

    NOT_APPLICABLE = "z"
    NOT_AVAILABLE = "x"
    CONFIDENTIAL = "c"
    LOW = "low"
    UNRELIABLE = "u"


MARK_NAMES = {
    Mark.NOT_APPLICABLE: "does not apply",
    Mark.NOT_AVAILABLE: "not available",
    Mark.CONFIDENTIAL: "hidden, so that nobody can be known",
    Mark.LOW: "rounds to 0 but is not 0",
    Mark.UNRELIABLE: "not reliable",
}
# These stand in place of a value; the others stand beside one.
IN_PLACE_OF_A_VALUE = frozenset({Mark.NOT_APPLICABLE, Mark.NOT_AVAILABLE, Mark.CONFIDENTIAL})


class Settled(StrEnum):
    """Whether a result may still change."""

    PROVISIONAL = "provisional"
    FINAL = "final"


SETTLED_NAMES = {Settled.PROVISIONAL: "Provisional", Settled.FINAL: "Final"}


class SmallNumbers(StrEnum):
    """What is done with small numbers before everybody reads them."""

    COUNCIL = "council"
    STRICT = "strict"
    CENSUS = "census"
    NHS = "nhs"


SMALL_NUMBERS_NAMES = {
    SmallNumbers.COUNCIL: "Hide 1 to 4",
    SmallNumbers.STRICT: "Hide 1 to 9",
    SmallNumbers.CENSUS: "Hide 1 and 2",
    SmallNumbers.NHS: "Hide 1 to 7 and round the rest to 5",
}


class BreakKind(StrEnum):
    """Why figures before a day and after it cannot be compared."""

    DEFINITION = "definition"
    RECORDING = "recording"
    BOUNDARY = "boundary"


BREAK_KIND_NAMES = {
    BreakKind.DEFINITION: "What is counted changed",
    BreakKind.RECORDING: "How it is recorded changed",
    BreakKind.BOUNDARY: "The area or the service changed",
}


class Readers(StrEnum):
    """For whom a scorecard is."""

    BOARD = "board"
    SCRUTINY = "scrutiny"
    HEALTH_AND_WELLBEING = "health_and_wellbeing"
    PUBLIC = "public"


READERS_NAMES = {
    Readers.BOARD: "Improvement board",
    Readers.SCRUTINY: "Overview and scrutiny committee",
    Readers.HEALTH_AND_WELLBEING: "Health and wellbeing board",
    Readers.PUBLIC: "Everyone",
}


class MoneyKind(StrEnum):
    """What a line of the high-needs recovery plan is."""

    SPENDING = "spending"
    INCOME = "income"


MONEY_KIND_NAMES = {MoneyKind.SPENDING: "Spending", MoneyKind.INCOME: "Income"}
