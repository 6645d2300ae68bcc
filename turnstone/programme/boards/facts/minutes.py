"""What pages and papers may know of a meeting's agenda, of who came, and of what was said and resolved."""

from __future__ import annotations

from dataclasses import dataclass, replace

from turnstone.programme.boards import rules
from turnstone.programme.boards.facts.boards import BoardFacts
from turnstone.programme.boards.facts.ledger import LedgerItemFacts
from turnstone.programme.boards.facts.meetings import AttendanceFacts, MeetingFacts
from turnstone.programme.boards.facts.papers import BoardPaperFacts
from turnstone.programme.people.facts import PostFacts


@dataclass(frozen=True, slots=True, kw_only=True)
class RemarkFacts:
    """A comment or a question of a member, as the minutes put it."""

    id: int
    version: int
    words: str
    by_whom: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolutionFacts:
    """What a meeting resolved as one text, with the lines of the ledger that are its limbs."""

    id: int
    version: int
    meeting_id: int
    item_id: int | None
    words: str
    votes_for: int | None
    votes_against: int | None
    abstained: int | None
    limbs: tuple[LedgerItemFacts, ...]

    @property
    def vote(self) -> str:
        """Say how the vote went, or nothing where none was taken."""
        said = ((self.votes_for, "for"), (self.votes_against, "against"), (self.abstained, "abstained"))
        return ", ".join(f"{number} {word}" for number, word in said if number is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemFacts:
    """An item of an agenda and what the minutes say of it. Exempt ones keep their number where they are left out."""

    id: int
    version: int
    number: int
    title: str
    purpose: str
    source: str
    about: str
    presenter: PostFacts | None
    presenter_words: str
    is_exempt: bool
    exempt_because: str
    minute: str
    remarks: tuple[RemarkFacts, ...]
    resolutions: tuple[ResolutionFacts, ...]
    papers: tuple[BoardPaperFacts, ...]

    @property
    def presented_by(self) -> str:
        """Name who presents it, by post or in words."""
        return self.presenter_words or (self.presenter.words if self.presenter else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingRecord:
    """All that an agenda pack or minutes may say of one meeting, as at a moment.

    `ledger` is what was raised at it, `open_before` what its board holds from earlier. `withheld` counts the exempt
    items that were left out.
    """

    meeting: MeetingFacts
    board: BoardFacts
    items: tuple[ItemFacts, ...]
    attendance: tuple[AttendanceFacts, ...]
    papers: tuple[BoardPaperFacts, ...]
    resolutions: tuple[ResolutionFacts, ...]
    ledger: tuple[LedgerItemFacts, ...]
    open_before: tuple[LedgerItemFacts, ...]
    replaces: MeetingFacts | None
    replaced_by: MeetingFacts | None
    previous: MeetingFacts | None
    agreed_at: MeetingFacts | None
    withheld: int = 0

    @property
    def quorum(self) -> rules.Quorum:
        """Reckon the quorum from the seats that vote on the day and from who came."""
        votes = {seat.post.id for seat in self.board.members_on(self.meeting.on) if seat.votes}
        noted = ((each.post_id, each.presence) for each in self.attendance)
        return rules.quorum_of(self.board.quorum, votes, noted, begun=self.meeting.is_held)

    def without_exempt(self) -> MeetingRecord:
        """Give the version for those who may not see exempt items: those are gone, with all that hangs from them."""
        exempt = {item.id for item in self.items if item.is_exempt}
        seen = tuple(each for each in self.resolutions if each.item_id not in exempt)
        return replace(
            self,
            items=tuple(
                replace(item, papers=_open_papers(item.papers, exempt))
                for item in self.items
                if not item.is_exempt
            ),
            papers=_open_papers(self.papers, exempt),
            resolutions=seen,
            ledger=tuple(each for each in self.ledger if not each.is_exempt),
            open_before=tuple(each for each in self.open_before if not each.is_exempt),
            withheld=self.withheld + len(exempt),
        )

    def without_unsent(self) -> MeetingRecord:
        """Give the version for those who do not send papers: a paper is theirs to know of once it is sent."""
        items = tuple(replace(item, papers=_sent(item.papers)) for item in self.items)
        return replace(self, items=items, papers=_sent(self.papers))


def _sent(papers: tuple[BoardPaperFacts, ...]) -> tuple[BoardPaperFacts, ...]:
    return tuple(paper for paper in papers if paper.sent_at)


def _open_papers(papers: tuple[BoardPaperFacts, ...], exempt: set[int]) -> tuple[BoardPaperFacts, ...]:
    return tuple(paper for paper in papers if not paper.is_exempt and paper.item_id not in exempt)
