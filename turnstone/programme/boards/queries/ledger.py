"""The ledger: what was asked and decided, and what became of it."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from turnstone.programme.audit.clock import end_of
from turnstone.programme.audit.facts import ChangeFacts
from turnstone.programme.audit.queries import changes_to, read_into, rows_as_at
from turnstone.programme.boards import facts, models, rules
from turnstone.programme.boards.queries.around import Around, around_as_at
from turnstone.programme.people.facts import Member, PostFacts
from turnstone.programme.people.permissions import can_see_exempt_items, can_see_restricted_evidence
from turnstone.programme.plan.models import Evidence
from turnstone.programme.plan.rules import Sensitivity
from turnstone.programme.publications.models import Publication

_WERE = (rules.MeetingState.SCHEDULED, rules.MeetingState.HELD)
Ledger = tuple[facts.LedgerItemFacts, ...]


def ledger_as_at(
    area_id: int, moment: dt.datetime, board_id: int | None = None, around: Around | None = None
) -> Ledger:
    """Read an area's ledger as it stood at a moment, oldest first; of a board: what it asked and what is with it.

    Whoever has read what is around it at that moment already gives it.
    """
    beside = _read_beside(area_id, moment, around or around_as_at(area_id, moment))
    rows = sorted(
        rows_as_at(models.LedgerItem, moment, area_id=area_id), key=lambda row: (row.raised_on, row.id)
    )
    repeats = {row.id: row.repeats_id for row in rows}
    asked = rules.times_asked(repeats)
    return tuple(
        _item(row, beside, root_id=rules.first_asked(row.id, repeats), times_asked=asked[row.id])
        for row in rows
        if board_id in (None, row.board_id, row.held_by_id)
    )


def ledger_for(member: Member, moment: dt.datetime, around: Around | None = None) -> Ledger:
    """Read the ledger as far as a member may: what was raised under an exempt item is for few, and for its owner."""
    everything = ledger_as_at(member.area.id, moment, around=around)
    if can_see_exempt_items(member):
        return everything
    return tuple(
        each for each in everything if not each.is_exempt or (each.owner and each.owner.id in member.posts)
    )


def open_items_of(board_id: int, moment: dt.datetime) -> Ledger:
    """Read what is with a board and not closed, oldest first."""
    area_id = models.Board.objects.values_list("area_id", flat=True).get(id=board_id)
    everything = ledger_as_at(area_id, moment, board_id)
    return tuple(each for each in everything if each.held_by_id == board_id and each.is_open)


def find_ledger_item(area_id: int, reference: str) -> models.LedgerItem | None:
    """Find a line of an area's ledger by its reference."""
    return models.LedgerItem.objects.filter(area_id=area_id, reference=reference).first()


def changes_to_ledger_item(ledger_item_id: int) -> tuple[ChangeFacts, ...]:
    """Tell how a line of the ledger came to stand as it does."""
    return changes_to(models.LedgerItem, id=ledger_item_id)


def changes_to_passages(ledger_item_id: int) -> tuple[ChangeFacts, ...]:
    """Tell who passed a line from board to board."""
    return changes_to(models.LedgerPassage, ledger_item_id=ledger_item_id)


def meetings_that_were(area_id: int, since: dt.date | None, until: dt.date) -> list[models.Meeting]:
    """List the meetings of some days at which something could be asked or answered, the newest first."""
    rows = models.Meeting.objects.filter(area_id=area_id, state__in=_WERE, starts_at__lte=end_of(until))
    return [
        row
        for row in rows.select_related("board").order_by("-starts_at", "-id")
        if since is None or timezone.localdate(row.starts_at) >= since
    ]


def named_in(member: Member, changes: Iterable[ChangeFacts]) -> dict[str, dict[int, str]]:
    """Name what the fields of a line pointed to in the course of its history, for a member to read."""
    ids: dict[str, set[int]] = defaultdict(set)
    for field in (field for change in changes for field in change.fields):
        ids[field.name] |= {value for value in (field.before, field.after) if isinstance(value, int)}
    meetings = models.Meeting.objects.filter(id__in=ids["answered_in_meeting_id"]).select_related("board")
    papers = Publication.objects.filter(id__in=ids["answered_in_publication_id"])
    proofs = Evidence.objects.filter(id__in=ids["evidence_id"])
    others = models.LedgerItem.objects.filter(id__in=ids["repeats_id"])
    boards = dict(models.Board.objects.filter(area_id=member.area.id).values_list("id", "name"))
    return {
        "held_by_id": boards,
        "due_before_id": boards,
        "answered_in_meeting_id": {row.pk: _at_meeting(row.board.name, row.starts_at) for row in meetings},
        "answered_in_publication_id": dict(papers.values_list("id", "title")),
        "evidence_id": {row.pk: _evidence_name(member, row) for row in proofs},
        "repeats_id": dict(others.values_list("id", "reference")),
    }


