"""What happens at Wexcombe's boards beside the plans, over both of them."""

from turnstone.demo.beside import beside
from turnstone.demo.boards import founding
from turnstone.demo.diary import Diary
from turnstone.demo.ledger import between_meetings
from turnstone.demo.meetings import meeting_after_meeting
from turnstone.demo.papers_for_boards import papers_of_meetings
from turnstone.demo.reviews import looked_at
from turnstone.demo.setting import Cast
from turnstone.demo.stage import Happening
from turnstone.demo.table import Table
from turnstone.programme.people.models import LocalArea


def boards_meet(area: LocalArea, cast: Cast, diary: Diary, scale: int) -> Happening:
    """Let the boards found themselves, meet and ask."""
    table = Table(area, cast, diary, scale)
    return beside(
        diary,
        [
            *founding(table),
            *looked_at(table),
            *meeting_after_meeting(table),
            *between_meetings(table),
            *papers_of_meetings(table),
        ],
    )
