"""A measure drawn beside others: an area among its neighbours, and many places on one scale."""

from collections.abc import Iterable
from decimal import Decimal

from turnstone.documents.blocks import BarsChart, MultiplesChart
from turnstone.documents.pieces import BarRow, SmallPanel
from turnstone.papers.measures.drawing_series import MOST_IN_A_SPARK, sign_of
from turnstone.papers.measures.drawing_tables import bars_table, multiples_table
from turnstone.programme.scorecards.facts import ComparisonFacts, MeasureFacts, PublishedValue, Reading
from turnstone.programme.scorecards.rules import value_words


def bars_of(comparison: ComparisonFacts, measure: MeasureFacts, area: str) -> BarsChart:
    """Draw an area beside its statistical neighbours, its region and England."""
    own = comparison.own
    england = comparison.england.value if comparison.england else None
    ours = BarRow(
        label=area,
        value=_float(own.value if own else None),
        low=_float(comparison.low),
        high=_float(comparison.high),
        is_ours=True,
        mark=own.mark if own else "x",
    )
    near = comparison.neighbours.values if comparison.neighbours else ()
    others = sorted((_bar(each) for each in near), key=lambda row: (row.value is None, -(row.value or 0)))
    wider = [_bar(each, is_reference=True) for each in (comparison.region, comparison.england) if each]
    return BarsChart(
        title=f"{measure.title}: {area} beside others",
        sentence=_beside(comparison, measure, area),
        unit=measure.unit,
        places=measure.places,
        rows=(ours, *others, *wider),
        benchmark=_float(england),
        benchmark_label="England",
        table=bars_table(comparison, measure, area),
    )


def multiples_of(measure: MeasureFacts, readings: Iterable[tuple[str, Reading]]) -> MultiplesChart:
    """Draw one measure for many places, each named, on one scale."""
    named = tuple(readings)
    panels = tuple(_panel(name, each) for name, each in named)
    worse = [panel.label for panel in panels if panel.signal == "concern"]
    better = [panel.label for panel in panels if panel.signal == "improvement"]
    return MultiplesChart(
        title=f"{measure.title}, place by place",
        sentence=_places_words(len(panels), better, worse),
        unit=measure.unit,
        places=measure.places,
        panels=panels,
        table=multiples_table(measure, named),
    )


def _float(value: Decimal | None) -> float | None:
    return None if value is None else float(value)


def _bar(each: PublishedValue, *, is_reference: bool = False) -> BarRow:
    return BarRow(label=each.place_name, value=_float(each.value), is_reference=is_reference, mark=each.mark)


def _beside(comparison: ComparisonFacts, measure: MeasureFacts, area: str) -> str:
    own = comparison.own.value if comparison.own else None
    if own is None:
        return f"No figure of {area} is published for {comparison.period_words}."
    said = f"{area}: {value_words(own, measure.unit, measure.places)}, {comparison.period_words}"
    return "; ".join(each for each in (said, comparison.words, comparison.neighbours_words) if each) + "."


def _panel(name: str, reading: Reading) -> SmallPanel:
    signal, letter = sign_of(reading.variation or "")
    return SmallPanel(
        label=name,
        points=tuple(each.value for each in reading.slots[-MOST_IN_A_SPARK:]),
        mean=reading.limits.mean if reading.limits else None,
        signal=signal,
        letter=letter,
        words=reading.headline,
    )


def _places_words(number: int, better: list[str], worse: list[str]) -> str:
    said = [f"{number} {'place' if number == 1 else 'places'} on one scale"]
    if better:
        said.append(f"an unusual change for the better in {', '.join(better)}")
    if worse:
        said.append(f"an unusual change for the worse in {', '.join(worse)}")
    if not better and not worse:
        said.append("none has changed by more than we’d expect by chance")
    return "; ".join(said) + "."
