"""The ledger: things are raised, passed between boards, given to somebody, and repeated. Nothing rewords them."""

import datetime as dt
import re

from django.utils import timezone

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.boards import rules
from turnstone.programme.boards.models import (
    AgendaItem,
    Board,
    LedgerItem,
    LedgerPassage,
    Meeting,
    Resolution,
    Review,
)
from turnstone.programme.people.models import AreaRow, LocalArea, Post
from turnstone.programme.plan.models import Requirement


@operation
def raise_item(
    *,
    by: Actor,
    board: Board,
    kind: rules.LedgerKind,
    words: str,
    meeting: Meeting | None = None,
    item: AgendaItem | None = None,
    resolution: Resolution | None = None,
    limb: str = "",
    review: Review | None = None,
    requirement: Requirement | None = None,
    raised_by: rules.RaisedBy = rules.RaisedBy.BOARD,
    raised_by_words: str = "",
    raised_on: dt.date | None = None,
    owner: Post | None = None,
    due_on: dt.date | None = None,
    due_before: Board | None = None,
    due_words: str = "",
    held_by: Board | None = None,
    waits_for: str = "",
    repeats: LedgerItem | None = None,
) -> LedgerItem:
    """Write down what was asked or decided, in the words that were used; it is with the board that asked, or another.

    Without a day it was raised at its meeting or, between two meetings, today.
    """
    raised_on = raised_on or (_day_of(meeting) if meeting else clock.today())
    _refuse_words(words, raised_on, due_on)
    refuse_another_area(
        board, meeting, item, resolution, review, requirement, owner, due_before, held_by, repeats
    )
    _refuse_another_meeting(board, meeting, item, resolution, limb)
    row = LedgerItem(
        area=board.area,
        board=board,
        held_by=held_by or board,
        meeting=meeting,
        item=item,
        resolution=resolution,
        limb=limb,
        review=review,
        requirement=requirement,
        kind=kind,
        reference=_next_reference(board.area),
        words=words.strip(),
        raised_by=raised_by,
        raised_by_words=raised_by_words.strip(),
        raised_on=raised_on,
        owner=owner,
        due_on=due_on,
        due_before=due_before,
        due_words=due_words.strip(),
        waits_for=waits_for.strip(),
    )
    if repeats:
        _refuse_repeat(row, repeats)
        row.repeats = repeats
    row.save()
    return row


@operation
def pass_item(
    *, by: Actor, ledger_item: LedgerItem, to: Board, why: str, on: dt.date | None = None
) -> LedgerItem:
    """Pass a line that is not closed to another board, saying why; the way it took is kept."""
    on = on or clock.today()
    _refuse_closed(ledger_item)
    refuse_another_area(ledger_item, to)
    if to.pk == ledger_item.held_by_id:
        raise Refusal(f"{ledger_item.reference} is with {to.name} already; choose another board.")
    if to.ends_on and to.ends_on < on:
        raise Refusal(
            f"{to.name} ended on {to.ends_on:%-d %B %Y}; pass {ledger_item.reference} to a board that meets."
        )
    if not why.strip():
        raise Refusal(f"Say why {ledger_item.reference} is passed to {to.name}; the ledger keeps the reason.")
    latest = ledger_item.passages.order_by("-passed_on").values_list("passed_on", flat=True).first()
    refuse_day(ledger_item, on, "passed on", since=latest or ledger_item.raised_on)
    LedgerPassage.objects.create(
        area=ledger_item.area,
        ledger_item=ledger_item,
        from_board=ledger_item.held_by,
        to_board=to,
        passed_on=on,
        why=why.strip(),
    )
    ledger_item.held_by = to
    ledger_item.save()
    return ledger_item


@operation
def set_owner(
    *,
    by: Actor,
    ledger_item: LedgerItem,
    owner: Post | None,
    due_on: dt.date | None = None,
    due_before: Board | None = None,
    why: str = "",
) -> LedgerItem:
    """Say who answers a line, and by when; None leaves a day as it is, and a day that moves says why."""
    _refuse_closed(ledger_item)
    refuse_another_area(ledger_item, owner, due_before)
    due_before_id = due_before.pk if due_before else ledger_item.due_before_id
    is_set = ledger_item.due_on or ledger_item.due_before_id
    moves = (due_on or ledger_item.due_on, due_before_id) != (ledger_item.due_on, ledger_item.due_before_id)
    if is_set and moves and not why.strip():
        raise Refusal(
            f"Say why the day by which {ledger_item.reference} is due moves; the ledger keeps the reason."
        )
    if due_on and due_on < ledger_item.raised_on:
        raise Refusal(_due_too_early(due_on, ledger_item.raised_on))
    ledger_item.owner = owner
    ledger_item.due_on = due_on or ledger_item.due_on
    ledger_item.due_before_id = due_before_id
    ledger_item.save()
    return ledger_item


