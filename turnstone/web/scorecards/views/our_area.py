"""What the area needs and what that costs, on a page to print and as a file: for a board, or for everyone."""

from django.http import Http404, HttpResponse
from django.shortcuts import render

from turnstone.papers.measures import our_area as papers
from turnstone.programme.audit import clock
from turnstone.programme.delivery.queries import savings_at_risk_in
from turnstone.programme.scorecards.queries import money_as_at
from turnstone.web.kit import documents
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.download import download
from turnstone.web.scorecards.views.needs import cited_needs, known_needs

_READERS = {"board": "For a board", "everyone": "For everyone"}


@for_members()
def our_area(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Show it, ready to print."""
    made = _made(request)
    page = {
        "about": made.subtitle,
        "drawn": documents.made_html(made) if made.sections else "",
        "readers": _READERS,
        "chosen": _chosen(request),
        "forms": documents.FORMS,
    }
    return render(request, "scorecards/our_area.html", page)


@for_members()
def our_area_file(request: MemberRequest, area_slug: str, form: str) -> HttpResponse:
    """Hand over the same as a file."""
    if form not in documents.FORMS:
        raise Http404
    file = documents.made_file(_made(request), form)
    name = f"{area_slug}-our-area-{clock.today()}{file.ending}"
    return download(file.content, name=name, media_type=file.media_type)


def _chosen(request: MemberRequest) -> str:
    asked = request.GET.get("for", "")
    return asked if asked in _READERS else "board"


def _made(request: MemberRequest) -> documents.Made:
    area, today = request.member.area, clock.today()
    if _chosen(request) == "everyone":
        return papers.for_everyone(area.name, known_needs(request), today)
    plan, cited = cited_needs(request)
    risks = savings_at_risk_in(plan) if plan else ()
    lines = money_as_at(area.id, clock.now())
    return papers.for_a_board(area.name, known_needs(request), cited, lines, risks, today)
