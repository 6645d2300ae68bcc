"""Papers as members read them: the list, one paper and its files, a paper not yet made, and what changed."""

import datetime as dt
from typing import Any

from django import forms
from django.http import Http404, HttpResponse
from django.shortcuts import render

from turnstone.papers import catalogue
from turnstone.papers.changes import changes_between
from turnstone.papers.reading import read_two_cycles
from turnstone.papers.subjects import Subject
from turnstone.programme.audit import clock
from turnstone.programme.audit.queries import events_about
from turnstone.programme.boards.queries import held_publications
from turnstone.programme.delivery.queries import cycles_in, find_cycle, open_cycle
from turnstone.programme.delivery.rules import month_name, month_slug
from turnstone.programme.people.permissions import can_run_boards, can_see_drafts, can_write_papers
from turnstone.programme.plan.queries import current_plan
from turnstone.programme.publications.facts import PublicationFacts
from turnstone.programme.publications.queries import find_publication_for, publications_for
from turnstone.programme.publications.rules import Audience, State
from turnstone.web.kit import documents
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.download import download
from turnstone.web.papers.forms import (
    AsAtForm,
    CorrectForm,
    MakeForm,
    PublishForm,
    SendBackForm,
    SimpleMoveForm,
    SpanForm,
    WithdrawForm,
)
from turnstone.web.papers.presenters.changes import as_groups
from turnstone.web.papers.presenters.months import as_months, as_others
from turnstone.web.papers.presenters.paper import as_paper
from turnstone.web.papers.presenters.preview import Preview, as_preview

MOVE_FORMS: dict[str, type[forms.Form]] = {
    "send_for_review": SimpleMoveForm,
    "approve": SimpleMoveForm,
    "send_back": SendBackForm,
    "publish": PublishForm,
    "correct": CorrectForm,
    "withdraw": WithdrawForm,
}
_NOT_OUT = frozenset({State.DRAFT, State.IN_REVIEW, State.APPROVED})


@for_members()
def papers(request: MemberRequest, area_slug: str) -> HttpResponse:
    """List the papers of each month that this member may read."""
    form = make_form(request) if can_write_papers(request.member) else None
    return papers_page(request, form)


def papers_page(request: MemberRequest, form: MakeForm | None) -> HttpResponse:
    """Show the list, with the form that makes a paper for those who write them."""
    lines = publications_for(request.member)
    page = {
        "months": as_months(_months(request), lines),
        "others": as_others(lines),
        "form": form,
        "sees_drafts": can_see_drafts(request.member),
    }
    return render(request, "papers/papers.html", page)


def make_form(request: MemberRequest) -> MakeForm | None:
    """Ask for a paper; this month's update for the board unless the address says otherwise. None without a cycle."""
    months = _months(request)
    if not months:
        return None
    plan = current_plan(request.member.area.id)
    now = open_cycle(plan.pk) if plan else None
    said = {"cycle": month_slug(now.period) if now else next(iter(months))}
    said |= {key: request.GET[key] for key in ("cycle", "kind") if key in request.GET}
    return MakeForm(request.POST or None, months=months.items(), initial=said)


def _months(request: MemberRequest) -> dict[str, str]:
    cycles = cycles_in(request.member.area.id)
    return {month_slug(cycle.period): month_name(cycle.period) for cycle in cycles}


@for_members()
def paper(request: MemberRequest, area_slug: str, paper_id: int) -> HttpResponse:
    """Show a paper as it was frozen, how far it has come, and what this member may do with it."""
    return paper_page(request, find_paper(request, paper_id))


