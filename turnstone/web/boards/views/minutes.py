"""Minutes: who came, what was said of each item, what was resolved, and who agreed them."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from turnstone.programme.audit import clock
from turnstone.programme.boards import operations
from turnstone.programme.boards.queries import (
    boards_in,
    find_item,
    find_remark,
    items_of,
    meetings_that_may_agree,
    record_for,
)
from turnstone.programme.boards.rules import LedgerKind
from turnstone.programme.people.permissions import can_run_boards
from turnstone.programme.people.queries import posts_as_at, posts_of
from turnstone.web.boards.forms import minutes as forms
from turnstone.web.boards.presenters.meeting import meeting_page
from turnstone.web.boards.views.attending import attendance_forms, note_all
from turnstone.web.boards.views.meetings import address_of, meeting_of, slug_of, trail_of
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.asking import Piece, Question, ask, ask_pieces, made, made_of, piece_of, saved
from turnstone.web.kit.forms import attempt, attempt_or_say

Said = dict[str, Any]


@for_members(can_run_boards)
def attendance(request: MemberRequest, area_slug: str, slug: str) -> HttpResponse:
    """Note who came and who sent apologies: every seat of the day on one page."""
    row = meeting_of(request, slug)
    record = record_for(request.member, row.pk, clock.now())
    seats, others = attendance_forms(request.POST or None, record, clock.now())

    def note() -> Any:
        return note_all(by=request.member, meeting=row, seats=seats, others=others)

    # Each form is asked, so that each says what is wrong with it.
    wrong = next(iter([each for each in (*seats, others) if each.errors]), None)
    if request.method == "POST" and wrong is None and attempt(others, note):
        return saved(request, "Who came is noted.", address_of(area_slug, row))
    wrong = wrong or (others if others.errors else None)
    trail = [{"text": words, "href": href} for words, href in trail_of(area_slug, row)]
    page = {
        "seats": seats,
        "others": others,
        "form": wrong,
        "trail": [*trail, {"text": "Who came"}],
        "page": meeting_page(area_slug, record),
    }
    return render(request, "boards/attendance.html", page)


@for_members(can_run_boards)
def write(request: MemberRequest, area_slug: str, slug: str, item_id: int) -> HttpResponse:
    """Write the minutes of one item: its text, and what members said."""
    row = meeting_of(request, slug)
    item = find_item(row.pk, item_id)
    if item is None:
        raise Http404
    text = forms.MinuteForm(initial={"text": item.minute}, **piece_of(request, "minute"))
    remark = forms.RemarkForm(**piece_of(request, "remark"))
    pieces = [
        Piece(
            "minute",
            "What the minutes say",
            text,
            partial(_change, request, item, operations.write_minute),
            is_open=True,
        ),
        Piece(
            "remark", "Add what a member said", remark, partial(_change, request, item, operations.add_remark)
        ),
    ]
    done = made_of(pieces)
    here = reverse("write_minutes", args=[area_slug, slug_of(row), item.pk])
    if done and done.key == "remark":
        return saved(request, "The remark is in the minutes. Add another, or go back.", here)
    if done:
        return saved(
            request, "The minutes are kept, in draft.", f"{address_of(area_slug, row)}#item-{item.pk}"
        )
    about = f"Item: {item.title}. The minutes are a draft until a later meeting agrees them."
    trail = trail_of(area_slug, row)
    return ask_pieces(
        request,
        pieces,
        Question(heading="Write the minutes", button="", here="boards", trail=trail, about=about),
    )


@for_members(can_run_boards)
@require_POST
def remove_remark(request: MemberRequest, area_slug: str, slug: str, remark_id: int) -> HttpResponse:
    """Take a remark out of draft minutes."""
    row = meeting_of(request, slug)
    remark = find_remark(row.pk, remark_id)
    if remark is None:
        raise Http404
    if attempt_or_say(request, lambda: operations.remove_remark(by=request.member, remark=remark)):
        return saved(request, "The remark is out of the minutes.", address_of(area_slug, row))
    return redirect(address_of(area_slug, row))


@for_members(can_run_boards)
def resolve(request: MemberRequest, area_slug: str, slug: str) -> HttpResponse:
    """Write down what was resolved, limb by limb; each goes into the ledger."""
    row = meeting_of(request, slug)
    items = [(each.pk, each.title) for each in items_of(row.pk)]
    form = forms.ResolveForm(request.POST or None, items=items, chosen=request.GET.get("item", ""))
    limbs = _limb_forms(request, row)
    whole = "more" not in request.POST and not [each for each in limbs if each.errors]
    if whole and made(form, partial(_resolve, request, row, limbs)):
        return saved(request, "It is in the minutes and in the ledger.", address_of(area_slug, row))
    trail = [{"text": words, "href": href} for words, href in trail_of(area_slug, row)]
    page = {
        "form": form,
        "limbs": limbs,
        "may_add": len(limbs) < forms.MOST_LIMBS,
        "trail": [*trail, {"text": "What was resolved"}],
        "back": address_of(area_slug, row),
    }
    return render(request, "boards/resolve.html", page)


@for_members(can_run_boards)
def agree(request: MemberRequest, area_slug: str, slug: str) -> HttpResponse:
    """Say which later meeting agreed the minutes."""
    row = meeting_of(request, slug)
    later = meetings_that_may_agree(row)
    form = forms.AgreeForm(request.POST or None, meetings=later)

    def agreed(said: Said) -> Any:
        at = next(each for each in later if str(each.pk) == said["at"])
        return operations.agree_minutes(by=request.member, meeting=row, at=at)

    if made(form, agreed):
        return saved(request, "The minutes are agreed, and stay as they are.", address_of(area_slug, row))
    about = "Once agreed, the minutes cannot be changed."
    if not later:
        about = "Minutes are agreed by a later meeting, and none was held yet. Mark it as held first, then come back."
    trail = trail_of(area_slug, row)
    question = Question(
        heading="Have the minutes agreed", button="They agreed them", here="boards", trail=trail, about=about
    )
    return ask(request, form, question)


def _change(request: MemberRequest, item: Any, operation: Any, said: Said) -> Any:
    return operation(by=request.member, item=item, **said)


def _limb_forms(request: MemberRequest, row: Any) -> list[forms.LimbForm]:
    """Give a form a limb: two at first, and one more each time one is asked for."""
    sent = request.POST.get("limbs", "")
    number = int(sent) if sent.isdecimal() else 2
    number = min(number + ("more" in request.POST), forms.MOST_LIMBS)
    posts = posts_as_at(row.area_id, clock.now())
    boards = [(each.pk, each.name) for each in boards_in(row.area_id) if each.ends_on is None]
    return [
        forms.LimbForm(request.POST or None, number=each, posts=posts, boards=boards)
        for each in range(number)
    ]


def _resolve(request: MemberRequest, row: Any, limbs: Sequence[forms.LimbForm], said: Said) -> Any:
    posts = {str(post.pk): post for post in posts_of(row.area_id)}
    boards = {str(each.pk): each for each in boards_in(row.area_id)}
    given = [(form.letter, form.cleaned_data) for form in limbs if form.cleaned_data["words"]]
    said["item"] = find_item(row.pk, int(said["item"])) if said["item"] else None
    return operations.resolve(
        by=request.member,
        meeting=row,
        limbs=[
            operations.Limb(
                limb=letter,
                words=each["words"],
                owner=posts.get(each["owner"]),
                due_on=each["due_on"],
                due_before=boards.get(each["due_before"]),
            )
            for letter, each in given
        ],
        **said | {"kind": LedgerKind(said["kind"])},
    )
