"""Comments to read: in a list, as a file, and one by one."""

from django.http import Http404, HttpResponse
from django.shortcuts import render

from turnstone.programme.audit import clock
from turnstone.programme.people.permissions import can_read_comments, can_run_voice
from turnstone.programme.voice.queries import (
    changes_to_comment,
    comment_counts,
    comment_for,
    comment_lines,
    comments_found,
    file_of_comment,
    themes_in,
)
from turnstone.programme.voice.queries.search import PAGE
from turnstone.programme.voice.rules import media_type_of
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.csv_file import csv_file
from turnstone.web.kit.download import download
from turnstone.web.voice.forms.comments import NarrowComments
from turnstone.web.voice.presenters import comments as presenters


@for_members(can_read_comments)
def comments(request: MemberRequest, area_slug: str) -> HttpResponse:
    """List what families said, as far as a reader asks for it."""
    number = request.GET.get("page", "1")
    at = int(number) if number.isdecimal() and 0 < len(number) < 7 else 1
    narrowing = _narrowing(request)
    found = comments_found(request.member, narrowing.wanted(), at)
    counts = comment_counts(request.member)
    page = presenters.comments_page(area_slug, found, counts, request.GET, at, PAGE)
    may = {"may_run": can_run_voice(request.member)}
    return render(request, "voice/comments.html", {"page": page, "narrowing": narrowing, **may})


@for_members(can_read_comments)
def comments_csv(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Hand over the comments that are asked for, as a table."""
    rows = presenters.comment_rows(comment_lines(request.member, _narrowing(request).wanted()))
    return csv_file(f"{area_slug}-comments-{clock.today()}.csv", presenters.COMMENT_HEADS, rows)


@for_members(can_read_comments)
def comment(request: MemberRequest, area_slug: str, comment_id: int) -> HttpResponse:
    """Show one comment whole; what others read in it only once this reader has read it."""
    found = comment_for(request.member, comment_id)
    if found is None:
        raise Http404
    names = {each.pk: each.name for each in themes_in(request.member.area.id, with_ended=True)}
    history = presenters.comment_history(changes_to_comment(found.area_id, found.id))
    page = presenters.comment_page(found, names)
    may_run = can_run_voice(request.member)
    return render(
        request,
        "voice/comment.html",
        {"page": page, "history": history, "comment": found, "may_run": may_run},
    )


@for_members(can_read_comments)
def file(request: MemberRequest, area_slug: str, comment_id: int) -> HttpResponse:
    """Hand over a drawing or a recording, to be saved; it can run nothing here, whatever is in it."""
    found = file_of_comment(request.member, comment_id)
    if found is None:
        raise Http404
    name, content = found
    response = download(content, name=name, media_type=media_type_of(name))
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return response


def _narrowing(request: MemberRequest) -> NarrowComments:
    themes = themes_in(request.member.area.id, with_ended=True)
    return NarrowComments(request.GET, themes=[(each.slug, each.name) for each in themes])
