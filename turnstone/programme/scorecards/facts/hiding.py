"""Which counts of a public scorecard are hidden, and its measures as everybody may see them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal

from turnstone.methods.disclosure import hide, shown_count
from turnstone.methods.refusals import NotComputable
from turnstone.programme.scorecards.facts.hiding_sets import sets_apart
from turnstone.programme.scorecards.facts.measures import FigureFacts, MeasureFacts, PlaceFacts
from turnstone.programme.scorecards.facts.policies import policy_of
from turnstone.programme.scorecards.facts.printed import (
    Count,
    Naming,
    Part,
    ReleasedCounts,
    name_counts,
    parts_of,
)
from turnstone.programme.scorecards.facts.records import MeasureRecord
from turnstone.programme.scorecards.rules import IN_PLACE_OF_A_VALUE, Mark, ValueKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Hiding:
    """Say which counts are hidden. `refused` are the measures that cannot be kept safe, of which all is hidden."""

    naming: Naming
    hidden: frozenset[str]
    refused: tuple[MeasureFacts, ...] = ()

    def hides(self, measure: MeasureFacts, figure: FigureFacts, part: Part) -> bool:
        """Say whether one count of a figure is hidden."""
        count = Count(measure.id, part, figure.place_id, figure.period_ends_on)
        return self.naming.cell(count) in self.hidden


def hiding_of(
    records: Sequence[MeasureRecord],
    places: Sequence[PlaceFacts] = (),
    releases: Sequence[ReleasedCounts] = (),
    known: Mapping[Count, int] | None = None,
) -> Hiding:
    """Decide what to hide of the figures of these records, printed together, given what was printed before.

    `known` are the counts as they stand now of what earlier releases printed or hid and this one does not.
    """
    naming = name_counts(records)
    hidden: set[str] = set()
    refused: dict[int, MeasureFacts] = {}
    for part in sets_apart(records, places, releases, known):
        if part.as_before is not None:
            hidden |= part.as_before
            continue
        try:
            hidden |= hide(part.gathered.as_figures(), part.policy).cells & part.printed
        except NotComputable:
            hidden |= part.printed
            refused |= {each.id: each for each in part.measures}
    return Hiding(naming=naming, hidden=frozenset(hidden), refused=tuple(refused.values()))


def as_everyone_sees(record: MeasureRecord, hiding: Hiding) -> MeasureRecord:
    """Take out of a record what is hidden, so that nothing drawn, judged or said from it can rest on that."""
    figures = tuple(_shown(record.measure, each, hiding) for each in record.figures)
    return replace(record, figures=figures)


def _shown(measure: MeasureFacts, figure: FigureFacts, hiding: Hiding) -> FigureFacts:
    """Give a figure as it is printed: with the value goes what it rests on, and with that the value."""
    policy, counts = policy_of(measure), parts_of(measure, figure)
    hidden = {part for part in counts if hiding.hides(measure, figure, part)}
    printed = {
        part: None if part in hidden else Decimal(shown_count(number, replace(policy, threshold=1)))
        for part, number in counts.items()
    }
    upper, lower = printed.get("numerator"), printed.get("denominator")
    if figure.mark in IN_PLACE_OF_A_VALUE:
        return replace(figure, numerator=upper, denominator=lower)
    if hidden or not _may_be_told(figure, counts):
        return replace(figure, numerator=upper, denominator=lower, value=None, mark=Mark.CONFIDENTIAL)
    value = _rounded(measure, upper, lower) if policy.is_rounded else None
    return replace(figure, numerator=upper, denominator=lower, value=figure.value if value is None else value)


def _may_be_told(figure: FigureFacts, counts: Mapping[Part, int]) -> bool:
    """Of a part of the area nothing is told without the counts that it rests on: they may be few."""
    return figure.place_id is None or bool(counts)


def _rounded(measure: MeasureFacts, upper: Decimal | None, lower: Decimal | None) -> Decimal | None:
    """Work a value out of rounded counts; None leaves it, where it does not come from them."""
    if measure.value_kind == ValueKind.COUNT:
        return upper
    if upper is None or not lower:
        return None
    per = {ValueKind.PERCENTAGE: 100, ValueKind.RATE: measure.rate_per}.get(ValueKind(measure.value_kind))
    exactly = upper * per / lower if per else None
    return None if exactly is None else exactly.quantize(Decimal("0.0001"), ROUND_HALF_UP)
