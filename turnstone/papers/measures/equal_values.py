"""Whether a paper and those published of the same day say the same of a measure and a period.

Each cites the version of every result that it prints, so two that cite one version print one figure. Where they cite
two versions and these differ, both papers are named, with who restated the figure, when and why.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils import timezone

from turnstone.documents.as_json import from_json
from turnstone.documents.blocks import Document, facts_in
from turnstone.papers.concern import Code, Concern
from turnstone.papers.phrases import day, quoted, sentence
from turnstone.programme.audit.clock import end_of
from turnstone.programme.publications.facts import PublicationFacts
from turnstone.programme.publications.queries import standing_on_a_day
from turnstone.programme.scorecards.facts import FigureVersion, MeasureFacts
from turnstone.programme.scorecards.queries import figure_versions, measures_as_at, places_as_at
from turnstone.programme.scorecards.rules import MARK_NAMES, Mark, period_words, value_words

_RESULT = "scorecards.result:"
Cited = dict[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unequal:
    """A figure of one measure, place and period that two papers of one day print in two versions."""

    paper: PublicationFacts
    here: FigureVersion
    there: FigureVersion


def unequal_values(
    document: Document, area_id: int, as_at: dt.datetime, *, instead_of: str
) -> Iterator[Concern]:
    """Compare a paper with those that stand published of its day, but for the one whose place it takes.

    `instead_of` is the kind and the short name of that one, with a slash between.
    """
    cited = cited_results(document)
    if not cited:
        return
    others = [each for each in _of_the_day(area_id, as_at) if f"{each.kind}/{each.slug}" != instead_of]
    found = list(unequal_between(cited, others))
    measures = {each.id: each for each in measures_as_at(area_id, as_at)} if found else {}
    places = {each.id: each.name for each in places_as_at(area_id, as_at)} if found else {}
    for each in found:
        yield _told(each, measures[each.here.measure_id], places.get(each.here.place_id or 0, ""))


def cited_results(document: Document) -> Cited:
    """List the results that a paper cites, each with the version that it saw."""
    return {fact.ref: fact.version for fact in facts_in(document) if fact.ref.startswith(_RESULT)}


def unequal_between(cited: Cited, others: Iterable[PublicationFacts]) -> Iterator[Unequal]:
    """Find what other papers print otherwise, each figure once a paper.

    A figure that was withdrawn and entered anew is another row of the record and the same fact to a reader, so figures
    are told by measure, place and period.
    """
    theirs = [(paper, cited_results(from_json(paper.content))) for paper in others]
    alone = [(paper, _not_in(cited, known), _not_in(known, cited)) for paper, known in theirs]
    versions = figure_versions({number for _, *sides in alone for side in sides for number in side})
    for paper, *sides in alone:
        here, there = (_by_fact(versions[number] for number in side if number in versions) for side in sides)
        for fact, version in here.items():
            if fact in there and version.said != there[fact].said:
                yield Unequal(paper=paper, here=version, there=there[fact])


def _not_in(cited: Cited, others: Cited) -> set[int]:
    """List the versions that one paper cites and another does not."""
    return {version for ref, version in cited.items() if others.get(ref) != version}


def _by_fact(versions: Iterable[FigureVersion]) -> dict[tuple[int, int | None, dt.date], FigureVersion]:
    return {(each.measure_id, each.place_id, each.period_ends_on): each for each in versions}


def _of_the_day(area_id: int, as_at: dt.datetime) -> list[PublicationFacts]:
    last = end_of(timezone.localdate(as_at))
    return standing_on_a_day(area_id, last - dt.timedelta(days=1), last)


def _told(found: Unequal, measure: MeasureFacts, place: str) -> Concern:
    """Name both values and both papers; a restatement with a reason explains the difference, and nothing else does."""
    newer = max(found.here, found.there, key=lambda each: (each.at, each.version))
    period = period_words(newer.period_ends_on, measure.frequency, measure.starts_again_in)
    where = f" in {place}" if place else ""
    text = (
        f"{quoted(measure.title)}{where} for {period} is {_value(measure, found.here)} in this paper and "
        f"{_value(measure, found.there)} in {quoted(found.paper.title)}, published of the same day. "
        f"It was restated on {day(timezone.localdate(newer.at))} by {newer.by_name}"
    )
    if newer.why:
        return Concern(code=Code.VALUES_DIFFER, sentence=f"{text}: {sentence(newer.why)}", where="Measures")
    text = f"{text}, who gave no reason: correct that paper, or restate the figure with its reason."
    return Concern(code=Code.VALUES_DIFFER, weight="blocks", sentence=text, where="Measures")


def _value(measure: MeasureFacts, version: FigureVersion) -> str:
    if version.value is None:
        return MARK_NAMES[Mark(version.mark)] if version.mark else "no figure"
    return value_words(version.value, measure.unit, measure.places)
