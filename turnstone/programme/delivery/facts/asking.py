"""What pages may know of asking for updates: whom to ask, what was asked, and what a link opens."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from turnstone.programme.delivery.rules import AboutAnAction, LinkState, link_state
from turnstone.programme.plan.facts import ActionFacts


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """An email to one person about the actions of theirs that wait for an answer."""

    person_id: int
    name: str
    email: str
    actions: tuple[ActionFacts, ...]
    last_asked_on: dt.date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NotAsked:
    """An action that nobody can be asked about now, and why."""

    action: ActionFacts
    because: str
    was_asked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """Whom a round would ask now, and about which actions it can ask nobody."""

    letters: tuple[Letter, ...]
    not_asked: tuple[NotAsked, ...]

    @property
    def number(self) -> int:
        """Count the actions that are asked about."""
        return sum(len(letter.actions) for letter in self.letters)

    def letter_to(self, person_id: int) -> Letter | None:
        """Find the email to a person."""
        return next((each for each in self.letters if each.person_id == person_id), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestFacts:
    """A request as it stands: one person, one action, one link."""

    id: int
    action_id: int
    reference: str
    person: str
    asked_at: dt.datetime
    expires_at: dt.datetime
    sent_at: dt.datetime | None
    not_sent_because: str
    used_at: dt.datetime | None
    revoked_at: dt.datetime | None

    def state_at(self, now: dt.datetime) -> LinkState:
        """Say where its link stands."""
        return link_state(self, now)


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkFacts:
    """A link that somebody came with: nothing of its action, only where it stands."""

    request_id: int
    state: LinkState


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedAction:
    """All that an open link shows: its action as it stands, what was said before, and how many others wait."""

    area_slug: str
    area_name: str
    person: str
    word: str
    reference: str
    text: str
    due_on: dt.date | None
    done_on: dt.date | None
    status: str
    confidence: str
    confidence_reason: str
    cycle: str
    closes_on: dt.date
    rating_key: dict[str, str]
    last_words: str
    last_cycle: str
    given: GivenFacts | None
    others: int
    is_unmet: bool
    proofs: tuple[Proof, ...]
    chosen: int | None
    about: AboutAnAction


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """A piece of evidence that whoever answers may point to."""

    pk: int
    what: str
    on: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenFacts:
    """An answer that was given already in this round."""

    text: str
    forecast_on: dt.date | None
    blocked_by: str
    said_by: str
    said_at: dt.datetime
