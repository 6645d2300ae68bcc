"""Reading comments one after another, and saying which themes they are of."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse

from turnstone.programme.people.permissions import can_read_comments, can_run_voice
from turnstone.programme.voice import operations
from turnstone.programme.voice.facts import CommentFacts
from turnstone.programme.voice.queries import (
    comment_counts,
    comment_for,
    find_comment,
    next_to_read,
    themes_in,
)
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.forms import attempt
from turnstone.web.voice.forms.themes import ReadForm
from turnstone.web.voice.presenters.comments_reading import reading_page


@for_members(can_read_comments)
def read_next(request: MemberRequest, area_slug: str) -> HttpResponseBase:
    """Lead to the next comment to read, or say that all is read."""
    again, after = _asked(request)
    number = next_to_read(request.member, again=again, after=after)
    if number is None and after:
        number = next_to_read(request.member, again=again)
    if number is None:
        told = "Nothing waits to be read again." if again else "Every comment has been read."
        messages.success(request, told)
        return redirect("comments", area_slug)
    return redirect(_address(area_slug, number, again))


@for_members(can_read_comments)
def read_one(request: MemberRequest, area_slug: str, comment_id: int) -> HttpResponseBase:
    """Show a comment with its suggestions, and keep what this reader finds in it; then go on to the next."""
    comment = comment_for(request.member, comment_id)
    if comment is None or comment.is_withdrawn:
        raise Http404
    again, _ = _asked(request)
    themes = themes_in(request.member.area.id)
    form = ReadForm(
        request.POST if request.method == "POST" else None, themes=[(each.pk, each.name) for each in themes]
    )
    if form.is_bound and form.is_valid() and attempt(form, lambda: _read(request, comment, form)):
        query = {"after": comment_id} | ({"again": "1"} if again else {})
        return redirect(f"{reverse('read_next_comment', args=[area_slug])}?{urlencode(query)}")
    ticked = frozenset(int(each) for each in request.POST.getlist("themes") if each.isdecimal())
    page = reading_page(
        comment,
        themes,
        comment_counts(request.member),
        ticked if form.is_bound else None,
        again=again,
    )
    skip = urlencode({"after": comment_id} | ({"again": "1"} if again else {}))
    return render(
        request,
        "voice/comment_read.html",
        {
            "form": form,
            "page": page,
            "comment_id": comment_id,
            "skip": skip,
            "may_run": can_run_voice(request.member),
        },
    )


def _read(request: MemberRequest, comment: CommentFacts, form: ReadForm) -> Any:
    row = find_comment(request.member.area.id, comment.id)
    assert row is not None
    chosen = form.chosen()
    themes = [each for each in themes_in(request.member.area.id) if each.pk in chosen]
    return operations.read_comment(by=request.member, comment=row, reader=request.member.pk, themes=themes)


def _asked(request: MemberRequest) -> tuple[bool, int]:
    """Say whether comments are read a second time, and after which number."""
    after = request.GET.get("after", "")
    return bool(request.GET.get("again")), int(after) if after.isdecimal() and len(after) < 19 else 0


def _address(area_slug: str, number: int, again: bool) -> str:
    return reverse("read_comment", args=[area_slug, number]) + ("?again=1" if again else "")
