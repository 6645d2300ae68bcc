"""Comments added, taken in with a table, put right and withdrawn."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from turnstone.programme.audit import clock
from turnstone.programme.people.permissions import can_read_comments, can_run_voice
from turnstone.programme.people.queries import area_of
from turnstone.programme.voice import operations
from turnstone.programme.voice.facts import CommentFacts
from turnstone.programme.voice.queries import comment_for, find_comment
from turnstone.programme.voice.rules import COLUMNS, CommentTable, has_markup, read_comment_table
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.asking import Piece, Question, ask_pieces, made, made_of, piece_of, saved
from turnstone.web.kit.csv_file import csv_file
from turnstone.web.kit.formats import count
from turnstone.web.kit.forms import attempt
from turnstone.web.kit.table_file import rows_in
from turnstone.web.voice.forms.comments import (
    AgreedForm,
    CommentForm,
    RewordForm,
    TableForm,
    WithdrawForm,
)
from turnstone.web.voice.suggesting import begin_suggesting


@for_members(can_run_voice)
def add(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Add one comment."""
    form = CommentForm(request.POST or None, request.FILES or None)
    if form.is_bound and form.is_valid():
        said = form.said()
        area = area_of(request.member)
        comment = attempt(form, lambda: operations.add_comment(by=request.member, area=area, **said))
        if comment:
            begin_suggesting(area.pk)
            words = "The comment is kept."
            if has_markup(said["words"]):
                words += " Something in it that was not words, markup or a script, was taken out."
            return saved(request, words, _after(request, comment.pk))
    trail = [{"text": "Comments", "href": _home(request)}, {"text": "Add a comment"}]
    return render(request, "voice/comment_add.html", {"form": form, "trail": trail, "back": _home(request)})


@for_members(can_run_voice)
def take_in(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Take in a table of comments; what is wrong with a row is said beside its line, and the others come in."""
    form = TableForm(request.POST or None, request.FILES or None)
    taken, table = None, CommentTable()
    if form.is_bound and form.is_valid():
        name, content = form.content()
        read = attempt(form, lambda: read_comment_table(rows_in(name, content), clock.today()))
        if read:
            table, area = read, area_of(request.member)
            taken = operations.take_comments_in(by=request.member, area=area, rows=table.rows)
            begin_suggesting(area.pk)
    faults = sorted((*table.faults, *(taken.faults if taken else ())), key=lambda each: each.line)
    if taken and not faults:
        return saved(request, f"{count(taken.added, 'comment')} came in.", _after(request))
    trail = [{"text": "Comments", "href": _home(request)}, {"text": "Take in a table"}]
    page = {"form": form, "taken": taken, "faults": faults, "columns": _COLUMNS, "trail": trail}
    return render(request, "voice/comment_table.html", page | {"back": _home(request)})


@for_members(can_run_voice)
def empty_table(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Hand over a table with nothing but the names of its columns."""
    return csv_file("comments.csv", COLUMNS, [])


@for_members(can_read_comments)
def change(request: MemberRequest, area_slug: str, comment_id: int) -> HttpResponse:
    """Put a comment in other words, or put right what is known of it."""
    if not can_run_voice(request.member):
        raise Http404
    comment, row = comment_for(request.member, comment_id), _row(request, comment_id)
    if comment is None or comment.is_withdrawn:
        raise Http404
    pieces = _pieces(request, comment, row)
    done = made_of(pieces)
    if done:
        return saved(request, f"Saved: {done.title.lower()}.", _page(request, comment_id))
    trail = [("Comments", _home(request)), (f"Comment {comment_id}", _page(request, comment_id))]
    question = Question(heading=f"Change comment {comment_id}", button="", here="voice", trail=trail)
    return ask_pieces(request, pieces, question)


@for_members(can_run_voice)
def withdraw(request: MemberRequest, area_slug: str, comment_id: int) -> HttpResponse:
    """Withdraw a comment for good."""
    row = _row(request, comment_id)
    if row.withdrawn_on:
        raise Http404
    form = WithdrawForm(request.POST or None)
    if made(form, lambda said: operations.withdraw_comment(by=request.member, comment=row, **said)):
        words = f"Comment {comment_id} is withdrawn. Its words are gone, and it still counts."
        return saved(request, words, _after(request))
    trail = [{"text": "Comments", "href": _home(request)}, {"text": f"Withdraw comment {comment_id}"}]
    page = {"form": form, "number": comment_id, "trail": trail, "back": _after(request)}
    return render(request, "voice/comment_withdraw.html", page)


def _pieces(request: MemberRequest, comment: CommentFacts, row: Any) -> list[Piece]:
    return [
        Piece(
            "words",
            "Put it in other words",
            RewordForm(**piece_of(request, "words"), comment=comment),
            lambda said: operations.reword_comment(by=request.member, comment=row, **said),
            is_open=bool(comment.flags),
        ),
        Piece(
            "agreed",
            "What they agree to, and who they are",
            AgreedForm(**piece_of(request, "agreed"), comment=comment),
            lambda said: operations.change_comment(by=request.member, comment=row, **said),
        ),
    ]


def _row(request: MemberRequest, comment_id: int) -> Any:
    row = find_comment(request.member.area.id, comment_id)
    if row is None:
        raise Http404
    return row


def _home(request: MemberRequest) -> str:
    """Lead back to the comments or, for those who may not read them, to the themes."""
    name = "comments" if can_read_comments(request.member) else "themes"
    return reverse(name, args=[request.member.area.slug])


def _after(request: MemberRequest, comment_id: int | None = None) -> str:
    if comment_id and can_read_comments(request.member):
        return _page(request, comment_id)
    return _home(request)


def _page(request: MemberRequest, comment_id: int) -> str:
    return reverse("comment", args=[request.member.area.slug, comment_id])


# How each column is filled in, for the page that asks for a table.
_COLUMNS = (
    ("words", "What was said. Needed."),
    ("heard on", "The day, like 27/3/2026. Needed."),
    (
        "source",
        "Survey, Event, Letter or email, Conversation, Drawing, Recording. Otherwise: somewhere else.",
    ),
    (
        "said by",
        "Parent or carer, Young person, Works with children and young people. Otherwise: parent or carer.",
    ),
    ("age", "Under 11, 11 to 15, 16 to 25, Adult. Otherwise: not said."),
    (
        "consent",
        "In the words of the form for one comment. Otherwise: read and count it, and quote it nowhere.",
    ),
    ("use by", "The last day on which it may be used. Otherwise: two years."),
)
