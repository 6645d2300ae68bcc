"""A board of Wexcombe with three meetings: one held, one to come, and one that was postponed."""

import datetime as dt
from types import SimpleNamespace

from django.utils import timezone

from tests.papers.small_plan import BY
from turnstone.programme.audit import clock
from turnstone.programme.boards import operations as boards
from turnstone.programme.boards.operations.minutes import Limb
from turnstone.programme.boards.rules import (
    BoardKind,
    ItemPurpose,
    LedgerKind,
    Presence,
    Rhythm,
    SeatPart,
)
from turnstone.programme.people import operations as people

BEFORE, AFTER = clock.end_of(dt.date(2024, 4, 1)), clock.end_of(dt.date(2024, 5, 2))
PRIVATE = "Schedule 12A, paragraph 1"


def at(year, month, day, hour=14):
    return timezone.make_aware(dt.datetime(year, month, day, hour))


def add_board(made):
    """Give the small plan a board with two co-chairs, one of whose posts is empty, and an adviser."""
    with clock.pretend(BEFORE):
        made.board = boards.add_board(
            by=BY,
            area=made.area,
            name="SEND board",
            kind=BoardKind.IMPROVEMENT,
            rhythm=Rhythm.MONTHLY,
            quorum=1,
            meets_in_public=True,
        )
        made.health = boards.add_board(
            by=BY,
            area=made.area,
            name="Health board",
            kind=BoardKind.HEALTH_AND_WELLBEING,
            rhythm=Rhythm.MONTHLY,
        )
        made.adviser = people.add_post(by=BY, area=made.area, organisation=made.council, title="Adviser")
        for post, part in (
            (made.post, SeatPart.CO_CHAIR),
            (made.empty_post, SeatPart.CO_CHAIR),
            (made.adviser, SeatPart.ADVISER),
        ):
            boards.give_seat(by=BY, board=made.board, post=post, part=part)
        made.held = boards.schedule_meeting(
            by=BY,
            board=made.board,
            starts_at=at(2024, 4, 16),
            place="Town hall",
            link="https://meet.example/1",
        )
        made.next = boards.schedule_meeting(
            by=BY, board=made.board, starts_at=at(2024, 5, 14), place="Town hall"
        )
        made.open = boards.add_item(
            by=BY,
            meeting=made.held,
            title="Six-monthly report",
            purpose=ItemPurpose.DECIDE,
            presenter=made.post,
        )
        made.private = boards.add_item(
            by=BY, meeting=made.held, title="Pay of Bo Reed", is_exempt=True, exempt_because=PRIVATE
        )
    return made


def hold(made):
    """Hold the first meeting: one came, one remark, a resolution of two limbs, one of which goes to another board."""
    with clock.pretend(clock.end_of(dt.date(2024, 4, 16))):
        note(made)
        boards.write_minute(by=BY, item=made.open, text="The board read the report.")
        boards.write_minute(by=BY, item=made.private, text="A secret.")
        boards.add_remark(by=BY, item=made.open, words="Why are waits long", by_whom="Cllr Joan Mott")
        made.resolution = boards.resolve(
            by=BY,
            meeting=made.held,
            item=made.open,
            words="That the board:",
            votes_for=1,
            limbs=[
                Limb(words="notes the report", limb="a"),
                Limb(
                    words="asks for a plan",
                    limb="b",
                    owner=made.post,
                    due_on=dt.date(2024, 10, 14),
                    held_by=made.health,
                ),
            ],
        )
        boards.raise_item(
            by=BY,
            board=made.board,
            kind=LedgerKind.ACTION,
            words="Ring Bo Reed",
            meeting=made.held,
            item=made.private,
        )
    return SimpleNamespace(**vars(made))


def note(made):
    boards.hold_meeting(by=BY, meeting=made.held)
    boards.note_attendance(by=BY, meeting=made.held, post=made.post, presence=Presence.PRESENT)
    boards.note_attendance(
        by=BY, meeting=made.held, post=made.adviser, name="Cy Dale", presence=Presence.APOLOGIES
    )
    boards.note_attendance(by=BY, meeting=made.held, name="Di Eves", presence=Presence.PRESENT)


def agree(made):
    """Have the next meeting agree the minutes of the first."""
    with clock.pretend(clock.end_of(dt.date(2024, 5, 14))):
        boards.hold_meeting(by=BY, meeting=made.next)
        made.held.refresh_from_db()
        boards.agree_minutes(by=BY, meeting=made.held, at=made.next)
