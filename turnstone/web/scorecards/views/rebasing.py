"""Limits that begin anew: looked at before they do, and let run on again with a reason."""

from dataclasses import replace
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from turnstone.papers.measures.drawing import chart_of
from turnstone.programme.audit import clock
from turnstone.programme.people.permissions import can_record_measures
from turnstone.programme.scorecards.facts import MeasureRecord, Reading, RebaseFacts, read_series
from turnstone.programme.scorecards.operations import rebase, undo_rebase
from turnstone.programme.scorecards.queries import find_place, find_rebase
from turnstone.programme.scorecards.rules import accepts_worse, refusal_to_rebase, warnings_of_rebase
from turnstone.web.kit import documents
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.asking import Question, ask, made, saved
from turnstone.web.scorecards.forms.rebasing import RebaseForm, UndoForm
from turnstone.web.scorecards.presenters import measure as presenters
from turnstone.web.scorecards.views.measure import Shown, shown_measure


@for_members(can_record_measures)
def rebase_measure(request: MemberRequest, area_slug: str, measure_id: int) -> HttpResponse:
    """Let the limits of a measure begin anew; what the chart would then look like is shown before it is done."""
    place = request.GET.get("place", "")
    shown = shown_measure(request, measure_id, place)
    form = RebaseForm(request.POST or None, initial={"on": shown.reading.suggested_rebase})
    looks = request.POST.get("step") != "keep"
    if not looks and made(form, lambda said: _rebase(request, shown, said)):
        words = "The limits begin anew from that day. It stands with your name and can be undone."
        return saved(request, words, _back(area_slug, shown))
    page = {
        "title": shown.record.measure.title,
        "of": shown.record.place.name if shown.record.place else "",
        "form": form,
        "measure_id": measure_id,
        "back": _back(area_slug, shown),
        "suggestion": presenters.suggestion_words(shown.reading),
        **(_looked_at(request, shown.record, form) if looks and form.is_bound and form.is_valid() else {}),
    }
    return render(request, "scorecards/rebase.html", page)


@for_members(can_record_measures)
def undo_measure_rebase(
    request: MemberRequest, area_slug: str, measure_id: int, rebase_id: int
) -> HttpResponse:
    """Let limits run on as if they had never begun anew."""
    row = find_rebase(request.member.area.id, measure_id, rebase_id)
    if row is None:
        raise Http404
    shown = shown_measure(request, measure_id, str(row.place_id or ""))
    here = _back(area_slug, shown)
    form = UndoForm(request.POST or None)
    if made(form, lambda said: undo_rebase(by=request.member, rebase=row, **said)):
        return saved(request, "The limits run on again. The decision stays in the record.", here)
    trail = [("Measures", reverse("measures", args=[area_slug])), (shown.record.measure.title, here)]
    question = Question(
        heading="Let the limits run on",
        button="Undo it",
        here="scorecards",
        trail=trail,
        about=f"{row.by_name} let them begin anew on {row.on:%-d %B %Y}: {row.cause}",
    )
    return ask(request, form, question)


def _back(area_slug: str, shown: Shown) -> str:
    here = reverse("measure", args=[area_slug, shown.record.measure.id])
    return f"{here}?place={shown.chosen}" if shown.chosen else here


def _rebase(request: MemberRequest, shown: Shown, said: dict[str, Any]) -> Any:
    place = find_place(request.member.area.id, shown.chosen) if shown.chosen else None
    return rebase(by=request.member, measure=shown.row, place=place, **said)


def _looked_at(request: MemberRequest, record: MeasureRecord, form: RebaseForm) -> dict[str, Any]:
    """Draw the chart as it would be, with what should be known before it is so; a refusal stands on the form."""
    on, cause = form.cleaned_data["on"], form.cleaned_data["cause"]
    days = [each.period_ends_on for each in record.figures if each.value is not None]
    taken = [each.on for each in record.rebases if each.undone_on is None]
    refused = refusal_to_rebase(days, taken, on)
    if refused:
        form.add_error(None, refused)
        return {}
    reading = _with_rebase(request, record, on, cause)
    after = sum(each >= on for each in days)
    groups = reading.chart.groups
    means = [each.limits.mean for each in groups[-2:]]
    is_worse = len(groups) > 1 and accepts_worse(means[0], means[1], record.measure.polarity)
    return {
        "preview": documents.chart(chart_of(reading.record, reading)),
        "warnings": warnings_of_rebase(after, is_worse=is_worse),
    }


def _with_rebase(request: MemberRequest, record: MeasureRecord, on: Any, cause: str) -> Reading:
    """Read the series as if the limits began anew on a day; nothing is saved."""
    meant = RebaseFacts(
        id=0,
        version=0,
        measure_id=record.measure.id,
        place_id=record.place.id if record.place else None,
        on=on,
        cause=cause,
        by_name=request.member.name,
        made_on=clock.today(),
        undone_on=None,
        undone_by_name="",
        undone_because="",
    )
    return read_series(replace(record, rebases=(*record.rebases, meant)))
