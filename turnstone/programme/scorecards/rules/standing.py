"""How a measure stands, and what there is to ask of it: the words and the order of every row. No Django."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from turnstone.methods.status import Status, Travel

STATUS_NAMES = {
    Status.GREEN: "On target",
    Status.AMBER: "Near target",
    Status.RED: "Off target",
    Status.NO_TARGET: "No target",
    Status.NO_DATA: "No figure",
}
# Statuses are counted by colour and never made into a score.
STATUS_COUNTED = {
    Status.GREEN: "green",
    Status.AMBER: "amber",
    Status.RED: "red",
    Status.NO_TARGET: "no target",
    Status.NO_DATA: "no figure",
}
LATE = "late"
TRAVEL_NAMES: dict[str, str] = {
    Travel.IMPROVED: "Better",
    Travel.WORSENED: "Worse",
    Travel.SAME: "The same",
    Travel.UP: "Up",
    Travel.DOWN: "Down",
    Travel.NOT_AVAILABLE: "Nothing to compare",
    LATE: "Late",
}


class Reason(StrEnum):
    """Why a measure stands among the exceptions."""

    RED = "red"
    CONCERN = "concern"
    LATE = "late"


REASON_NAMES = {
    Reason.RED: "Off target",
    Reason.CONCERN: "An unusual change, for the worse",
    Reason.LATE: "Its figures are late",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Odd:
    """What a reader would notice of a measure; `variation` and `assurance` are empty where nothing can be said.

    `has_aim` says that a target is still ahead.
    """

    status: str
    variation: str = ""
    assurance: str = ""
    is_late: bool = False
    has_figure: bool = True
    has_way: bool = True
    has_aim: bool = False
    is_worse_than_england: bool = False


def reasons_of(odd: Odd) -> tuple[Reason, ...]:
    """Say why a measure is an exception; none where it is not."""
    found = {
        Reason.RED: odd.status == Status.RED,
        Reason.CONCERN: odd.variation.startswith("concern"),
        Reason.LATE: odd.is_late,
    }
    return tuple(reason for reason, holds in found.items() if holds)


def question_to_ask(odd: Odd) -> str:
    """Give the question that what is odd raises, the gravest first."""
    return next(words for is_it, words in _QUESTIONS if is_it(odd))


_QUESTIONS: tuple[tuple[Callable[[Odd], bool], str], ...] = (
    (
        lambda odd: not odd.has_figure,
        "Who will count this, and from when?",
    ),
    (
        lambda odd: odd.is_late,
        "When will the figures that are late be here, and what holds them up?",
    ),
    (
        lambda odd: odd.status == Status.RED and odd.variation.startswith("concern"),
        "It is off target and getting worse by more than chance: what changed, and what is being done?",
    ),
    (
        lambda odd: odd.status == Status.RED and odd.variation.startswith("improvement"),
        "It is getting better and is still off target: when will it get there at this rate?",
    ),
    (
        lambda odd: odd.status == Status.RED and odd.assurance == "fail",
        "As things run now the target won’t be met: what will be done differently?",
    ),
    (
        lambda odd: odd.status == Status.RED,
        "It is off target: what will be done, and when will it show?",
    ),
    (
        lambda odd: odd.variation.startswith("concern"),
        "Something changed for the worse: what was it, and will it last?",
    ),
    (
        lambda odd: odd.assurance == "fail",
        "As things run now the target won’t be met: what will be done differently?",
    ),
    (
        lambda odd: odd.status == Status.GREEN and odd.assurance == "inconsistent",
        "The target was met this time and may be missed the next: what would make it sure?",
    ),
    (
        lambda odd: odd.status == Status.GREEN and odd.is_worse_than_england,
        "It meets our target, and was worse than England when both were last published: is the target high enough?",
    ),
    (
        lambda odd: odd.is_worse_than_england,
        "It was worse than England when both were last published: what do those do who are better?",
    ),
    (
        lambda odd: odd.variation.startswith("improvement"),
        "It is getting better by more than chance: what helped, and how is it kept?",
    ),
    (
        lambda odd: odd.status == Status.NO_TARGET and odd.has_way and odd.has_aim,
        "Where should this be by now, to reach its target in time?",
    ),
    (
        lambda odd: odd.status == Status.NO_TARGET and odd.has_way,
        "How good should this be, and by when?",
    ),
    (
        lambda odd: odd.status == Status.AMBER,
        "It is near its target: what is still missing?",
    ),
    (lambda odd: True, "Is this what families tell us too?"),
)


def place_in_order(reasons: Iterable[Reason], status: str) -> tuple[int, int]:
    """Say where a measure stands in a list: exceptions first, the gravest of them before the others."""
    found = tuple(reasons)
    return (-len(found) if found else 1, _GRAVEST.index(Status(status)))


_GRAVEST = (Status.RED, Status.AMBER, Status.NO_DATA, Status.NO_TARGET, Status.GREEN)


def counted(statuses: Iterable[str]) -> Mapping[Status, int]:
    """Count statuses, green first, those of which there are none left out."""
    found = [Status(each) for each in statuses]
    return {each: found.count(each) for each in STATUS_COUNTED if each in found}


def counted_words(statuses: Iterable[str]) -> str:
    """Write how many there are of each: 4 green, 3 amber, 2 red, 5 no target."""
    return ", ".join(f"{number} {STATUS_COUNTED[status]}" for status, number in counted(statuses).items())
