"""Papers put with a meeting's or a board's papers, sent, and taken off before they are sent."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from turnstone.programme.audit import clock
from turnstone.programme.boards import operations
from turnstone.programme.boards.queries import (
    find_board,
    find_board_paper,
    find_item,
    find_meeting,
    items_of,
    meetings_of,
    papers_of_meeting,
)
from turnstone.programme.people.permissions import can_run_boards
from turnstone.programme.plan.queries import current_plan, find_version, versions_of
from turnstone.programme.publications.queries import get_publication, lines_of
from turnstone.programme.publications.rules import STATE_NAMES, State
from turnstone.web.boards.forms.papers import AttachForm
from turnstone.web.boards.presenters.meeting_papers import MeetingPapers, meeting_papers
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.formats import day
from turnstone.web.kit.forms import attempt, attempt_or_say


def papers_of(request: MemberRequest, meeting_id: int, slug: str) -> MeetingPapers:
    """Give a meeting's page its papers, with what this member may do with them."""
    area_slug = request.member.area.slug
    may = can_run_boards(request.member)
    attach = reverse("attach_to_meeting", args=[area_slug, slug]) if may else ""
    return meeting_papers(area_slug, papers_of_meeting(request.member, meeting_id), attach)


@for_members(can_run_boards)
def attach_to_meeting(request: MemberRequest, area_slug: str, meeting: str) -> HttpResponse:
    """Put a paper with the papers of a meeting."""
    row = find_meeting(request.member.area.id, meeting)
    if row is None:
        raise Http404
    items = [(each.pk, each.title) for each in items_of(row.pk)]
    back = reverse("meeting", args=[area_slug, meeting])
    place = {"words": f"{row.board.name}, {day(row.starts_at)}", "back": back, "meeting": row}
    return _attach(request, row.board, place, items)


@for_members(can_run_boards)
def attach_to_board(request: MemberRequest, area_slug: str, board: str) -> HttpResponse:
    """Put a paper with what goes to a board between its meetings."""
    row = find_board(request.member.area.id, board)
    if row is None:
        raise Http404
    place = {"words": f"{row.name}, between its meetings", "back": _known(area_slug, row), "meeting": None}
    return _attach(request, row, place, None)


def _attach(
    request: MemberRequest, board: Any, place: dict[str, Any], items: list[tuple[int, str]] | None
) -> HttpResponse:
    form = AttachForm(
        request.POST if request.method == "POST" else None,
        request.FILES or None,
        publications=_publications(request),
        versions=_versions(request),
        items=items,
    )
    if form.is_bound and form.is_valid():
        done = attempt(form, lambda: _attached(request, board, place["meeting"], form.cleaned_data))
        if done:
            words = "is sent" if done.sent_at else "is attached; it is not sent yet"
            messages.success(request, f"“{done.title}” {words}.")
            return redirect(place["back"])
    trail = [{"text": "Boards", "href": reverse("boards", args=[request.member.area.slug])}]
    return render(request, "boards/attach.html", {"form": form, "target": place, "trail": trail})


def _attached(request: MemberRequest, board: Any, meeting: Any, said: dict[str, Any]) -> Any:
    """Attach what was chosen; what is not of this area cannot be chosen, and is not found."""
    area_id, by = request.member.area.id, request.member
    item = find_item(meeting.pk, int(said["item"])) if said.get("item") else None
    place = {"board": board, "meeting": meeting, "item": item, "is_exempt": said["is_exempt"]}
    if said["file"]:
        file = said["file"]
        content, name = b"".join(file.chunks()), _short(file.name or "file")
        paper = operations.attach_file(by=by, name=name, content=content, title=said["title"], **place)
    elif said["publication"]:
        publication = get_publication(area_id, int(said["publication"]))
        paper = operations.attach_paper(by=by, publication=publication, **place)
    else:
        paper = operations.attach_paper(by=by, version=find_version(area_id, int(said["version"])), **place)
    return operations.send_paper(by=by, board_paper=paper) if said.get("send") else paper


def _publications(request: MemberRequest) -> list[tuple[int, str]]:
    lines = lines_of(request.member.area.id, State.APPROVED, State.PUBLISHED)
    return [
        (each.id, f"{each.title}, as at {day(each.as_at)} ({STATE_NAMES[State(each.state)].lower()})")
        for each in lines
    ]


def _versions(request: MemberRequest) -> list[tuple[int, str]]:
    plan = current_plan(request.member.area.id)
    found = versions_of(plan.pk, clock.now()) if plan else ()
    return [(each.id, f"Version {each.name}, drawn {day(each.drawn_at)}") for each in found]


def _short(name: str) -> str:
    """Keep the end of a name that is too long for a file system, with its ending."""
    return name.encode()[-180:].decode(errors="ignore")


@for_members(can_run_boards)
@require_POST
def send(request: MemberRequest, area_slug: str, paper_id: int) -> HttpResponseBase:
    """Send a paper to its board now."""
    row = _row(request, paper_id)
    done = attempt_or_say(request, lambda: operations.send_paper(by=request.member, board_paper=row))
    if done:
        messages.success(request, f"“{row.title}” is sent to {row.board.name}.")
    return redirect(_back(area_slug, row))


@for_members(can_run_boards)
@require_POST
def take_off(request: MemberRequest, area_slug: str, paper_id: int) -> HttpResponseBase:
    """Take a paper off before it is sent."""
    row = _row(request, paper_id)
    back = _back(area_slug, row)
    if attempt_or_say(request, lambda: operations.withdraw_paper(by=request.member, board_paper=row)):
        messages.success(request, f"“{row.title}” is taken off.")
    return redirect(back)


def _row(request: MemberRequest, paper_id: int) -> Any:
    row = find_board_paper(request.member.area.id, paper_id)
    if row is None:
        raise Http404
    return row


def _back(area_slug: str, row: Any) -> str:
    if row.meeting is None:
        return _known(area_slug, row.board)
    slugs = {each.id: each.slug for each in meetings_of(row.area_id, row.board_id)}
    return reverse("meeting", args=[area_slug, slugs[row.meeting_id]])


def _known(area_slug: str, board: Any) -> str:
    return f"{reverse('known', args=[area_slug])}?{urlencode({'board': board.slug})}"
