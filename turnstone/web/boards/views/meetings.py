"""The list of meetings, and putting meetings in the calendar."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from turnstone.programme.audit import clock
from turnstone.programme.boards import operations
from turnstone.programme.boards.facts import MeetingFacts
from turnstone.programme.boards.queries import boards_in, find_board, find_meeting, meetings_of
from turnstone.programme.boards.rules import LONGEST_SERIES, Rhythm
from turnstone.programme.people.permissions import can_run_boards
from turnstone.web.boards.forms.meetings import MeetingForm, NarrowMeetings, SeriesForm
from turnstone.web.boards.presenters.meetings import (
    MEETING_HEADS,
    meeting_rows,
    meetings_page,
    wanted,
)
from turnstone.web.boards.presenters.series import PreviewDay, preview
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.asking import Question, ask, made, saved
from turnstone.web.kit.csv_file import csv_file
from turnstone.web.kit.formats import count, day


@for_members()
def meetings(request: MemberRequest, area_slug: str) -> HttpResponse:
    """List the meetings of every board: to come, held, postponed and cancelled."""
    every, form = _asked(request)
    query = request.GET.copy()
    query.pop("all", None)
    whole = bool(request.GET.get("all"))
    page = meetings_page(area_slug, every, form.asked(), clock.now(), query.urlencode(), whole=whole)
    boards = boards_in(request.member.area.id) if can_run_boards(request.member) else []
    running = [each for each in boards if each.ends_on is None]
    return render(request, "boards/meetings.html", {"page": page, "narrowing": form, "boards": running})


@for_members()
def meetings_csv(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Hand over the meetings that are asked for, as a table."""
    every, form = _asked(request)
    rows = meeting_rows(wanted(every, form.asked()), every)
    return csv_file(f"{area_slug}-meetings-{clock.today()}.csv", MEETING_HEADS, rows)


@for_members(can_run_boards)
def schedule(request: MemberRequest, area_slug: str, board: str) -> HttpResponse:
    """Put one meeting of a board in the calendar."""
    row = _board(request, board)
    form = MeetingForm(request.POST or None)

    def add(said: dict[str, Any]) -> Any:
        return operations.schedule_meeting(by=request.member, board=row, **form.when(said))

    new = made(form, add)
    if new:
        return saved(request, "The meeting is in the calendar.", address_of(area_slug, new))
    about = (
        "It lasts two hours unless you say otherwise. One that has passed can be entered, and marked as held."
    )
    return ask(request, form, _question(area_slug, row, "Add a meeting", "Add it", about))


@for_members(can_run_boards)
def schedule_series(request: MemberRequest, area_slug: str, board: str) -> HttpResponse:
    """Put a series of a board's meetings in the calendar: first show the days, then keep those that are ticked."""
    row = _board(request, board)
    form = SeriesForm(request.POST or None, rhythm=row.rhythm)
    days: tuple[PreviewDay, ...] = ()
    if form.is_bound and form.is_valid():
        kept = set(request.POST.getlist("day")) if "keep" in request.POST else None
        days = _preview(row, form, kept)
        if kept is not None:
            new = made(form, lambda said: _schedule(request, row, form, days))
            if new:
                words = f"{count(new.meetings.count(), 'meeting')} of {row.name} are in the calendar."
                return saved(request, words, _of_board(area_slug, row))
    about = (
        "You see the days before anything is kept. Meetings stay on the same weekday, and at the same time."
    )
    question = _question(area_slug, row, "Add a series of meetings", "Show the days", about)
    page = {"form": form, "question": question, "days": days, "back": _of_board(area_slug, row)}
    trail = [{"text": words, "href": href} for words, href in question.trail] + [{"text": question.heading}]
    return render(request, "boards/series.html", page | {"trail": trail})


def meeting_of(request: MemberRequest, slug: str) -> Any:
    """Find the meeting of an address; one of another area is not there."""
    found = find_meeting(request.member.area.id, slug)
    if found is None:
        raise Http404
    return found


def address_of(area_slug: str, meeting: Any) -> str:
    """Give the address of a meeting that an operation gave back."""
    return reverse("meeting", args=[area_slug, slug_of(meeting)])


def slug_of(meeting: Any) -> str:
    """Name a meeting in an address."""
    return f"{timezone.localdate(meeting.starts_at).isoformat()}-{meeting.pk}"


def trail_of(area_slug: str, meeting: Any) -> list[tuple[str, str]]:
    """Lead back from a page about a meeting."""
    here = f"{meeting.board.name}, {day(meeting.starts_at)}"
    return [("Meetings", reverse("meetings", args=[area_slug])), (here, address_of(area_slug, meeting))]


def _asked(request: MemberRequest) -> tuple[tuple[MeetingFacts, ...], NarrowMeetings]:
    every = meetings_of(request.member.area.id)
    boards = dict(sorted((each.board_slug, each.board_name) for each in every))
    years = sorted({each.on.year for each in every}, reverse=True)
    return every, NarrowMeetings(request.GET, boards=boards.items(), years=years)


def _board(request: MemberRequest, slug: str) -> Any:
    board = find_board(request.member.area.id, slug)
    if board is None:
        raise Http404
    return board


def _of_board(area_slug: str, board: Any) -> str:
    return f"{reverse('meetings', args=[area_slug])}?board={board.slug}"


def _preview(board: Any, form: SeriesForm, kept: set[str] | None) -> tuple[PreviewDay, ...]:
    said = form.cleaned_data
    rhythm = Rhythm(said["rhythm"])
    starts = operations.series_starts(form.begins(), said["until"], rhythm)[: LONGEST_SERIES + 1]
    return preview(starts, float(said["hours"]), meetings_of(board.area_id, board.pk), kept)


def _schedule(request: MemberRequest, board: Any, form: SeriesForm, days: tuple[PreviewDay, ...]) -> Any:
    said = form.cleaned_data
    return operations.schedule_series(
        by=request.member,
        board=board,
        first=form.begins(),
        until=said["until"],
        rhythm=Rhythm(said["rhythm"]),
        place=said["place"],
        link=said["link"],
        hours=float(said["hours"]),
        leave_out=[each.on for each in days if not each.is_kept],
    )


def _question(area_slug: str, board: Any, heading: str, button: str, about: str) -> Question:
    trail = [("Meetings", reverse("meetings", args=[area_slug]))]
    return Question(
        heading=f"{heading} of {board.name}", button=button, here="boards", trail=trail, about=about
    )
