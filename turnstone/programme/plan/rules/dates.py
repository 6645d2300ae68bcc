"""Dates that pass, move, and need agreement to move. No Django."""

import datetime as dt
from enum import StrEnum


def is_overdue(due_on: dt.date | None, done_on: dt.date | None, today: dt.date) -> bool:
    """Say whether something that is not done should have been."""
    return done_on is None and due_on is not None and due_on < today


def days_slipped(first_due_on: dt.date | None, due_on: dt.date | None) -> int:
    """Count the days by which a date has moved from the first one agreed; earlier is negative."""
    return (due_on - first_due_on).days if first_due_on and due_on else 0


class DateRule(StrEnum):
    """Which changes of date a plan lets nobody make alone."""

    FREE = "free"
    LATER = "later"
    AGAIN = "again"
    PAST_THE_END = "past_the_end"


DATE_RULE_NAMES = {
    DateRule.FREE: "None: leads may move dates, with a reason",
    DateRule.LATER: "Any date that moves later",
    DateRule.AGAIN: "A date that has moved before",
    DateRule.PAST_THE_END: "A date that moves past the end of the plan",
}


def needs_agreement(
    rule: str, from_on: dt.date | None, to_on: dt.date, *, moved_before: bool, plan_ends_on: dt.date | None
) -> bool:
    """Say whether a date may move only when the plan's body agrees. The first date ever set needs nobody."""
    if from_on is None:
        return False
    return {
        DateRule.FREE: False,
        DateRule.LATER: to_on > from_on,
        DateRule.AGAIN: moved_before,
        DateRule.PAST_THE_END: plan_ends_on is not None and to_on > plan_ends_on,
    }[DateRule(rule)]


class RequestAnswer(StrEnum):
    """What became of a new date that was asked for."""

    WAITING = "waiting"
    AGREED = "agreed"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


REQUEST_ANSWER_NAMES = {
    RequestAnswer.WAITING: "Waiting for agreement",
    RequestAnswer.AGREED: "Agreed",
    RequestAnswer.REFUSED: "Not agreed",
    RequestAnswer.WITHDRAWN: "Taken back",
}
