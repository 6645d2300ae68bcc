"""Who has SEND locally, in words: each dimension with its numbers, its source and its day."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from turnstone.programme.voice.facts import PopulationFacts, SurveyFacts
from turnstone.programme.voice.rules import DIMENSION_NAMES, Dimension
from turnstone.web.kit.formats import day


@dataclass(frozen=True, slots=True, kw_only=True)
class DimensionBlock:
    """One dimension; each row is words, a number, a share, and whether a survey asks for it."""

    key: str
    name: str
    source: str
    rows: tuple[tuple[str, str, str, str], ...]
    total: str
    href: str


def population_page(
    area_slug: str, population: Iterable[PopulationFacts], surveys: Iterable[SurveyFacts]
) -> tuple[DimensionBlock, ...]:
    """Lay out what is known by each dimension, and by which nothing is."""
    known = tuple(population)
    asked = {
        (question.tells_of, option.code)
        for survey in surveys
        for question in survey.questions
        for option in question.options
    }
    return tuple(
        _block(area_slug, dimension, [each for each in known if each.dimension == dimension], asked)
        for dimension in Dimension
        if dimension
    )


def _block(
    area_slug: str, dimension: Dimension, rows: list[PopulationFacts], asked: set[tuple[str, str]]
) -> DimensionBlock:
    total = sum(each.count for each in rows)
    return DimensionBlock(
        key=dimension,
        name=DIMENSION_NAMES[dimension],
        source=f"{rows[0].source}, {day(rows[0].counted_on)}" if rows else "",
        rows=tuple(_row(each, total, asked) for each in rows),
        total=f"{total:,}",
        href=reverse("set_population", args=[area_slug, dimension]),
    )


def _row(row: PopulationFacts, total: int, asked: set[tuple[str, str]]) -> tuple[str, str, str, str]:
    share = f"{100 * row.count / total:.1f}%" if total else "-"
    return row.words, f"{row.count:,}", share, "Yes" if (row.dimension, row.code) in asked else "No"
