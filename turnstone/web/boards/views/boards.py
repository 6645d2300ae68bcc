"""Boards: all of them, and one whole."""

from django.http import Http404, HttpResponse
from django.shortcuts import render

from turnstone.programme.audit import clock
from turnstone.programme.boards.queries import (
    changes_to_board,
    changes_to_lines,
    changes_to_seats,
    changes_to_terms,
    governance_as_at,
    ledger_for,
    meetings_of,
)
from turnstone.programme.people.permissions import can_run_boards
from turnstone.programme.people.queries import organisations_of
from turnstone.web.boards.presenters.board import board_page
from turnstone.web.boards.presenters.board_history import BoardChanges, board_history
from turnstone.web.boards.presenters.boards import boards_page
from turnstone.web.kit.access import MemberRequest, for_members


@for_members()
def boards(request: MemberRequest, area_slug: str) -> HttpResponse:
    """List the area's boards."""
    area_id, now = request.member.area.id, clock.now()
    page = boards_page(
        area_slug, governance_as_at(area_id, now), meetings_of(area_id), ledger_for(request.member, now), now
    )
    return render(request, "boards/boards.html", {"page": page, "may_run": can_run_boards(request.member)})


@for_members()
def board(request: MemberRequest, area_slug: str, board: str) -> HttpResponse:
    """Show one board whole, with its history."""
    area_id, now = request.member.area.id, clock.now()
    governance = governance_as_at(area_id, now)
    found = next((each for each in governance.boards if each.slug == board), None)
    if found is None:
        raise Http404
    meetings, ledger = meetings_of(area_id, found.id), ledger_for(request.member, now)
    changes = BoardChanges(
        board=changes_to_board(found.id),
        seats=changes_to_seats(found.id),
        terms=changes_to_terms(found.id),
        lines=changes_to_lines(found.id),
    )
    bodies = {each.pk: each.name for each in organisations_of(area_id)}
    page = {
        "page": board_page(area_slug, found, governance, meetings, ledger, now),
        "history": board_history(found, governance, changes, bodies),
        "may_run": can_run_boards(request.member),
    }
    return render(request, "boards/board.html", page)
