"""Whether good ratings are matched by measures that move."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from turnstone.programme.plan.facts import ActionFacts, PlanFacts
from turnstone.programme.plan.rules import Confidence
from turnstone.programme.scorecards.facts import MeasureFacts, ResultFacts
from turnstone.programme.scorecards.rules import Direction, direction, direction_in_words

RATED_WELL = (Confidence.BLUE, Confidence.GREEN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """A measure with its values, oldest first."""

    measure: MeasureFacts
    results: tuple[ResultFacts, ...]

    @property
    def values(self) -> tuple[Decimal, ...]:
        """Give the values alone."""
        return tuple(each.value for each in self.results)

    @property
    def latest(self) -> ResultFacts | None:
        """Give the newest value with its period."""
        return self.results[-1] if self.results else None

    @property
    def direction(self) -> Direction:
        """Say which way it is going."""
        return direction(self.values, self.measure.polarity)

    @property
    def words(self) -> str:
        """Say so in words, with why where it cannot be told."""
        return direction_in_words(self.values, self.measure.polarity)


@dataclass(frozen=True, slots=True, kw_only=True)
class RatedWell:
    """An action rated green or blue, with the measures of its outcome."""

    action: ActionFacts
    measured: tuple[Measured, ...]

    @property
    def worsens(self) -> bool:
        """Say whether a measure gets worse."""
        return any(each.direction == Direction.WORSENED for each in self.measured)

    @property
    def is_told(self) -> bool:
        """Say whether any measure can tell which way it is going."""
        return any(each.direction != Direction.NOT_AVAILABLE for each in self.measured)

    @property
    def is_inflated(self) -> bool:
        """Say whether measures can tell, and none of them improves."""
        return self.is_told and not any(each.direction == Direction.IMPROVED for each in self.measured)


@dataclass(frozen=True, slots=True, kw_only=True)
class Inflation:
    """The actions rated well: how many there are, those whose measures do not move, those that no measure tells of."""

    rated_well: int
    inflated: tuple[RatedWell, ...]
    untold: tuple[RatedWell, ...]


def inflation_of(
    plan: PlanFacts, measures: Iterable[MeasureFacts], results: Iterable[ResultFacts]
) -> Inflation:
    """Hold the good ratings of a plan against its measures, the worst first. `results` come oldest first."""
    known = measured_by_outcome(plan, measures, results)
    well = [
        RatedWell(action=action, measured=tuple(known.get(action.outcome_id, ())))
        for action in plan.live_actions
        if action.confidence in RATED_WELL
    ]
    inflated = sorted((each for each in well if each.is_inflated), key=lambda each: not each.worsens)
    untold = sorted((each for each in well if not each.is_told), key=lambda each: bool(each.measured))
    return Inflation(rated_well=len(well), inflated=tuple(inflated), untold=tuple(untold))


def measured_by_outcome(
    plan: PlanFacts, measures: Iterable[MeasureFacts], results: Iterable[ResultFacts]
) -> dict[int, list[Measured]]:
    """Give the measures of each outcome of a plan, with their values."""
    known = measured(measures, results)
    found: dict[int, list[Measured]] = defaultdict(list)
    for link in plan.outcome_measures:
        if link.measure_id in known:
            found[link.outcome_id].append(known[link.measure_id])
    return found


def measured(measures: Iterable[MeasureFacts], results: Iterable[ResultFacts]) -> dict[int, Measured]:
    """Put each measure beside its values."""
    values: dict[int, list[ResultFacts]] = defaultdict(list)
    for result in results:
        values[result.measure_id].append(result)
    return {each.id: Measured(measure=each, results=tuple(values[each.id])) for each in measures}
