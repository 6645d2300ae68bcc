"""What boards were sent, by when, by whom, and what became of it after."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django.db.models import Q, QuerySet

from turnstone.programme.audit import clock
from turnstone.programme.audit.models import Event
from turnstone.programme.audit.queries import read_into, rows_as_at
from turnstone.programme.boards import models, rules
from turnstone.programme.boards.facts import BoardPaperFacts, FateFacts
from turnstone.programme.people.facts import Member
from turnstone.programme.people.permissions import can_run_boards, can_see_drafts, can_see_exempt_items
from turnstone.programme.plan.models import PlanVersion
from turnstone.programme.plan.rules import VERSION_STATE_NAMES, VersionState
from turnstone.programme.publications.models import Publication
from turnstone.programme.publications.rules import STATE_NAMES, State


def known_by(board_id: int, day: dt.date) -> tuple[BoardPaperFacts, ...]:
    """List what a board had been sent by the end of a day, the newest first."""
    end = clock.end_of(day)
    sent = board_papers_as_at(end, board_id=board_id, sent_at__lte=end)
    return tuple(sorted(sent, key=lambda each: (each.sent_at, each.id), reverse=True))


def known_to(member: Member, board_id: int, day: dt.date) -> tuple[BoardPaperFacts, ...]:
    """List what a board had been sent by the end of a day, of which this member may know."""
    sees_exempt = can_see_exempt_items(member)
    return tuple(paper for paper in known_by(board_id, day) if sees_exempt or not paper.is_exempt)


def board_papers_as_at(moment: dt.datetime, **where: Any) -> tuple[BoardPaperFacts, ...]:
    """Read the papers of a board, a meeting or an area as they stood at a moment, in their order.

    A paper is exempt where it is said so of it or, then or since, of the item that it is for.
    """
    rows = sorted(rows_as_at(models.BoardPaper, moment, **where), key=lambda row: (row.position, row.id))
    items = {row.item_id for row in rows if row.item_id}
    exempt = set(models.AgendaItem.objects.filter(id__in=items, is_exempt=True).values_list("id", flat=True))
    publications = _moments(Publication, "as_at", {row.publication_id for row in rows})
    versions = _moments(PlanVersion, "drawn_at", {row.version_id for row in rows})
    return tuple(
        read_into(
            BoardPaperFacts,
            row,
            is_exempt=row.is_exempt or row.item_id in exempt,
            as_at=publications.get(row.publication_id) or versions.get(row.version_id),
        )
        for row in rows
    )


def _moments(model: type[Any], name: str, numbers: set[int | None]) -> dict[int, dt.datetime]:
    return dict(model.objects.filter(id__in=numbers - {None}).values_list("id", name))


def waiting_to_be_sent(board_id: int, meeting_id: int | None = None) -> tuple[BoardPaperFacts, ...]:
    """List what is attached to a meeting and was not sent; without a meeting, what goes between two."""
    papers = board_papers_as_at(clock.now(), board_id=board_id, sent_at=None)
    return tuple(paper for paper in papers if paper.meeting_id == meeting_id)


def papers_of_meeting(member: Member, meeting_id: int) -> tuple[BoardPaperFacts, ...]:
    """List a meeting's papers, those that may not be seen left out; what was not sent is for those who send."""
    papers = board_papers_as_at(clock.now(), meeting_id=meeting_id)
    sees_exempt, sends = can_see_exempt_items(member), can_run_boards(member)
    return tuple(
        paper for paper in papers if (sees_exempt or not paper.is_exempt) and (sends or paper.sent_at)
    )


def find_board_paper(area_id: int, paper_id: int) -> models.BoardPaper | None:
    """Find a paper for one of an area's boards by its number, sent or not."""
    return _rows(area_id).filter(id=paper_id).first()


def find_sent_paper(member: Member, paper_id: int) -> models.BoardPaper | None:
    """Find a paper that a board was sent and that this member may open, whatever has become of it since."""
    rows = _rows(member.area.id).filter(id=paper_id, sent_at__lte=clock.now())
    if not can_see_exempt_items(member):
        rows = rows.filter(Q(item=None) | Q(item__is_exempt=False), is_exempt=False)
    if not can_see_drafts(member):
        free = Q(publication__embargo_until=None) | Q(publication__embargo_until__lte=clock.now())
        rows = rows.filter(free)
    return rows.first()


def _rows(area_id: int) -> QuerySet[models.BoardPaper]:
    joined = ("board", "meeting__board", "item", "publication", "source", "version__plan")
    return models.BoardPaper.objects.filter(area_id=area_id).select_related(*joined)


def senders_of(papers: Iterable[BoardPaperFacts]) -> dict[int, str]:
    """Name who sent each paper."""
    refs = {f"boards.boardpaper:{paper.id}": paper.id for paper in papers}
    sent = Event.objects.filter(about__in=refs, operation="boards.send_paper")
    return {refs[about]: name for about, name in sent.values_list("about", "by_name")}


def fates_of(papers: Iterable[BoardPaperFacts]) -> dict[int, FateFacts]:
    """Say what became of each paper after it was sent: replaced, withdrawn, sent back, or followed by another."""
    papers = tuple(papers)
    of_publications = _ends(Publication, _ENDS, {paper.publication_id for paper in papers})
    of_versions = _ends(PlanVersion, _VERSION_ENDS, {paper.version_id for paper in papers})
    names = _names({paper.publication_id for paper in papers})
    followed = rules.followed_by_another(
        (paper.id, names.get(paper.publication_id, paper.title.casefold()), paper.sent_at)
        for paper in papers
        if paper.sent_at
    )
    found: dict[int, FateFacts] = {}
    for paper in papers:
        fate = of_publications.get(paper.publication_id) or of_versions.get(paper.version_id)
        if fate is None and paper.id in followed:
            what = "A later version" if paper.publication_id else "Another with this title"
            fate = FateFacts(words=f"{what} was sent", at=followed[paper.id], why="")
        if fate:
            found[paper.id] = fate
    return found


def _names(numbers: set[int | None]) -> dict[int | None, tuple[str, str]]:
    """Name publications by what they are: papers of one sort for different meetings bear the same title."""
    rows = Publication.objects.filter(id__in=[number for number in numbers if number])
    return {number: (kind, slug) for number, kind, slug in rows.values_list("id", "kind", "slug")}


def _ends(model: type[Any], ends: dict[str, str], numbers: set[int | None]) -> dict[int | None, FateFacts]:
    """Find when each row came to an end; later versions of the same row say the same, so the first counts."""
    rows = model.history.filter(id__in=numbers - {None}, state__in=ends).order_by(
        "history_date", "history_id"
    )
    found: dict[int | None, FateFacts] = {}
    for number, state, at, why in rows.values_list("id", "state", "history_date", "event__why"):
        found.setdefault(number, FateFacts(words=ends[state], at=at, why=why))
    return found


_ENDS: dict[str, str] = {state: STATE_NAMES[state] for state in (State.SUPERSEDED, State.WITHDRAWN)}
_VERSION_ENDS: dict[str, str] = {
    state: VERSION_STATE_NAMES[state] for state in (VersionState.REPLACED, VersionState.SENT_BACK)
}
