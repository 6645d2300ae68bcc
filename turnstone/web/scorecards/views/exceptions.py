"""The measures that need a word, and the note that is the word."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from turnstone.programme.audit import clock
from turnstone.programme.people.permissions import can_note_measure
from turnstone.programme.people.queries import posts_as_at
from turnstone.programme.scorecards.facts import MeasureRecord
from turnstone.programme.scorecards.operations import write_note as write
from turnstone.programme.scorecards.queries import find_measure, record_of, standings_as_at
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.asking import Question, ask, made, saved
from turnstone.web.scorecards.forms.notes import NoteForm
from turnstone.web.scorecards.presenters import exceptions as presenters
from turnstone.web.scorecards.presenters.periods import figure_choices

_PERIODS = 12


@for_members()
def exceptions(request: MemberRequest, area_slug: str) -> HttpResponse:
    """List the measures that are off target, changed for the worse or late, and who owes a note."""
    member, now = request.member, clock.now()
    page = presenters.exceptions_page(
        area_slug,
        standings_as_at(member.area.id, now),
        posts_as_at(member.area.id, now),
        lambda owner_id: can_note_measure(member, owner_id),
    )
    return render(request, "scorecards/exceptions.html", {"page": page})


@for_members()
def write_note(request: MemberRequest, area_slug: str, measure_id: int) -> HttpResponse:
    """Write what a figure means and what comes next; for those who record measures, and the owner."""
    row = find_measure(request.member.area.id, measure_id)
    if row is None or not can_note_measure(request.member, row.owner_id):
        raise Http404
    record = record_of(row.area_id, row.pk, clock.now())
    here = reverse("measure", args=[area_slug, measure_id])
    periods = figure_choices(record, _PERIODS)
    if not periods:
        return saved(request, f"“{row.title}” has no figure yet, so there is nothing to say of one.", here)
    form = NoteForm(
        request.POST or None, periods=periods, initial=_initial(record, request.GET.get("period"))
    )
    note = made(form, lambda said: write(by=request.member, measure=row, **said))
    if note:
        exceptions_page = reverse("exceptions", args=[area_slug])
        return saved(request, f"Saved the note of “{row.title}”.", exceptions_page)
    trail = [("Measures", reverse("measures", args=[area_slug])), (row.title, here)]
    question = Question(
        heading=f"Write a note: {row.title}",
        button="Save the note",
        here="scorecards",
        trail=trail,
        about="It stands beside the figure, and goes to the board with it.",
    )
    return ask(request, form, question)


def _initial(record: MeasureRecord, asked: str | None) -> dict[str, Any]:
    """Begin with the newest period, or the one that was asked for, and what is said of it already."""
    latest = record.latest
    period = asked or (latest.period_ends_on.isoformat() if latest else "")
    note = next((each for each in record.notes if each.period_ends_on.isoformat() == period), None)
    said = {"so_what": note.so_what, "what_next": note.what_next} if note else {}
    return {"period_ends_on": period} | said
