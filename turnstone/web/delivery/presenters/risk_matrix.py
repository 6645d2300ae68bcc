"""The matrix of risks as at a day: likelihood down, severity across, each cell in the tint of its score."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from turnstone.programme.delivery.facts import RiskFacts
from turnstone.programme.delivery.rules import LIKELIHOODS, SEVERITIES, band_of
from turnstone.programme.plan.rules import CONFIDENCE_NAMES
from turnstone.web.delivery.presenters.risks import worst_first
from turnstone.web.kit.formats import count, day


@dataclass(frozen=True, slots=True)
class Mark:
    """A risk in a cell: its reference, its own rating, and where it leads."""

    reference: str
    href: str
    key: str
    word: str


@dataclass(frozen=True, slots=True)
class Cell:
    """A place in the matrix, with the colour of its score."""

    key: str
    word: str
    score: int
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """All of one likelihood, the least severe first."""

    number: int
    word: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A matrix: as it stood, or as the mitigations aim."""

    key: str
    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Move:
    """Where a risk stands and where it is meant to go, in words."""

    reference: str
    href: str
    title: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """The matrix of a day."""

    sentence: str
    day: str
    on: str
    grids: tuple[Grid, ...]
    severities: tuple[tuple[int, str], ...]
    moves: tuple[Move, ...]
    unscored: tuple[Move, ...]
    has_any: bool


def matrix(area_slug: str, risks: Iterable[RiskFacts], on: dt.date) -> Matrix:
    """Lay out the risks and issues that were open on a day."""
    still = sorted((risk for risk in risks if risk.is_open), key=worst_first)
    now = [(risk, risk.likelihood, risk.severity) for risk in still]
    aim = [(risk, risk.likelihood_after, risk.severity_after) for risk in still]
    return Matrix(
        sentence=_sentence(still),
        day=day(on),
        on=on.isoformat(),
        grids=(
            Grid("now", "Before mitigation", _lines(area_slug, now, by_own_rating=True)),
            Grid(
                "aim",
                "After mitigation: where what is planned would bring them",
                _lines(area_slug, aim, by_own_rating=False),
            ),
        ),
        severities=tuple(SEVERITIES.items()),
        moves=tuple(_move(area_slug, risk) for risk in still if risk.score),
        unscored=tuple(_move(area_slug, risk) for risk in still if not risk.score),
        has_any=bool(still),
    )


def _sentence(risks: list[RiskFacts]) -> str:
    red = sum(risk.rating == "red" for risk in risks)
    down = sum(bool(risk.score and risk.score_after and risk.score_after < risk.score) for risk in risks)
    rated = "is" if red == 1 else "are"
    return (
        f"{count(len(risks), 'risk or issue', 'risks and issues')} open, of which {red} {rated} rated red; "
        f"what is planned would bring {down} to a lower score."
    )


_Placed = tuple[RiskFacts, int | None, int | None]


def _lines(area_slug: str, placed: list[_Placed], *, by_own_rating: bool) -> tuple[Line, ...]:
    there: dict[tuple[int | None, int | None], list[Mark]] = defaultdict(list)
    for risk, likelihood, severity in placed:
        if likelihood and severity:
            key = risk.rating if by_own_rating and risk.rating else band_of(likelihood, severity)
            there[likelihood, severity].append(_mark(area_slug, risk, key))
    return tuple(
        Line(
            likelihood,
            LIKELIHOODS[likelihood],
            tuple(_cell(likelihood, severity, there[likelihood, severity]) for severity in SEVERITIES),
        )
        for likelihood in reversed(LIKELIHOODS)
    )


def _mark(area_slug: str, risk: RiskFacts, key: str) -> Mark:
    return Mark(risk.reference, _href(area_slug, risk), key, _word(key))


def _cell(likelihood: int, severity: int, marks: list[Mark]) -> Cell:
    key = band_of(likelihood, severity)
    return Cell(key, _word(key), likelihood * severity, tuple(marks))


def _word(key: str) -> str:
    return str(CONFIDENCE_NAMES[key])  # type: ignore[index]  # a StrEnum is its value


def _move(area_slug: str, risk: RiskFacts) -> Move:
    before = risk.score or "Not scored"
    words = f"{before} → {risk.score_after}" if risk.score_after else f"{before}, and no aim is set"
    return Move(risk.reference, _href(area_slug, risk), risk.title, words)


def _href(area_slug: str, risk: RiskFacts) -> str:
    return reverse("risk", args=[area_slug, risk.reference])
