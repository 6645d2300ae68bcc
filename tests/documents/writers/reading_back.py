"""Compare what a file says with what its document says, whatever became of spaces and unprintable characters."""

import unicodedata
from dataclasses import replace

from turnstone.documents.blocks import Chart, TallyChart, text_in


def bare(text: str) -> str:
    """Leave only the characters that every file must keep: no spaces, no controls, no invisible joins."""
    kept = (each for each in unicodedata.normalize("NFKC", text) if unicodedata.category(each)[0] not in "CZ")
    return "".join(kept).replace("\ufffd", "")


def missing(document, said: str) -> list[str]:
    """List the texts of a document that a file does not say."""
    all_said = bare(said)
    return [text for text in text_in(document) if bare(text) not in all_said]


def without_bars(document, of=Chart):
    """Leave out what a chart of some sorts says only as a picture; its table says it again."""
    sections = tuple(
        replace(each, blocks=tuple(_no_bars(b) if isinstance(b, of) else b for b in each.blocks))
        for each in document.sections
    )
    return replace(document, sections=sections)


def _no_bars(chart):
    return TallyChart(title=chart.title, sentence=chart.sentence, parts=(), table=chart.table)
