"""What pages and papers may know of a scorecard: its measures in order, each as it stands."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from turnstone.programme.scorecards.facts.measures import PlaceFacts
from turnstone.programme.scorecards.facts.records import MeasureRecord
from turnstone.programme.scorecards.facts.standing import Standing, counts_of, exceptions_first
from turnstone.programme.scorecards.rules import MEASURE_KIND_NAMES, MeasureKind


@dataclass(frozen=True, slots=True, kw_only=True)
class LineFacts:
    """A measure on a scorecard; `question` is what somebody wrote, and may be empty."""

    id: int
    version: int
    measure_id: int
    question: str
    position: int
    record: MeasureRecord
    standing: Standing

    @property
    def asked(self) -> str:
        """Give the question to ask: what somebody wrote, or what the figures suggest."""
        return self.question or self.standing.question


@dataclass(frozen=True, slots=True, kw_only=True)
class ScorecardFacts:
    """A scorecard as at a moment. `as_at` is the moment, and `place` the part of the area that it speaks of."""

    id: int
    version: int
    area_id: int
    slug: str
    name: str
    readers: str
    about: str
    ended_on: dt.date | None
    as_at: dt.datetime
    place: PlaceFacts | None
    lines: tuple[LineFacts, ...]

    @property
    def standings(self) -> tuple[Standing, ...]:
        """List how its measures stand, in their order."""
        return tuple(each.standing for each in self.lines)

    @property
    def records(self) -> tuple[MeasureRecord, ...]:
        """List all that the record holds of its measures, in their order."""
        return tuple(each.record for each in self.lines)

    def of_kind(self, kind: str) -> tuple[LineFacts, ...]:
        """List the lines that answer one question, exceptions first."""
        return self._in_order(each for each in self.lines if each.standing.measure.kind == kind)

    @property
    def exceptions(self) -> tuple[LineFacts, ...]:
        """List what is off target, late or changed for the worse, the gravest first."""
        return self._in_order(each for each in self.lines if each.standing.is_exception)

    def _in_order(self, lines: Iterable[LineFacts]) -> tuple[LineFacts, ...]:
        of = {each.measure_id: each for each in lines}
        return tuple(of[each.measure.id] for each in exceptions_first(line.standing for line in of.values()))

    @property
    def counts(self) -> str:
        """Count how its measures stand against their targets; they are never made into one score."""
        return counts_of(self.standings)

    @property
    def by_kind(self) -> dict[MeasureKind, int]:
        """Count the measures that answer each question."""
        return {kind: len(self.of_kind(kind)) for kind in MEASURE_KIND_NAMES}

    @property
    def says_only_how_much(self) -> bool:
        """Say whether it counts what was done and nothing of how well, or to what end."""
        counted = self.by_kind
        return bool(counted[MeasureKind.DID]) and not (
            counted[MeasureKind.WELL] or counted[MeasureKind.DIFFERENCE]
        )
