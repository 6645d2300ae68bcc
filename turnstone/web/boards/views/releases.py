"""What waits for others to agree before it is shared: proposed, agreed to, released, called off."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from turnstone.programme.audit import clock
from turnstone.programme.boards import operations
from turnstone.programme.boards.queries import (
    boards_in,
    find_ledger_item,
    find_release,
    find_release_agreement,
    ledger_for,
    releases_for,
)
from turnstone.programme.people.permissions import can_answer_the_ledger, can_run_boards
from turnstone.programme.plan.queries import current_plan, find_version, versions_of
from turnstone.programme.plan.rules import VersionState
from turnstone.programme.publications.queries import get_publication, lines_of
from turnstone.programme.publications.rules import STATE_NAMES, State
from turnstone.web.boards.forms.releases import AgreementForm, AnswerForm, CallOffForm, ProposeForm
from turnstone.web.boards.presenters.ledger_words import name_of
from turnstone.web.boards.presenters.releases import releases_page
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.asking import Question, ask, made, saved
from turnstone.web.kit.formats import day
from turnstone.web.kit.forms import attempt_or_say


@for_members()
def releases(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Show what can go now, what waits for whose agreement, and what went when."""
    member, now = request.member, clock.now()
    ledger = {each.id: each for each in ledger_for(member, now)}
    not_approved = frozenset(each.id for each in lines_of(member.area.id, State.DRAFT, State.IN_REVIEW))
    page = {
        "page": releases_page(area_slug, releases_for(member), ledger, not_approved, now),
        "may_run": can_run_boards(member),
        "may_answer": can_run_boards(member) and can_answer_the_ledger(member),
    }
    return render(request, "boards/releases.html", page)


@for_members(can_run_boards)
def propose(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Hold a paper or a version of the plan until others have agreed, and say to whom it then goes."""
    area_id = request.member.area.id
    ledger = [each for each in ledger_for(request.member, clock.now()) if each.is_open]
    form = ProposeForm(
        request.POST or None,
        things=_things(request),
        boards=[(row.pk, row.name) for row in boards_in(area_id) if row.ends_on is None],
        asked_in=[(each.reference, f"{name_of(each)}: {each.words[:80]}") for each in ledger],
        initial={"what": request.GET.get("what", "")},
    )
    done = made(form, lambda said: _proposed(request, said))
    if done:
        return saved(request, "It is held, and goes to those that you named when it may.", _here(area_slug))
    about = (
        "Until every body has agreed and its time has come, nobody gets it: it cannot be published or sent in another"
        " way. Its agreements are written down here, once."
    )
    return ask(request, form, _question(area_slug, "Release once it is agreed", "Hold it until then", about))


def _proposed(request: MemberRequest, said: dict[str, Any]) -> Any:
    area_id, (kind, _, number) = request.member.area.id, said["what"].partition("-")
    is_paper = kind == "paper"
    chosen = {int(each) for each in said["boards"]}
    return operations.propose_release(
        by=request.member,
        publication=get_publication(area_id, int(number)) if is_paper else None,
        version=None if is_paper else find_version(area_id, int(number)),
        boards=[row for row in boards_in(area_id) if row.pk in chosen],
        waits_for=said["waits_for"].splitlines(),
        not_before=said["not_before"],
        to_the_public=said["to_the_public"],
        asked_in=find_ledger_item(area_id, said["asked_in"]) if said["asked_in"] else None,
    )


def _things(request: MemberRequest) -> list[tuple[str, str]]:
    """Offer what is not out yet and not held already: papers, and versions of the plan."""
    area_id = request.member.area.id
    plan = current_plan(area_id)
    waiting = [each for each in releases_for(request.member) if each.released_at is None]
    held = {each.publication_id for each in waiting}
    papers = [
        (f"paper-{each.id}", f"{each.title}, for {_AUDIENCES[each.audience]} ({_state(each.state)})")
        for each in lines_of(area_id, State.APPROVED, State.IN_REVIEW, State.DRAFT)
        if each.id not in held
    ]
    barred = {each.version_id for each in waiting}
    versions = versions_of(plan.pk, clock.now()) if plan else ()
    return papers + [
        (f"version-{each.id}", f"Version {each.name} of the plan, drawn {day(each.drawn_at)}")
        for each in versions
        if each.id not in barred and each.state != VersionState.SENT_BACK
    ]


@for_members(can_run_boards)
def note_agreement(request: MemberRequest, area_slug: str, agreement_id: int) -> HttpResponse:
    """Write down that a body agreed."""
    row = find_release_agreement(request.member.area.id, agreement_id)
    if row is None:
        raise Http404
    form = AgreementForm(request.POST or None, initial={"on": clock.today()})
    note = operations.note_release_agreement
    if made(form, lambda said: note(by=request.member, agreement=row, **said)):
        return saved(request, f"It is noted that {row.body} agreed.", _here(area_slug))
    about = f"“{row.release.publication or row.release.version}” waits for {row.body}."
    return ask(request, form, _question(area_slug, f"{row.body} agreed", "Note it", about))


@for_members(can_run_boards)
@require_POST
def release(request: MemberRequest, area_slug: str, release_id: int) -> HttpResponseBase:
    """Share what everybody has agreed to."""
    row = _row(request, release_id)
    if attempt_or_say(request, lambda: operations.release_now(by=request.member, release=row)):
        messages.success(request, f"“{row.publication or row.version}” is released.")
    return redirect("releases", area_slug)


@for_members(can_run_boards)
def call_off(request: MemberRequest, area_slug: str, release_id: int) -> HttpResponse:
    """Let go of what was to be released."""
    row = _row(request, release_id)
    form = CallOffForm(request.POST or None)
    if made(form, lambda said: operations.call_off_release(by=request.member, release=row, **said)):
        return saved(request, "It is called off.", _here(area_slug))
    about = f"“{row.publication or row.version}” would no longer wait for anybody."
    return ask(request, form, _question(area_slug, "Call it off", "Call it off", about))


@for_members(can_run_boards)
def answer(request: MemberRequest, area_slug: str, release_id: int) -> HttpResponse:
    """Offer what went out as the answer to the line of the ledger that asked for it."""
    row = _row(request, release_id)
    item = row.asked_in
    if item is None or row.released_at is None or not can_answer_the_ledger(request.member):
        raise Http404
    title = str(row.publication or row.version)
    words = f"“{title}” was released on {day(row.released_at)}."
    form = AnswerForm(request.POST or None, initial={"answer": words})
    pointer = {"publication": row.publication} if row.publication else {"where": words}
    change = operations.answer_item
    if made(form, lambda said: change(by=request.member, ledger_item=item, **pointer, **said)):
        return saved(
            request,
            f"{item.reference} is answered.",
            reverse("ledger_item", args=[area_slug, item.reference]),
        )
    about = f"{item.reference} asks: {item.words}"
    return ask(request, form, _question(area_slug, f"Answer {item.reference}", "Answer it", about))


def _row(request: MemberRequest, release_id: int) -> Any:
    row = find_release(request.member.area.id, release_id)
    if row is None:
        raise Http404
    return row


def _question(area_slug: str, heading: str, button: str, about: str) -> Question:
    trail = [("Boards", reverse("boards", args=[area_slug])), ("Releases", _here(area_slug))]
    return Question(heading=heading, button=button, here="boards", trail=trail, about=about)


def _here(area_slug: str) -> str:
    return reverse("releases", args=[area_slug])


def _state(state: str) -> str:
    return STATE_NAMES[State(state)].lower()


_AUDIENCES = {"board": "the partnership", "public": "everyone"}