def _at_meeting(board: str, starts_at: dt.datetime) -> str:
    day = timezone.localdate(starts_at)
    return ", ".join(filter(None, (board, f"{day.day} {day:%B %Y}")))


def _evidence_name(member: Member, row: Evidence) -> str:
    if row.sensitivity == Sensitivity.RESTRICTED and not can_see_restricted_evidence(member):
        return "evidence for the programme office alone"
    return row.what


@dataclass(frozen=True, slots=True, kw_only=True)
class _Beside:
    """What the lines of the ledger name, read once for all of them."""

    boards: dict[int, str]
    posts: dict[int, PostFacts]
    meetings: dict[int, tuple[str, dt.date]]  # in words, and its day
    meets: dict[int, list[dt.date]]
    exempt: frozenset[int]
    resolutions: dict[int, str]
    papers: dict[int, str]
    passages: dict[int, list[facts.PassageFacts]]


def _read_beside(area_id: int, moment: dt.datetime, around: Around) -> _Beside:
    boards = around.board_names
    return _Beside(
        boards=boards,
        posts=around.posts,
        meetings={
            row.id: (
                _at_meeting(boards.get(row.board_id, ""), row.starts_at),
                timezone.localdate(row.starts_at),
            )
            for row in around.meetings
        },
        meets=_days_of(around.meetings),
        exempt=_exempt(area_id, moment),
        resolutions={row.id: row.words for row in rows_as_at(models.Resolution, moment, area_id=area_id)},
        papers=_papers(area_id),
        passages=_passages(area_id, moment, boards),
    )


def _days_of(meetings: Iterable[Any]) -> dict[int, list[dt.date]]:
    """List the days on which each board met or is to meet; one that was put off is no meeting."""
    days: dict[int, list[dt.date]] = defaultdict(list)
    for row in meetings:
        if row.state in _WERE:
            days[row.board_id].append(timezone.localdate(row.starts_at))
    return days


def _exempt(area_id: int, moment: dt.datetime) -> frozenset[int]:
    found = rows_as_at(models.AgendaItem, moment, area_id=area_id, is_exempt=True)
    return frozenset(found.values_list("id", flat=True))


def _papers(area_id: int) -> dict[int, str]:
    """Name the publications that answer something; one that is out does not change its title."""
    answering = models.LedgerItem.history.filter(area_id=area_id).values("answered_in_publication_id")
    return dict(Publication.objects.filter(id__in=answering).values_list("id", "title"))


def _passages(
    area_id: int, moment: dt.datetime, boards: dict[int, str]
) -> dict[int, list[facts.PassageFacts]]:
    found: dict[int, list[facts.PassageFacts]] = defaultdict(list)
    rows = rows_as_at(models.LedgerPassage, moment, area_id=area_id)
    for row in sorted(rows, key=lambda row: (row.passed_on, row.id)):
        found[row.ledger_item_id].append(
            read_into(
                facts.PassageFacts,
                row,
                from_id=row.from_board_id,
                from_name=boards.get(row.from_board_id, ""),
                to_id=row.to_board_id,
                to_name=boards.get(row.to_board_id, ""),
            )
        )
    return found


def _item(row: Any, beside: _Beside, **counted: int) -> facts.LedgerItemFacts:
    _, meeting_on = beside.meetings.get(row.meeting_id, ("", None))
    answered_at, answered_day = beside.meetings.get(row.answered_in_meeting_id, ("", None))
    return read_into(
        facts.LedgerItemFacts,
        row,
        board_name=beside.boards.get(row.board_id, ""),
        held_by_name=beside.boards.get(row.held_by_id, ""),
        meeting_on=meeting_on,
        is_exempt=row.item_id in beside.exempt,
        resolution_words=beside.resolutions.get(row.resolution_id, ""),
        owner=beside.posts.get(row.owner_id),
        due_before_name=beside.boards.get(row.due_before_id, ""),
        due=rules.due_day(row.due_on, row.due_before_id, row.raised_on, beside.meets),
        answered_in_meeting_on=answered_day,
        answered_at=answered_at,
        answered_in=beside.papers.get(row.answered_in_publication_id, ""),
        answered_elsewhere=row.answered_where,
        passages=tuple(beside.passages[row.id]),
        **counted,
    )
