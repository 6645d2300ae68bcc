"""What is done with the ledger: raised, answered, accepted or sent back."""

from typing import Any

from django.http import Http404, HttpResponse
from django.urls import reverse

from turnstone.programme.audit import clock
from turnstone.programme.boards import operations
from turnstone.programme.boards.facts import LedgerItemFacts
from turnstone.programme.boards.permissions import can_accept_answer_to, can_answer_item, voices_of
from turnstone.programme.boards.queries import boards_in, find_ledger_item, ledger_for, meetings_that_were
from turnstone.programme.boards.rules import LedgerKind, LedgerState
from turnstone.programme.people.permissions import (
    can_accept_answers,
    can_answer_the_ledger,
    can_raise_challenges,
    can_run_boards,
)
from turnstone.programme.people.queries import posts_as_at, posts_of
from turnstone.programme.plan.queries import newest_evidence, requirements_in
from turnstone.programme.publications.queries import get_publication, lines_of
from turnstone.programme.publications.rules import State
from turnstone.web.boards.forms.ledger import ChallengeForm, RaiseForm
from turnstone.web.boards.forms.ledger_acts import AnswerForm
from turnstone.web.boards.views.ledger_pieces import pieces_of_change, pieces_of_decision
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.asking import Piece, Question, ask, ask_pieces, made, made_of, saved


