"""Agendas: drawn, worded item by item, sent; and what stands on every agenda of a board."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from turnstone.programme.audit import clock
from turnstone.programme.boards import operations
from turnstone.programme.boards.queries import (
    find_board,
    find_item,
    missing_items,
    record_for,
    usual_agenda_of,
)
from turnstone.programme.people.permissions import can_run_boards
from turnstone.programme.people.queries import posts_as_at, posts_of
from turnstone.web.boards.forms.agenda import ItemForm, UsualAgendaForm
from turnstone.web.boards.presenters.meeting import meeting_page
from turnstone.web.boards.presenters.meeting_acts import may_be_done
from turnstone.web.boards.views.meetings import address_of, meeting_of, slug_of, trail_of
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.asking import Question, ask, made, saved
from turnstone.web.kit.formats import day
from turnstone.web.kit.forms import attempt, attempt_or_say


@for_members(can_run_boards)
def agenda(request: MemberRequest, area_slug: str, slug: str) -> HttpResponse:
    """Show the agenda to those who write it: what stands there, what is due and missing, and in what order."""
    row, now = meeting_of(request, slug), clock.now()
    record = record_for(request.member, row.pk, now)
    page = {
        "page": meeting_page(area_slug, record),
        "may": may_be_done(record.meeting, now, may_run=True),
        "missing": missing_items(row) if record.meeting.is_scheduled else (),
        "trail": [
            *({"text": words, "href": href} for words, href in trail_of(area_slug, row)),
            {"text": "Agenda"},
        ],
        "board_slug": row.board.slug,
    }
    return render(request, "boards/agenda.html", page)


@for_members(can_run_boards)
@require_POST
def draw(request: MemberRequest, area_slug: str, slug: str) -> HttpResponse:
    """Put on the agenda what is usual and what the record has due."""
    row = meeting_of(request, slug)
    if attempt_or_say(request, lambda: operations.draw_agenda(by=request.member, meeting=row)):
        return saved(request, "The agenda is drawn. Change what you like before you send it.", _here(row))
    return redirect(_here(row))


@for_members(can_run_boards)
@require_POST
def send(request: MemberRequest, area_slug: str, slug: str) -> HttpResponse:
    """Mark the agenda as sent, with its papers."""
    row = meeting_of(request, slug)
    if attempt_or_say(request, lambda: operations.send_agenda(by=request.member, meeting=row)):
        return saved(
            request, "The agenda and its papers are marked as sent to the board.", address_of(area_slug, row)
        )
    return redirect(_here(row))


@for_members(can_run_boards)
def add(request: MemberRequest, area_slug: str, slug: str) -> HttpResponse:
    """Add an item to an agenda."""
    row = meeting_of(request, slug)
    form = ItemForm(request.POST or None, posts=posts_as_at(row.area_id, clock.now()))

    def put(said: dict[str, Any]) -> Any:
        said["presenter"] = _post(row, said)
        return operations.add_item(by=request.member, meeting=row, **said)

    if made(form, put):
        return saved(request, "The item is on the agenda.", _here(row))
    return ask(request, form, _question(area_slug, row, "Add an item", "Add it"))


@for_members(can_run_boards)
def change(request: MemberRequest, area_slug: str, slug: str, item_id: int) -> HttpResponse:
    """Change an item of an agenda."""
    row, item = meeting_of(request, slug), _item(request, slug, item_id)
    form = ItemForm(request.POST or None, posts=posts_as_at(row.area_id, clock.now()), item=item)

    def put(said: dict[str, Any]) -> Any:
        said["presenter"] = _post(row, said)
        return operations.change_item(by=request.member, item=item, **said)

    if made(form, put):
        return saved(request, "The item is changed.", _here(row))
    return ask(request, form, _question(area_slug, row, "Change the item", "Save"))


@for_members(can_run_boards)
@require_POST
def move(request: MemberRequest, area_slug: str, slug: str, item_id: int) -> HttpResponse:
    """Move an item up the agenda, or down."""
    item, up = _item(request, slug, item_id), request.POST.get("to") == "up"
    attempt_or_say(request, lambda: operations.move_item(by=request.member, item=item, up=up))
    return redirect(f"{_here(item.meeting)}#item-{item.pk}")


@for_members(can_run_boards)
@require_POST
def remove(request: MemberRequest, area_slug: str, slug: str, item_id: int) -> HttpResponse:
    """Take an item off an agenda."""
    item = _item(request, slug, item_id)
    here = _here(item.meeting)
    if attempt_or_say(request, lambda: operations.remove_item(by=request.member, item=item)):
        return saved(request, f"“{item.title}” is off the agenda.", here)
    return redirect(here)


@for_members(can_run_boards)
def usual_agenda(request: MemberRequest, area_slug: str, board: str) -> HttpResponse:
    """Say what stands on every agenda of a board."""
    row = find_board(request.member.area.id, board)
    if row is None:
        raise Http404
    form = UsualAgendaForm(request.POST or None, usual_agenda_of(row))

    def keep() -> Any:
        return operations.set_usual_agenda(by=request.member, board=row, lines=form.said())

    if request.method == "POST" and form.is_valid() and attempt(form.lines[0], keep):
        here = reverse("usual_agenda", args=[area_slug, board])
        return saved(request, f"The usual agenda of {row.name} is kept.", here)
    wrong = next((each for each in form.lines if each.errors), None)
    trail = [
        {"text": "Meetings", "href": f"{reverse('meetings', args=[area_slug])}?board={board}"},
        {"text": "Usual agenda"},
    ]
    page = {"lines": form.lines, "form": wrong, "board": row.name, "trail": trail}
    return render(request, "boards/usual_agenda.html", page)


def _item(request: MemberRequest, slug: str, item_id: int) -> Any:
    item = find_item(meeting_of(request, slug).pk, item_id)
    if item is None:
        raise Http404
    return item


def _post(row: Any, said: dict[str, Any]) -> Any:
    return next((post for post in posts_of(row.area_id) if str(post.pk) == said["presenter"]), None)


def _here(row: Any) -> str:
    return reverse("agenda", args=[row.area.slug, slug_of(row)])


def _question(area_slug: str, row: Any, heading: str, button: str) -> Question:
    trail = [*trail_of(area_slug, row), ("Agenda", _here(row))]
    about = f"For the meeting of {row.board.name} on {day(row.starts_at)}."
    return Question(heading=heading, button=button, here="boards", trail=trail, about=about)
