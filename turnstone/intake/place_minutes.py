"""Where the lines of minutes go: items, what was said, what was resolved, who came, and what is to be reported."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

from turnstone.intake.place_duties import place_duty
from turnstone.intake.place_resolutions import place_action, place_resolution
from turnstone.programme.audit import clock
from turnstone.programme.boards.operations import add_item, add_remark, note_attendance, write_minute
from turnstone.programme.boards.queries import boards_as_at, items_of
from turnstone.programme.boards.rules import Presence
from turnstone.programme.people.queries import posts_of

if TYPE_CHECKING:
    from turnstone.intake import proposed_meeting as found
    from turnstone.intake.placing import Accepting
    from turnstone.programme.boards.models import AgendaItem, Attendance, Board, Meeting, Remark
    from turnstone.programme.people.models import Post

Called = Callable[[str], "Board"]
NO_RULE = "The minutes say that it was exempt, and not under which rule."


class Clerk:
    """Write up one meeting from its minutes."""

    def __init__(self, accepting: Accepting, meeting: Meeting, day: dt.date, called: Called) -> None:
        self._accepting, self._meeting, self._day, self._called = accepting, meeting, day, called

    def place_item(self, said: found.ProposedItem) -> None:
        """Find the item on the agenda, or add it, and write what the minutes say of it."""
        item = self._accepting.place(
            said.key, find=partial(self._item_called, title_of(said)), add=partial(self._add_item, said)
        )
        if item is None:
            return
        for paragraph in said.paragraphs:
            self._accepting.place(
                paragraph.key,
                find=partial(_saying, item, paragraph.text),
                add=partial(self._write, item, paragraph.text),
            )
        for remark in said.remarks:
            self._accepting.place(
                remark.key,
                find=partial(_remark_saying, item, remark.text),
                add=partial(
                    add_remark,
                    by=self._accepting.by,
                    item=item,
                    words=remark.text,
                    by_whom=remark.by_whom[:200],
                ),
            )
        for resolution in said.resolutions:
            place_resolution(self._accepting, self._meeting, item, resolution, self._called)
        for action in said.actions:
            place_action(self._accepting, self._meeting, item, action, self._called)

    def place_attendance(self, attendance: Iterable[found.ProposedAttender]) -> None:
        """Note who came. It comes after what was resolved: names without seats are no reason to doubt a quorum."""
        posts = self._posts()
        for said in attendance:
            self._accepting.place(
                said.key, find=partial(self._noted, said), add=partial(self._note, said, posts)
            )

    def place_duties(self, duties: Iterable[found.ProposedDuty]) -> None:
        """Place what is to be reported again and again."""
        for said in duties:
            place_duty(self._accepting, self._meeting, self._day, said, self._called)

    def _item_called(self, title: str) -> AgendaItem | None:
        there = items_of(self._meeting.pk)
        return next((each for each in there if each.title.casefold() == title.casefold()), None)

    def _add_item(self, said: found.ProposedItem) -> AgendaItem:
        return add_item(
            by=self._accepting.by,
            meeting=self._meeting,
            title=title_of(said),
            presenter_words=said.presenter[:200],
            is_exempt=said.is_exempt,
            exempt_because=(said.exempt_because or NO_RULE)[:300] if said.is_exempt else "",
        )

    def _write(self, item: AgendaItem, text: str) -> AgendaItem:
        whole = f"{item.minute}\n\n{text}" if item.minute else text
        return write_minute(by=self._accepting.by, item=item, text=whole)

    def _posts(self) -> dict[str, Post]:
        """Give the posts with a seat on the board on the day, by the plain names of those who hold them."""
        rows = {post.pk: post for post in posts_of(self._meeting.area_id)}
        boards = boards_as_at(self._meeting.area_id, clock.now())
        seats = next(each.seats for each in boards if each.id == self._meeting.board_id)
        return {
            plain_name(seat.post.holder): rows[seat.post.id]
            for seat in seats
            if seat.is_on(self._day) and seat.post.holder
        }

    def _noted(self, said: found.ProposedAttender) -> Attendance | None:
        name = said.instead_of or said.name
        return self._meeting.attendance.filter(name=name[:200]).first()

    def _note(self, said: found.ProposedAttender, posts: dict[str, Post]) -> Attendance:
        """Note somebody under the post that they hold on the board, where one of that name holds one."""
        name = said.instead_of or said.name
        # Whoever came in nobody's place is noted as having come.
        came = said.presence if said.instead_of or said.presence != "substitute" else "present"
        return note_attendance(
            by=self._accepting.by,
            meeting=self._meeting,
            presence=_PRESENCE[came],
            post=posts.get(plain_name(name)) if came != "in_attendance" else None,
            name=name[:200],
            substitute=said.name[:200] if said.instead_of else "",
        )


def title_of(said: found.ProposedItem) -> str:
    """Give an item's title; one without is called by who presented it, or where it stands in the file."""
    if said.title:
        return said.title[:300]
    return (
        f"Report by the {said.presenter}"[:300]
        if said.presenter
        else f"An item without a title ({said.where})"
    )


def plain_name(name: str) -> str:
    """Give a name as it is compared, without "Councillor" or "Dr" before it."""
    words = name.replace(".", "").casefold().split()
    return " ".join(word for word in words if word not in _TITLES)


def _saying(item: AgendaItem, text: str) -> AgendaItem | None:
    return item if text in item.minute else None


def _remark_saying(item: AgendaItem, text: str) -> Remark | None:
    return item.remarks.filter(words=text.strip()).first()


_TITLES = frozenset(
    {"councillor", "cllr", "dr", "mr", "mrs", "ms", "miss", "prof", "professor", "sir", "dame"}
)
_PRESENCE = {
    "present": Presence.PRESENT,
    "in_attendance": Presence.PRESENT,
    "substitute": Presence.SUBSTITUTE,
    "apologies": Presence.APOLOGIES,
    "absent": Presence.ABSENT,
}
