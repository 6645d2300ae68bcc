"""How the area compares, and the published statistics that this rests on."""

from django.http import Http404, HttpResponse
from django.shortcuts import render

from turnstone.programme.audit import clock
from turnstone.programme.scorecards.facts import ComparisonFacts, FaultFacts, MeasureFacts
from turnstone.programme.scorecards.queries import (
    compared_measures,
    faults_as_at,
    judged,
    published_by_code,
    releases_as_at,
)
from turnstone.web.kit import documents
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.csv_file import csv_file
from turnstone.web.scorecards.forms.published import ChooseComparison, NarrowFaults
from turnstone.web.scorecards.presenters import published as presenters


@for_members()
def published(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Show every published measure of this area beside England and its neighbours, and what was loaded."""
    now, area_id = clock.now(), request.member.area.id
    measures = published_by_code(area_id, now)
    found = compared_measures(area_id, [judged(each) for each in measures.values()], now)
    releases = releases_as_at(now)
    page = {
        "rows": presenters.compared_rows(area_slug, measures, found),
        "releases": presenters.loaded(releases),
        "faults": sum(each.faults for each in releases),
    }
    return render(request, "scorecards/published.html", page)


@for_members()
def published_faults(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Tell what is wrong in the published statistics, as far as it is asked for."""
    narrowing = NarrowFaults(request.GET)
    found = _asked_for(narrowing)
    page = {
        "faults": found[: presenters.AT_ONCE],
        "many": len(found),
        "query": request.GET.urlencode(),
        "narrowing": narrowing,
    }
    return render(request, "scorecards/published_faults.html", page)


@for_members()
def published_faults_csv(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Hand over the faults that are asked for, as a table."""
    rows = presenters.fault_lines(_asked_for(NarrowFaults(request.GET)))
    return csv_file(f"published-faults-{clock.today()}.csv", presenters.FAULT_HEADS, rows)


@for_members()
def comparison(request: MemberRequest, area_slug: str, code: str) -> HttpResponse:
    """Show one measure of this area beside its neighbours, its region and England."""
    from turnstone.papers.measures.drawing import bars_of

    measure, found, choosing = _compared(request, code)
    name = request.member.area.name
    page = {
        "page": presenters.comparison_page(area_slug, name, measure, found, request.GET.urlencode()),
        "chart": documents.chart(bars_of(found, measure, name), is_open=True),
        "choosing": choosing,
        "code": code,
    }
    return render(request, "scorecards/comparison.html", page)


@for_members()
def comparison_csv(request: MemberRequest, area_slug: str, code: str) -> HttpResponse:
    """Hand the series over as a table."""
    measure, found, _ = _compared(request, code)
    rows = presenters.series_lines(measure, found)
    return csv_file(f"{area_slug}-{code}.csv", presenters.SERIES_HEADS, rows)


def _compared(request: MemberRequest, code: str) -> tuple[MeasureFacts, ComparisonFacts, ChooseComparison]:
    """Compare a measure; the periods that may be chosen are those of its series."""
    now, area_id = clock.now(), request.member.area.id
    measure = published_by_code(area_id, now).get(code)
    newest = compared_measures(area_id, [judged(measure)], now).get(code) if measure else None
    if measure is None or newest is None:
        raise Http404
    choosing = ChooseComparison(request.GET, [each.period for each in reversed(newest.earlier)])
    chosen = compared_measures(
        area_id,
        [judged(measure)],
        now,
        choosing.model_year,
        choosing.period or newest.period,
        is_whole=True,
    )
    return measure, chosen.get(code, newest), choosing


def _asked_for(narrowing: NarrowFaults) -> list[FaultFacts]:
    words, kind, show = (narrowing.wants(each) for each in ("q", "kind", "show"))
    return [
        each
        for each in faults_as_at(clock.now())
        if words.lower() in each.sentence.lower()
        and kind in ("", each.kind)
        and (not show or each.leaves_out == (show == "left-out"))
    ]
