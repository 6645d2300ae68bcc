"""Figures taken in by the table: chosen or pasted, checked, kept, and taken back."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django_tasks.base import TaskResultStatus
from django_tasks.exceptions import TaskResultDoesNotExist

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Refusal
from turnstone.programme.people.permissions import can_record_measures, can_see_small_areas
from turnstone.programme.people.queries import area_of
from turnstone.programme.scorecards import operations
from turnstone.programme.scorecards.queries import known_now, measure_records, uploads_of
from turnstone.programme.scorecards.rules import (
    MARK_NAMES,
    RESULT_COLUMNS,
    Entered,
    Fault,
    ResultTable,
    faults_of_table,
    unsettled,
)
from turnstone.programme.sources.operations import keep_unread
from turnstone.programme.sources.queries import kept_file
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.asking import Question, ask, made, saved
from turnstone.web.kit.csv_file import csv_file
from turnstone.web.kit.formats import count
from turnstone.web.kit.forms import attempt
from turnstone.web.scorecards.forms.results import TableForm, WhyForm, WordsForm
from turnstone.web.scorecards.presenters.uploading import template_rows
from turnstone.web.scorecards.taking_in import (
    MOST_AT_ONCE,
    keep_table,
    out_of_sight,
    read_results,
    with_words,
)

MOST_TOLD = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A table as it was read, with what stands in its way."""

    file_id: int
    name: str
    rows: tuple[Entered, ...]
    errors: tuple[Fault, ...]
    warnings: tuple[Fault, ...]


