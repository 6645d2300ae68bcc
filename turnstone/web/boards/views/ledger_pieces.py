"""The small questions about one line of the ledger, each with the operation that answers it."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from turnstone.programme.audit import clock
from turnstone.programme.boards import operations
from turnstone.programme.boards.facts import LedgerItemFacts
from turnstone.programme.boards.queries import boards_in, find_ledger_item
from turnstone.programme.boards.rules import LedgerState
from turnstone.programme.people.queries import posts_as_at, posts_of
from turnstone.web.boards.forms import ledger_acts as forms
from turnstone.web.boards.forms.ledger import earlier_choices
from turnstone.web.kit.access import MemberRequest
from turnstone.web.kit.asking import Piece, piece_of

Said = dict[str, Any]


def pieces_of_decision(request: MemberRequest, row: Any, item: LedgerItemFacts) -> list[Piece]:
    """List what may be decided of an answer."""
    if item.state == LedgerState.CLOSED:
        again = forms.WhyForm(**piece_of(request, "reopen"))
        return [
            Piece("reopen", "Open it again", again, _act(operations.reopen_item, request, row), "Open it")
        ]
    accept = forms.AcceptForm(by=request.member.name, **piece_of(request, "accept"))
    back = forms.WhyForm(**piece_of(request, "send-back"))
    return [
        Piece(
            "accept", "Accept the answer", accept, _act(operations.accept_answer, request, row), "Accept it"
        ),
        Piece(
            "send-back", "Send it back", back, _act(operations.send_back_answer, request, row), "Send it back"
        ),
    ]


def pieces_of_change(
    request: MemberRequest, row: Any, item: LedgerItemFacts, everything: Iterable[LedgerItemFacts]
) -> list[Piece]:
    """List what may be changed of a line that is not closed. Its words are not among it."""
    boards = {str(each.pk): each for each in boards_in(row.area_id)}
    return [
        _owner(request, row, boards),
        *_way(request, row, item, boards),
        *_repeat(request, row, item, everything),
    ]


def _act(operation: Callable[..., Any], request: MemberRequest, row: Any) -> Callable[[Said], Any]:
    return lambda said: operation(by=request.member, ledger_item=row, **said)


def _owner(request: MemberRequest, row: Any, boards: dict[str, Any]) -> Piece:
    form = forms.OwnerForm(
        owner_id=row.owner_id,
        posts=posts_as_at(row.area_id, clock.now()),
        boards=_living(boards),
        **piece_of(request, "owner"),
    )

    def change(said: Said) -> Any:
        said["owner"] = next((post for post in posts_of(row.area_id) if str(post.pk) == said["owner"]), None)
        said["due_before"] = boards.get(said["due_before"])
        return operations.set_owner(by=request.member, ledger_item=row, **said)

    return Piece("owner", "Say who answers it, and by when", form, change)


def _way(request: MemberRequest, row: Any, item: LedgerItemFacts, boards: dict[str, Any]) -> Iterator[Piece]:
    others = [each for each in _living(boards) if each[0] != str(item.held_by_id)]
    if others:
        form = forms.PassForm(boards=others, **piece_of(request, "pass"))

        def go(said: Said) -> Any:
            to = boards[said.pop("to")]
            return operations.pass_item(by=request.member, ledger_item=row, to=to, **said)

        yield Piece("pass", "Pass it to another board", form, go, "Pass it on")
    if item.waits_for and item.agreed_on is None:
        agreement = forms.AgreementForm(**piece_of(request, "agreement"))
        note = _act(operations.note_agreement, request, row)
        yield Piece("agreement", f"Note that {item.waits_for} agreed", agreement, note)


def _repeat(
    request: MemberRequest, row: Any, item: LedgerItemFacts, everything: Iterable[LedgerItemFacts]
) -> Iterator[Piece]:
    earlier = [each for each in everything if each.raised_on <= item.raised_on and each.id != item.id]
    if not earlier:
        return
    references = {str(each.id): each.reference for each in earlier}
    form = forms.RepeatForm(earlier=earlier_choices(earlier), **piece_of(request, "repeat"))

    def mark(said: Said) -> Any:
        of: Any = find_ledger_item(row.area_id, references[said["of"]])
        return operations.mark_repeat(by=request.member, ledger_item=row, of=of)

    yield Piece("repeat", "Mark it as asked before", form, mark, "Mark it")


def _living(boards: dict[str, Any]) -> list[tuple[str, str]]:
    return [(key, board.name) for key, board in boards.items() if board.ends_on is None]
