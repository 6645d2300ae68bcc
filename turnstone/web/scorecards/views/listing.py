"""The list of measures, and the same as a file."""

from django.http import HttpResponse
from django.shortcuts import render
from markupsafe import Markup

from turnstone.papers.measures.drawing import spark_of
from turnstone.programme.audit import clock
from turnstone.programme.people.permissions import can_record_measures
from turnstone.programme.people.queries import posts_as_at
from turnstone.programme.scorecards.facts import Standing
from turnstone.programme.scorecards.queries import standings_as_at
from turnstone.web.kit import documents
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.csv_file import csv_file
from turnstone.web.scorecards.forms.listing import NarrowingForm
from turnstone.web.scorecards.presenters import listing as presenters


@for_members()
def measures(request: MemberRequest, area_slug: str) -> HttpResponse:
    """List what is counted, and how each measure stands."""
    member = request.member
    standings = standings_as_at(member.area.id, clock.now())
    page = {
        "page": presenters.listing(area_slug, standings, request.GET, member.posts, drawn),
        "form": NarrowingForm(request.GET),
        "may_record": can_record_measures(member),
    }
    return render(request, "scorecards/measures.html", page)


@for_members()
def measures_csv(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Hand over the measures that were asked for, as a table."""
    member, now = request.member, clock.now()
    kept = presenters.chosen(standings_as_at(member.area.id, now), request.GET, member.posts)
    rows = presenters.rows_for_a_file(kept, posts_as_at(member.area.id, now))
    return csv_file(f"{area_slug}-measures-{clock.today()}.csv", presenters.HEADS, rows)


def drawn(standing: Standing) -> Markup:
    """Draw the small line of a measure."""
    return documents.spark(spark_of(standing.record, standing.reading))
