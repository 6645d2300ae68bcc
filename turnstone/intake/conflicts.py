"""Where a document contradicts itself: one reference with two wordings, one name twice."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from turnstone.intake.proposal import Conflict, Proposal


class _Stated(NamedTuple):
    """Hold a thing with a name that should be its own, and the words that it is given."""

    what: str
    name: str
    words: str
    where: str
    key: str


def conflicts_in(proposal: Proposal) -> tuple[Conflict, ...]:
    """List each reference that stands twice with different words, naming both places."""
    return (
        *_differing("focus area", _focus_areas(proposal)),
        *_differing("risk", _risks(proposal)),
        *_differing("data product", _products(proposal)),
    )


def _focus_areas(proposal: Proposal) -> Iterator[_Stated]:
    for workstream in proposal.workstreams:
        for row in workstream.exceptions:
            for area in row.focus_areas:
                if area.number:
                    yield _Stated("Focus area", area.number, area.text, row.where, row.key)


def _risks(proposal: Proposal) -> Iterator[_Stated]:
    for risk in proposal.risks:
        yield _Stated("The risk", f"“{risk.title}”", risk.detail, risk.where, risk.key)


def _products(proposal: Proposal) -> Iterator[_Stated]:
    for row in proposal.register:
        words = " | ".join((row.report_type, row.frequency_words, row.first_issue_due.words))
        yield _Stated("The data product", f"“{row.name}”", words, row.where, row.key)


def _differing(what: str, all_stated: Iterable[_Stated]) -> Iterator[Conflict]:
    first: dict[str, _Stated] = {}
    for one in all_stated:
        before = first.setdefault(_same(one.name), one)
        if before is not one and _same(before.words) != _same(one.words):
            places = (
                f"{before.where} and {one.where}" if before.where != one.where else f"both at {one.where}"
            )
            sentence = f"{one.what} {one.name} stands twice with different words: {places}."
            yield Conflict(what=what, sentence=sentence, keys=(before.key, one.key))


def _same(text: str) -> str:
    """Give words as they are compared: without case, spacing or a closing stop."""
    return " ".join(text.casefold().split()).rstrip(".;,")
