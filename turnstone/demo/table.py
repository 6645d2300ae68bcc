"""What the play of the boards needs to hand: the boards, the meetings and the lines of the ledger, by their keys."""

import datetime as dt
from dataclasses import dataclass, field

from turnstone.demo.content.papers import MeetingPaper
from turnstone.demo.diary import Diary
from turnstone.demo.setting import Cast
from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor
from turnstone.programme.boards.models import (
    Board,
    BoardSeat,
    LedgerItem,
    Meeting,
    Release,
    Review,
)
from turnstone.programme.boards.rules import RaisedBy
from turnstone.programme.people.models import LocalArea, Post
from turnstone.programme.plan.models import Plan, PlanVersion, Requirement
from turnstone.programme.publications.models import Publication
from turnstone.programme.publications.rules import Audience, Kind, State

_VOICES = {
    RaisedBy.FORUM: "forum_chair",
    RaisedBy.DFE: "dfe_adviser",
    RaisedBy.NHS_ENGLAND: "nhse_adviser",
}


@dataclass(slots=True)
class Table:
    """The area, its cast and its diary; what was made so far.

    In a demo of a larger scale each line of the ledger has copies, which go its way.
    """

    area: LocalArea
    cast: Cast
    diary: Diary
    scale: int = 1
    boards: dict[str, Board] = field(default_factory=dict)
    seats: dict[str, list[tuple[str, BoardSeat]]] = field(default_factory=dict)
    meetings: dict[tuple[str, int], Meeting] = field(default_factory=dict)
    ledger: dict[str, LedgerItem] = field(default_factory=dict)
    copies: dict[str, list[LedgerItem]] = field(default_factory=dict)
    reviews: dict[str, Review] = field(default_factory=dict)
    publications: dict[MeetingPaper, Publication] = field(default_factory=dict)
    releases: dict[MeetingPaper | str, Release] = field(default_factory=dict)

    @property
    def office(self) -> Actor:
        """Find whoever keeps the boards' record."""
        return self.cast.speaking_for("programme")

    def voice(self, raised_by: RaisedBy) -> Actor:
        """Find the account of whoever asks: their own where they have one, the programme office for others."""
        return self.cast.speaking_for(_VOICES.get(raised_by, "programme"))

    def post(self, key: str) -> Post | None:
        """Find a post, or none for an empty key."""
        return self.cast.posts[key] if key else None

    def board(self, key: str) -> Board | None:
        """Find a board, or none for an empty key."""
        return self.boards[key] if key else None

    def seats_on(self, board: str, day: dt.date) -> list[str]:
        """List the posts that held a seat on a day and that somebody held."""
        return [
            post
            for post, seat in self.seats[board]
            if post in self.cast.holders
            and (seat.starts_on is None or seat.starts_on <= day)
            and (seat.ends_on is None or seat.ends_on >= day)
        ]

    def requirement(self, reference: str) -> Requirement | None:
        """Find what is asked of the area by its reference."""
        return Requirement.objects.get(area=self.area, reference=reference) if reference else None

    def plan(self, *, is_first: bool) -> Plan:
        """Find the plan that was, or the one that is."""
        plans = Plan.objects.filter(area=self.area).order_by("starts_on")
        return plans[0] if is_first else plans[1]

    def version(self, name: str) -> PlanVersion:
        """Find a version of the present plan."""
        return PlanVersion.objects.get(plan=self.plan(is_first=False), name=name)

    def paper(self, kind: Kind, audience: Audience = Audience.BOARD) -> Publication | None:
        """Find the newest paper of a kind that is out by now."""
        out = Publication.objects.filter(area=self.area, kind=kind, audience=audience, state=State.PUBLISHED)
        return out.filter(published_at__lte=clock.now()).order_by("-published_at").first()
