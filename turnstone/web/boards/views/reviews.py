"""Reviews from outside, to read: the list, one whole, and its letter."""

import datetime as dt
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from turnstone.papers.pace_section import pace_in_a_sentence
from turnstone.programme.audit import clock
from turnstone.programme.boards.facts import ReviewFacts
from turnstone.programme.boards.queries import (
    boards_in,
    changes_to_findings,
    changes_to_review,
    find_review,
    ledger_for,
    reviews_as_at,
)
from turnstone.programme.people.permissions import can_raise_challenges, can_run_boards, can_see_drafts
from turnstone.programme.plan.queries import (
    current_plan,
    plan_as_at,
    plan_slug,
    plan_worked_to_at,
    plans_of,
    requirement_slug,
    requirements_in,
)
from turnstone.programme.publications.rules import Kind
from turnstone.web.boards.presenters import reviews as presenters
from turnstone.web.boards.presenters.review_history import review_history
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.csv_file import csv_file
from turnstone.web.kit.download import download


@for_members()
def reviews(request: MemberRequest, area_slug: str) -> HttpResponse:
    """List the reviews of the area, the newest first."""
    rows = presenters.review_rows(area_slug, reviews_as_at(request.member.area.id, clock.now()))
    page = {"rows": rows, "may_run": can_run_boards(request.member)}
    return render(request, "boards/reviews.html", page)


@for_members()
def reviews_csv(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Hand over the reviews with what they found, as a table."""
    found = reviews_as_at(request.member.area.id, clock.now())
    rows = presenters.review_lines(_names(request), found)
    return csv_file(f"{area_slug}-reviews-{clock.today()}.csv", presenters.REVIEW_HEADS, rows)


@for_members()
def review(request: MemberRequest, area_slug: str, review_id: int) -> HttpResponse:
    """Show one review whole, with the pace that the record computes beside what was said of it."""
    found = find_in(request, review_id)
    names = _names(request)
    ours = [each for each in ledger_for(request.member, clock.now()) if each.review_id == review_id]
    page = presenters.review_page(names, found, _computed(request, found), ours)
    called = {
        "plan_id": names.plans,
        "board_id": {number: words for number, (words, _) in names.boards.items()},
        "requirement_id": {number: words for number, (words, _) in names.requirements.items()},
    }
    shown = {
        "page": page,
        "history": review_history(
            found, changes_to_review(review_id), changes_to_findings(review_id), called
        ),
        "may_run": can_run_boards(request.member),
        "may_challenge": can_raise_challenges(request.member) and found.starts_on <= clock.today(),
        "pack": _pack(request, found),
        "is_over": found.starts_on <= clock.today(),
    }
    return render(request, "boards/review.html", shown)


@for_members()
def review_letter(request: MemberRequest, area_slug: str, review_id: int) -> HttpResponse:
    """Hand over the letter of a review just as it came."""
    row = find_review(request.member.area.id, review_id)
    if row is None or row.letter is None:
        raise Http404
    with row.letter.original.open("rb") as kept:
        return download(kept.read(), name=row.letter.name, media_type="application/octet-stream")


def find_in(request: MemberRequest, review_id: int) -> ReviewFacts:
    """Find a review of the member's area; of another area there is none."""
    known = reviews_as_at(request.member.area.id, clock.now())
    found = next((each for each in known if each.id == review_id), None)
    if found is None:
        raise Http404
    return found


def _computed(request: MemberRequest, review: ReviewFacts) -> str:
    """Reckon the pace of the plan that was looked at, as it was known when the review ended; empty without one."""
    on: dt.date = min(review.ends_on, clock.today())
    moment = min(clock.end_of(on), clock.now())
    number = review.plan_id or plan_worked_to_at(request.member.area.id, moment)
    try:
        return pace_in_a_sentence(plan_as_at(number, moment), on) if number else ""
    except LookupError:
        return ""


def _pack(request: MemberRequest, review: ReviewFacts) -> str:
    """Lead to the stocktake pack of the plan since this review, for those who see drafts."""
    area = request.member.area
    plan = next((row for row in plans_of(area.id) if row.pk == review.plan_id), None) or current_plan(area.id)
    if plan is None or not can_see_drafts(request.member) or review.ends_on >= clock.today():
        return ""
    address = reverse("preview_about", args=[area.slug, Kind.STOCKTAKE_PACK, plan_slug(plan)])
    return f"{address}?since={review.ends_on}&as_at={clock.today()}"


def _names(request: MemberRequest) -> presenters.ReviewNames:
    area = request.member.area
    return presenters.ReviewNames(
        area_slug=area.slug,
        plans={row.pk: row.name for row in plans_of(area.id)},
        boards={
            row.pk: (row.name, reverse("board", args=[area.slug, row.slug])) for row in boards_in(area.id)
        },
        requirements={row.pk: _way_to(area.slug, row) for row in requirements_in(area.id)},
    )


def _way_to(area_slug: str, row: Any) -> presenters.Link:
    words = f"{row.reference} {row.families_words}".strip()
    return words, reverse("thread", args=[area_slug, requirement_slug(row)])
