"""The kinds of measure and of data product. No Django."""

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


POLARITY_NAMES = {Polarity.HIGH: "Higher is better", Polarity.LOW: "Lower is better"}
