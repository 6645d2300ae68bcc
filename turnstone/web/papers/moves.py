"""What members do with papers: make one, and move it on its way. Each ends on the paper's page."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpResponseBase
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from turnstone.papers import catalogue
from turnstone.papers.subjects import Subject, find_about_time
from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Refusal
from turnstone.programme.boards.operations import publish_paper
from turnstone.programme.people.permissions import can_approve_papers, can_publish_papers, can_write_papers
from turnstone.programme.people.queries import area_of
from turnstone.programme.publications import operations
from turnstone.programme.publications.queries import get_publication
from turnstone.programme.publications.rules import Audience, Kind, State
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.forms import attempt
from turnstone.web.papers.views import MOVE_FORMS, find_paper, make_form, paper_page, papers_page


@for_members(can_write_papers)
@require_POST
def make(request: MemberRequest, area_slug: str) -> HttpResponseBase:
    """Draft a paper from the record as it is now."""
    form = make_form(request)
    if form is None or not form.is_valid():
        return papers_page(request, form)
    asked = form.cleaned_data
    made = attempt(form, lambda: draft_about(request, asked["cycle"], asked["kind"], asked["audience"]))
    if made is None:
        return papers_page(request, form)
    messages.success(request, f"“{made.title}” is drafted from the record as it is now.")
    return redirect("paper", area_slug, made.pk)


@for_members(can_write_papers)
@require_POST
def send_for_review(request: MemberRequest, area_slug: str, paper_id: int) -> HttpResponseBase:
    """Ask for approval."""
    return _moved(request, paper_id, "send_for_review", "It is sent for review.")


@for_members(can_approve_papers)
@require_POST
def send_back(request: MemberRequest, area_slug: str, paper_id: int) -> HttpResponseBase:
    """Return a paper to its drafters."""
    return _moved(request, paper_id, "send_back", "It is back with its drafters.")


@for_members(can_approve_papers)
@require_POST
def approve(request: MemberRequest, area_slug: str, paper_id: int) -> HttpResponseBase:
    """Approve a paper that somebody else drafted."""
    return _moved(request, paper_id, "approve", "It is approved.")


@for_members(can_publish_papers)
@require_POST
def publish(request: MemberRequest, area_slug: str, paper_id: int) -> HttpResponseBase:
    """Publish a paper, at once or from a moment; one that waits to be released goes then and not before."""
    return _moved(request, paper_id, "publish", "It is published.", publish_paper)


@for_members(can_publish_papers)
@require_POST
def withdraw(request: MemberRequest, area_slug: str, paper_id: int) -> HttpResponseBase:
    """Take a paper off every page."""
    return _moved(request, paper_id, "withdraw", "It is withdrawn.")


@for_members(can_write_papers)
@require_POST
def correct(request: MemberRequest, area_slug: str, paper_id: int) -> HttpResponseBase:
    """Draft the paper anew from the mended record, saying what was wrong."""
    found = find_paper(request, paper_id)
    form = MOVE_FORMS["correct"](request.POST, auto_id="correct-%s")

    def change() -> Any:
        if found.state != State.PUBLISHED:
            raise Refusal(
                f"“{found.title}” is not out, so there is nothing to correct; make it again instead."
            )
        corrects = get_publication(request.member.area.id, found.id)
        said = {"corrects": corrects, "correction_note": form.cleaned_data["note"]}
        return draft_about(request, found.slug, found.kind, found.audience, **said)

    made = attempt(form, change) if form.is_valid() else None
    if made is None:
        return paper_page(request, found, ("correct", form))
    messages.success(request, "This is the corrected draft, made from the record as it is now.")
    return redirect("paper", area_slug, made.pk)


def _moved(
    request: MemberRequest, paper_id: int, name: str, done: str, change: Callable[..., Any] | None = None
) -> HttpResponseBase:
    """Make a move with what its form says; a refusal stays on the page with what was typed."""
    found = find_paper(request, paper_id)
    row = get_publication(request.member.area.id, found.id)
    form = MOVE_FORMS[name](request.POST, auto_id=f"{name}-%s")
    made = change or getattr(operations, name)
    moved = None
    if form.is_valid():
        moved = attempt(form, lambda: made(by=request.member, publication=row, **form.cleaned_data))
    if moved is None:
        return paper_page(request, found, (name, form))
    messages.success(request, done)
    return redirect("paper", request.member.area.slug, found.id)


def draft_about(
    request: MemberRequest,
    slug: str,
    kind: str,
    audience: str,
    *,
    as_at: dt.datetime | None = None,
    since: dt.date | None = None,
    **correction: Any,
) -> Any:
    """Put a paper about something on the drafting table, as the record is now or as at a moment.

    The name of a paper that tells of a time holds its first day.
    """
    subject = catalogue.PAPERS[kind].subject
    what, named = find_about_time(subject, request.member.area.id, slug)
    if what is None:
        called = "reporting cycle for " if subject == Subject.CYCLE else f"{subject} called "
        raise Refusal(f"There is no {called}{slug} any more, so no paper can be made of it.")
    number = {f"{subject}_id": what.id}
    made = catalogue.draft(
        kind, **number, as_at=as_at or clock.now(), since=since or named, audience=audience
    )
    return operations.draft_publication(
        by=request.member,
        area=area_of(request.member),
        kind=Kind(kind),
        audience=Audience(audience),
        slug=made.slug,
        title=made.title,
        as_at=made.as_at,
        content=made.content,
        concerns=made.concerns,
        **correction,
    )
