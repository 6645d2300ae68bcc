"""Every change to publications."""

import datetime as dt
import hashlib
from collections.abc import Sequence

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.people.models import LocalArea
from turnstone.programme.publications.models import Publication
from turnstone.programme.publications.rules import MOVES, STATE_NAMES, Audience, Kind, State


@operation
def draft_publication(
    *,
    by: Actor,
    area: LocalArea,
    kind: Kind,
    audience: Audience,
    slug: str,
    title: str,
    as_at: dt.datetime,
    content: str,
    concerns: Sequence[dict[str, str]] = (),
    corrects: Publication | None = None,
    correction_note: str = "",
) -> Publication:
    """Put a paper on the drafting table. A correction names what it corrects and says why."""
    if corrects and not correction_note:
        raise Refusal(f"A correction of “{corrects.title}” needs a note that says what was wrong.")
    return Publication.objects.create(
        area=area,
        kind=kind,
        audience=audience,
        slug=slug,
        title=title,
        as_at=as_at,
        content=content,
        sha256=hashlib.sha256(content.encode()).hexdigest(),
        concerns=list(concerns),
        drafted_by=by.name,
        corrects=corrects,
        correction_note=correction_note,
    )


@operation
def send_for_review(*, by: Actor, publication: Publication) -> Publication:
    """Ask for approval. A paper with a blocking concern stays where it is."""
    blocking = [concern["sentence"] for concern in publication.concerns if concern["weight"] == "blocks"]
    if blocking:
        raise Refusal(f"“{publication.title}” cannot go to review yet: {blocking[0]}")
    return _move(publication, "send_for_review")


@operation
def send_back(*, by: Actor, publication: Publication, why: str) -> Publication:
    """Return a paper to its drafters, saying why."""
    if not why.strip():
        raise Refusal(f"Say why “{publication.title}” goes back, so that its drafters know what to mend.")
    return _move(publication, "send_back")


@operation
def approve(*, by: Actor, publication: Publication) -> Publication:
    """Approve a paper. Whoever drafted it asks somebody else."""
    if publication.drafted_by == by.name:
        raise Refusal(f"You drafted “{publication.title}”, so somebody else must approve it.")
    publication.approved_by = by.name
    return _move(publication, "approve")


@operation
def reopen(*, by: Actor, publication: Publication, why: str) -> Publication:
    """Take an approval back before the paper is out, saying why; it needs another."""
    if not why.strip():
        raise Refusal(f"Say why “{publication.title}” is taken back; whoever approved it will ask.")
    publication.approved_by = ""
    return _move(publication, "reopen")


@operation
def publish(*, by: Actor, publication: Publication, embargo_until: dt.datetime | None = None) -> Publication:
    """Publish a paper, replacing the one of the same kind, month and audience that was out before."""
    out = Publication.objects.filter(
        area=publication.area,
        kind=publication.kind,
        slug=publication.slug,
        audience=publication.audience,
        state=State.PUBLISHED,
    )
    _refuse_beside_unseen(publication)
    if embargo_until and out.exists():
        raise Refusal(
            f"“{publication.title}” replaces one that is out, so it cannot wait; leave the time empty."
        )
    for before in out:
        _move(before, "supersede")
    publication.published_at = clock.now()
    publication.embargo_until = embargo_until
    return _move(publication, "publish")


def _refuse_beside_unseen(publication: Publication) -> None:
    """What a scorecard hides rests on those that were out when it was drafted; another since could tell it."""
    if publication.kind != Kind.PUBLIC_SCORECARD:
        return
    area, since = publication.area, publication.as_at
    if Publication.objects.filter(area=area, kind=publication.kind, published_at__gt=since).exists():
        raise Refusal(
            f"Another scorecard for everyone came out after “{publication.title}” was drafted, and the two together "
            "may tell small numbers: make it again, and publish that."
        )


@operation
def withdraw(*, by: Actor, publication: Publication, why: str) -> Publication:
    """Take a paper off every page, keeping it and the reason."""
    if not why.strip():
        raise Refusal(f"Say why “{publication.title}” is withdrawn; the reason is kept with it.")
    return _move(publication, "withdraw")


def _move(publication: Publication, name: str) -> Publication:
    before, after = MOVES[name]
    if publication.state != before:
        raise Refusal(
            f"“{publication.title}” is {STATE_NAMES[State(publication.state)].lower()}; "
            f"only a paper that is {STATE_NAMES[before].lower()} can do that."
        )
    publication.state = after
    publication.save()
    return publication
