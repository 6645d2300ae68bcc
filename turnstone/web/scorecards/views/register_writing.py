"""The release register to write: what is promised, and what came out."""

from typing import Any

from django.http import Http404, HttpResponse
from django.urls import reverse

from turnstone.programme.people.permissions import can_record_measures
from turnstone.programme.people.queries import area_of
from turnstone.programme.scorecards import operations
from turnstone.programme.scorecards.queries import find_issue, find_product
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.asking import (
    Crumb,
    Piece,
    Question,
    ask,
    change_one,
    made,
    piece_of,
    saved,
)
from turnstone.web.scorecards.forms import register as forms


@for_members(can_record_measures)
def new_data_product(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Register a data product."""
    form, area = forms.ProductForm(request.POST or None), area_of(request.member)
    added = made(form, lambda said: operations.register_product(by=request.member, area=area, **said))
    if added:
        here = reverse("data_product", args=[area_slug, added.pk])
        return saved(request, f"Registered “{added.name}”.", here)
    return ask(request, form, _question("Register a data product", _all(area_slug), button="Register it"))


@for_members(can_record_measures)
def change_data_product(request: MemberRequest, area_slug: str, product_id: int) -> HttpResponse:
    """Note what came of a data product, or say anew what is promised."""
    row = find_product(request.member.area.id, product_id)
    if row is None:
        raise Http404
    here = reverse("data_product", args=[area_slug, product_id])
    question = _question(f"Change {row.name}", _all(area_slug), (row.name, here))
    return change_one(request, _pieces(request, row), question)


@for_members(can_record_measures)
def change_data_issue(request: MemberRequest, area_slug: str, product_id: int, issue_id: int) -> HttpResponse:
    """Promise an issue for another day, or take back one that was noted by mistake."""
    product = find_product(request.member.area.id, product_id)
    row = find_issue(product.pk, issue_id) if product else None
    if product is None or row is None:
        raise Http404
    by, here = request.member, reverse("data_product", args=[area_slug, product_id])
    back = forms.WhyForm(**piece_of(request, "back"))
    pieces = [
        Piece("back", "Take it back", back, lambda said: operations.take_back_issue(by=by, issue=row, **said))
    ]
    if row.issued_on is None:
        move = forms.MoveIssueForm(**piece_of(request, "move"))
        change = Piece(
            "move", "Promise another day", move, lambda said: operations.move_issue(by=by, issue=row, **said)
        )
        pieces = [change, *pieces]
    return change_one(request, pieces, _question("Change an issue", _all(area_slug), (product.name, here)))


def _pieces(request: MemberRequest, product: Any) -> list[Piece]:
    def piece(key: str, title: str, form: Any, operation: Any, button: str = "Save") -> Piece:
        made_with = form(**piece_of(request, key))
        return Piece(
            key, title, made_with, lambda said: operation(by=request.member, product=product, **said), button
        )

    promised = forms.ProductForm(product=product, **piece_of(request, "promised"))
    public = forms.PublicForm(product=product, **piece_of(request, "public"))
    return [
        piece("issue", "Note that an issue came out", forms.IssueForm, operations.note_issue),
        piece("next", "Promise the next issue", forms.PromiseIssueForm, operations.promise_issue),
        piece("draft", "Note its first draft", forms.OnForm, operations.note_draft),
        piece("start", "Note that work began", forms.OnForm, operations.start_product),
        Piece(
            "promised",
            "Change what is promised",
            promised,
            lambda said: operations.change_product(by=request.member, product=product, **said),
        ),
        Piece(
            "public",
            "Say whether everyone may read of it",
            public,
            lambda said: operations.make_public(by=request.member, product=product, **said),
        ),
        piece("end", "It comes out no more", forms.EndForm, operations.end_product, "End it"),
    ]


def _all(area_slug: str) -> Crumb:
    return "Releases of data", reverse("data_products", args=[area_slug])


def _question(heading: str, *trail: Crumb, button: str = "") -> Question:
    return Question(heading=heading, here="scorecards", trail=trail, button=button)
