"""The small questions of the page that changes a board, each with the operation that answers it."""

from collections.abc import Callable, Iterator
from typing import Any

from turnstone.programme.audit import clock
from turnstone.programme.boards import operations
from turnstone.programme.boards.queries import (
    boards_in,
    drafts_of_terms,
    find_ledger_item,
    ledger_for,
    lines_from,
    seats_on,
)
from turnstone.programme.people.queries import organisations_of, posts_as_at, posts_of
from turnstone.web.boards.forms import boards as forms
from turnstone.web.boards.presenters.board_lines import words_of
from turnstone.web.kit.access import MemberRequest
from turnstone.web.kit.asking import Piece, piece_of

Said = dict[str, Any]


def pieces_of(request: MemberRequest, board: Any) -> list[Piece]:
    """List what may be asked of a board; of one that ended, only how it is described."""
    if board.ends_on is not None:
        return [_words(request, board)]
    others = [each for each in boards_in(board.area_id) if each != board and each.ends_on is None]
    return [
        *_seats(request, board),
        *_lines(request, board, others),
        *_terms(request, board),
        _words(request, board),
        _end(request, board, others),
    ]


def _of_board(operation: Callable[..., Any], request: MemberRequest, board: Any) -> Callable[[Said], Any]:
    return lambda said: operation(by=request.member, board=board, **said)


def _seats(request: MemberRequest, board: Any) -> Iterator[Piece]:
    posts = posts_as_at(board.area_id, clock.now())
    form = forms.SeatForm(posts=posts, rows=posts_of(board.area_id), **piece_of(request, "seat"))
    give = _of_board(operations.give_seat, request, board)
    yield Piece("seat", "Give a post a seat", form, give, "Give the seat")
    seats = {each: each.post.title for each in seats_on(board.pk)}
    if seats:
        ending = forms.OneOfThemForm(among=seats, **piece_of(request, "seat-end"))
        yield Piece(
            "seat-end",
            "End a seat",
            ending,
            lambda said: operations.end_seat(by=request.member, seat=said["which"], on=said["on"]),
            "End the seat",
        )


def _lines(request: MemberRequest, board: Any, others: list[Any]) -> Iterator[Piece]:
    if others:
        ledger = {each.reference: each.words for each in ledger_for(request.member, clock.now())}
        form = forms.LineForm(boards=others, ledger=ledger, **piece_of(request, "line"))

        def add(said: Said) -> Any:
            asked_in = find_ledger_item(board.area_id, said.pop("asked_in", ""))
            return operations.add_line(by=request.member, from_board=board, asked_in=asked_in, **said)

        yield Piece("line", "Say to whom it reports, or whom it works beside", form, add, "Add the line")
    lines = {each: _line(each) for each in lines_from(board.pk)}
    if lines:
        ending = forms.OneOfThemForm(among=lines, **piece_of(request, "line-end"))
        yield Piece(
            "line-end",
            "End a line to another board",
            ending,
            lambda said: operations.end_line(by=request.member, line=said["which"], on=said["on"]),
            "End the line",
        )


def _line(line: Any) -> str:
    words = f"{words_of(line.kind)} {line.to_board.name}"
    return f"{words}: {line.what}" if line.what else words


def _terms(request: MemberRequest, board: Any) -> Iterator[Piece]:
    form = forms.TermsForm(**piece_of(request, "terms"))
    write = _of_board(operations.write_terms, request, board)
    yield Piece("terms", "Write its terms of reference", form, write)
    drafts = {each: f"Version {each.version}" for each in drafts_of_terms(board.pk)}
    if drafts:
        agreeing = forms.AgreeTermsForm(among=drafts, **piece_of(request, "terms-agreed"))
        yield Piece(
            "terms-agreed", "Note that its terms were agreed", agreeing, lambda said: _agree(request, said)
        )


def _agree(request: MemberRequest, said: Said) -> Any:
    return operations.agree_terms(by=request.member, terms=said["which"], on=said["on"], where=said["where"])


def _words(request: MemberRequest, board: Any) -> Piece:
    form = forms.BoardForm(
        organisations=organisations_of(board.area_id),
        boards=boards_in(board.area_id),
        board=board,
        **piece_of(request, "words"),
    )

    change = _of_board(operations.change_board, request, board)
    return Piece("words", "Change what it is called, what it is for or how often it meets", form, change)


def _end(request: MemberRequest, board: Any, others: list[Any]) -> Piece:
    form = forms.EndForm(boards=others, **piece_of(request, "end"))
    return Piece("end", "End it", form, _of_board(operations.end_board, request, board), "End the board")
