"""The golden thread: how much of it there is for each requirement, and one of them from end to end."""

import datetime as dt

from django.http import Http404, HttpResponse
from django.shortcuts import render

from turnstone.papers.catalogue import draft
from turnstone.programme.audit import clock
from turnstone.programme.boards.queries import ledger_for
from turnstone.programme.plan.facts import PlanFacts, Thread, orphans_of, thread_of, threads_of
from turnstone.programme.plan.queries import (
    find_requirement,
    needs_cited,
    plan_answering,
    plan_for,
    requirement_as_at,
    unanswered_at,
)
from turnstone.programme.publications.rules import Audience, Kind
from turnstone.programme.scorecards.queries import measures_as_at
from turnstone.programme.voice.queries import heard_as_at
from turnstone.web.kit import documents
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.csv_file import csv_file
from turnstone.web.kit.download import download
from turnstone.web.plan import presenters
from turnstone.web.plan.choosing import facts_asked, still, ways_to_others


@for_members()
def threads(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Show how whole each thread is, and what hangs from nothing."""
    plan = facts_asked(request)
    page = None
    if plan:
        measures = measures_as_at(plan.area_id, clock.now())
        orphans = orphans_of(plan, measures, unanswered_at(plan.area_id, clock.now()))
        page = presenters.threads_page(plan, _threads(plan), orphans)
    others = ways_to_others(request, plan.id, "threads") if plan else ()
    return render(request, "plan/threads.html", {"page": page, "others": others, "still": still(request)})


@for_members()
def threads_csv(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Hand over the coverage of each link as a table."""
    plan = facts_asked(request)
    if plan is None:
        raise Http404
    rows = presenters.thread_rows(_threads(plan))
    return csv_file(f"{area_slug}-threads-{clock.today()}.csv", presenters.THREAD_HEADS, rows)


@for_members()
def requirement(request: MemberRequest, area_slug: str, slug: str) -> HttpResponse:
    """Walk one thread from the finding down to the evidence."""
    row = find_requirement(request.member.area.id, slug)
    if row is None:
        raise Http404
    plan_id, asked = plan_answering(row, clock.now()), requirement_as_at(row.area_id, row.pk, clock.now())
    if plan_id is None or asked is None:
        raise Http404
    plan = plan_for(request.member, plan_id)
    measures = measures_as_at(plan.area_id, clock.now())
    heard = heard_as_at(plan.area_id, clock.now(), Audience.BOARD)
    thread = thread_of(plan, asked, heard.spoken_of(plan.outcomes))
    page = presenters.requirement_page(plan, thread, measures, heard, slug, clock.today())
    asked_by_boards = presenters.asked_rows(
        area_slug, ledger_for(request.member, clock.now()), row.pk, clock.today()
    )
    needs = presenters.needs_links(plan, thread.outcomes, needs_cited(plan))
    shown = {"page": page, "asked": asked_by_boards, "needs": needs}
    return render(request, "plan/requirement.html", shown)


@for_members()
def evidence_pack(request: MemberRequest, area_slug: str, slug: str, form: str) -> HttpResponse:
    """Hand over the evidence pack of a requirement as at the end of a day."""
    row = find_requirement(request.member.area.id, slug)
    if row is None or form not in documents.FORMS:
        raise Http404
    on = _day(request.GET.get("on", ""))
    moment = clock.now() if on is None or on >= clock.today() else clock.end_of(on)
    try:
        made = draft(Kind.EVIDENCE_PACK, requirement_id=row.pk, as_at=moment, audience=Audience.BOARD)
    except LookupError:
        return render(request, "plan/no_pack.html", {"slug": slug, "on": on}, status=404)
    file = documents.as_file(made.content, form)
    name = f"{area_slug}-evidence-{slug}-{moment:%Y-%m-%d}.{file.ending}"
    return download(file.content, name=name, media_type=file.media_type)


def _threads(plan: PlanFacts) -> tuple[Thread, ...]:
    heard = heard_as_at(plan.area_id, plan.as_at, Audience.BOARD)
    return threads_of(plan, heard.spoken_of(plan.outcomes))


def _day(words: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(words)
    except ValueError:
        return None
