"""The list of measures: by the question that each answers, exceptions first."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.http import QueryDict
from django.urls import reverse

from turnstone.papers.measures.cells import trend_cell
from turnstone.programme.people.facts import PostFacts
from turnstone.programme.scorecards.facts import Standing, counts_of, exceptions_first
from turnstone.programme.scorecards.rules import (
    MEASURE_KIND_NAMES,
    STATUS_COUNTED,
    TRAVEL_NAMES,
    MeasureKind,
    Reason,
    counted,
)
from turnstone.web.kit.formats import count, short_day
from turnstone.web.scorecards.presenters.standings import Draw, StandingRow, standing_row, why_words

HEADS = (
    "Measure",
    "Question",
    "Value",
    "Period",
    "Settled",
    "Before",
    "Since then",
    "Trend",
    "Target",
    "Against target",
    "England and neighbours",
    "Next figure due",
    "Days late",
    "Owner",
    "Why it is an exception",
    "In a sentence",
    "A question to ask",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A part of the list that people ask for often."""

    words: str
    href: str
    is_on: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The measures that answer one question."""

    anchor: str
    question: str
    note: str
    has_others: bool
    rows: tuple[StandingRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """The page of measures; `counts` are how many stand how against their targets."""

    has_any: bool
    says_only_how_much: bool
    counts: tuple[tuple[str, str, int], ...]
    counts_words: str
    choices: tuple[Choice, ...]
    counted: str
    csv: str
    groups: tuple[Group, ...]


Sort = Callable[[Standing], bool]
_SHOWN: Mapping[str, tuple[str, Sort]] = {
    "exceptions": ("Exceptions", lambda each: each.is_exception),
    "notes": ("Owe a note", lambda each: each.owes_a_note),
    "late": ("Late", lambda each: Reason.LATE in each.reasons),
    "no_target": ("No target", lambda each: each.status == "no_target"),
    "no_figure": ("No figure yet", lambda each: each.figure is None),
}


def listing(
    area_slug: str, standings: Sequence[Standing], asked: QueryDict, posts: frozenset[int], draw: Draw
) -> Listing:
    """Lay out the measures that were asked for; `posts` are those of whoever asks."""
    kept = chosen(standings, asked, posts)
    counts = counted(each.status for each in kept)
    return Listing(
        has_any=bool(standings),
        says_only_how_much=bool(standings)
        and all(each.measure.kind == MeasureKind.DID for each in standings),
        counts=tuple((key.value, STATUS_COUNTED[key].capitalize(), number) for key, number in counts.items()),
        counts_words=f"Against their targets: {counts_of(kept)}.",
        choices=tuple(_choices(area_slug, standings, asked, posts)),
        counted=_counted(len(kept), len(standings)),
        csv=f"{reverse('measures_csv', args=[area_slug])}?{asked.urlencode()}".rstrip("?"),
        groups=tuple(_groups(area_slug, kept, draw)),
    )


def chosen(standings: Iterable[Standing], asked: QueryDict, posts: frozenset[int]) -> tuple[Standing, ...]:
    """Keep what was asked for, exceptions first; a choice that is none narrows nothing."""
    _, shown = _SHOWN.get(asked.get("show", ""), ("", lambda each: True))
    words, kind = asked.get("q", "").casefold().split(), asked.get("kind", "")
    return exceptions_first(
        each
        for each in standings
        if shown(each)
        and (kind not in MEASURE_KIND_NAMES or each.measure.kind == kind)
        and (not asked.get("mine") or each.measure.owner_id in posts)
        and all(word in f"{each.measure.title} {each.measure.definition}".casefold() for word in words)
    )


def _choices(
    area_slug: str, standings: Sequence[Standing], asked: QueryDict, posts: frozenset[int]
) -> Iterable[Choice]:
    here = reverse("measures", args=[area_slug])
    offered = [(f"All {len(standings)}", "")]
    if any(each.measure.owner_id in posts for each in standings):
        offered.append(("Mine", "mine=1"))
    for key, (words, is_it) in _SHOWN.items():
        number = sum(is_it(each) for each in standings)
        if number:
            offered.append((f"{words}: {number}", f"show={key}"))
    now = {name: value for name, value in asked.items() if value}
    for words, query in offered:
        is_on = now == QueryDict(query).dict()
        yield Choice(words=words, href=f"{here}?{query}".rstrip("?"), is_on=is_on)


def _counted(kept: int, everything: int) -> str:
    return count(kept, "measure") if kept == everything else f"{kept} of {count(everything, 'measure')}"


def _groups(area_slug: str, kept: Sequence[Standing], draw: Draw) -> Iterable[Group]:
    for kind, question in MEASURE_KIND_NAMES.items():
        rows = sorted((each for each in kept if each.measure.kind == kind), key=_has_nothing_to_say)
        if rows:
            odd = sum(each.is_exception for each in rows)
            note = f"{count(len(rows), 'measure')}, {count(odd, 'exception')}" if odd else ""
            yield Group(
                anchor=kind.value,
                question=question,
                note=note or count(len(rows), "measure"),
                has_others=any(each.compared_words for each in rows),
                rows=tuple(standing_row(area_slug, each, draw) for each in rows),
            )


def _has_nothing_to_say(standing: Standing) -> bool:
    return standing.figure is None and not standing.is_exception


def rows_for_a_file(standings: Iterable[Standing], posts: Mapping[int, PostFacts]) -> list[list[str]]:
    """Give measures as a table of text."""
    return [_text(each, posts) for each in standings]


def _text(standing: Standing, posts: Mapping[int, PostFacts]) -> list[str]:
    measure, trend = standing.measure, trend_cell(standing)
    owner = posts.get(measure.owner_id) if measure.owner_id else None
    settled = "Provisional" if standing.is_provisional else "Final"
    return [
        measure.title,
        MEASURE_KIND_NAMES[MeasureKind(measure.kind)],
        standing.value_words,
        standing.period_words,
        settled if standing.figure else "",
        standing.previous_words,
        TRAVEL_NAMES[standing.travel],
        trend if isinstance(trend, str) else trend.word,
        standing.target_words,
        standing.status_word,
        "; ".join(standing.compared_words),
        short_day(standing.due_on) if standing.due_on else "",
        str(standing.days_late) if standing.days_late else "",
        owner.words if owner else "Nobody yet",
        why_words(standing),
        standing.sentence,
        standing.question,
    ]
