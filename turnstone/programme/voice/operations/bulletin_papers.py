"""An issue before its approvers: handed in as frozen papers, approved by somebody else, or taken back."""

import datetime as dt
from collections.abc import Sequence
from typing import Protocol

from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.publications import operations as publications
from turnstone.programme.publications.models import Publication
from turnstone.programme.publications.rules import Audience, Kind, State
from turnstone.programme.voice import rules
from turnstone.programme.voice.models import Bulletin
from turnstone.programme.voice.operations.bulletins import refuse_unless_open
from turnstone.programme.voice.queries.bulletins import newest_papers

BULLETIN_KINDS = (Kind.BULLETIN, Kind.EASY_BULLETIN)


class FrozenPaper(Protocol):
    """A paper as it was made: frozen content, and what the gate says of it."""

    @property
    def kind(self) -> str: ...
    @property
    def slug(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def as_at(self) -> dt.datetime: ...
    @property
    def content(self) -> str: ...
    @property
    def concerns(self) -> list[dict[str, str]]: ...


@operation
def hand_in_bulletin(*, by: Actor, bulletin: Bulletin, papers: Sequence[FrozenPaper]) -> Bulletin:
    """Freeze an issue, in both its forms, and ask somebody else to approve it; until then nothing in it changes."""
    bulletin = locked(bulletin)
    refuse_unless_open(bulletin)
    if {paper.kind for paper in papers} != set(BULLETIN_KINDS):
        raise TypeError("A bulletin is handed in as it is and as easy to read, both.")
    if not bulletin.lines.filter(is_left_out=False).exists():
        raise Refusal(f"{bulletin} says nothing yet; take a line in or add one before you hand it in.")
    for paper in papers:
        made = _drafted(by, bulletin, paper)
        if paper.kind == Kind.BULLETIN:
            bulletin.publication = made
    bulletin.save()
    return bulletin


@operation
def approve_bulletin(*, by: Actor, bulletin: Bulletin) -> Bulletin:
    """Approve an issue in both its forms. Whoever handed it in asks somebody else."""
    bulletin = locked(bulletin)
    waiting = [each for each in papers_of(bulletin) if each.state == State.IN_REVIEW]
    if not waiting:
        raise Refusal(f"{bulletin} does not wait for approval; hand it in first, or send it.")
    for paper in waiting:
        publications.approve(by=by, publication=paper)
    return bulletin


@operation
def take_back_bulletin(*, by: Actor, bulletin: Bulletin, why: str) -> Bulletin:
    """Take an issue back that was handed in and not sent, saying why, so that it can be changed."""
    bulletin = locked(bulletin)
    refuse_unless_waiting(bulletin)
    for paper in papers_of(bulletin):
        if paper.state == State.IN_REVIEW:
            publications.send_back(by=by, publication=paper, why=why)
        elif paper.state == State.APPROVED:
            publications.reopen(by=by, publication=paper, why=why)
    bulletin.publication = None
    bulletin.save()
    return bulletin


def refuse_unless_waiting(bulletin: Bulletin) -> None:
    """Refuse what is done to an issue that was handed in, where it was not, or was sent already."""
    if bulletin.state == rules.BulletinState.SENT:
        raise Refusal(f"{bulletin} was sent already; put it right in the next issue.")
    if bulletin.publication is None:
        raise Refusal(f"{bulletin} was not handed in; hand it in first.")


def papers_of(bulletin: Bulletin) -> list[Publication]:
    """Give the newest frozen paper of each form of an issue."""
    if bulletin.publication is None:
        return []
    return newest_papers(bulletin.area_id, bulletin.publication.slug)


def locked(bulletin: Bulletin) -> Bulletin:
    """Fetch an issue anew and hold it, so that two presses at one moment do one thing."""
    Bulletin.objects.select_for_update().get(pk=bulletin.pk)
    return Bulletin.objects.select_related("series", "area", "publication").get(pk=bulletin.pk)


def _drafted(by: Actor, bulletin: Bulletin, paper: FrozenPaper) -> Publication:
    made = publications.draft_publication(
        by=by,
        area=bulletin.area,
        kind=Kind(paper.kind),
        audience=Audience.PUBLIC,
        slug=paper.slug,
        title=paper.title,
        as_at=paper.as_at,
        content=paper.content,
        concerns=paper.concerns,
    )
    return publications.send_for_review(by=by, publication=made)
