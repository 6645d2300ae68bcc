"""What pages and papers are given of replies, and of the actions that they name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from turnstone.programme.plan.rules import IMPACT_NAMES, STATUS_NAMES, Fate, Impact, Status, is_overdue
from turnstone.programme.voice.rules.replies import is_owed, owed_from


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyFacts:
    """What is said back about a theme."""

    id: int
    version: int
    theme_id: int
    kind: str
    you_said: str
    words: str
    because: str
    action_id: int | None
    said_on: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class RepliedAction:
    """An action as far as a reply tells of it, with what became of it where another plan took over."""

    id: int
    version: int
    reference: str
    text: str
    status: str
    impact: str
    due_on: dt.date | None
    done_on: dt.date | None
    withdrawn_on: dt.date | None
    withdrawn_because: str
    fate: str = ""
    fate_because: str = ""
    went_into: tuple[int, ...] = ()


def standing(actions: Mapping[int, RepliedAction], action_id: int, day: dt.date) -> str:
    """Say how an action stands on a day, following it into the plan that took over from its own."""
    action = actions[action_id]
    after = [actions[each] for each in action.went_into if each in actions]
    if after:
        said = " and ".join(f"{each.reference}: {_own_standing(each, day)}" for each in after)
        return f"carried on as {said}"
    if action.fate == Fate.DROPPED:
        return f"dropped: {action.fate_because.rstrip('.')}"
    return _own_standing(action, day)


def _own_standing(action: RepliedAction, day: dt.date) -> str:
    if action.withdrawn_on:
        return f"taken out of the plan on {_day(action.withdrawn_on)}: {action.withdrawn_because.rstrip('.')}"
    if action.done_on:
        felt = IMPACT_NAMES[Impact(action.impact)].lower()
        return f"done on {_day(action.done_on)}; difference that it makes: {felt}"
    status = STATUS_NAMES[Status(action.status)].lower()
    if action.due_on is None:
        return f"{status}, with no date yet"
    if is_overdue(action.due_on, action.done_on, day):
        return f"{status} and late: it was due on {_day(action.due_on)}"
    return f"{status}, due on {_day(action.due_on)}"


def _day(on: dt.date) -> str:
    return f"{on:%-d %B %Y}"


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingTheme:
    """A theme to which nothing was said back yet; `heard_on` is when a comment was first read as being of it."""

    id: int
    version: int
    slug: str
    name: str
    kind: str
    heard_on: dt.date

    @property
    def owed_from(self) -> dt.date:
        """Give the first day on which a reply is owed."""
        return owed_from(self.heard_on)

    def is_owed_on(self, day: dt.date) -> bool:
        """Say whether families have waited too long for a reply."""
        return is_owed(self.heard_on, False, day)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hearers:
    """Count whom a reply goes to: those who asked to hear, by how they are told; and those who were told."""

    by_email: int
    by_phone: int
    told: int

    @property
    def to_tell(self) -> int:
        """Count those who are still to be told."""
        return self.by_email + self.by_phone
