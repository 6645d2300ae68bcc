"""The ledger, and one line of it, to read."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from turnstone.programme.audit import clock
from turnstone.programme.boards.facts import LedgerItemFacts
from turnstone.programme.boards.permissions import can_accept_answer_to, can_answer_item
from turnstone.programme.boards.queries import changes_to_ledger_item, ledger_for, named_in
from turnstone.programme.boards.rules import LedgerState
from turnstone.programme.people.facts import Member
from turnstone.programme.people.permissions import can_raise_challenges, can_run_boards
from turnstone.programme.people.queries import posts_as_at
from turnstone.programme.plan.queries import find_evidence, get_requirement, requirement_slug
from turnstone.programme.publications.queries import find_publication_for
from turnstone.web.boards.forms.ledger import NarrowLedger
from turnstone.web.boards.ledger_wanted import LedgerWanted, chosen
from turnstone.web.boards.presenters import ledger as presenters
from turnstone.web.boards.presenters.ledger_history import ledger_history
from turnstone.web.boards.presenters.ledger_item import Around, LedgerWay, ledger_item_page
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.csv_file import csv_file


@for_members()
def ledger(request: MemberRequest, area_slug: str) -> HttpResponse:
    """List what boards asked and decided, as far as a reader asks for it."""
    items, narrowing, wanted = _asked_for(request)
    page = presenters.ledger_page(area_slug, items, wanted, clock.today(), request.GET)
    may = {"may_raise": can_raise_challenges(request.member), "runs_boards": can_run_boards(request.member)}
    return render(request, "boards/ledger.html", {"page": page, "narrowing": narrowing, **may})


@for_members()
def ledger_csv(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Hand over the lines that are asked for, as a table."""
    items, _, wanted = _asked_for(request)
    rows = presenters.ledger_lines(chosen(items, wanted, clock.today()), clock.today())
    return csv_file(f"{area_slug}-ledger-{clock.today()}.csv", presenters.LEDGER_HEADS, rows)


@for_members()
def ledger_item(request: MemberRequest, area_slug: str, reference: str) -> HttpResponse:
    """Show one line whole: as it was asked, the way it took, and what became of it."""
    everything = ledger_for(request.member, clock.now())
    item = next((each for each in everything if each.reference == reference), None)
    if item is None:
        raise Http404
    page = ledger_item_page(area_slug, item, everything, _around(request.member, item), clock.today())
    changes = changes_to_ledger_item(item.id)
    posts = posts_as_at(request.member.area.id, clock.now())
    history = ledger_history(changes, posts, named_in(request.member, changes))
    may = _acts(request.member, item)
    return render(
        request,
        "boards/ledger_item.html",
        {"page": page, "history": history, "may": may, "reference": reference},
    )


def _asked_for(request: MemberRequest) -> tuple[tuple[LedgerItemFacts, ...], NarrowLedger, LedgerWanted]:
    items = ledger_for(request.member, clock.now())
    narrowing = NarrowLedger(request.GET, boards=presenters.boards_holding(items))
    return items, narrowing, narrowing.wanted(request.member)


def _acts(member: Member, item: LedgerItemFacts) -> dict[str, Any]:
    """Say what a member may do with a line as it stands."""
    owner_id = item.owner.id if item.owner else None
    return {
        "answer": item.state == LedgerState.OPEN and can_answer_item(member, owner_id),
        "decide": item.state != LedgerState.OPEN and can_accept_answer_to(member, item.raised_by),
        "change": item.is_open and can_run_boards(member),
    }


def _around(member: Member, item: LedgerItemFacts) -> Around:
    """Find what a line points to, as far as a member may open it."""
    slug, number = member.area.slug, item.answered_in_publication_id
    asked = get_requirement(item.requirement_id) if item.requirement_id else None
    paper = find_publication_for(member, number) if number else None
    proof = find_evidence(member, item.evidence_id) if item.evidence_id else None
    return Around(
        requirement=LedgerWay(
            words=f"{asked.reference} {asked.families_words or asked.finding}",
            href=reverse("thread", args=[slug, requirement_slug(asked)]),
        )
        if asked
        else None,
        paper=LedgerWay(words=paper.title, href=reverse("paper", args=[slug, paper.id])) if paper else None,
        evidence=LedgerWay(words=proof.what, href=_where_it_is(slug, proof)) if proof else None,
    )


def _where_it_is(area_slug: str, proof: Any) -> str:
    """Lead to evidence itself or, where it has no address, to the action that it is filed with."""
    if proof.link or proof.action is None:
        return str(proof.link)
    return reverse("action", args=[area_slug, proof.action.reference])
