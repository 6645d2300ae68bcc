"""The measures that show an outcome."""

from typing import Any

from django.http import Http404, HttpResponse
from django.urls import reverse

from turnstone.programme.people.permissions import can_run_the_cycle
from turnstone.programme.plan.operations import link_measure, unlink_measure
from turnstone.programme.plan.queries import (
    current_plan,
    linked_measures,
    outcome_of_reference,
    words_of,
)
from turnstone.programme.scorecards.queries import (
    measures_of,
)
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.asking import Piece, Question, ask_pieces, made_of, piece_of, saved
from turnstone.web.plan.forms import measures as forms


@for_members(can_run_the_cycle)
def outcome_measures(request: MemberRequest, area_slug: str, reference: str) -> HttpResponse:
    """Choose the measures that show an outcome, or let one go."""
    plan = current_plan(request.member.area.id)
    outcome = outcome_of_reference(plan.pk, reference) if plan else None
    if plan is None or outcome is None:
        raise Http404
    here = reverse("outcome_measures", args=[area_slug, reference])
    pieces = _pieces(request, outcome)
    done = made_of(pieces)
    if done:
        return saved(request, f"Saved: {done.title.lower()}.", here)
    trail = [
        ("Plan", reverse("plan", args=[area_slug])),
        ("Measures", reverse("measures", args=[area_slug])),
    ]
    heading = f"How {words_of(plan)['outcome']} {reference} is measured"
    question = Question(heading=heading, button="", here="plan", trail=trail, about=outcome.text)
    return ask_pieces(request, pieces, question)


def _pieces(request: MemberRequest, outcome: Any) -> list[Piece]:
    known = {str(each.pk): each for each in measures_of(outcome.area_id)}
    linked = linked_measures(outcome.pk)
    free = [each for each in known.values() if each.pk not in linked]
    ours = [each for each in known.values() if each.pk in linked]
    by = request.member

    def link(said: dict[str, Any]) -> Any:
        return link_measure(by=by, outcome=outcome, measure=known[said["measure"]])

    def unlink(said: dict[str, Any]) -> Any:
        return unlink_measure(by=by, outcome=outcome, measure=known[said["measure"]], why=said["why"])

    add = forms.LinkForm(measures=free, **piece_of(request, "link"))
    remove = forms.UnlinkForm(measures=ours, **piece_of(request, "unlink"))
    titles = f" (now: {', '.join(each.title for each in ours)})" if ours else ""
    return [
        Piece("link", f"Tie a measure to it{titles}", add, link, "Tie it"),
        *([Piece("unlink", "Let a measure go", remove, unlink, "Let it go")] if ours else []),
    ]
