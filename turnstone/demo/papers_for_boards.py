"""The papers that Wexcombe's boards are sent with their agendas."""

from turnstone.demo.content.boards import IMPROVEMENT
from turnstone.demo.diary import Sitting
from turnstone.demo.table import Table
from turnstone.programme.boards import operations
from turnstone.programme.boards.models import Meeting
from turnstone.programme.publications.rules import Kind


def attach_papers(table: Table, sitting: Sitting, meeting: Meeting) -> None:
    """Put with a meeting's papers what is new since the last one."""
    if sitting.board == IMPROVEMENT:
        update = table.paper(Kind.MONITORING_UPDATE)
        if update and not meeting.board.papers.filter(publication=update).exists():
            operations.attach_paper(
                by=table.office, board=meeting.board, publication=update, meeting=meeting
            )