@operation
def note_agreement(*, by: Actor, ledger_item: LedgerItem, on: dt.date, where: str) -> LedgerItem:
    """Record that the body that a line waits for has agreed: when, and where it said so."""
    reference = ledger_item.reference
    if not ledger_item.waits_for:
        raise Refusal(f"{reference} waits for nobody's agreement.")
    if ledger_item.agreed_on:
        raise Refusal(
            f"{ledger_item.waits_for} agreed to {reference} on {ledger_item.agreed_on:%-d %B %Y} already."
        )
    if not where.strip():
        raise Refusal(f"Say where {ledger_item.waits_for} agreed to {reference}, as in “letter of 4 March”.")
    refuse_day(ledger_item, on, "agreed to", since=ledger_item.raised_on)
    ledger_item.agreed_on, ledger_item.agreed_where = on, where.strip()
    ledger_item.save()
    return ledger_item


@operation
def mark_repeat(*, by: Actor, ledger_item: LedgerItem, of: LedgerItem) -> LedgerItem:
    """Say that a line asks again what an earlier one asked."""
    refuse_another_area(ledger_item, of)
    _refuse_repeat(ledger_item, of)
    ledger_item.repeats = of
    ledger_item.save()
    return ledger_item


def refuse_day(ledger_item: LedgerItem, on: dt.date, done: str, *, since: dt.date) -> None:
    """Refuse a day that is still to come, or before what it follows."""
    if since <= on <= clock.today():
        return
    raise Refusal(
        f"{ledger_item.reference} cannot be {done} on {on:%-d %B %Y}; "
        f"enter a day from {since:%-d %B %Y} to today."
    )


def refuse_another_area(of: AreaRow, *rows: AreaRow | None) -> None:
    """Refuse what belongs to another area."""
    for row in rows:
        if row is not None and row.area_id != of.area_id:
            raise Refusal(f"“{row}” belongs to another area than {of.area.name}; choose one of its own.")


def _day_of(meeting: Meeting) -> dt.date:
    return timezone.localdate(meeting.starts_at)


def _refuse_words(words: str, raised_on: dt.date, due_on: dt.date | None) -> None:
    if not words.strip():
        raise Refusal("Write what was asked or decided, in the words that were used.")
    if raised_on > clock.today():
        raise Refusal(
            f"It cannot be raised on {raised_on:%-d %B %Y}, a day still to come; choose today or an earlier day."
        )
    if due_on and due_on < raised_on:
        raise Refusal(_due_too_early(due_on, raised_on))


def _due_too_early(due_on: dt.date, raised_on: dt.date) -> str:
    return (
        f"It would be due on {due_on:%-d %B %Y}, before it was raised on {raised_on:%-d %B %Y}; "
        "correct one day."
    )


def _refuse_another_meeting(
    board: Board,
    meeting: Meeting | None,
    item: AgendaItem | None,
    resolution: Resolution | None,
    limb: str,
) -> None:
    if meeting and meeting.board_id != board.pk:
        raise Refusal(
            f"The meeting is one of {meeting.board.name}, not of {board.name}; choose one of these."
        )
    for row, name in ((item, "item"), (resolution, "resolution")):
        if row and (meeting is None or row.meeting_id != meeting.pk):
            raise Refusal(f"The {name} belongs to another meeting; name the meeting at which it was taken.")
    if resolution and limb and resolution.limbs.filter(limb=limb).exists():
        raise Refusal(f"The resolution has a limb {limb} already; give this one another letter.")


def _next_reference(area: LocalArea) -> str:
    """Give the number after the highest; the area is held, so that two who write at once do not get the same."""
    LocalArea.objects.select_for_update().get(pk=area.pk)
    taken = LedgerItem.objects.filter(area=area).values_list("reference", flat=True)
    numbers = [int(found[1]) for each in taken if (found := re.fullmatch(r"L(\d+)", each))]
    return f"L{max(numbers, default=0) + 1}"


def _refuse_closed(ledger_item: LedgerItem) -> None:
    if ledger_item.state == rules.LedgerState.CLOSED:
        raise Refusal(f"{ledger_item.reference} is closed; open it again first.")


def _refuse_repeat(ledger_item: LedgerItem, of: LedgerItem) -> None:
    if of.pk == ledger_item.pk:
        raise Refusal(f"{of.reference} cannot repeat itself; choose the line that asked the same before.")
    if of.raised_on > ledger_item.raised_on:
        raise Refusal(
            f"{of.reference} was raised on {of.raised_on:%-d %B %Y}, after {ledger_item.reference}; "
            "mark the later one as the repeat."
        )
    known = dict(LedgerItem.objects.filter(area_id=of.area_id).values_list("id", "repeats_id"))
    if ledger_item.pk and rules.goes_back_to(of.pk, ledger_item.pk, known):
        raise Refusal(
            f"{of.reference} repeats {ledger_item.reference} already; they cannot repeat each other."
        )
