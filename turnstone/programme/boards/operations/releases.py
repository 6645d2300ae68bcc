"""What is shared once others have agreed: proposed, agreed to, released by a press or when its time comes.

A version of a plan waits for the bodies that agree it, as they are written down there; nobody types that twice.
"""

import datetime as dt
from collections.abc import Iterable, Sequence

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.boards import rules
from turnstone.programme.boards.models import (
    Board,
    BoardPaper,
    LedgerItem,
    Release,
    ReleaseAgreement,
    ReleaseBoard,
)
from turnstone.programme.boards.operations.ledger import note_agreement
from turnstone.programme.boards.operations.papers import attach_paper, send_paper
from turnstone.programme.plan.models import PlanVersion
from turnstone.programme.plan.rules import ApprovalAnswer, VersionState
from turnstone.programme.publications.models import Publication
from turnstone.programme.publications.operations import publish
from turnstone.programme.publications.rules import Audience, State


@operation
def propose_release(
    *,
    by: Actor,
    publication: Publication | None = None,
    version: PlanVersion | None = None,
    boards: Sequence[Board] = (),
    waits_for: Iterable[str] = (),
    not_before: dt.datetime | None = None,
    to_the_public: bool = False,
    asked_in: LedgerItem | None = None,
) -> Release:
    """Hold a paper or a version of a plan until all have agreed and its time has come, and say to whom it then goes."""
    thing = publication or version
    if thing is None or (publication and version):
        raise Refusal("Choose one thing to release: a paper, or a version of a plan.")
    bodies = _named_once(waits_for)
    _refuse_another_areas(thing, (*boards, *([asked_in] if asked_in else [])))
    if publication:
        _refuse_publication(publication, to_the_public)
    if version:
        _refuse_version(version, to_the_public)
    _refuse_nothing_to_do(thing, boards, bodies, not_before, to_the_public)
    release = Release.objects.create(
        area=thing.area,
        publication=publication,
        version=version,
        asked_in=asked_in,
        not_before=not_before,
        to_the_public=to_the_public,
    )
    for board in dict.fromkeys(boards):
        ReleaseBoard.objects.create(area=thing.area, release=release, board=board)
    for body in bodies:
        ReleaseAgreement.objects.create(area=thing.area, release=release, body=body)
    return release


@operation
def note_release_agreement(
    *, by: Actor, agreement: ReleaseAgreement, on: dt.date, where: str
) -> ReleaseAgreement:
    """Write down that a body agreed, when and where it said so; a line of the ledger that waited for it knows too."""
    release, body = agreement.release, agreement.body
    if agreement.agreed_on:
        raise Refusal(f"{body} agreed to “{_title(release)}” on {agreement.agreed_on:%-d %B %Y} already.")
    if not where.strip():
        raise Refusal(f"Say where {body} agreed to “{_title(release)}”, as in “letter of 4 March”.")
    if on > clock.today():
        raise Refusal(f"{on:%-d %B %Y} is still to come; enter the day on which {body} agreed.")
    agreement.agreed_on, agreement.agreed_where = on, where.strip()
    agreement.save()
    item = release.asked_in
    if item and _waits_for(item, body):
        note_agreement(by=by, ledger_item=item, on=on, where=where)
    return agreement


@operation
def release_now(*, by: Actor, release: Release) -> Release:
    """Share what everybody has agreed to: publish a paper, and send it or the version of the plan to each board."""
    release = Release.objects.select_for_update().get(pk=release.pk)
    title = _title(release)
    if release.released_at:
        raise Refusal(f"“{title}” was released already.")
    waits_on = rules.bodies_outstanding([*_noted(release), *_answered(release)])
    fault = rules.fault_in_releasing(title, waits_on, release.not_before, clock.now())
    if fault or _is_sent_back(release):
        raise Refusal(fault or _SENT_BACK.format(title=title))
    release.released_at = clock.now()
    release.save()
    if release.publication and release.publication.state != State.PUBLISHED:
        publish(by=by, publication=release.publication)
    for row in release.boards.select_related("board").order_by("id"):
        _send(by, release, row.board)
    _tell_the_ledger(by, release)
    return release


@operation
def call_off_release(*, by: Actor, release: Release, why: str) -> Publication | PlanVersion:
    """Let go of what was to be released, saying why; it can then be published or sent as anything else is."""
    if release.released_at:
        raise Refusal(f"“{_title(release)}” was released already; what went out stays as it went.")
    if not why.strip():
        raise Refusal(f"Say why “{_title(release)}” is not to be released after all; the reason is kept.")
    thing: Publication | PlanVersion = release.publication or release.version
    release.delete()
    return thing


def publish_paper(
    *, by: Actor, publication: Publication, embargo_until: dt.datetime | None = None
) -> Publication:
    """Publish a paper, unless a release holds it until others have agreed. The event is that of `publish`."""
    held = Release.objects.filter(publication=publication, released_at=None).first()
    if held:
        raise Refusal(
            f"“{publication.title}” is to be released once others have agreed or its time has come; see it under"
            " Boards, Releases."
        )
    return publish(by=by, publication=publication, embargo_until=embargo_until)


