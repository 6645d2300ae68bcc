"""The recovery plan to write: its lines, their years, what they hang on, and a file of them."""

from collections.abc import Iterator
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from turnstone.programme.people.permissions import can_record_measures, can_run_the_cycle
from turnstone.programme.people.queries import area_of
from turnstone.programme.plan.operations import tie_saving, untie_saving
from turnstone.programme.plan.queries import actions_of, current_plan
from turnstone.programme.scorecards import operations
from turnstone.programme.scorecards.queries import find_money_line, measures_of
from turnstone.programme.scorecards.rules import read_money, year_name
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.asking import (
    Change,
    Crumb,
    Piece,
    Question,
    ask,
    change_one,
    made,
    piece_of,
    saved,
)
from turnstone.web.kit.formats import count
from turnstone.web.kit.forms import attempt
from turnstone.web.kit.table_file import rows_in
from turnstone.web.scorecards.forms import money as forms
from turnstone.web.scorecards.forms.needs import ChooseForm, TakeBackForm
from turnstone.web.scorecards.forms.register import EndForm


@for_members(can_record_measures)
def new_money_line(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Add a line to the recovery plan."""
    form, area = forms.LineForm(request.POST or None), area_of(request.member)
    added = made(form, lambda said: operations.add_money_line(by=request.member, area=area, **said))
    if added:
        here = reverse("change_money_line", args=[area_slug, added.reference])
        return saved(request, f"Added “{added.name}”. Enter its years, and what its saving hangs on.", here)
    heading = "Add a line to the recovery plan"
    return ask(
        request, form, Question(heading=heading, here="scorecards", trail=[_all(area_slug)], button="Add it")
    )


@for_members(can_record_measures)
def change_money_line(request: MemberRequest, area_slug: str, reference: str) -> HttpResponse:
    """Enter a line's years, say what its saving hangs on and what shows it."""
    row = find_money_line(request.member.area.id, reference)
    if row is None:
        raise Http404
    here = reverse("money_line", args=[area_slug, reference])
    trail = [_all(area_slug), (row.name, here)]
    question = Question(heading=f"Change {row.name}", here="scorecards", trail=trail)
    return change_one(request, list(_pieces(request, row)), question)


@for_members(can_record_measures)
def take_money_in(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Take the summary lines of a file in, all of them or none."""
    form = forms.FileForm(request.POST or None, request.FILES or None)
    faults: tuple[str, ...] = ()
    if form.is_bound and form.is_valid():
        file = form.cleaned_data["file"]
        table = attempt(form, lambda: read_money(rows_in(file.name, file.read())))
        faults = table.faults if table else ()
        if table and not faults and attempt(form, lambda: _take_in(request, table.rows, file.name)):
            words = f"Took in {count(len(table.rows), 'line')} from {file.name}."
            return saved(request, words, reverse("money", args=[area_slug]))
    if faults:
        form.add_error("file", f"{count(len(faults), 'thing')} to put right first; nothing was taken in.")
    return render(request, "scorecards/take_money_in.html", {"form": form, "faults": faults[:50]})


def _take_in(request: MemberRequest, rows: Any, name: str) -> Any:
    return operations.take_money_in(
        by=request.member, area=area_of(request.member), rows=rows, file_name=name
    )


def _pieces(request: MemberRequest, line: Any) -> Iterator[Piece]:
    by = request.member
    year = forms.YearForm(**piece_of(request, "year"))
    yield Piece(
        "year", "Enter a year", year, lambda said: operations.set_money_year(by=by, line=line, **said)
    )
    if can_run_the_cycle(by):
        yield from _actions(request, line)
    yield from _measures(request, line)
    change = forms.LineForm(row=line, **piece_of(request, "change"))
    yield Piece(
        "change",
        "Change the line",
        change,
        lambda said: operations.change_money_line(by=by, line=line, **said),
    )
    years = list(line.years.order_by("starts_in"))
    if years:
        yield _take_year_back(request, line, years)
    if line.ended_on is None:
        end = EndForm(**piece_of(request, "end"))
        title = "Take it out of the recovery plan"
        yield Piece("end", title, end, lambda said: operations.end_money_line(by=by, line=line, **said))


def _actions(request: MemberRequest, line: Any) -> Iterator[Piece]:
    plan = current_plan(line.area_id)
    actions = {str(each.pk): each for each in actions_of(plan.pk)} if plan else {}
    if not actions:
        return
    choices = [(key, f"{each.reference} {each.text[:80]}") for key, each in actions.items()]
    tie = forms.SavingForm(choices=choices, **piece_of(request, "tie"))
    free = TakeBackForm(choices=choices, **piece_of(request, "free"))

    def hang(said: dict[str, Any]) -> Any:
        return tie_saving(by=request.member, action=actions[said["which"]], line=line, share=said["share"])

    def let_go(said: dict[str, Any]) -> Any:
        return untie_saving(by=request.member, action=actions[said["which"]], line=line, why=said["why"])

    yield Piece("tie", "Its saving hangs on an action", tie, hang)
    yield Piece("free", "Its saving no longer hangs on an action", free, let_go)


def _measures(request: MemberRequest, line: Any) -> Iterator[Piece]:
    known = {str(each.pk): each for each in measures_of(line.area_id)}
    tied = set(line.measures.values_list("measure_id", flat=True))
    free = [(key, each.title) for key, each in known.items() if each.pk not in tied]
    ours = [(key, each.title) for key, each in known.items() if each.pk in tied]
    if free:
        form = ChooseForm(choices=free, label="Which measure?", **piece_of(request, "measure"))
        yield Piece("measure", "A measure shows it", form, _to(request, line, known, operations.tie_measure))
    if ours:
        back = TakeBackForm(choices=ours, **piece_of(request, "unmeasure"))
        change = _to(request, line, known, operations.untie_measure)
        yield Piece("unmeasure", "A measure no longer shows it", back, change)


def _to(request: MemberRequest, line: Any, known: dict[str, Any], operation: Any) -> Change:
    def change(said: dict[str, Any]) -> Any:
        return operation(by=request.member, line=line, measure=known[said.pop("which")], **said)

    return change


def _take_year_back(request: MemberRequest, line: Any, years: list[Any]) -> Piece:
    known = {str(each.pk): each for each in years}
    choices = [(key, year_name(each.starts_in)) for key, each in known.items()]
    form = TakeBackForm(choices=choices, **piece_of(request, "back"))

    def change(said: dict[str, Any]) -> Any:
        return operations.take_back_money_year(by=request.member, year=known[said["which"]], why=said["why"])

    return Piece("back", "Take a year back", form, change)


def _all(area_slug: str) -> Crumb:
    return "Money", reverse("money", args=[area_slug])
