"""Which way a measure should go."""

from django.http import Http404, HttpResponse
from django.urls import reverse

from turnstone.programme.people.permissions import can_record_measures
from turnstone.programme.scorecards.operations import say_which_way
from turnstone.programme.scorecards.queries import find_measure
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.asking import Question, ask, made, saved
from turnstone.web.scorecards.forms.measures import DirectionForm


@for_members(can_record_measures)
def change_measure(request: MemberRequest, area_slug: str, measure_id: int) -> HttpResponse:
    """Say which way is better."""
    row = find_measure(request.member.area.id, measure_id)
    if row is None:
        raise Http404
    form, here = (
        DirectionForm(request.POST or None, initial={"polarity": row.polarity}),
        reverse("measure", args=[area_slug, measure_id]),
    )
    if made(form, lambda said: say_which_way(by=request.member, measure=row, **said)):
        return saved(request, "Saved which way is better.", here)
    trail = [("Measures", reverse("measures", args=[area_slug])), (row.title, here)]
    heading = f"Which way is better: {row.title}"
    return ask(request, form, Question(heading=heading, button="Save it", here="scorecards", trail=trail))
