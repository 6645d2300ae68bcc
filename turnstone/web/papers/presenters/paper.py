"""One paper: how far it has come, what the gate says of it, and what this person may do with it."""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from turnstone.programme.people.facts import Member
from turnstone.programme.people.permissions import can_approve_papers, can_publish_papers, can_write_papers
from turnstone.programme.publications.facts import PublicationFacts
from turnstone.programme.publications.rules import AUDIENCE_NAMES, Audience, State
from turnstone.web.kit.formats import day, moment


class Event(Protocol):
    """What is told here of an event of the trail."""

    operation: str
    by_name: str
    at: dt.datetime
    why: str


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a paper's way, reached or to come."""

    name: str
    who: str
    when: str
    is_here: bool


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that was done with a paper."""

    when: str
    sentence: str
    why: str


@dataclass(frozen=True, slots=True)
class Concerns:
    """What the gate says: what stops the paper, and what a reader will miss."""

    blocking: tuple[str, ...]
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper's page but for its content and its forms."""

    id: int
    title: str
    as_at: str
    audience: str
    correction: str
    held_back: str
    steps: tuple[Step, ...]
    history: tuple[Told, ...]
    concerns: Concerns
    moves: tuple[str, ...]
    is_held: bool
    sentence: str


def as_paper(
    found: PublicationFacts,
    events: Sequence[Event],
    member: Member,
    now: dt.datetime,
    *,
    is_held: bool = False,
) -> Paper:
    """Show a paper to a member; `events` are newest first. One that is held waits to be released."""
    held_back = found.embargo_until is not None and found.embargo_until > now
    return Paper(
        id=found.id,
        title=found.title,
        as_at=day(found.as_at),
        audience=AUDIENCE_NAMES[Audience(found.audience)],
        correction=found.correction_note,
        held_back=moment(found.embargo_until) if found.embargo_until and held_back else "",
        steps=_steps(found.state, events),
        history=tuple(_told(event) for event in events),
        concerns=as_concerns(found.concerns),
        moves=moves_open_to(member, found, is_held=is_held),
        is_held=is_held,
        sentence="" if is_held else _sentence(member, found),
    )


def as_concerns(concerns: Iterable[dict[str, str]]) -> Concerns:
    """Set what stops a paper apart from what a reader will miss."""
    every = tuple(concerns)
    return Concerns(
        tuple(each["sentence"] for each in every if each["weight"] == "blocks"),
        tuple(each["sentence"] for each in every if each["weight"] != "blocks"),
    )


def moves_open_to(member: Member, found: PublicationFacts, *, is_held: bool = False) -> tuple[str, ...]:
    """List what a member may do with a paper as it stands; one that is held is published by its release."""
    barred = {"publish"} if is_held else set()
    if as_concerns(found.concerns).blocking:
        barred.add("send_for_review")
    if found.drafted_by == member.name:
        barred.add("approve")
    mine = (name for state, name, may in _MOVES if state == found.state and may(member))
    return tuple(name for name in mine if name not in barred)


def _steps(state: str, events: Sequence[Event]) -> tuple[Step, ...]:
    reached = _reached(events)
    way = [*_STEPS, *(end for end in _ENDS if end[1] == state)]
    return tuple(
        _step(name, step_state == state, reached.get(operation)) for name, step_state, operation in way
    )


def _step(name: str, is_here: bool, event: Event | None) -> Step:
    return Step(name, event.by_name if event else "", day(event.at) if event else "", is_here)


def _reached(events: Sequence[Event]) -> dict[str, Event]:
    """Find the event of each step; what came before a paper went back no longer counts."""
    reached: dict[str, Event] = {}
    for event in reversed(events):
        operation = event.operation.rpartition(".")[2]
        if operation == "send_back":
            reached.pop("send_for_review", None)
        reached[operation] = event
    return reached


def _told(event: Event) -> Told:
    words = _TOLD.get(event.operation.rpartition(".")[2], "changed this paper")
    return Told(moment(event.at), f"{event.by_name} {words}.", event.why)


def _sentence(member: Member, found: PublicationFacts) -> str:
    """Say what this person waits for, where there is nothing for them to do."""
    if found.state == State.IN_REVIEW and can_approve_papers(member) and found.drafted_by == member.name:
        return "You drafted this paper, so somebody else must approve it."
    return _WAITING.get(State(found.state), "") if not moves_open_to(member, found) else ""


_STEPS = (
    ("Draft", State.DRAFT, "draft_publication"),
    ("In review", State.IN_REVIEW, "send_for_review"),
    ("Approved", State.APPROVED, "approve"),
    ("Published", State.PUBLISHED, "publish"),
)
_ENDS = (
    ("Replaced by a later version", State.SUPERSEDED, "supersede"),
    ("Withdrawn", State.WITHDRAWN, "withdraw"),
)
_MOVES: tuple[tuple[State, str, Callable[[Member], bool]], ...] = (
    (State.DRAFT, "send_for_review", can_write_papers),
    (State.IN_REVIEW, "approve", can_approve_papers),
    (State.IN_REVIEW, "send_back", can_approve_papers),
    (State.APPROVED, "publish", can_publish_papers),
    (State.PUBLISHED, "correct", can_write_papers),
    (State.PUBLISHED, "withdraw", can_publish_papers),
)
_TOLD = {
    "draft_publication": "drafted it from the record",
    "send_for_review": "sent it for review",
    "send_back": "sent it back",
    "approve": "approved it",
    "publish": "published it",
    "withdraw": "withdrew it",
    "call_off_release": "called off its release",
}
_WAITING = {
    State.DRAFT: "The programme office has still to send this paper for review.",
    State.IN_REVIEW: "This paper waits for a board member to approve it.",
    State.APPROVED: "This paper is approved and waits for the programme office to publish it.",
}
