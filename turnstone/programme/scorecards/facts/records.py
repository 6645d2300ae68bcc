"""One measure with all that the record holds of it."""

from dataclasses import dataclass

from turnstone.programme.scorecards.facts.judging import (
    ForecastFacts,
    NoteFacts,
    RebaseFacts,
    TargetFacts,
)
from turnstone.programme.scorecards.facts.measures import BreakFacts, FigureFacts, MeasureFacts, PlaceFacts


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureRecord:
    """A measure of the whole area, or of one place, with its figures oldest first.

    Targets and rebases are those of the same place; those withdrawn are left out and those undone are not. `forecast`
    is the newest in force.
    """

    measure: MeasureFacts
    place: PlaceFacts | None = None
    figures: tuple[FigureFacts, ...] = ()
    targets: tuple[TargetFacts, ...] = ()
    breaks: tuple[BreakFacts, ...] = ()
    rebases: tuple[RebaseFacts, ...] = ()
    notes: tuple[NoteFacts, ...] = ()
    forecast: ForecastFacts | None = None

    @property
    def latest(self) -> FigureFacts | None:
        """Give the newest figure that has a value."""
        return next((each for each in reversed(self.figures) if each.value is not None), None)

    @property
    def unsaid(self) -> FigureFacts | None:
        """Give the newest figure where a mark stands in place of its value."""
        newest = self.figures[-1] if self.figures else None
        return newest if newest is not None and newest.value is None and newest.mark else None
