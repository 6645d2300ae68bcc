"""The papers that Wexcombe's boards are sent, what everyone may read of a meeting, and what waits for agreement."""

from collections.abc import Iterator
from functools import partial

from turnstone.demo.calendar import at, earlier, later
from turnstone.demo.content import papers as content
from turnstone.demo.content.boards import IMPROVEMENT
from turnstone.demo.diary import Sitting
from turnstone.demo.publish import CHAIR, file_draft
from turnstone.demo.stage import Moment
from turnstone.demo.table import Table
from turnstone.papers import catalogue
from turnstone.programme.audit import clock
from turnstone.programme.boards import operations
from turnstone.programme.boards.models import AgendaItem, Meeting
from turnstone.programme.publications.operations import approve, publish, send_for_review
from turnstone.programme.publications.rules import Kind


def papers_of_meetings(table: Table) -> Iterator[Moment]:
    """Take reports, agendas and minutes through the gate, and hold back what waits for agreement or for an hour."""
    sittings = {(each.board, each.month): each for each in table.diary.sittings()}
    for paper in (*content.REPORTS, *content.FOR_EVERYONE):
        yield from _through_the_gate(table, paper, sittings[paper.board, paper.month])
    for held in content.HELD_VERSIONS:
        yield at(table.diary.day(held.held, 20), 9), partial(_hold_version, table, held)
        if held.released is not None:
            yield at(table.diary.day(held.released, 14), 9), partial(_release, table, held.version)


def attach_papers(table: Table, sitting: Sitting, meeting: Meeting) -> None:
    """Put with a meeting's papers what is new since the last one."""
    here = sitting.board, sitting.month
    if sitting.board == IMPROVEMENT or here in content.UPDATE_SENT:
        update = table.paper(Kind.MONITORING_UPDATE)
        if update and not meeting.board.papers.filter(publication=update).exists():
            operations.attach_paper(by=table.office, board=meeting.board, publication=update, meeting=meeting)
    if here in content.VERSIONS_SENT:
        version = table.version(content.VERSIONS_SENT[here])
        operations.attach_paper(by=table.office, board=meeting.board, version=version, meeting=meeting)


def attach_report(table: Table, sitting: Sitting, item: AgendaItem) -> None:
    """Put the report with the item that is about it."""
    for paper in content.REPORTS:
        if (paper.board, paper.month) == (sitting.board, sitting.month) and not paper.is_held_back:
            report, board = table.publications[paper], item.meeting.board
            operations.attach_paper(by=table.office, board=board, publication=report, item=item)


def _through_the_gate(table: Table, paper: content.MeetingPaper, sitting: Sitting) -> Iterator[Moment]:
    """Draft a paper, and let each step be made by the person whose step it is, on the days after."""
    day = (sitting.begins_at or sitting.starts_at).date()
    drafted_on = earlier(day, paper.days_before) if paper.days_before else later(day, paper.days_after)
    yield at(drafted_on, 16), partial(_draft, table, paper)
    yield at(later(drafted_on, 1), 10), partial(_send_for_review, table, paper)
    yield at(later(drafted_on, 1), 16), partial(_approve, table, paper)
    if paper.is_held_back:
        yield at(later(drafted_on, 1), 17), partial(_hold_back, table, paper)
    else:
        yield at(later(drafted_on, 2), 9), partial(_publish, table, paper)
    if paper.is_held_back:
        yield at(later(drafted_on, 5), 12), partial(_release, table, paper)


def _draft(table: Table, paper: content.MeetingPaper) -> None:
    meeting = table.meetings[paper.board, paper.month]
    made = catalogue.draft(paper.kind, meeting_id=meeting.pk, as_at=clock.now(), audience=paper.audience)
    table.publications[paper] = file_draft(made, table.area, paper.audience, table.office)


def _send_for_review(table: Table, paper: content.MeetingPaper) -> None:
    send_for_review(by=table.office, publication=table.publications[paper])


def _approve(table: Table, paper: content.MeetingPaper) -> None:
    approve(by=table.cast.accounts[CHAIR], publication=table.publications[paper])


def _publish(table: Table, paper: content.MeetingPaper) -> None:
    publish(by=table.office, publication=table.publications[paper])


def _hold_back(table: Table, paper: content.MeetingPaper) -> None:
    """Hold an approved report until nine o'clock of a later day."""
    table.releases[paper] = operations.propose_release(
        by=table.office,
        publication=table.publications[paper],
        boards=[table.boards[paper.board]],
        not_before=at(later(clock.today(), 4), 9),
    )


def _hold_version(table: Table, held: content.HeldVersion) -> None:
    table.releases[held.version] = operations.propose_release(
        by=table.office,
        version=table.version(held.version),
        boards=[table.boards[board] for board in held.boards],
        asked_in=table.ledger[held.asked],
    )


def _release(table: Table, key: content.MeetingPaper | str) -> None:
    operations.release_now(by=table.office, release=table.releases[key])
