"""What figures are due, and entering those of one measure."""

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from turnstone.programme.audit import clock
from turnstone.programme.people.permissions import can_record_measures, can_see_small_areas
from turnstone.programme.people.queries import area_of, posts_as_at
from turnstone.programme.scorecards.facts import MeasureRecord, PlaceFacts
from turnstone.programme.scorecards.operations import keep_results, withdraw_result
from turnstone.programme.scorecards.queries import (
    find_result,
    known_now,
    measure_records,
    places_as_at,
    result_names,
    uploads_of,
)
from turnstone.programme.scorecards.rules import (
    LEVEL_NAMES,
    SMALL_LEVELS,
    Entered,
    Fault,
    Level,
    guard,
    period_words,
    read_result_table,
)
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.asking import Question, ask, made, saved
from turnstone.web.kit.formats import count
from turnstone.web.kit.forms import attempt
from turnstone.web.scorecards.forms.results import FigureForm, PlaceOf, SourceForm, WhyForm
from turnstone.web.scorecards.presenters import results as presenters

_COLUMNS = ("period", "numerator", "denominator", "value", "mark", "settled", "remark")


@for_members()
def results(request: MemberRequest, area_slug: str) -> HttpResponse:
    """List the measures by whether their next figure is late."""
    area_id, now = request.member.area.id, clock.now()
    groups = presenters.due_groups(
        area_slug, measure_records(area_id, now), posts_as_at(area_id, now), clock.today()
    )
    may = can_record_measures(request.member)
    page = {
        "groups": groups,
        "sentence": presenters.due_sentence(groups),
        "may_record": may,
        "uploads": uploads_of(area_id) if may else (),
    }
    return render(request, "scorecards/results.html", page)


@for_members(can_record_measures)
def enter_results(request: MemberRequest, area_slug: str, measure_id: int) -> HttpResponse:
    """Enter the last figures of one measure, of the whole area or of a place."""
    places = _places_to_choose(request)
    of = PlaceOf(request.GET or None, ((each.id, _named(each)) for each in places))
    place = next((each for each in places if each.id == of.chosen()), None)
    record = _record(request, measure_id, place)
    forms = _forms(request, record)
    faults: dict[str, list[Fault]] = {}
    problem = WhyForm(None)
    newest = record.figures[-1].source if record.figures else ""
    source = SourceForm(request.POST if request.method == "POST" else None, initial={"source": newest})
    if request.method == "POST" and all(form.is_valid() for form in (source, *forms)):
        changed = [form for form in forms if form.has_changed()]
        if not changed:
            return saved(request, "Nothing was changed.", request.get_full_path())
        rows, faults = _read(request, record, changed)
        if not faults:
            why = f"By hand: {record.measure.title}"
            rows = [replace(each, source=source.cleaned_data["source"]) for each in rows]
            taken = attempt(
                problem,
                lambda: keep_results(by=request.member, area=area_of(request.member), rows=rows, why=why),
            )
            if taken:
                words = f"Kept {count(taken.added + taken.changed, 'figure')}."
                return saved(request, words, request.get_full_path())
    page = {
        "page": presenters.enter_page(record.measure),
        "measure_id": measure_id,
        "of": of if places else None,
        "rows": [_row(form, record, faults) for form in forms],
        "faults": [each for found in faults.values() for each in found],
        "source": source,
        "problem": str(problem.non_field_errors()) if problem.is_bound else "",
    }
    return render(request, "scorecards/enter_results.html", page)


@for_members(can_record_measures)
def withdraw(request: MemberRequest, area_slug: str, result_id: int) -> HttpResponse:
    """Take a figure out of the record."""
    result = find_result(request.member.area.id, result_id)
    if result is None or not _may_see(request, result.place_id):
        raise Http404
    form, measure = WhyForm(request.POST or None), result.measure
    back = reverse("enter_results", args=[area_slug, measure.pk])
    if made(form, lambda said: withdraw_result(by=request.member, result=result, **said)):
        return saved(request, "The figure is withdrawn; its history stays.", back)
    period = period_words(result.period_ends_on, measure.frequency, measure.starts_again_in)
    trail = [("Results", reverse("results", args=[area_slug])), (measure.title, back)]
    question = Question(
        heading=f"Withdraw the figure of {period}", button="Withdraw it", here="scorecards", trail=trail
    )
    return ask(request, form, question)


def _places_to_choose(request: MemberRequest) -> list[PlaceFacts]:
    small = can_see_small_areas(request.member)
    found = places_as_at(request.member.area.id, clock.now())
    return [each for each in found if not each.ended_on and (small or each.level not in SMALL_LEVELS)]


def _may_see(request: MemberRequest, place_id: int | None) -> bool:
    return place_id is None or any(each.id == place_id for each in _places_to_choose(request))


def _named(place: PlaceFacts) -> str:
    return f"{LEVEL_NAMES[Level(place.level)]}: {place.name}"


def _record(request: MemberRequest, measure_id: int, place: PlaceFacts | None) -> MeasureRecord:
    records = measure_records(request.member.area.id, clock.now(), place_id=place.id if place else None)
    found = next((each for each in records if each.measure.id == measure_id), None)
    if found is None:
        raise Http404
    return found


def _forms(request: MemberRequest, record: MeasureRecord) -> list[FigureForm]:
    kept = {each.period_ends_on: each for each in record.figures}
    return [
        FigureForm(
            request.POST if request.method == "POST" else None,
            prefix=f"p{on:%Y%m%d}",
            figure=kept.get(on),
            ends_on=on,
            period=_period(record, on),
        )
        for on in presenters.periods_to_enter(record, clock.today())
    ]


def _period(record: MeasureRecord, on: dt.date) -> str:
    return period_words(on, record.measure.frequency, record.measure.starts_again_in)


def _read(
    request: MemberRequest, record: MeasureRecord, forms: Sequence[FigureForm]
) -> tuple[list[Entered], dict[str, list[Fault]]]:
    """Read what was typed as the table that it is, and hold it against what is kept; faults are told by period."""
    measure, area_id = record.measure, request.member.area.id
    table = [_COLUMNS, *([form.cells()[name] for name in _COLUMNS] for form in forms)]
    read = read_result_table(table, result_names(area_id, measure.id))
    place_id = record.place.id if record.place else None
    rows = [replace(each, place_id=place_id) for each in read.rows]
    found: Sequence[Fault] = read.faults
    if not found and rows:
        has_a_word = {each.row for each in rows if each.remark}
        told = guard(rows, known_now(area_id, [measure.id]))
        found = [each for each in told if each.is_error or each.row not in has_a_word]
    by_form: dict[str, list[Fault]] = defaultdict(list)
    for each in found:
        by_form[str(forms[each.row - 2].prefix) if each.row > 1 else ""].append(each)
    return rows, dict(by_form)


def _row(form: FigureForm, record: MeasureRecord, faults: dict[str, list[Fault]]) -> dict[str, Any]:
    kept = {each.period_ends_on: each for each in record.figures}
    figure = kept.get(form.ends_on)
    return {
        "form": form,
        "period": form.period,
        "anchor": form.prefix,
        "due": "" if figure else presenters.due_words(form.ends_on, record.measure),
        "result_id": figure.id if figure else None,
        "faults": faults.get(str(form.prefix), []),
    }
