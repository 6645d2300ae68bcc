"""The papers of a meeting, and those that wait to go to a board between two."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from turnstone.programme.boards.facts import BoardPaperFacts
from turnstone.web.boards.presenters.known import kind_of
from turnstone.web.kit.formats import moment


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingPaper:
    """One paper of a meeting; one that was not sent yet leads to where it is now, if it can be seen."""

    id: int
    title: str
    kind: str
    is_exempt: bool
    item_id: int | None
    sent: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingPapers:
    """The papers of a meeting as its page lists them."""

    papers: tuple[MeetingPaper, ...]
    attach: str
    may_send: bool


def meeting_papers(area_slug: str, papers: Iterable[BoardPaperFacts], attach: str) -> MeetingPapers:
    """List a meeting's papers; `attach` is where another is attached, for those who may."""
    shown = tuple(_paper(area_slug, paper) for paper in papers)
    return MeetingPapers(papers=shown, attach=attach, may_send=bool(attach))


def waiting_papers(area_slug: str, papers: Iterable[BoardPaperFacts]) -> tuple[MeetingPaper, ...]:
    """List what waits to be sent."""
    return tuple(_paper(area_slug, paper) for paper in papers)


def _paper(area_slug: str, paper: BoardPaperFacts) -> MeetingPaper:
    return MeetingPaper(
        id=paper.id,
        title=paper.title,
        kind=kind_of(paper),
        is_exempt=paper.is_exempt,
        item_id=paper.item_id,
        sent=moment(paper.sent_at) if paper.sent_at else "",
        href=_address(area_slug, paper),
    )


def _address(area_slug: str, paper: BoardPaperFacts) -> str:
    if paper.sent_at:
        return reverse("paper_as_sent", args=[area_slug, paper.id])
    if paper.publication_id:
        return reverse("paper", args=[area_slug, paper.publication_id])
    return reverse("versions", args=[area_slug]) if paper.version_id else ""
