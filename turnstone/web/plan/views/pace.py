"""Is the plan fast enough?"""

from django.http import Http404, HttpResponse
from django.shortcuts import render

from turnstone.papers.pace_paper import pace_paper
from turnstone.programme.audit import clock
from turnstone.programme.plan.facts import PlanFacts
from turnstone.web.kit import documents
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.download import download
from turnstone.web.plan import presenters
from turnstone.web.plan.choosing import facts_asked, ways_to_others


@for_members()
def pace(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Show how fast the plan goes, as at any day of its life, counted by actions or by steps."""
    plan = facts_asked(request)
    asked = presenters.pace_asked(request.GET, clock.today())
    page = presenters.pace_page(plan, asked, clock.today()) if plan else None
    drawn = documents.section_as_page(_paper(plan, asked), "pace", str) if plan else ""
    others = ways_to_others(request, plan.id, "pace") if plan else ()
    return render(request, "plan/pace.html", {"page": page, "drawn": drawn, "others": others})


@for_members()
def pace_file(request: MemberRequest, area_slug: str, form: str) -> HttpResponse:
    """Hand over what the page of pace shows, in one of the forms of a paper."""
    plan = facts_asked(request)
    if plan is None or form not in documents.FORMS:
        raise Http404
    asked = presenters.pace_asked(request.GET, clock.today())
    file = documents.as_file(_paper(plan, asked), form)
    name = f"{area_slug}-pace-{asked.on}.{file.ending}"
    return download(file.content, name=name, media_type=file.media_type)


def _paper(plan: PlanFacts, asked: presenters.PaceAsked) -> str:
    return pace_paper(plan, asked.on, asked.counted)
