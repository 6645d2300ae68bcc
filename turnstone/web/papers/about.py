"""Papers that are not of a month but about a plan, or about something that was asked for: previewed and made."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from turnstone.papers.catalogue import PAPERS
from turnstone.papers.subjects import About, Subject, find_about
from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Refusal
from turnstone.programme.people.permissions import can_see_drafts, can_write_papers
from turnstone.programme.publications.rules import Audience
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.forms import attempt
from turnstone.web.papers.forms import MakeAboutForm
from turnstone.web.papers.moves import draft_about
from turnstone.web.papers.views import as_at_form, made_as_asked, moment_of


@for_members(can_see_drafts)
def preview_about(request: MemberRequest, area_slug: str, kind: str, slug: str) -> HttpResponse:
    """Show such a paper as it would be, now or as at a past day. Nothing is kept."""
    said = {key: request.GET[key] for key in ("since", "as_at") if key in request.GET}
    asking = MakeAboutForm(initial=_usual(kind) | said) if can_write_papers(request.member) else None
    return _page(request, kind, slug, asking)


@for_members(can_write_papers)
@require_POST
def make_about(request: MemberRequest, area_slug: str, kind: str, slug: str) -> HttpResponseBase:
    """Draft such a paper from the record as it is now; one that tells of a time, between the days of the preview."""
    _find(request, kind, slug)
    form = MakeAboutForm(request.POST)
    made = attempt(form, lambda: _draft(request, slug, kind, form.cleaned_data)) if form.is_valid() else None
    if made is None:
        return _page(request, kind, slug, form)
    messages.success(request, f"“{made.title}” is drafted from the record.")
    return redirect("paper", area_slug, made.pk)


def _draft(request: MemberRequest, slug: str, kind: str, said: dict[str, Any]) -> Any:
    if PAPERS[kind].first_day is None:
        return draft_about(request, slug, kind, said["audience"])
    last = said["as_at"]
    if (last and last > clock.today()) or (said["since"] and said["since"] >= (last or clock.today())):
        raise Refusal("The first day must come before the last, and neither is still to come; choose others.")
    days = {"since": said["since"], "as_at": moment_of(last)}
    return draft_about(request, slug, kind, said["audience"], **days)


def _page(request: MemberRequest, kind: str, slug: str, asking: MakeAboutForm | None) -> HttpResponse:
    what = _find(request, kind, slug)
    form = as_at_form(request, kind)
    page: dict[str, Any] = {
        "kind": kind,
        "name": PAPERS[kind].name,
        "slug": slug,
        "month": what.name,
        "form": form,
        "asking": asking,
        "wrong": asking if asking and asking.errors else None,
        "made": made_as_asked(form, kind, **{f"{PAPERS[kind].subject}_id": what.id}),
    }
    return render(request, "papers/preview_about.html", page)


def _find(request: MemberRequest, kind: str, slug: str) -> About:
    paper = PAPERS.get(kind)
    if paper is None or paper.subject == Subject.CYCLE:
        raise Http404
    found = find_about(paper.subject, request.member.area.id, slug)
    if found is None:
        raise Http404
    return found


def _usual(kind: str) -> dict[str, str]:
    return {
        "audience": Audience.PUBLIC if PAPERS.get(kind) and PAPERS[kind].is_for_everyone else Audience.BOARD
    }
