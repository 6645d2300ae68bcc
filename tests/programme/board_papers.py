"""A board with meetings, and papers that may go to it, for tests of what boards are sent."""

import datetime as dt
import itertools

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Machine
from turnstone.programme.boards import operations as boards
from turnstone.programme.boards.rules import BoardKind
from turnstone.programme.publications import operations as publishing
from turnstone.programme.publications.rules import Audience, Kind

OFFICER, CHAIR = Machine("Priya Nair"), Machine("Margaret Osei")
DFE = "Department for Education"
_numbers = itertools.count(1)


def a_board(area, name="Improvement board"):
    return boards.add_board(by=OFFICER, area=area, name=name, kind=BoardKind.IMPROVEMENT)


def a_meeting(board, days=7):
    return boards.schedule_meeting(by=OFFICER, board=board, starts_at=clock.now() + dt.timedelta(days=days))


def an_approved(area, audience=Audience.BOARD, **more):
    said = {"title": "Monitoring update", "slug": f"month-{next(_numbers)}", "content": "{}"} | more
    paper = publishing.draft_publication(
        by=OFFICER, area=area, kind=Kind.MONITORING_UPDATE, audience=audience, as_at=clock.now(), **said
    )
    publishing.send_for_review(by=OFFICER, publication=paper)
    return publishing.approve(by=CHAIR, publication=paper)


def a_published(area, **more):
    embargo = more.pop("embargo_until", None)
    paper = an_approved(area, **more)
    return publishing.publish(by=OFFICER, publication=paper, embargo_until=embargo)


def attached(board, publication, **more):
    return boards.attach_paper(by=OFFICER, board=board, publication=publication, **more)


def sent(board, publication, **more):
    return boards.send_paper(by=OFFICER, board_paper=attached(board, publication, **more))


def on(day, hour=12):
    """Live on a day."""
    return clock.pretend(dt.datetime.combine(day, dt.time(hour), tzinfo=dt.UTC))