@for_members(can_record_measures)
def upload_results(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Choose or paste a table, and see what is wrong with it before anything is kept."""
    form = TableForm(request.POST or None, request.FILES or None)
    if form.is_bound and form.is_valid():
        name, content = form.content()
        read = attempt(form, lambda: read_results(request.member.area.id, name, content))
        if read is not None:
            kept = keep_unread(
                by=request.member, area=area_of(request.member), name=_named(name), content=content
            )
            return _check_page(request, _checked(request, kept.pk, name, read))
    page = {"form": form, "columns": _COLUMNS, "trail": _trail(request, "Take in a table")}
    return render(request, "scorecards/upload_results.html", page)


@for_members(can_record_measures)
def keep_upload(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Keep the figures of a table that was checked, with the words that were said of what is odd."""
    checked = _again(request)
    form = _words_form(request.POST, checked)
    words = form.words()
    rows = with_words(checked.rows, words)
    if checked.errors or unsettled(checked.warnings, rows):
        return _check_page(request, checked, form)
    if len(rows) > MOST_AT_ONCE:
        job = keep_table.enqueue(
            area_id=request.member.area.id,
            file_id=checked.file_id,
            words={str(row): word for row, word in words.items()},
            figures=len(rows),
            by_id=request.member.pk,
            by_name=request.member.name,
        )
        return redirect("upload_job", area_slug, job.id)
    area = area_of(request.member)
    taken = attempt(
        form,
        lambda: operations.take_results_in(by=request.member, area=area, rows=rows, file_name=checked.name),
    )
    if taken is None:
        return _check_page(request, checked, form)
    return saved(request, _told(taken.added, taken.changed, taken.same), reverse("results", args=[area_slug]))


@for_members(can_record_measures)
def upload_job(request: MemberRequest, area_slug: str, job_id: str) -> HttpResponse:
    """Say how far a long table is; the page asks again by itself."""
    try:
        job = keep_table.get_result(str(UUID(job_id)))
    except (ValueError, TaskResultDoesNotExist):
        raise Http404 from None
    if job.kwargs.get("area_id") != request.member.area.id:
        raise Http404
    done = job.return_value if job.status == TaskResultStatus.SUCCESSFUL else None
    if done and "refused" not in done:
        return saved(request, _told(**done), reverse("results", args=[area_slug]))
    page = {
        "waits": job.status == TaskResultStatus.READY,
        "figures": job.kwargs.get("figures", 0),
        "seconds": _seconds_since(job.started_at),
        "refused": done["refused"] if done else "",
        "failed": job.status == TaskResultStatus.FAILED,
        "trail": _trail(request, "Taking in a table"),
    }
    response = render(request, "scorecards/upload_job.html", page)
    if not done and not page["failed"]:
        response["Refresh"] = "3"
    return response


@for_members(can_record_measures)
def undo_upload(request: MemberRequest, area_slug: str, event_id: int) -> HttpResponse:
    """Put everything back as it was before a table was taken in."""
    found = next((each for each in uploads_of(request.member.area.id) if each.event_id == event_id), None)
    if found is None:
        raise Http404
    form, area = WhyForm(request.POST or None), area_of(request.member)
    if made(
        form, lambda said: operations.undo_upload(by=request.member, area=area, event_id=event_id, **said)
    ):
        return saved(request, f"Undone: {found.name}.", reverse("results", args=[area_slug]))
    question = Question(
        heading=f"Undo {found.name}",
        button=f"Take back {count(found.figures, 'figure')}",
        here="scorecards",
        trail=[("Results", reverse("results", args=[area_slug]))],
        about="Figures that it added go, and figures that it changed are what they were before.",
    )
    return ask(request, form, question)


@for_members(can_record_measures)
def template(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Hand over a table with a row for each measure's next figure."""
    records = measure_records(request.member.area.id, clock.now())
    rows = template_rows(records, clock.today())
    return csv_file(f"{area_slug}-results.csv", RESULT_COLUMNS, rows)


def _named(name: str) -> str:
    return name if "." in name else f"{name}.tsv"


def _checked(request: MemberRequest, file_id: int, name: str, read: ResultTable) -> Checked:
    """Hold what was read against what is kept."""
    asked = {row.measure_id for row in read.rows}
    known = known_now(request.member.area.id, asked, with_england=True)
    hidden = () if can_see_small_areas(request.member) else out_of_sight(read.rows, known)
    away = {each.row for each in hidden}
    faults = (*hidden, *(each for each in faults_of_table(read, known) if each.row not in away))
    return Checked(
        file_id=file_id,
        name=name,
        rows=read.rows,
        errors=tuple(each for each in faults if each.is_error),
        warnings=tuple(each for each in faults if not each.is_error),
    )


def _again(request: MemberRequest) -> Checked:
    """Check the table that was checked before once more: the record may have changed since."""
    number = request.POST.get("file", "")
    file = kept_file(request.member.area.id, int(number)) if number.isdecimal() and len(number) < 20 else None
    if file is None:
        raise Http404
    with file.original.open("rb") as opened:
        try:
            read = read_results(request.member.area.id, file.name, opened.read())
        except Refusal:
            raise Http404 from None  # another file of the area, which no table was read from
    return _checked(request, file.pk, file.name, read)


def _words_form(data: Any, checked: Checked) -> WordsForm:
    odd = list(dict.fromkeys(each.row for each in checked.warnings))
    return WordsForm(data, {row: f"A word on row {row}" for row in odd[:MOST_TOLD]}, odd[MOST_TOLD:])


def _check_page(request: MemberRequest, checked: Checked, form: WordsForm | None = None) -> HttpResponse:
    words = form or _words_form(None, checked)
    page = {
        "checked": checked,
        "errors": checked.errors[:MOST_TOLD],
        "more": max(0, len(checked.errors) - MOST_TOLD),
        "warned": _by_row(checked.warnings, words),
        "odd": len({each.row for each in checked.warnings}),
        "form": words,
        "all": words["all"] if "all" in words.fields else None,
        "missing": form is not None and not form.errors,
        "problem": str(words.non_field_errors()) if words.is_bound else "",
        "measures": len({row.measure_id for row in checked.rows}),
        "trail": _trail(request, "Check the table"),
    }
    return render(request, "scorecards/upload_check.html", page)


def _by_row(warnings: Sequence[Fault], words: WordsForm) -> list[dict[str, Any]]:
    found: dict[int, list[str]] = {}
    for each in warnings:
        found.setdefault(each.row, []).append(each.words)
    shown = [(row, said) for row, said in found.items() if f"row_{row}" in words.fields]
    return [{"sentences": said, "field": words[f"row_{row}"]} for row, said in shown]


def _seconds_since(moment: dt.datetime | None) -> int:
    return max(0, int((clock.now() - moment).total_seconds())) if moment else 0


def _told(added: int, changed: int, same: int) -> str:
    parts = [f"{added:,} new", f"{changed:,} changed", f"{same:,} as they were"]
    return f"Taken in: {', '.join(parts)}."


def _trail(request: MemberRequest, words: str) -> list[dict[str, str]]:
    return [{"text": "Results", "href": reverse("results", args=[request.member.area.slug])}, {"text": words}]


_COLUMNS = (
    ("measure", "Its title or its code. Needed."),
    ("place", "A locality, ward, school or team. Empty: the whole area."),
    ("period", "Like September 2024, 2024-09, Q2 2024/25, autumn 2024 or 2023/24. Needed."),
    ("numerator, denominator", "So many of so many. With both, no value is needed."),
    ("value", "A number."),
    ("mark", "; ".join(f"{key}: {words}" for key, words in MARK_NAMES.items()) + "."),
    ("settled", "Provisional or final. Empty: final."),
    ("source", "The system, report or person that gives it."),
    ("remark", "A word on what is odd in it."),
    ("definition, target, england", "What stands beside it in a printed table: checked, and not kept."),
)
