"""What happens at Wexcombe's boards beside the plans, over both of them."""

from collections import deque
from collections.abc import Iterator

from turnstone.demo.boards import founding
from turnstone.demo.calendar import Month, at
from turnstone.demo.diary import Diary
from turnstone.demo.ledger import between_meetings
from turnstone.demo.meetings import meeting_after_meeting
from turnstone.demo.papers_for_boards import papers_of_meetings
from turnstone.demo.reviews import looked_at
from turnstone.demo.scripted import Script
from turnstone.demo.setting import Cast
from turnstone.demo.stage import Happening, Moment, Stage
from turnstone.demo.table import Table
from turnstone.programme.people.models import LocalArea


def boards_meet(area: LocalArea, cast: Cast, first: Script, second: Script, scale: int) -> Happening:
    """Let the boards found themselves, meet and ask, in the order of time, whichever plan is played.

    A month takes what falls before its cycle closes: the papers of that cycle are built then, and tell of it.
    """
    table = Table(area, cast, Diary(second.year, (*first.year.months, *second.year.months)), scale)
    table.waiting = deque(_in_order(table))

    def happen(stage: Stage, month: Month) -> Iterator[Moment]:
        until = table.diary.ends_at if month.is_open else at(month.closes_on, 12)
        while table.waiting and table.waiting[0][0] <= until:
            yield table.waiting.popleft()

    return happen


def _in_order(table: Table) -> list[Moment]:
    moments = [
        *founding(table),
        *looked_at(table),
        *meeting_after_meeting(table),
        *between_meetings(table),
        *papers_of_meetings(table),
    ]
    return sorted(moments, key=lambda each: each[0])