def _named_once(bodies: Iterable[str]) -> list[str]:
    """Strip the names of bodies; one that is named twice agrees once."""
    named = {body.strip().casefold(): body.strip() for body in bodies if body.strip()}
    return list(named.values())


def _refuse_another_areas(thing: Publication | PlanVersion, others: Iterable[Board | LedgerItem]) -> None:
    for other in others:
        if other.area_id != thing.area_id:
            raise Refusal(f"{other} belongs to another area than “{thing}”; choose one of {thing.area.name}.")


def _refuse_publication(publication: Publication, to_the_public: bool) -> None:
    title = publication.title
    if publication.state in _WENT_OUT:
        raise Refusal(f"“{title}” went out already, so nothing can hold it; send it to a board as it is.")
    if to_the_public != (publication.audience == Audience.PUBLIC):
        whom = "everyone" if publication.audience == Audience.PUBLIC else "the partnership"
        raise Refusal(
            f"“{title}” is written for {whom}; release it to the public only where it is for everyone, or make the"
            " paper for the others."
        )
    if Release.objects.filter(publication=publication, released_at=None).exists():
        raise Refusal(f"“{title}” waits to be released already; call that off first to begin again.")


def _refuse_version(version: PlanVersion, to_the_public: bool) -> None:
    if to_the_public:
        raise Refusal(
            f"{version} cannot go to the public as it is; make a paper of it for everyone, and release that."
        )
    if version.state == VersionState.SENT_BACK:
        raise Refusal(_SENT_BACK.format(title=version))
    if Release.objects.filter(version=version, released_at=None).exists():
        raise Refusal(f"{version} waits to be released already; call that off first to begin again.")


def _refuse_nothing_to_do(
    thing: Publication | PlanVersion,
    boards: Sequence[Board],
    bodies: Sequence[str],
    not_before: dt.datetime | None,
    to_the_public: bool,
) -> None:
    if not boards and not to_the_public:
        raise Refusal(f"Say to which boards “{thing}” goes, or that it goes to the public.")
    if not_before and not_before <= clock.now():
        raise Refusal("That time has passed; choose a later one, or leave it empty.")
    asks_the_version = isinstance(thing, PlanVersion) and thing.approvals.exists()
    if not (bodies or not_before or asks_the_version):
        raise Refusal(
            f"“{thing}” waits for nobody and for no time; say whose agreement it needs, or publish and send it."
        )


def _title(release: Release) -> str:
    return str(release.publication or release.version)


def _waits_for(item: LedgerItem, body: str) -> bool:
    return item.agreed_on is None and item.waits_for.casefold() == body.casefold()


def _noted(release: Release) -> list[tuple[str, bool]]:
    return [(each.body, each.agreed_on is not None) for each in release.agreements.order_by("id")]


def _answered(release: Release) -> list[tuple[str, bool]]:
    if release.version is None:
        return []
    approvals = release.version.approvals.order_by("position", "id")
    return [(each.body, each.answer in _AGREED) for each in approvals]


def _is_sent_back(release: Release) -> bool:
    return release.version is not None and release.version.state == VersionState.SENT_BACK


def _send(by: Actor, release: Release, board: Board) -> None:
    """Send what is released to a board: the paper that was put ready for it, or else one between its meetings."""
    this = {"publication": release.publication, "version": release.version}
    unsent = BoardPaper.objects.filter(board=board, sent_at=None, **this).order_by("id")
    ready = unsent.exclude(meeting__state__in=_PUT_OFF).first()
    if ready is None and not BoardPaper.objects.filter(board=board, meeting=None, **this).exists():
        ready = attach_paper(by=by, board=board, publication=release.publication, version=release.version)
    if ready:
        ready.release = release
        ready.save()
        send_paper(by=by, board_paper=ready)


def _tell_the_ledger(by: Actor, release: Release) -> None:
    """Note on a waiting line the agreement that its body gave to the version of the plan."""
    item = release.asked_in
    if item is None or release.version is None:
        return
    for approval in release.version.approvals.filter(answer__in=_AGREED).order_by("answered_on"):
        if _waits_for(item, approval.body) and approval.answered_on >= item.raised_on:
            where = f"in answer to {release.version}"
            item = note_agreement(by=by, ledger_item=item, on=approval.answered_on, where=where)


_PUT_OFF = (rules.MeetingState.POSTPONED, rules.MeetingState.CANCELLED)
_AGREED = frozenset({ApprovalAnswer.AGREED, ApprovalAnswer.ON_CONDITION})
_WENT_OUT = frozenset({State.PUBLISHED, State.SUPERSEDED, State.WITHDRAWN})
_SENT_BACK = "{title} was sent back, so it cannot be released; draw another version, and release that."
