"""Comparisons as pages show them: this area beside England and its neighbours, and what was loaded."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from django.urls import reverse

from turnstone.programme.scorecards.facts import (
    ComparisonFacts,
    FaultFacts,
    MeasureFacts,
    PublishedValue,
    ReleaseFacts,
)
from turnstone.programme.scorecards.rules import FAULT_NAMES, value_words
from turnstone.web.kit.formats import count, day

AT_ONCE = 60
# LAIT colours only the best quarter and the worst.
_BANDS = {"A": ("green", "A, best quarter"), "D": ("red", "D, lowest quarter")}
FAULT_HEADS = ("What is wrong", "In words", "Release", "File", "Measure", "Place", "Period", "Not used")
SERIES_HEADS = ("Period", "This area", "Mark", "England", "Region", "Mean of statistical neighbours")


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """A quarter, with the look of a rating where it is the best or the worst."""

    look: str
    word: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedRow:
    """A measure as a row: what is published of this area, beside what is of others."""

    title: str
    href: str
    own: str
    period: str
    england: str
    neighbours: str
    rank: str
    band: Band | None
    words: str
    is_ours: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """A release as a line."""

    title: str
    told: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class YearRow:
    """One period of the series."""

    period: str
    own: str
    england: str
    region: str
    neighbours: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonPage:
    """One measure beside others."""

    title: str
    sentence: str
    period: str
    rank: str
    band: Band | None
    england: str
    neighbours: str
    range: str
    few: str
    region_name: str
    years: tuple[YearRow, ...]
    csv: str
    measure_href: str


def compared_rows(
    area_slug: str, measures: Mapping[str, MeasureFacts], found: Mapping[str, ComparisonFacts]
) -> tuple[ComparedRow, ...]:
    """List the measures that are published, those that the area counts itself first."""
    rows = [_row(area_slug, measures[code], each) for code, each in found.items()]
    return tuple(sorted(rows, key=lambda row: (not row.is_ours, row.title)))


def _row(area_slug: str, measure: MeasureFacts, each: ComparisonFacts) -> ComparedRow:
    return ComparedRow(
        title=measure.title,
        href=reverse("comparison", args=[area_slug, measure.code]),
        own=_published(measure, each.own),
        period=each.period,
        england=_published(measure, each.england),
        neighbours=_figure(measure, each.neighbours.mean if each.neighbours else None),
        rank=each.rank_words,
        band=band(each),
        words=each.words[:1].upper() + each.words[1:],
        is_ours=bool(measure.id),
    )


def band(each: ComparisonFacts) -> Band | None:
    """Show the quarter; the middle two have no look, for they say little."""
    if each.band is None:
        return None
    look, word = _BANDS.get(each.band, ("", f"{each.band}, in the middle"))
    return Band(look=look, word=word)


def loaded(releases: Iterable[ReleaseFacts]) -> tuple[Loaded, ...]:
    """Tell of each release when it was loaded and what it holds."""
    return tuple(Loaded(title=each.title, told=_told(each), source=each.source) for each in releases)


def _told(each: ReleaseFacts) -> str:
    edition = f", edition {each.edition}" if each.edition > 1 else ""
    said = [f"Loaded on {day(each.loaded_at)}{edition}", count(each.rows_read, "row") + " read"]
    if each.figures:
        said.append(count(each.figures, "figure"))
    if each.faults:
        said.append(f"{count(each.faults, 'fault')}, for which {count(each.left_out, 'figure')} left out")
    return "; ".join(said) + "."


def comparison_page(
    area_slug: str, name: str, measure: MeasureFacts, each: ComparisonFacts, query: str
) -> ComparisonPage:
    """Lay one comparison out, the newest year first."""
    near = each.neighbours
    csv = reverse("comparison_csv", args=[area_slug, measure.code])
    return ComparisonPage(
        title=measure.title,
        sentence=_sentence(name, measure, each),
        period=each.period_words[:1].upper() + each.period_words[1:],
        rank=each.rank_words,
        band=band(each),
        england=_beside(measure, each.england.value if each.england else None, each.words),
        neighbours=_beside(measure, near.mean if near else None, each.neighbours_words),
        range=_range(measure, each),
        few=f"Only {near.used} of the {near.named} have published." if near and near.are_few else "",
        region_name=each.region.place_name if each.region else "Region",
        years=tuple(reversed(_years(measure, each))),
        csv=f"{csv}?{query}" if query else csv,
        measure_href=reverse("measure", args=[area_slug, measure.id]) if measure.id else "",
    )


def _sentence(name: str, measure: MeasureFacts, each: ComparisonFacts) -> str:
    if each.own is None or each.own.value is None:
        why = each.own.fault if each.own and each.own.fault else ""
        return f"No figure of {name} is used for {each.period_words}. {why}".strip()
    told = [each.words, each.neighbours_words]
    verdict = "; ".join(part for part in told if part)
    own = value_words(each.own.value, measure.unit, measure.places)
    said = f"{name}: {own} in {each.period_words}"
    return (
        f"{said}, {verdict}."
        if verdict
        else f"{said}. Nobody can tell whether a difference is more than chance."
    )


def _range(measure: MeasureFacts, each: ComparisonFacts) -> str:
    near = each.neighbours
    if near is None or near.lowest is None:
        return ""
    return f"{_figure(measure, near.lowest)} to {_figure(measure, near.highest)}, {near.used} of {near.named}"


def _years(measure: MeasureFacts, each: ComparisonFacts) -> tuple[YearRow, ...]:
    return tuple(
        YearRow(
            period=row.period,
            own=_figure(measure, row.own) if row.own is not None else row.own_mark or "–",
            england=_figure(measure, row.england),
            region=_figure(measure, row.region),
            neighbours=_figure(measure, row.neighbours),
        )
        for row in each.earlier
    )


def series_lines(measure: MeasureFacts, each: ComparisonFacts) -> list[tuple[str, ...]]:
    """Give the series as rows of a table for a spreadsheet."""
    return [
        (
            row.period,
            _plain(row.own),
            row.own_mark,
            _plain(row.england),
            _plain(row.region),
            _plain(row.neighbours),
        )
        for row in each.earlier
    ]


def fault_lines(faults: Iterable[FaultFacts]) -> list[tuple[str, ...]]:
    """Give faults as rows of a table for a spreadsheet."""
    return [
        (
            FAULT_NAMES.get(each.kind, each.kind),
            each.sentence,
            each.release,
            each.file,
            each.measure_code,
            each.place_code,
            each.period,
            "not used" if each.leaves_out else "",
        )
        for each in faults
    ]


def _beside(measure: MeasureFacts, value: Decimal | None, words: str) -> str:
    said = _figure(measure, value)
    return f"{said}: {words}" if words else said


def _published(measure: MeasureFacts, each: PublishedValue | None) -> str:
    if each is None:
        return "–"
    return _figure(measure, each.value) if each.value is not None else "not used" if each.fault else each.mark


def _figure(measure: MeasureFacts, value: Decimal | None) -> str:
    return "–" if value is None else value_words(value, measure.unit, measure.places)


def _plain(value: Decimal | None) -> str:
    return "" if value is None else f"{round(value, 4).normalize():f}"
