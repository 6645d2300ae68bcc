"""Days that must follow one another."""

import datetime as dt

from turnstone.programme.audit import clock
from turnstone.programme.audit.rules import Refusal
from turnstone.programme.plan.models import Action, Plan
from turnstone.programme.plan.rules import VersionState


def refuse_backwards(what: str, starts_on: dt.date | None, ends_on: dt.date | None) -> None:
    """Refuse a day that ends something before the day that starts it."""
    if starts_on and ends_on and ends_on < starts_on:
        raise Refusal(
            f"{what} would end on {ends_on:%-d %B %Y}, before it starts on {starts_on:%-d %B %Y}; correct one date."
        )


def refuse_a_day_to_come(what: str, on: dt.date) -> None:
    """Refuse to write down as past what has not happened."""
    if on > clock.today():
        raise Refusal(f"{what} is dated {on:%-d %B %Y}, a day still to come; choose today or an earlier day.")


def refuse_a_milestone_outside(action: Action, text: str, due_on: dt.date) -> None:
    """Refuse a step of an action that falls before the action starts or after it is due."""
    if action.starts_on and due_on < action.starts_on:
        raise Refusal(
            f"The milestone “{text}” would fall on {due_on:%-d %B %Y}, before {action.reference} starts on "
            f"{action.starts_on:%-d %B %Y}; choose a later day."
        )
    if action.due_on and due_on > action.due_on:
        raise Refusal(
            f"The milestone “{text}” would fall on {due_on:%-d %B %Y}, after {action.reference} is due on "
            f"{action.due_on:%-d %B %Y}; choose an earlier day, or move {action.reference} first."
        )


def day_first_set(plan: Plan, agreed_on: dt.date | None) -> dt.date:
    """Give the day on which a date written down now was first agreed.

    Until a version of the plan has been agreed its dates are those that the plan began with, however late somebody
    types them; after that a new date is as new as it looks.
    """
    today = clock.today()
    if agreed_on:
        refuse_a_day_to_come("The agreement of a date", agreed_on)
        return agreed_on
    if plan.starts_on and plan.starts_on < today and not _was_agreed(plan):
        return plan.starts_on
    return today


def _was_agreed(plan: Plan) -> bool:
    return plan.versions.filter(state__in=[VersionState.AGREED, VersionState.REPLACED]).exists()
