"""Writing to the members of a board about a meeting."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from turnstone.programme.boards.queries import find_meeting, post_about
from turnstone.programme.people.facts import Member
from turnstone.programme.people.permissions import can_run_boards
from turnstone.web.boards.letters import post_meeting_letter, waiting_letters, write_letters
from turnstone.web.boards.presenters.letters import letters_page
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.formats import count
from turnstone.web.kit.forms import attempt_or_say
from turnstone.web.kit.jobs import unfinished


@for_members(can_run_boards)
def meeting_letters(request: MemberRequest, area_slug: str, slug: str) -> HttpResponse:
    """Show who should have a letter about a meeting and has not, send it when told to, and show what went."""
    meeting = _meeting(request.member, slug)
    post = post_about(meeting)
    waiting = waiting_letters(meeting, post.due) if post.due else ()
    on_the_way = {each["letter_id"] for each in unfinished(post_meeting_letter)} & set(waiting)
    if request.method == "POST" and post.due and len(on_the_way) < len(waiting) + len(post.to):
        _send(request, meeting, post.due, skip=on_the_way)
        return redirect("meeting_letters", area_slug, slug)
    page = letters_page(area_slug, meeting, post, on_the_way)
    return render(request, "boards/meeting_letters_page.html", {"page": page})


def _send(request: MemberRequest, meeting: Any, kind: Any, skip: set[int]) -> None:
    site = request.build_absolute_uri("/")
    sent = attempt_or_say(request, lambda: write_letters(meeting, kind, site, request.member, skip=skip))
    if sent:
        messages.success(request, f"{count(sent, 'email')} queued; what became of each is below.")


def _meeting(member: Member, slug: str) -> Any:
    found = find_meeting(member.area.id, slug)
    if found is None:
        raise Http404
    return found
