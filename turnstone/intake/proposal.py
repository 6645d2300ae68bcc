"""What was found in a document: frozen values that a person reads, and accepts or leaves line by line.

Every thing found says `where` it stands ("line 14", "slide 3") and has a `key` ("risk:1",
"workstream:culture/exception:2") that stays the same when the same file is read again. Words are kept as written; what
they were taken to mean stands beside them, and is None where that is not sure.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Any, Literal

from turnstone.intake.proposed_meeting import ProposedMeeting
from turnstone.intake.proposed_timeline import ProposedTimeline


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """Hold a time as written. `month` is its first day; `on` is given only where the very day is sure."""

    words: str
    month: dt.date | None = None
    on: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """Hold a rating as written, and which of our keys it is. A word read from a cell's colour alone says so."""

    word: str
    key: Literal["red", "amber", "green", "blue", "grey"] | None
    is_from_colour: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Extra:
    """Keep a cell that stood in a column of another name than those known."""

    heading: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Hold one line of a list, with the lines under it."""

    key: str
    where: str
    text: str
    is_check: bool = False
    when: When | None = None
    children: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FocusArea:
    """Hold a focus area, or action, as the table names it; the number is empty where none is written."""

    number: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExceptionRow:
    """Hold one line of an exceptions table. `mentions` are the tasks that its words name, such as "1.B".

    `focus_words` is the first cell as written; `focus_areas` are the one or more that it names.
    """

    key: str
    where: str
    focus_words: str
    focus_areas: tuple[FocusArea, ...]
    milestone: str
    rating: Judgement | None
    issue: str
    mitigation: tuple[Entry, ...]
    owner: str = ""
    due: When | None = None
    mentions: tuple[str, ...] = ()
    extras: tuple[Extra, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedMitigation:
    """Hold what a register says is being done. `number` is its place under its risk, where the register numbers it."""

    where: str
    text: str
    number: int | None = None
    owner: str = ""
    due: When | None = None
    done: When | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedDecision:
    """Hold what a register says that a board decided."""

    where: str
    board: str
    words: str
    on: When | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedRisk:
    """Hold one line of a table of risks and issues. `due` is the day of its review.

    A monitoring update says less than a register: what stands after `extras` is in a register only.
    """

    key: str
    where: str
    title: str
    detail: str
    rating: Judgement | None
    impact: str
    mitigation: tuple[Entry, ...]
    owner: str = ""
    due: When | None = None
    extras: tuple[Extra, ...] = ()
    kind: Literal["risk", "issue"] = "risk"
    reference: str = ""
    cause: str = ""
    likelihood: int | None = None
    severity: int | None = None
    likelihood_after: int | None = None
    severity_after: int | None = None
    review_every: int | None = None
    threatens: tuple[str, ...] = ()
    threatened_measures: tuple[str, ...] = ()
    workstream: str = ""
    raised: When | None = None
    closed: When | None = None
    closed_because: str = ""
    doing: tuple[ProposedMitigation, ...] = ()
    decisions: tuple[ProposedDecision, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """Name a lead. A suggestion was read out of a sentence, and a person should look before it is used."""

    where: str
    role: Literal["council", "health", "forum", "unsaid"]
    name: str
    is_suggestion: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Workstream:
    """Hold what a document says of one workstream, or of a group that serves them all."""

    key: str
    where: str
    name: str
    kind: Literal["workstream", "group"] = "workstream"
    purpose: tuple[Entry, ...] = ()
    members: tuple[Entry, ...] = ()
    responsibilities: tuple[Entry, ...] = ()
    leads: tuple[Lead, ...] = ()
    progress: tuple[Entry, ...] = ()
    next_steps: tuple[Entry, ...] = ()
    exceptions: tuple[ExceptionRow, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterRow:
    """Hold one data product of the register; `frequency` is None where it is not set, whatever word says so."""

    key: str
    where: str
    name: str
    report_type: str
    frequency: str | None
    frequency_words: str
    start: When
    first_draft_due: When
    first_issue_due: When
    progress: str
    extras: tuple[Extra, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """Hold an example indicator, the kind it stands under, and the unit its words suggest."""

    key: str
    where: str
    text: str
    kind: Literal["did", "well", "difference"]
    unit: Literal["number", "percentage"] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised:
    """Keep a line that says what other lines are, and what it was read as."""

    where: str
    text: str
    meaning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """Say what a found thing, named by its key, lacks."""

    key: str
    what: str
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unplaced:
    """Keep a line that has no home in the proposal, and say why."""

    text: str
    where: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Say that the document contradicts itself; it cannot be confirmed until a person has settled it."""

    what: str
    sentence: str
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Hold all that was found in a monitoring update, a risk register, the minutes of one meeting, or a timeline."""

    kind: Literal["monitoring-update", "risk-register", "minutes", "timeline"] = "monitoring-update"
    form: Literal["text", "docx", "pptx", "xlsx", "pdf"]
    title: str
    programme: str = ""
    plan_name: str = ""
    mandate: str = ""
    period: str | None = None
    as_at: dt.date | None = None
    headlines: tuple[Entry, ...] = ()
    risks: tuple[ProposedRisk, ...] = ()
    workstreams: tuple[Workstream, ...] = ()
    register: tuple[RegisterRow, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    programme_next_steps: tuple[Entry, ...] = ()
    meeting: ProposedMeeting | None = None
    timeline: ProposedTimeline | None = None
    recognised: tuple[Recognised, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()
    missing: tuple[Missing, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    notes: tuple[str, ...] = ()


class NotRecognised(ValueError):
    """Refuse a document that is not of the kind looked for, in plain sentences that say what was sought."""


def keyed(part: Any) -> Iterator[Any]:
    """Yield everything in a proposal that a person can accept or leave, in the order of the proposal."""
    if isinstance(part, tuple):
        for each in part:
            yield from keyed(each)
    elif is_dataclass(part) and not isinstance(part, Missing):
        if hasattr(part, "key") and hasattr(part, "where"):
            yield part
        for field in fields(part):
            yield from keyed(getattr(part, field.name))
