"""Scorecards as pages show them: the list, and one with a row for each measure."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.urls import reverse
from markupsafe import Markup

from turnstone.papers.measures.cells import note_words, others_cell, trend_cell
from turnstone.papers.measures.scorecard import summed_up
from turnstone.programme.scorecards.facts import LineFacts, ScorecardFacts
from turnstone.programme.scorecards.rules import (
    MEASURE_KIND_NAMES,
    READERS_NAMES,
    STATUS_COUNTED,
    MeasureKind,
    Readers,
    counted,
)
from turnstone.web.kit.formats import count
from turnstone.web.scorecards.presenters.standings import status_tag, target_aside

Tag = tuple[str, str, str]
Draw = Callable[[LineFacts], Markup]


@dataclass(frozen=True, slots=True, kw_only=True)
class CardLine:
    """A scorecard as a line of the list."""

    name: str
    href: str
    readers: str
    about: str
    counts: str
    exceptions: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureLine:
    """A measure as a row of a scorecard; a tag is a scale, a key and a word, and `plain` stands in place of one."""

    title: str
    href: str
    value: str
    period: str
    is_provisional: bool
    drawn: Markup
    trend: Tag | None
    plain: str
    status: Tag
    target: str
    others: tuple[str, ...]
    sentence: str
    note: str
    question: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The rows under one heading."""

    anchor: str
    title: str
    rows: tuple[MeasureLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CardPage:
    """One scorecard whole."""

    name: str
    readers: str
    about: str
    place: str
    says_only_how_much: bool
    summed_up: str
    counts: tuple[tuple[str, str, int], ...]
    counts_words: str
    groups: tuple[Group, ...]


HEADS = (
    "Question",
    "Measure",
    "Value",
    "Period",
    "Trend",
    "Target",
    "Against target",
    "England and neighbours",
    "In a sentence",
    "What its owner says",
    "A question to ask",
)


def card_lines(area_slug: str, cards: Iterable[ScorecardFacts]) -> tuple[CardLine, ...]:
    """List the scorecards."""
    return tuple(
        CardLine(
            name=each.name,
            href=reverse("scorecard", args=[area_slug, each.slug]),
            readers=READERS_NAMES[Readers(each.readers)],
            about=each.about,
            counts=f"{count(len(each.lines), 'measure')}: {each.counts}."
            if each.lines
            else "No measure yet.",
            exceptions=count(len(each.exceptions), "exception") if each.exceptions else "",
        )
        for each in cards
    )


def card_page(area_slug: str, card: ScorecardFacts, draw: Draw) -> CardPage:
    """Lay out a scorecard: exceptions first, then the other measures by the question that they answer."""
    counts = counted(each.status for each in card.standings)
    return CardPage(
        name=card.name,
        readers=READERS_NAMES[Readers(card.readers)],
        about=card.about,
        place=card.place.name if card.place else "",
        says_only_how_much=card.says_only_how_much,
        summed_up=summed_up(card),
        counts=tuple(
            (status.value, STATUS_COUNTED[status].capitalize(), number) for status, number in counts.items()
        ),
        counts_words=f"Against their targets: {card.counts}.",
        groups=tuple(_groups(area_slug, card, draw)),
    )


def _groups(area_slug: str, card: ScorecardFacts, draw: Draw) -> Iterable[Group]:
    if card.exceptions:
        yield _group(area_slug, "exceptions", "Exceptions first", card.exceptions, draw)
    for kind, title in MEASURE_KIND_NAMES.items():
        rows = tuple(each for each in card.of_kind(kind) if not each.standing.is_exception)
        if rows:
            yield _group(area_slug, kind.value, title, rows, draw)


def _group(area_slug: str, anchor: str, title: str, lines: Iterable[LineFacts], draw: Draw) -> Group:
    return Group(anchor=anchor, title=title, rows=tuple(_row(area_slug, each, draw) for each in lines))


def _row(area_slug: str, line: LineFacts, draw: Draw) -> MeasureLine:
    standing, trend = line.standing, trend_cell(line.standing)
    others = others_cell(standing)
    return MeasureLine(
        title=standing.measure.title,
        href=reverse("measure", args=[area_slug, standing.measure.id]),
        value=standing.value_words,
        period=standing.period_words,
        is_provisional=standing.is_provisional,
        drawn=draw(line),
        trend=None if isinstance(trend, str) else (trend.scale, trend.key, trend.word),
        plain=trend if isinstance(trend, str) else "",
        status=status_tag(standing),
        target=target_aside(standing),
        others=() if others == "–" else tuple(others.split("\n")),
        sentence=standing.sentence,
        note=note_words(standing) if standing.is_exception else "",
        question=line.asked,
    )


def card_rows(card: ScorecardFacts) -> list[list[str]]:
    """Give the scorecard as a table of text, exceptions first."""
    left = [
        each for kind in MEASURE_KIND_NAMES for each in card.of_kind(kind) if not each.standing.is_exception
    ]
    return [_text(each) for each in (*card.exceptions, *left)]


def _text(line: LineFacts) -> list[str]:
    standing, trend = line.standing, trend_cell(line.standing)
    return [
        MEASURE_KIND_NAMES[MeasureKind(standing.measure.kind)],
        standing.measure.title,
        standing.value_words,
        f"{standing.period_words}{' (provisional)' if standing.is_provisional else ''}",
        trend if isinstance(trend, str) else trend.word,
        standing.target_words,
        standing.status_word,
        others_cell(standing).replace("\n", "; "),
        standing.sentence,
        note_words(standing),
        line.asked,
    ]
