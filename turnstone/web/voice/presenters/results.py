"""The results of a wave on a page and as a table."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from turnstone.methods.intervals import Proportion
from turnstone.papers.voice.survey_seen import Seen, Share
from turnstone.programme.voice.facts import WaveResults
from turnstone.programme.voice.rules import ROUTE_NAMES, Route
from turnstone.web.kit import documents

HEADS = ("Wave", "Question", "Answer", "How many", "Of", "Per cent", "Lowest likely", "Highest likely")
_ALL = "Everyone who answered"


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultsPage:
    """The results of a wave, laid out."""

    title: str
    survey: str
    survey_slug: str
    wave: str
    name: str
    concerns: tuple[str, ...]
    outline: tuple[documents.Line, ...]
    content: Markup


def results_page(
    name: str, survey: str, survey_slug: str, wave: str, content: str, concerns: Sequence[dict[str, str]]
) -> ResultsPage:
    """Lay out the results, with what would keep them from being published."""
    return ResultsPage(
        title=f"Results: {survey} ({name})",
        survey=survey,
        survey_slug=survey_slug,
        wave=wave,
        name=name,
        concerns=tuple(each["sentence"] for each in concerns if each["weight"] == "blocks"),
        outline=documents.outline(content),
        content=documents.document_html(content),
    )


def result_rows(seen: Seen) -> Iterator[Sequence[str]]:
    """Set out every count that may be shown, wave by wave; the others say that they are hidden."""
    for wave in seen.record.waves:
        yield wave.name, "", _ALL, seen.answered(wave), "", "", "", ""
        for each in wave.routes:
            route = ROUTE_NAMES[Route(each.route)]
            yield wave.name, "How people answered", route, seen.route(wave, each.route), "", "", "", ""
        yield from _answers(seen, wave)


def _answers(seen: Seen, wave: WaveResults) -> Iterator[Sequence[str]]:
    for question in wave.questions:
        if question.is_counted:
            base = seen.base(wave, question.id)
            yield wave.name, question.words, _ALL, base, "", "", "", ""
            for option in question.options:
                share = seen.option(wave, question.id, option.id)
                yield wave.name, question.words, option.words, *_in_columns(share)


def _in_columns(share: Share) -> Sequence[str]:
    if not isinstance(share, Proportion):
        return share, "", "", "", ""
    assert share.share is not None and share.interval is not None, "a share of nobody is a word"
    figures = (share.share, share.interval.low, share.interval.high)
    return str(share.count), str(share.of), *(f"{100 * each:.1f}" for each in figures)
