"""What was kept and then changed."""

from django.http import HttpResponse
from django.shortcuts import render

from turnstone.programme.audit import clock
from turnstone.programme.people.permissions import can_see_small_areas
from turnstone.programme.scorecards import queries
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.csv_file import csv_file
from turnstone.web.scorecards.presenters.restatements import HEADS, Restated, restated

MOST_SHOWN = 200


@for_members()
def restatements(request: MemberRequest, area_slug: str) -> HttpResponse:
    """List the figures that were changed after they were kept, newest change first."""
    rows = _rows(request)
    page = {"rows": rows[:MOST_SHOWN], "more": max(0, len(rows) - MOST_SHOWN), "number": len(rows)}
    return render(request, "scorecards/restatements.html", page)


@for_members()
def restatements_csv(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Hand over the same as a table."""
    rows = (
        [each.measure, each.of, each.before, each.after, each.when, each.by, each.why]
        for each in _rows(request)
    )
    return csv_file(f"{area_slug}-restatements-{clock.today()}.csv", HEADS, rows)


def _rows(request: MemberRequest) -> tuple[Restated, ...]:
    area_id, now = request.member.area.id, clock.now()
    return restated(
        queries.restatements(area_id),
        queries.measures_as_at(area_id, now),
        queries.places_as_at(area_id, now),
        sees_small=can_see_small_areas(request.member),
    )
