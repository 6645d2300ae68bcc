"""Meetings for people's own calendars: as files, and at an address that a calendar program fetches by itself."""

from collections.abc import Iterable

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from turnstone.programme.audit import clock
from turnstone.programme.boards.facts import EventFacts
from turnstone.programme.boards.queries import (
    boards_in,
    calendar_token,
    event_of,
    events_of,
    find_board,
    find_meeting,
)
from turnstone.web.boards.presenters.calendar import calendar_page
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.calendar import MEDIA_TYPE, CalendarEvent, Method, calendar_file
from turnstone.web.kit.download import download
from turnstone.web.kit.meetings import as_event


@for_members()
def calendar(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Tell a member how to have meetings in their own calendar, and give them their own address for it."""
    member = request.member
    token = calendar_token(member.pk, area_slug)
    address = request.build_absolute_uri(reverse("calendar_by_link", args=[area_slug, token]))
    page = calendar_page(area_slug, address, boards_in(member.area.id), clock.today())
    return render(request, "boards/calendar.html", {"page": page})


@for_members()
def meetings_ics(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Hand over the meetings of the area, or of one of its boards, as a calendar."""
    board, slug = None, request.GET.get("board", "")
    if slug:
        board = find_board(request.member.area.id, slug)
        if board is None:
            raise Http404
    events = events_of(request.member.area.id, board.pk if board else None)
    file = calendar_file(
        _laid_out(request, area_slug, events),
        method=Method.PUBLISH,
        made_at=clock.now(),
        name=f"{request.member.area.name}: {board.name if board else 'meetings'}",
    )
    return download(file, name=f"{area_slug}-{slug or 'meetings'}.ics", media_type=MEDIA_TYPE)


@for_members()
def meeting_ics(request: MemberRequest, area_slug: str, slug: str) -> HttpResponse:
    """Hand over one meeting as a calendar."""
    found = find_meeting(request.member.area.id, slug)
    if found is None:
        raise Http404
    event = event_of(request.member.area.id, found.pk)
    file = calendar_file(_laid_out(request, area_slug, [event]), method=Method.PUBLISH, made_at=clock.now())
    return download(file, name=f"{area_slug}-meeting-{event.meeting.slug}.ics", media_type=MEDIA_TYPE)


def _laid_out(request: HttpRequest, area_slug: str, events: Iterable[EventFacts]) -> list[CalendarEvent]:
    return [
        as_event(each, request.build_absolute_uri(reverse("meeting", args=[area_slug, each.meeting.slug])))
        for each in events
    ]
