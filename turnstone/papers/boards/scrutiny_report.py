"""The termly report to an overview and scrutiny committee, with its scorecard and questions that members may ask."""

import datetime as dt

from turnstone.documents.blocks import Document
from turnstone.papers.boards import council_paper
from turnstone.papers.boards.report import Shape
from turnstone.papers.boards.standing_text import OF_SCRUTINY
from turnstone.papers.concern import Concern
from turnstone.programme.publications.rules import Kind

SHAPE = Shape(
    kind=Kind.SCRUTINY_REPORT,
    title="SEND improvement: report to overview and scrutiny",
    often="termly",
    days=80,
    months=4,
    law=OF_SCRUTINY,
    asks_questions=True,
)


def compose(meeting_id: int, as_at: dt.datetime) -> tuple[Document, tuple[Concern, ...]]:
    """Make the report for a meeting of the committee, with what the gate says of it."""
    return council_paper.compose(SHAPE, meeting_id, as_at)
