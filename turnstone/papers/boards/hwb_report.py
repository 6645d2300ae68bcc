"""The six-monthly report to a health and wellbeing board."""

import datetime as dt

from turnstone.documents.blocks import Document
from turnstone.papers.boards import council_paper
from turnstone.papers.boards.report import Shape
from turnstone.papers.boards.standing_text import OF_A_HEALTH_AND_WELLBEING_BOARD
from turnstone.papers.concern import Concern
from turnstone.programme.publications.rules import Kind

SHAPE = Shape(
    kind=Kind.HWB_REPORT,
    title="SEND improvement: report to the health and wellbeing board",
    often="six-monthly",
    days=150,
    months=6,
    law=OF_A_HEALTH_AND_WELLBEING_BOARD,
)


def compose(meeting_id: int, as_at: dt.datetime) -> tuple[Document, tuple[Concern, ...]]:
    """Make the report for a meeting of the board, with what the gate says of it."""
    return council_paper.compose(SHAPE, meeting_id, as_at)
