"""Which papers Wexcombe's boards are sent and when, what everyone may read of a meeting, and what is held back."""

from dataclasses import dataclass

from turnstone.demo.content.boards import HWB, IMPROVEMENT, QUALITY, SCRUTINY
from turnstone.programme.publications.rules import Audience, Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingPaper:
    """A paper about a meeting, and how many working days before it, or after it, it is drafted."""

    kind: Kind
    board: str
    month: int
    days_before: int = 0
    days_after: int = 0
    is_held_back: bool = False

    @property
    def audience(self) -> Audience:
        """Say for whom it is: only what is called public goes to everyone."""
        public = (Kind.PUBLIC_AGENDA, Kind.PUBLIC_MINUTES)
        return Audience.PUBLIC if self.kind in public else Audience.BOARD


REPORT_DAYS = 12
# A board that meets in public sends its agenda five clear days before: Local Government Act 1972, section 100B.
AGENDA_DAYS = 7

REPORTS = (
    MeetingPaper(kind=Kind.HWB_REPORT, board=HWB, month=27, days_before=REPORT_DAYS),
    MeetingPaper(kind=Kind.SCRUTINY_REPORT, board=SCRUTINY, month=27, days_before=REPORT_DAYS),
    MeetingPaper(
        kind=Kind.SCRUTINY_REPORT, board=SCRUTINY, month=31, days_before=REPORT_DAYS, is_held_back=True
    ),
    MeetingPaper(kind=Kind.HWB_REPORT, board=HWB, month=33, days_before=REPORT_DAYS),
    MeetingPaper(kind=Kind.SCRUTINY_REPORT, board=SCRUTINY, month=35, days_before=REPORT_DAYS),
)
FOR_EVERYONE = (
    MeetingPaper(kind=Kind.PUBLIC_AGENDA, board=SCRUTINY, month=31, days_before=AGENDA_DAYS),
    MeetingPaper(kind=Kind.PUBLIC_AGENDA, board=HWB, month=33, days_before=AGENDA_DAYS),
    MeetingPaper(kind=Kind.PUBLIC_MINUTES, board=SCRUTINY, month=27, days_after=2),
    MeetingPaper(kind=Kind.PUBLIC_MINUTES, board=HWB, month=30, days_after=2),
)

# The Improvement Board is sent each monitoring update that is out; another board is sent the newest at this meeting.
UPDATE_SENT = frozenset({(QUALITY, 35)})
# The version of the plan that is among the papers of a meeting.
VERSIONS_SENT = {(IMPROVEMENT, 23): "1.0", (IMPROVEMENT, 29): "1.1"}


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldVersion:
    """A version of the plan that waits for agreement: held from a month on, and released in another, if it was."""

    version: str
    boards: tuple[str, ...]
    asked: str
    held: int
    released: int | None


HELD_VERSIONS = (
    HeldVersion(version="1.0", boards=(SCRUTINY,), asked="plan when agreed", held=24, released=27),
    HeldVersion(version="1.2", boards=(SCRUTINY, HWB), asked="new version", held=34, released=None),
)
