"""One meeting, and what may become of it: rearranged, postponed, cancelled, held."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from turnstone.programme.audit import clock
from turnstone.programme.boards import operations
from turnstone.programme.boards.queries import changes_to_meeting, missing_items, record_for, replacement_of
from turnstone.programme.boards.rules import MeetingState
from turnstone.programme.people.permissions import can_run_boards
from turnstone.web.boards.forms import meetings as forms
from turnstone.web.boards.presenters.meeting import meeting_page
from turnstone.web.boards.presenters.meeting_acts import may_be_done
from turnstone.web.boards.presenters.meeting_history import meeting_history
from turnstone.web.boards.views.meetings import address_of, meeting_of, slug_of, trail_of
from turnstone.web.boards.views.papers import papers_of
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.asking import Piece, Question, ask_pieces, made_of, piece_of, saved
from turnstone.web.kit.formats import day
from turnstone.web.kit.forms import attempt_or_say

Said = dict[str, Any]


@for_members()
def meeting(request: MemberRequest, area_slug: str, slug: str) -> HttpResponse:
    """Show one meeting whole: its exempt items only to those who may see them."""
    row, now = meeting_of(request, slug), clock.now()
    record, may_run = record_for(request.member, row.pk, now), can_run_boards(request.member)
    may = may_be_done(record.meeting, now, may_run=may_run)
    page = {
        "page": meeting_page(area_slug, record),
        "board_papers": papers_of(request, row.pk, slug_of(row)),
        "may": may,
        "may_run": may_run,
        "missing": missing_items(row) if may["agenda"] and record.meeting.is_upcoming(now) else (),
        "history": meeting_history(changes_to_meeting(row.pk)),
    }
    return render(request, "boards/meeting.html", page)


@for_members(can_run_boards)
def change(request: MemberRequest, area_slug: str, slug: str) -> HttpResponse:
    """Rearrange, postpone or cancel a meeting, or give a postponed one its new day."""
    row = meeting_of(request, slug)
    pieces = list(_pieces(request, row))
    if made_of(pieces):
        after = replacement_of(row.pk) or meeting_of(request, slug)
        return saved(request, _words(after), address_of(area_slug, after))
    about = f"{row.board.name} on {day(row.starts_at)}. Postponed or cancelled, it stays in the list as that."
    if not pieces:
        about = "This meeting cannot be changed any more: it was held, cancelled, or has its new day."
    trail = trail_of(area_slug, row)
    question = Question(heading="Change the meeting", button="", here="boards", trail=trail, about=about)
    return ask_pieces(request, pieces, question)


@for_members(can_run_boards)
@require_POST
def hold(request: MemberRequest, area_slug: str, slug: str) -> HttpResponse:
    """Mark a meeting as held."""
    row = meeting_of(request, slug)
    if attempt_or_say(request, lambda: operations.hold_meeting(by=request.member, meeting=row)):
        return saved(request, "The meeting is marked as held.", address_of(area_slug, row))
    return redirect(address_of(area_slug, row))


def _pieces(request: MemberRequest, row: Any) -> Iterator[Piece]:
    """List what may become of a meeting as it stands."""
    if row.state == MeetingState.SCHEDULED:
        form = forms.RearrangeForm(meeting=row, **piece_of(request, "rearrange"))
        title = "Another time of the day, or another place"
        yield Piece("rearrange", title, form, partial(_rearrange, request, row))
        later = forms.PostponeForm(meeting=row, **piece_of(request, "postpone"))
        put_off = partial(_postpone, request, row, later)
        yield Piece("postpone", "Postpone it", later, put_off, "Postpone it")
        off = forms.CancelForm(**piece_of(request, "cancel"))
        yield Piece("cancel", "Cancel it", off, partial(_cancel, request, row), "Cancel the meeting")
    elif row.state == MeetingState.POSTPONED and replacement_of(row.pk) is None:
        new_day = forms.NewDayForm(meeting=row, **piece_of(request, "new-day"))
        yield Piece("new-day", "Give it its new day", new_day, partial(_replace, request, row, new_day))


def _rearrange(request: MemberRequest, row: Any, said: Said) -> Any:
    on = timezone.localdate(row.starts_at)
    starts_at, ends_at = forms.at(on, said.pop("starts")), forms.at(on, said.pop("ends"))
    return operations.rearrange_meeting(
        by=request.member, meeting=row, starts_at=starts_at, ends_at=ends_at, **said
    )


def _postpone(request: MemberRequest, row: Any, form: forms.PostponeForm, said: Said) -> Any:
    to = form.moment(said)
    return operations.postpone_meeting(by=request.member, meeting=row, why=said["why"], to=to)


def _replace(request: MemberRequest, row: Any, form: forms.NewDayForm, said: Said) -> Any:
    starts_at = form.moment(said)
    assert starts_at is not None
    return operations.replace_postponed(by=request.member, meeting=row, starts_at=starts_at)


def _cancel(request: MemberRequest, row: Any, said: Said) -> Any:
    return operations.cancel_meeting(by=request.member, meeting=row, why=said["why"])


def _words(row: Any) -> str:
    if row.state == MeetingState.CANCELLED:
        return "The meeting is cancelled, and stays in the list as cancelled."
    if row.state == MeetingState.POSTPONED:
        return "The meeting is postponed, and waits for its new day."
    if row.replaces_id:
        return f"The meeting is now on {day(row.starts_at)}; the day that was given up stays in the list."
    return "The meeting is changed."
