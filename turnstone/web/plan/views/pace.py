"""Is the plan fast enough?"""

from django.http import Http404, HttpResponse
from django.shortcuts import render

from turnstone.papers.pace_paper import pace_paper
from turnstone.programme.audit import clock
from turnstone.programme.plan.facts import PlanFacts
from turnstone.programme.plan.queries import current_plan, find_plan, plan_for
from turnstone.web.kit import documents
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.download import download
from turnstone.web.plan import presenters


@for_members()
def pace(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Show how fast the plan goes, as at any day of its life, counted by actions or by steps."""
    plan = _plan_of(request)
    asked = presenters.pace_asked(request.GET, clock.today())
    page = presenters.pace_page(plan, asked, clock.today()) if plan else None
    drawn = documents.section_as_page(_paper(plan, asked), "pace", str) if plan else ""
    return render(request, "plan/pace.html", {"page": page, "drawn": drawn})


@for_members()
def pace_file(request: MemberRequest, area_slug: str, form: str) -> HttpResponse:
    """Hand over what the page of pace shows, in one of the forms of a paper."""
    plan = _plan_of(request)
    if plan is None or form not in documents.FORMS:
        raise Http404
    asked = presenters.pace_asked(request.GET, clock.today())
    file = documents.as_file(_paper(plan, asked), form)
    name = f"{area_slug}-pace-{asked.on}.{file.ending}"
    return download(file.content, name=name, media_type=file.media_type)


def _plan_of(request: MemberRequest) -> PlanFacts | None:
    area_id, slug = request.member.area.id, request.GET.get("plan", "")
    row = find_plan(area_id, slug) if slug else current_plan(area_id)
    return plan_for(request.member, row.pk) if row else None


def _paper(plan: PlanFacts, asked: presenters.PaceAsked) -> str:
    return pace_paper(plan, asked.on, asked.counted)
