"""What waits for whose agreement, what can go now, and what went when."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.urls import reverse

from turnstone.programme.boards.facts import LedgerItemFacts, ReleaseFacts
from turnstone.programme.boards.facts.releases import ReleaseAgreementFacts
from turnstone.web.boards.presenters.ledger_words import address_of, name_of
from turnstone.web.kit.formats import day, moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """One body and what it said; `href` leads to where its agreement is written down."""

    body: str
    said: str
    has_agreed: bool
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseRow:
    """Something that is to be released, or was."""

    id: int
    title: str
    href: str
    to: str
    when: str
    agreements: tuple[Agreement, ...]
    asked: str
    asked_href: str
    answers: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleasesPage:
    """What can go, what waits and what went."""

    ready: tuple[ReleaseRow, ...]
    waiting: tuple[ReleaseRow, ...]
    gone: tuple[ReleaseRow, ...]


def releases_page(
    area_slug: str,
    releases: Sequence[ReleaseFacts],
    ledger: Mapping[int, LedgerItemFacts],
    not_approved: frozenset[int],
    now: dt.datetime,
) -> ReleasesPage:
    """Sort releases by what can be done with them; a paper that nobody has approved yet waits for that too."""

    def rows(wanted: str) -> tuple[ReleaseRow, ...]:
        return tuple(
            _row(area_slug, each, ledger.get(each.asked_in_id or 0), not_approved, now)
            for each in releases
            if _stage(each, not_approved, now) == wanted
        )

    return ReleasesPage(ready=rows("ready"), waiting=rows("waiting"), gone=rows("gone"))


def _stage(release: ReleaseFacts, not_approved: frozenset[int], now: dt.datetime) -> str:
    if release.released_at:
        return "gone"
    return "waiting" if release.publication_id in not_approved or release.why_not_yet(now) else "ready"


def _row(
    area_slug: str,
    release: ReleaseFacts,
    item: LedgerItemFacts | None,
    not_approved: frozenset[int],
    now: dt.datetime,
) -> ReleaseRow:
    return ReleaseRow(
        id=release.id,
        title=release.title,
        href=_address(area_slug, release),
        to=_to(release),
        when=_when(release, not_approved, now),
        agreements=tuple(_agreement(area_slug, release, each) for each in release.agreements),
        asked=name_of(item) if item else "",
        asked_href=address_of(area_slug, item) if item else "",
        answers=bool(item and release.released_at and item.state == "open"),
    )


def _address(area_slug: str, release: ReleaseFacts) -> str:
    if release.publication_id:
        return reverse("paper", args=[area_slug, release.publication_id])
    return reverse("versions", args=[area_slug])


def _to(release: ReleaseFacts) -> str:
    goes = "Went" if release.released_at else "Goes"
    return f"{goes} to {', '.join([*release.boards, *_PUBLIC[: release.to_the_public]])}"


def _when(release: ReleaseFacts, not_approved: frozenset[int], now: dt.datetime) -> str:
    if release.released_at:
        return f"Released on {moment(release.released_at)}"
    approve = "It has still to be approved. " if release.publication_id in not_approved else ""
    if release.not_before and release.not_before > now:
        return f"{approve}Not before {moment(release.not_before)}; it goes then by itself"
    return approve.rstrip(". ")


def _agreement(area_slug: str, release: ReleaseFacts, agreement: ReleaseAgreementFacts) -> Agreement:
    said = f"agreed on {day(agreement.agreed_on)}, {agreement.agreed_where}"
    return Agreement(
        body=agreement.body,
        said=said if agreement.agreed_on else "has still to agree",
        has_agreed=agreement.agreed_on is not None,
        href="" if agreement.agreed_on else _way(area_slug, release, agreement),
    )


def _way(area_slug: str, release: ReleaseFacts, agreement: ReleaseAgreementFacts) -> str:
    """Lead to where an agreement is written down: here, or with the version of the plan."""
    if agreement.id is None:
        return reverse("change_version", args=[area_slug, release.version_id])
    return reverse("note_release_agreement", args=[area_slug, agreement.id])


_PUBLIC = ("the public site",)
