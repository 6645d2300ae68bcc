"""What papers and pages may know of papers that are due by a line between two boards."""

import datetime as dt
from dataclasses import dataclass

from turnstone.programme.boards.facts.boards import LineFacts
from turnstone.programme.boards.facts.meetings import MeetingFacts


@dataclass(frozen=True, slots=True, kw_only=True)
class SentFacts:
    """What is known of a paper that a board was sent: enough to say that it came, not what it says."""

    board_id: int
    meeting_id: int | None
    kind: str
    title: str
    sent_on: dt.date

    def answers(self, line: LineFacts) -> bool:
        """Say whether it is what a line asks for: of its kind or, where no kind is named, called so in its title."""
        if self.board_id != line.to_id:
            return False
        if line.paper_kind:
            return self.kind == line.paper_kind
        return bool(line.what) and line.what.casefold() in self.title.casefold()


@dataclass(frozen=True, slots=True, kw_only=True)
class DuePaper:
    """A paper that is due by a line, at a meeting or by a day, and when it was sent."""

    line: LineFacts
    due_on: dt.date
    meeting: MeetingFacts | None
    sent_on: dt.date | None

    def is_late_on(self, day: dt.date) -> bool:
        """Say whether it should have come by a day, and has not."""
        return self.sent_on is None and self.due_on < day

    @property
    def came_late(self) -> bool:
        """Say whether it came after it was due."""
        return self.sent_on is not None and self.sent_on > self.due_on