@for_members(can_raise_challenges)
def raise_item(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Put something in the ledger: a challenge or, for those who run boards, whatever was asked or decided."""
    earlier = ledger_for(request.member, clock.now())
    form = _form_to_raise(request, earlier)
    raised = made(form, lambda said: _raise(request, said))
    if raised:
        words = f"{raised.reference} is in the ledger, in the words that you gave. They stay as they are."
        return saved(request, words, reverse("ledger_item", args=[area_slug, raised.reference]))
    runs = can_run_boards(request.member)
    heading = "Put something in the ledger" if runs else "Raise a challenge"
    about = (
        "" if runs else "The board answers it, and says where. It stays here until the answer is accepted."
    )
    trail = [("Boards", reverse("boards", args=[area_slug])), ("Ledger", reverse("ledger", args=[area_slug]))]
    return ask(
        request, form, Question(heading=heading, button="Put it in", here="boards", trail=trail, about=about)
    )


@for_members(can_answer_the_ledger)
def answer_item(request: MemberRequest, area_slug: str, reference: str) -> HttpResponse:
    """Answer an open line, pointing to where it was answered."""
    item = _seen(request, reference)
    owner_id = item.owner.id if item.owner else None
    if item.state != LedgerState.OPEN or not can_answer_item(request.member, owner_id):
        raise Http404
    meetings = {
        str(row.pk): row for row in meetings_that_were(request.member.area.id, item.raised_on, clock.today())
    }
    papers = lines_of(request.member.area.id, State.APPROVED, State.PUBLISHED, State.SUPERSEDED)
    proofs = {str(row.pk): row for row in newest_evidence(request.member)}
    form = AnswerForm(
        request.POST or None,
        meetings=[(key, _day_of(row)) for key, row in meetings.items()],
        papers=[(paper.id, paper.title) for paper in papers],
        evidence=[(key, f"{row.what[:80]} ({row.on.day} {row.on:%b %Y})") for key, row in proofs.items()],
    )

    def answer(said: dict[str, Any]) -> Any:
        number = said.pop("publication", "")
        paper = get_publication(request.member.area.id, int(number)) if number else None
        return operations.answer_item(
            by=request.member,
            ledger_item=_row(request, reference),
            meeting=meetings.get(said.pop("meeting")),
            publication=paper,
            evidence=proofs.get(said.pop("evidence", "")),
            **said,
        )

    if made(form, answer):
        return saved(
            request, f"{reference} is answered, and waits to be accepted.", _page(area_slug, reference)
        )
    question = _question(area_slug, item, f"Answer {reference}", "Give the answer")
    return ask(request, form, question)


@for_members(can_accept_answers)
def decide_on_answer(request: MemberRequest, area_slug: str, reference: str) -> HttpResponse:
    """Accept an answer, send it back, or open a closed line again."""
    item = _seen(request, reference)
    if item.state == LedgerState.OPEN or not can_accept_answer_to(request.member, item.raised_by):
        raise Http404
    pieces = pieces_of_decision(request, _row(request, reference), item)
    return _pieces(request, item, pieces, f"Decide on {reference}")


@for_members(can_run_boards)
def change_ledger_item(request: MemberRequest, area_slug: str, reference: str) -> HttpResponse:
    """Say who answers a line and by when, pass it on, note an agreement, or mark it as a repeat."""
    everything = ledger_for(request.member, clock.now())
    item = _find(everything, reference)
    if not item.is_open:
        raise Http404
    pieces = pieces_of_change(request, _row(request, reference), item, everything)
    return _pieces(request, item, pieces, f"Change {reference}")


def _form_to_raise(request: MemberRequest, earlier: tuple[LedgerItemFacts, ...]) -> ChallengeForm:
    area_id = request.member.area.id
    known: dict[str, Any] = {
        "boards": [(row.pk, row.name) for row in boards_in(area_id) if row.ends_on is None],
        "voices": voices_of(request.member),
        "requirements": [
            (row.pk, f"{row.reference} {row.families_words or row.finding[:70]} ({row.mandate.title})")
            for row in requirements_in(area_id)
        ],
        "earlier": earlier,
    }
    if not can_run_boards(request.member):
        return ChallengeForm(request.POST or None, **known)
    return RaiseForm(
        request.POST or None,
        meetings=[(row.pk, _day_of(row)) for row in meetings_that_were(area_id, None, clock.today())],
        posts=posts_as_at(area_id, clock.now()),
        **known,
    )


def _raise(request: MemberRequest, said: dict[str, Any]) -> Any:
    """Put in what was said, each number turned into the row of this area that it names."""
    area_id = request.member.area.id
    boards = {str(row.pk): row for row in boards_in(area_id)}
    meetings = meetings_that_were(area_id, None, clock.today())
    earlier = {str(each.id): each.reference for each in ledger_for(request.member, clock.now())}
    repeats = earlier.get(said["repeats"])
    rows = {
        "board": boards.get(said["board"]),
        "due_before": boards.get(said.get("due_before", "")),
        "meeting": _named(meetings, said.get("meeting", "")),
        "owner": _named(posts_of(area_id), said.get("owner", "")),
        "requirement": _named(requirements_in(area_id), said["requirement"]),
        "repeats": _row(request, repeats) if repeats else None,
    }
    return operations.raise_item(by=request.member, **{"kind": LedgerKind.CHALLENGE} | said | rows)


def _named(rows: Any, number: str) -> Any:
    return next((row for row in rows if str(row.pk) == number), None)


def _seen(request: MemberRequest, reference: str) -> LedgerItemFacts:
    return _find(ledger_for(request.member, clock.now()), reference)


def _find(everything: tuple[LedgerItemFacts, ...], reference: str) -> LedgerItemFacts:
    item = next((each for each in everything if each.reference == reference), None)
    if item is None:
        raise Http404
    return item


def _row(request: MemberRequest, reference: str) -> Any:
    return find_ledger_item(request.member.area.id, reference)


def _day_of(meeting: Any) -> str:
    return f"{meeting.board.name}, {meeting.starts_at.day} {meeting.starts_at:%B %Y}"


def _pieces(request: MemberRequest, item: LedgerItemFacts, pieces: list[Piece], heading: str) -> HttpResponse:
    area_slug = request.member.area.slug
    done = made_of(pieces)
    if done:
        return saved(request, f"Saved: {done.title.lower()}.", _page(area_slug, item.reference))
    return ask_pieces(request, pieces, _question(area_slug, item, heading, ""))


def _question(area_slug: str, item: LedgerItemFacts, heading: str, button: str) -> Question:
    trail = [
        ("Boards", reverse("boards", args=[area_slug])),
        ("Ledger", reverse("ledger", args=[area_slug])),
        (item.reference, _page(area_slug, item.reference)),
    ]
    return Question(heading=heading, button=button, here="boards", trail=trail, about=f"“{item.words}”")


def _page(area_slug: str, reference: str) -> str:
    return reverse("ledger_item", args=[area_slug, reference])
