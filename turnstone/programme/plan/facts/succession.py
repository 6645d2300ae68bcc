"""What pages may know of what became of old actions."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SuccessionFacts:
    """What became of an action of a plan that another replaced."""

    id: int
    version: int
    action_id: int
    fate: str
    why: str
    agreed_by: str
    decided_on: dt.date
    successors: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherAction:
    """An action of another plan, named so that a page can point to it."""

    id: int
    reference: str
    text: str
    plan: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CameFrom:
    """An old action that a new one carries on, or took in."""

    old: OtherAction
    fate: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Became:
    """What became of an old action, with the new ones that carry it on."""

    fate: str
    why: str
    agreed_by: str
    decided_on: dt.date
    new: tuple[OtherAction, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplacementFacts:
    """Which plan took the place of another, when and why."""

    old_id: int
    old_name: str
    new_id: int
    new_name: str
    on: dt.date
    because: str
