"""The page of who came: a small question for each seat of the day, and one for everybody else."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from turnstone.programme.audit.operations import Actor
from turnstone.programme.boards import operations
from turnstone.programme.boards.facts import MeetingRecord
from turnstone.programme.boards.rules import Presence
from turnstone.programme.people.queries import posts_of
from turnstone.web.boards.forms.minutes import OthersForm, SeatForm


def attendance_forms(data: Any, record: MeetingRecord, now: dt.datetime) -> tuple[list[SeatForm], OthersForm]:
    """Ask of every seat of the day, with what was noted before."""
    noted = {each.post_id: each for each in record.attendance if each.post_id}
    begun = record.meeting.starts_at <= now
    seats = [
        SeatForm(data, seat=seat, noted=noted.get(seat.post.id), begun=begun)
        for seat in record.board.members_on(record.meeting.on)
    ]
    others = "\n".join(each.name for each in record.attendance if each.post_id is None)
    return seats, OthersForm(data, initial={"others": others})


def note_all(*, by: Actor, meeting: Any, seats: Sequence[SeatForm], others: OthersForm) -> Any:
    """Note what was said of each seat, and who else came."""
    posts = {post.pk: post for post in posts_of(meeting.area_id)}
    said = {posts[form.seat.post.id]: _said(form.cleaned_data) for form in seats}
    return operations.note_who_came(by=by, meeting=meeting, seats=said, others=others.names())


def _said(answer: dict[str, str]) -> tuple[Presence | None, str]:
    presence = Presence(answer["presence"]) if answer["presence"] else None
    return presence, answer["substitute"] if presence == Presence.SUBSTITUTE else ""