def paper_page(
    request: MemberRequest, found: PublicationFacts, tried: tuple[str, forms.Form] | None = None
) -> HttpResponse:
    """Show a paper; `tried` is a move that was refused, with what was typed."""
    events = list(events_about(f"publications.publication:{found.id}"))
    is_held = found.id in held_publications(request.member.area.id)
    shown = as_paper(found, events, request.member, clock.now(), is_held=is_held)
    move_forms = {name: MOVE_FORMS[name](auto_id=f"{name}-%s") for name in shown.moves}
    page = {
        "paper": shown,
        "forms": move_forms | dict([tried] if tried else []),
        "form": tried[1] if tried else None,
        "outline": documents.outline(found.content),
        "content": documents.document_html(found.content),
        "files": documents.FORMS,
        "may_release": can_run_boards(request.member) and found.state in _NOT_OUT and not is_held,
    }
    return render(request, "papers/paper.html", page)


def find_paper(request: MemberRequest, paper_id: int) -> PublicationFacts:
    """Find a paper that this member may read; to others there is none."""
    found = find_publication_for(request.member, paper_id)
    if found is None:
        raise Http404
    return found


@for_members()
def paper_file(request: MemberRequest, area_slug: str, paper_id: int, form: str) -> HttpResponse:
    """Hand over a paper as a file."""
    found = find_paper(request, paper_id)
    if form not in documents.FORMS:
        raise Http404
    file = documents.as_file(found.content, form)
    name = f"{area_slug}-{found.kind}-{found.slug}{file.ending}"
    return download(file.content, name=name, media_type=file.media_type)


@for_members(can_see_drafts)
def preview(request: MemberRequest, area_slug: str, slug: str, kind: str) -> HttpResponse:
    """Show a paper as it would be, made from the record as at now or as at a past day. Nothing is kept."""
    cycle = _cycle(request, slug)
    kinds = catalogue.kinds_about(Subject.CYCLE)
    if kind not in kinds:
        raise Http404
    form = as_at_form(request)
    made = made_as_asked(form, kind, cycle_id=cycle.pk)
    page = {
        "kind": kind,
        "name": catalogue.PAPERS[kind].name,
        "others": [(each, catalogue.PAPERS[each].name) for each in kinds if each != kind],
        "slug": slug,
        "month": month_name(cycle.period),
        "form": form,
        "made": made,
        "may_write": can_write_papers(request.member),
    }
    return render(request, "papers/preview.html", page)


def as_at_form(request: MemberRequest, kind: str = "") -> AsAtForm:
    """Read the day that the address asks for, if it asks for one; a paper that tells of a time has two."""
    tells_of_a_time = kind and catalogue.PAPERS[kind].first_day
    asked = request.GET if {"as_at", "since"} & request.GET.keys() else None
    return SpanForm(asked) if tells_of_a_time else AsAtForm(asked)


def made_as_asked(form: AsAtForm, kind: str, **subject: int) -> Preview | None:
    """Make the paper as at the day asked for; a day that cannot be shown becomes a message on the form."""
    if form.is_bound and not form.is_valid():
        return None
    said = form.cleaned_data if form.is_bound else {}
    moment, since = moment_of(said.get("as_at")), said.get("since")
    try:
        return as_preview(
            catalogue.draft(kind, **subject, as_at=moment, since=since, audience=Audience.BOARD)
        )
    except LookupError:
        what = "This month had not been opened" if "cycle_id" in subject else "This was not in the record"
        form.add_error("as_at", f"{what} on that day; choose a later one.")
        return None


def moment_of(day: dt.date | None) -> dt.datetime:
    """Give the end of a past day, or now where none is asked for."""
    return clock.end_of(day) if day and day != clock.today() else clock.now()


@for_members()
def changes(request: MemberRequest, area_slug: str, slug: str) -> HttpResponse:
    """Show this month beside the last."""
    cycle = _cycle(request, slug)
    before, now = read_two_cycles(cycle.pk, clock.now())
    found = changes_between(before, now)
    page = {
        "slug": slug,
        "month": month_name(cycle.period),
        "since": found.since,
        "groups": as_groups(found, now.plan.rating_key),
        "sees_drafts": can_see_drafts(request.member),
    }
    return render(request, "papers/changes.html", page)


def _cycle(request: MemberRequest, slug: str) -> Any:
    found = find_cycle(request.member.area.id, slug)
    if found is None:
        raise Http404
    return found
