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
from turnstone.programme.scorecards.queries import figure_versions, measures_as_at
from turnstone.programme.scorecards.rules import MARK_NAMES, Mark, period_words, value_words

_RESULT = "scorecards.result:"
Cited = dict[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unequal:
    """A result that two papers of one day print in two versions."""

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
    for each in found:
        yield _told(each, measures[each.here.measure_id])


def cited_results(document: Document) -> Cited:
    """List the results that a paper cites, each with the version that it saw."""
    return {fact.ref: fact.version for fact in facts_in(document) if fact.ref.startswith(_RESULT)}


def unequal_between(cited: Cited, others: Iterable[PublicationFacts]) -> Iterator[Unequal]:
    """Find what other papers print otherwise, each result once a paper."""
    theirs = [(paper, cited_results(from_json(paper.content))) for paper in others]
    pairs = [
        (paper, version, known[ref])
        for paper, known in theirs
        for ref, version in cited.items()
        if known.get(ref, version) != version
    ]
    versions = figure_versions(number for _, here, there in pairs for number in (here, there))
    for paper, here, there in pairs:
        if versions[here].said != versions[there].said:
            yield Unequal(paper=paper, here=versions[here], there=versions[there])


def _of_the_day(area_id: int, as_at: dt.datetime) -> list[PublicationFacts]:
    last = end_of(timezone.localdate(as_at))
    return standing_on_a_day(area_id, last - dt.timedelta(days=1), last)


def _told(found: Unequal, measure: MeasureFacts) -> Concern:
    """Name both values and both papers; a restatement with a reason explains the difference, and nothing else does."""
    newer = max(found.here, found.there, key=lambda each: (each.at, each.version))
    period = period_words(newer.period_ends_on, measure.frequency)
    text = (
        f"{quoted(measure.title)} for {period} is {_value(measure, found.here)} in this paper and "
        f"{_value(measure, found.there)} in {quoted(found.paper.title)}, published of the same day. "
        f"It was restated on {day(timezone.localdate(newer.at))} by {newer.by_name}"
    )
    if newer.why:
        return Concern(code=Code.VALUES_DIFFER, sentence=f"{text}: {sentence(newer.why)}", where="Measures")
    text = f"{text}, who gave no reason: correct that paper, or restate the figure with its reason."
    return Concern(code=Code.VALUES_DIFFER, weight="blocks", sentence=text, where="Measures")


def _value(measure: MeasureFacts, version: FigureVersion) -> str:
    if version.value is None:
        return MARK_NAMES[Mark(version.mark)]
    return value_words(version.value, measure.unit, measure.places)
