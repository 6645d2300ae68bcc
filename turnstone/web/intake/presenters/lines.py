"""The lines of a proposal that a person accepts or leaves, each with what it says and what it lacks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from turnstone.intake.proposal import (
    Entry,
    ExceptionRow,
    Extra,
    Indicator,
    Judgement,
    Proposal,
    ProposedRisk,
    RegisterRow,
    When,
    Workstream,
)
from turnstone.programme.plan.rules import CONFIDENCE_NAMES


@dataclass(frozen=True, slots=True)
class Part:
    """A named part of a line: its impact, its mitigation."""

    label: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line: `id` is for the page, `key` for the record."""

    key: str
    id: str
    where: str
    text: str
    rating_key: str = ""
    rating_word: str = ""
    parts: tuple[Part, ...] = ()
    lacks: str = ""
    is_placed: bool = False
    is_ticked: bool = True
    children: tuple[Line, ...] = ()


class Keyed(Protocol):
    """What is found and can be accepted or left."""

    @property
    def key(self) -> str: ...
    @property
    def where(self) -> str: ...


class Lines:
    """Make lines from a proposal, knowing what is in the record already and what was ticked."""

    def __init__(
        self,
        proposal: Proposal,
        placed: Iterable[str],
        left: Iterable[str] = (),
        changes: Mapping[str, tuple[str, ...]] | None = None,
    ) -> None:
        self._placed, self._left, self._changes = frozenset(placed), frozenset(left), changes or {}
        self._lacks: dict[str, list[str]] = defaultdict(list)
        for missing in proposal.missing:
            self._lacks[missing.key].append(missing.what)

    def entries(self, entries: tuple[Entry, ...]) -> tuple[Line, ...]:
        """Show a list with the lines under each."""
        return tuple(self.line(each, each.text, children=self.entries(each.children)) for each in entries)

    def risks(self, risks: tuple[ProposedRisk, ...]) -> tuple[Line, ...]:
        """Show risks with their detail, impact and mitigation."""
        return tuple(
            self.line(
                each,
                f"{each.reference} {each.title}".strip(),
                rating=each.rating,
                parts=(
                    Part("Beside the register", self._changes.get(each.key, ())),
                    *_register_parts(each),
                    _part("Detail", each.detail),
                    _part("Impact", each.impact),
                    Part("Mitigation", (*_flat(each.mitigation), *_doing(each))),
                    *_rest(each.owner, each.due, each.extras),
                ),
            )
            for each in risks
        )

    def workstream(self, found: Workstream) -> Line:
        """Show the workstream itself, apart from the lines under it."""
        parts = (
            Part("Purpose", tuple(_flat(found.purpose))),
            Part("Members", tuple(_flat(found.members))),
            Part("Responsibilities", tuple(_flat(found.responsibilities))),
            Part("Leads", tuple(f"{lead.name} ({lead.where})" for lead in found.leads)),
        )
        kind = "A group that serves every workstream" if found.kind == "group" else "A workstream of the plan"
        return self.line(found, kind, parts=parts)

    def exceptions(self, rows: tuple[ExceptionRow, ...]) -> tuple[Line, ...]:
        """Show the exceptions with every cell."""
        return tuple(
            self.line(
                each,
                each.focus_words or each.milestone,
                rating=each.rating,
                parts=(
                    _part("Milestone", each.milestone if each.focus_words else ""),
                    _part("Issue", each.issue),
                    Part("Mitigation", tuple(_flat(each.mitigation))),
                    *_rest(each.owner, each.due, each.extras),
                ),
            )
            for each in rows
        )

    def register(self, rows: tuple[RegisterRow, ...]) -> tuple[Line, ...]:
        """Show the data products of the register."""
        return tuple(
            self.line(
                each,
                each.name,
                parts=(
                    _part("Report", each.report_type),
                    _part("Frequency", each.frequency_words),
                    _part("Starts", each.start.words),
                    _part("First draft", each.first_draft_due.words),
                    _part("First issue", each.first_issue_due.words),
                    _part("Progress", each.progress),
                    *_rest("", None, each.extras),
                ),
            )
            for each in rows
        )

    def indicators(self, indicators: Iterable[Indicator]) -> tuple[Line, ...]:
        """Show indicators of one kind."""
        return tuple(self.line(each, each.text) for each in indicators)

    def line(
        self,
        found: Keyed,
        text: str,
        *,
        rating: Judgement | None = None,
        parts: tuple[Part, ...] = (),
        children: tuple[Line, ...] = (),
    ) -> Line:
        """Show one thing that was found."""
        return Line(
            key=found.key,
            id="".join(letter if letter.isalnum() else "-" for letter in found.key),
            where=found.where,
            text=text,
            rating_key=(rating.key or "grey") if rating else "",
            rating_word=_rated(rating) if rating else "",
            parts=tuple(part for part in parts if any(part.texts)),
            lacks=", ".join(self._lacks[found.key]),
            is_placed=found.key in self._placed,
            is_ticked=found.key not in self._left,
            children=children,
        )


def _rated(rating: Judgement) -> str:
    """Spell a rating that the file gives as a letter."""
    spelt = _SPELT.get(rating.key or "")
    return spelt if spelt and len(rating.word) < 3 else rating.word


def _part(label: str, text: str) -> Part:
    return Part(label, (text,) if text else ())


def _rest(owner: str, due: When | None, extras: tuple[Extra, ...]) -> tuple[Part, ...]:
    more = (_part(extra.heading, extra.text) for extra in extras)
    return (_part("Owner", owner), _part("Due", due.words if due else ""), *more)


def _register_parts(risk: ProposedRisk) -> tuple[Part, ...]:
    """Show what only a register says of a risk."""
    closed = " ".join((risk.closed.words if risk.closed else "", risk.closed_because)).strip()
    return (
        _part("Cause", risk.cause),
        _part("Score", _score(risk.likelihood, risk.severity)),
        _part("Score after", _score(risk.likelihood_after, risk.severity_after)),
        _part("Threatens", ", ".join((*risk.threatens, *risk.threatened_measures))),
        _part("Workstream", risk.workstream),
        _part("Raised", risk.raised.words if risk.raised else ""),
        _part("Reviewed", f"every {risk.review_every} months" if risk.review_every else ""),
        Part("Decisions", tuple(f"{each.words} ({each.board})" for each in risk.decisions)),
        _part("Closed", closed),
    )


def _score(likelihood: int | None, severity: int | None) -> str:
    return f"{likelihood or '?'} × {severity or '?'}" if likelihood or severity else ""


def _doing(risk: ProposedRisk) -> Iterator[str]:
    for each in risk.doing:
        when = (("by", each.due), ("done", each.done))
        notes = [each.owner, *(f"{word} {at.words}" for word, at in when if at)]
        said = ", ".join(note for note in notes if note)
        yield f"{each.text} ({said})" if said else each.text


def _flat(entries: tuple[Entry, ...]) -> Iterator[str]:
    for entry in entries:
        yield entry.text
        yield from _flat(entry.children)


_SPELT = {str(key): word for key, word in CONFIDENCE_NAMES.items()}
