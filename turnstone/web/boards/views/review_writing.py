"""What is done with reviews: written down, changed, given findings, and challenged in."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from turnstone.programme.audit import clock
from turnstone.programme.boards import operations
from turnstone.programme.boards.permissions import voices_of
from turnstone.programme.boards.queries import (
    boards_in,
    find_finding,
    find_ledger_item,
    find_review,
    ledger_for,
)
from turnstone.programme.boards.rules import LedgerKind
from turnstone.programme.people.permissions import can_raise_challenges, can_run_boards
from turnstone.programme.people.queries import area_of
from turnstone.programme.plan.queries import plans_of, requirements_in
from turnstone.web.boards.forms.ledger import ChallengeForm
from turnstone.web.boards.forms.reviews import FindingForm, ReviewForm
from turnstone.web.boards.presenters.reviews import name_of
from turnstone.web.boards.views.reviews import find_in
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.asking import Crumb, Question, ask, made, saved

Said = dict[str, Any]


@for_members(can_run_boards)
def add_review(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Write down a review."""
    form = _form(request)
    area = area_of(request.member)

    def add(said: Said) -> Any:
        return operations.add_review_with_letter(
            by=request.member, area=area, **said | {"letter": _file(said)}
        )

    added = made(form, add)
    if added:
        return saved(request, "It is written down. Add what it found.", _address(area_slug, added.pk))
    return _ask_with_file(request, form, "Add a review", "Add it", reverse("reviews", args=[area_slug]))


@for_members(can_run_boards)
def change_review(request: MemberRequest, area_slug: str, review_id: int) -> HttpResponse:
    """Say anew what is known of a review; a letter that is not chosen again stays."""
    row = find_review(request.member.area.id, review_id)
    if row is None:
        raise Http404
    form = _form(request, row)

    def change(said: Said) -> Any:
        return operations.change_review_with_letter(
            by=request.member, review=row, **said | {"letter": _file(said)}
        )

    if made(form, change):
        return saved(request, "It is changed.", _address(area_slug, review_id))
    return _ask_with_file(request, form, "Change this review", "Save", _address(area_slug, review_id))


@for_members(can_run_boards)
def add_finding(request: MemberRequest, area_slug: str, review_id: int) -> HttpResponse:
    """Write down one thing that a review found."""
    row = find_review(request.member.area.id, review_id)
    if row is None:
        raise Http404
    form = FindingForm(request.POST or None, requirements=requirements_in(row.area_id))
    if made(form, lambda said: operations.add_finding(by=request.member, review=row, **said)):
        return saved(request, "The finding is added.", _address(area_slug, review_id))
    return _ask(request, form, "Add a finding", "Add it", review_id)


@for_members(can_run_boards)
def change_finding(request: MemberRequest, area_slug: str, review_id: int, finding_id: int) -> HttpResponse:
    """Put a finding right."""
    row = find_finding(request.member.area.id, finding_id)
    if row is None or row.review_id != review_id:
        raise Http404
    form = FindingForm(request.POST or None, requirements=requirements_in(row.area_id), finding=row)
    if made(form, lambda said: operations.change_finding(by=request.member, finding=row, **said)):
        return saved(request, "The finding is changed.", _address(area_slug, review_id))
    return _ask(request, form, "Change a finding", "Save", review_id)


@for_members(can_raise_challenges)
def challenge_in_review(request: MemberRequest, area_slug: str, review_id: int) -> HttpResponse:
    """Put into the ledger what was asked in a review."""
    row = find_review(request.member.area.id, review_id)
    if row is None or row.starts_on > clock.today():
        raise Http404
    form = _challenge_form(request)
    raised = made(form, lambda said: _challenge(request, row, said))
    if raised:
        return saved(request, f"{raised.reference} is in the ledger.", _address(area_slug, review_id))
    return _ask(request, form, "Raise a challenge from this review", "Put it in", review_id)


def _form(request: MemberRequest, row: Any = None) -> ReviewForm:
    area_id = request.member.area.id
    return ReviewForm(
        request.POST or None,
        request.FILES or None,
        review=row,
        plans=plans_of(area_id),
        boards=boards_in(area_id),
    )


def _ask_with_file(
    request: MemberRequest, form: ReviewForm, heading: str, words: str, back: str
) -> HttpResponse:
    page = {"form": form, "heading": heading, "button_words": words, "back": back}
    return render(request, "boards/review_ask.html", page)


def _file(said: Said) -> tuple[str, bytes] | None:
    file = said["letter"]
    return (file.name or "letter", b"".join(file.chunks())) if file else None


def _challenge_form(request: MemberRequest) -> ChallengeForm:
    area_id = request.member.area.id
    return ChallengeForm(
        request.POST or None,
        boards=[(each.pk, each.name) for each in boards_in(area_id) if each.ends_on is None],
        voices=voices_of(request.member),
        requirements=[
            (each.pk, f"{each.reference} {each.families_words or each.finding[:70]} ({each.mandate.title})")
            for each in requirements_in(area_id)
        ],
        earlier=ledger_for(request.member, clock.now()),
    )


def _challenge(request: MemberRequest, review: Any, said: Said) -> Any:
    """Raise it, each number turned into the row of this area that it names."""
    area_id = request.member.area.id
    before = {str(each.id): each.reference for each in ledger_for(request.member, clock.now())}
    repeats = before.get(said["repeats"])
    rows = {
        "board": _named(boards_in(area_id), said["board"]),
        "requirement": _named(requirements_in(area_id), said["requirement"]),
        "repeats": find_ledger_item(area_id, repeats) if repeats else None,
    }
    return operations.raise_item(by=request.member, kind=LedgerKind.CHALLENGE, review=review, **said | rows)


def _named(rows: Any, number: str) -> Any:
    return next((row for row in rows if str(row.pk) == number), None)


def _ask(request: MemberRequest, form: Any, heading: str, button: str, review_id: int) -> HttpResponse:
    question = Question(heading=heading, button=button, here="boards", trail=_trail(request, review_id))
    return ask(request, form, question)


def _trail(request: MemberRequest, review_id: int) -> list[Crumb]:
    slug = request.member.area.slug
    name = name_of(find_in(request, review_id))
    return [("Reviews", reverse("reviews", args=[slug])), (name, _address(slug, review_id))]


def _address(area_slug: str, review_id: int) -> str:
    return reverse("review", args=[area_slug, review_id])
