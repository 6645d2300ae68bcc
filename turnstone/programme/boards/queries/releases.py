"""What waits for whose agreement before it is shared, what can go now, and what went when."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from turnstone.programme.audit import clock
from turnstone.programme.audit.queries import read_into, rows_as_at
from turnstone.programme.boards import models
from turnstone.programme.boards.facts import ReleaseAgreementFacts, ReleaseFacts
from turnstone.programme.boards.queries.around import Around
from turnstone.programme.people.facts import Member
from turnstone.programme.people.permissions import can_see_drafts
from turnstone.programme.plan.models import Approval, PlanVersion
from turnstone.programme.plan.rules import ApprovalAnswer
from turnstone.programme.publications.models import Publication
from turnstone.programme.publications.rules import State


def releases_as_at(area_id: int, moment: dt.datetime) -> tuple[ReleaseFacts, ...]:
    """Read what was to be released, and what was, as it stood at a moment: the newest first."""
    boards = {row.id: row.name for row in rows_as_at(models.Board, moment, area_id=area_id)}
    return _read(area_id, moment, rows_as_at(models.Release, moment, area_id=area_id), boards)


def releases_waiting(area_id: int, moment: dt.datetime, around: Around) -> tuple[ReleaseFacts, ...]:
    """Read what is still to be released at a moment, for those who run boards, beside what was read already."""
    rows = rows_as_at(models.Release, moment, area_id=area_id, released_at=None)
    return _read(area_id, moment, rows, around.board_names)


def _read(
    area_id: int, moment: dt.datetime, found: Iterable[Any], names: Mapping[int, str]
) -> tuple[ReleaseFacts, ...]:
    rows = sorted(found, key=lambda row: -row.id)
    titles = _titles({row.publication_id for row in rows})
    versions = _version_titles({row.version_id for row in rows})
    boards = _boards(area_id, moment, names)
    agreements, approvals = _agreements(area_id, moment), _approvals(set(versions), moment)
    return tuple(
        read_into(
            ReleaseFacts,
            row,
            title=titles.get(row.publication_id) or versions[row.version_id],
            agreements=(*agreements[row.id], *approvals[row.version_id]),
            board_ids=tuple(number for number, _ in boards[row.id]),
            boards=tuple(name for _, name in boards[row.id]),
        )
        for row in rows
    )


def releases_for(member: Member) -> tuple[ReleaseFacts, ...]:
    """Read an area's releases as far as a member may: a paper that waits is for those who see drafts."""
    found = releases_as_at(member.area.id, clock.now())
    if can_see_drafts(member):
        return found
    return tuple(each for each in found if each.released_at or each.version_id)


def _titles(numbers: set[int | None]) -> dict[int | None, str]:
    return dict(Publication.objects.filter(id__in=_named(numbers)).values_list("id", "title"))


def _version_titles(numbers: set[int | None]) -> dict[int | None, str]:
    rows = PlanVersion.objects.filter(id__in=_named(numbers)).select_related("plan")
    return {row.pk: str(row) for row in rows}


def _named(numbers: set[int | None]) -> list[int]:
    return [number for number in numbers if number is not None]


def _boards(area_id: int, moment: dt.datetime, names: Mapping[int, str]) -> dict[int, list[tuple[int, str]]]:
    found: dict[int, list[tuple[int, str]]] = defaultdict(list)
    for row in sorted(rows_as_at(models.ReleaseBoard, moment, area_id=area_id), key=lambda row: row.id):
        found[row.release_id].append((row.board_id, names[row.board_id]))
    return found


def _agreements(area_id: int, moment: dt.datetime) -> dict[int, list[ReleaseAgreementFacts]]:
    found: dict[int, list[ReleaseAgreementFacts]] = defaultdict(list)
    for row in sorted(rows_as_at(models.ReleaseAgreement, moment, area_id=area_id), key=lambda row: row.id):
        found[row.release_id].append(read_into(ReleaseAgreementFacts, row))
    return found


def _approvals(
    versions: set[int | None], moment: dt.datetime
) -> dict[int | None, list[ReleaseAgreementFacts]]:
    """Give what bodies said of versions of a plan as agreements; one that sent it back has not agreed."""
    found: dict[int | None, list[ReleaseAgreementFacts]] = defaultdict(list)
    rows = rows_as_at(Approval, moment, version_id__in=versions)
    for row in sorted(rows, key=lambda row: (row.position, row.id)):
        agreed = row.answer in (ApprovalAnswer.AGREED, ApprovalAnswer.ON_CONDITION)
        where = f"on condition: {row.condition}" if row.answer == ApprovalAnswer.ON_CONDITION else ""
        found[row.version_id].append(
            ReleaseAgreementFacts(
                id=None,
                body=row.body,
                agreed_on=row.answered_on if agreed else None,
                agreed_where=where or ("as written with the version" if agreed else ""),
            )
        )
    return found


def releases_due(now: dt.datetime | None = None) -> list[models.Release]:
    """List, in every area, what was held back until a time that has come and waits for nobody now."""
    now = now or clock.now()
    rows = models.Release.objects.filter(released_at=None, not_before__lte=now).order_by("id")
    rows = rows.exclude(publication__isnull=False, publication__state__in=_NOT_READY)
    free = {
        each.id
        for area_id in {row.area_id for row in rows}
        for each in releases_as_at(area_id, now)
        if not each.why_not_yet(now)
    }
    return [row for row in rows if row.pk in free]


def find_release(area_id: int, release_id: int) -> models.Release | None:
    """Find what an area releases, or means to, by its number."""
    joined = ("publication", "version__plan", "asked_in", "area")
    return models.Release.objects.filter(area_id=area_id, id=release_id).select_related(*joined).first()


def find_release_agreement(area_id: int, agreement_id: int) -> models.ReleaseAgreement | None:
    """Find an agreement that a release of an area waits for, by its number."""
    found = models.ReleaseAgreement.objects.filter(area_id=area_id, id=agreement_id)
    return found.select_related("release__publication", "release__version__plan", "release__asked_in").first()


def held_publications(area_id: int) -> frozenset[int]:
    """Give the numbers of the publications that a release holds."""
    held: Any = models.Release.objects.filter(area_id=area_id, released_at=None)
    return frozenset(held.exclude(publication=None).values_list("publication_id", flat=True))


_NOT_READY = (State.DRAFT, State.IN_REVIEW)
