"""When leads are asked for their updates, how long a link lives, and what it says when it opens nothing. No Django."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar, Protocol

REMINDER_DAYS = (7, 2)
LINK_LIVES = dt.timedelta(days=7)
# The trail keeps 200 characters of a name, and the words after it are part of them.
_LONGEST_NAME = 180


class LinkState(StrEnum):
    """Where a link stands."""

    OPEN = "open"
    USED = "used"
    EXPIRED = "expired"
    REVOKED = "revoked"


LINK_SENTENCES = {
    LinkState.OPEN: "This link still opens its update.",
    LinkState.USED: (
        "This link has been used and what was said with it is kept; to change it, sign in or tell your "
        "programme office."
    ),
    LinkState.EXPIRED: (
        "This link was for a few days only and they are over; sign in to give your update, or ask your "
        "programme office for a new link."
    ),
    LinkState.REVOKED: (
        "This link has been withdrawn; use the newest email from us, or ask your programme office for a new link."
    ),
}


class Link(Protocol):
    """What is kept of a link."""

    @property
    def used_at(self) -> dt.datetime | None: ...

    @property
    def revoked_at(self) -> dt.datetime | None: ...

    @property
    def expires_at(self) -> dt.datetime: ...


@dataclass(frozen=True, slots=True)
class ByLink:
    """An actor who answers by an emailed link: named, but not signed in, and the trail says so."""

    person: str
    pk: ClassVar[None] = None

    @property
    def name(self) -> str:
        """Name the person and how they came in."""
        return f"{self.person[:_LONGEST_NAME]}, by emailed link"


def link_state(link: Link, now: dt.datetime) -> LinkState:
    """Say where a link stands at a moment; one that was used stays used, whatever came later."""
    if link.used_at is not None:
        return LinkState.USED
    if link.revoked_at is not None:
        return LinkState.REVOKED
    return LinkState.EXPIRED if link.expires_at <= now else LinkState.OPEN


def link_expires_at(asked_at: dt.datetime, closes_at: dt.datetime) -> dt.datetime:
    """Give the moment at which a link stops working: when the round closes, and never later than a week."""
    return min(asked_at + LINK_LIVES, closes_at)


def reminder_due(
    opens_on: dt.date | None, closes_on: dt.date, last_asked_on: dt.date | None, today: dt.date
) -> bool:
    """Say whether a reminder is due: one from a week before the round closes, another from two days before.

    A day on which the server was down is made up for on the next, and asking by hand counts as the reminder.
    """
    if today > closes_on or (opens_on is not None and today < opens_on):
        return False
    begun = [closes_on - dt.timedelta(days=days) for days in REMINDER_DAYS]
    begun = [day for day in begun if day <= today]
    return bool(begun) and (last_asked_on is None or last_asked_on < max(begun))


def days_silent(last_said_on: dt.date | None, today: dt.date) -> int | None:
    """Count the days since something was last heard; None where nothing ever was."""
    return (today - last_said_on).days if last_said_on else None
