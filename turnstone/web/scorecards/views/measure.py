"""One measure with its chart, for the whole area or for a place in it, and the same as a file."""

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render

from turnstone.papers.measures.drawing import chart_of, multiples_of
from turnstone.programme.audit import clock
from turnstone.programme.people.facts import PostFacts
from turnstone.programme.people.permissions import (
    can_note_measure,
    can_record_measures,
    can_see_small_areas,
)
from turnstone.programme.people.queries import area_of, posts_as_at
from turnstone.programme.plan.facts import PlanFacts
from turnstone.programme.plan.queries import current_plan, plan_for
from turnstone.programme.scorecards.facts import (
    MeasureRecord,
    PlaceFacts,
    Reading,
    Standing,
    read_series,
)
from turnstone.programme.scorecards.queries import (
    changes_to_a_measure,
    find_measure,
    measure_records,
    places_as_at,
    readings_of_places,
    standings_of,
)
from turnstone.programme.scorecards.rules import SMALL_LEVELS, Level
from turnstone.web.kit import documents
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.csv_file import csv_file
from turnstone.web.kit.download import download
from turnstone.web.scorecards.presenters import measure as presenters
from turnstone.web.scorecards.presenters.measure_past import history
from turnstone.web.scorecards.presenters.series_file import HEADS, series_rows

# How the chart may be taken away, in the order in which they are offered.
FORMS = {
    "docx": "Word",
    "pptx": "PowerPoint",
    "pdf": "PDF",
    "svg": "SVG picture",
    "png": "PNG picture",
    "csv": "CSV",
}


@dataclass(frozen=True, slots=True)
class Shown:
    """A measure as it is shown: the row it changes by, what was read of it, and for which places it may be shown."""

    row: Any
    record: MeasureRecord
    reading: Reading
    standing: Standing | None
    places: tuple[tuple[PlaceFacts, Reading], ...]

    @property
    def chosen(self) -> int | None:
        """Give the number of the place that it is shown for; None for the whole area."""
        return self.record.place.id if self.record.place else None

    @property
    def chart(self) -> Any:
        """Draw it, beside England where it is of the whole area."""
        return chart_of(self.record, self.reading, self.standing.comparison if self.standing else None)


@for_members()
def measure(request: MemberRequest, area_slug: str, measure_id: int) -> HttpResponse:
    """Show one measure with its chart, for the whole area or for a place in it."""
    shown, member = _shown(request, measure_id), request.member
    posts = posts_as_at(member.area.id, clock.now())
    may_record = can_record_measures(member)
    page = {
        "page": presenters.measure_page(
            area_slug, shown.record, shown.reading, shown.standing, _plan(request, posts)
        ),
        "measure_id": measure_id,
        "chart": documents.chart(shown.chart) if shown.reading.slots else "",
        "choices": presenters.place_choices([each for each, _ in shown.places], shown.chosen),
        "chosen": shown.chosen,
        "multiples": _multiples(shown),
        "forms": FORMS.items(),
        "history": history(shown.record, posts, *changes_to_a_measure(measure_id)),
        "may_record": may_record,
        "may_note": can_note_measure(member, shown.row.owner_id),
    }
    return render(request, "scorecards/measure.html", page)


@for_members()
def measure_chart(request: MemberRequest, area_slug: str, measure_id: int, form: str) -> HttpResponse:
    """Hand over the chart of a measure as a picture, a table or a document."""
    if form not in FORMS:
        raise Http404
    shown = _shown(request, measure_id)
    name = f"{area_slug}-{shown.record.measure.title[:60]}-{clock.today()}.{form}"
    if form == "csv":
        return csv_file(name, HEADS, series_rows(shown.reading))
    if form == "svg":
        return download(documents.chart_svg(shown.chart), name=name, media_type="image/svg+xml")
    if form == "png":
        return download(documents.chart_png(shown.chart), name=name, media_type="image/png")
    area = area_of(request.member).name
    made = documents.chart_file(shown.chart, form, area=area, as_at=clock.today(), notes=shown.reading.notes)
    return download(made.content, name=name, media_type=made.media_type)


def shown_measure(request: MemberRequest, measure_id: int, place: str) -> Shown:
    """Read a measure for those who may see it: another area's is not found, nor a place too small for a member."""
    area_id, now = request.member.area.id, clock.now()
    row = find_measure(area_id, measure_id)
    if row is None:
        raise Http404
    allowed = [each for each in places_as_at(area_id, now) if _may_see(request, each)]
    chosen = next((each for each in allowed if str(each.id) == place), None)
    if place and chosen is None:
        raise Http404
    records = measure_records(area_id, now, place_id=chosen.id if chosen else None)
    record = next(each for each in records if each.measure.id == measure_id)
    found = standings_of(area_id, now, (record,))
    standing = found[0] if found else None
    return Shown(
        row=row,
        record=record,
        reading=standing.reading if standing else read_series(record),
        standing=standing,
        places=readings_of_places(record, allowed, now),
    )


def _shown(request: MemberRequest, measure_id: int) -> Shown:
    return shown_measure(request, measure_id, request.GET.get("place", ""))


def _may_see(request: MemberRequest, place: PlaceFacts) -> bool:
    return place.level not in SMALL_LEVELS or can_see_small_areas(request.member)


def _multiples(shown: Shown) -> Any:
    """Draw the localities beside each other, under the chart of the whole area."""
    named = [(place.name, each) for place, each in shown.places if place.level == Level.LOCALITY]
    return documents.chart(multiples_of(shown.record.measure, named)) if named and not shown.chosen else ""


def _plan(request: MemberRequest, posts: dict[int, PostFacts]) -> PlanFacts | None:
    row = current_plan(request.member.area.id)
    return plan_for(request.member, row.pk, posts) if row else None
