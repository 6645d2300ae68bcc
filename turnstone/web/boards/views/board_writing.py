"""What the programme office writes down of boards."""

from typing import Any

from django.http import Http404, HttpResponse
from django.urls import reverse

from turnstone.programme.boards import operations
from turnstone.programme.boards.queries import boards_in, find_board
from turnstone.programme.people.permissions import can_run_boards
from turnstone.programme.people.queries import area_of, organisations_of
from turnstone.web.boards.forms.boards import BoardForm
from turnstone.web.boards.views.board_pieces import pieces_of
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.asking import Question, ask, ask_pieces, made, made_of, saved


@for_members(can_run_boards)
def add_board(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Add a board."""
    area = area_of(request.member)
    form = BoardForm(request.POST or None, organisations=organisations_of(area.pk), boards=boards_in(area.pk))

    def add(said: dict[str, Any]) -> Any:
        return operations.add_board(by=request.member, area=area, **said)

    added = made(form, add)
    if added:
        words = f"{added.name} is there. Say who sits on it, and to whom it reports."
        return saved(request, words, reverse("board", args=[area_slug, added.slug]))
    question = Question(heading="Add a board", button="Add it", here="boards", trail=_trail(area_slug))
    return ask(request, form, question)


@for_members(can_run_boards)
def change_board(request: MemberRequest, area_slug: str, board: str) -> HttpResponse:
    """Change one thing of a board, and go back to it."""
    row = find_board(request.member.area.id, board)
    if row is None:
        raise Http404
    pieces, here = pieces_of(request, row), reverse("board", args=[area_slug, board])
    done = made_of(pieces)
    if done:
        return saved(request, f"Saved: {done.title.lower()}.", here)
    heading = f"Change {row.short_name or row.name}"
    trail = [*_trail(area_slug), (row.name, here)]
    return ask_pieces(request, pieces, Question(heading=heading, button="", here="boards", trail=trail))


def _trail(area_slug: str) -> list[tuple[str, str]]:
    return [("Boards", reverse("boards", args=[area_slug]))]
