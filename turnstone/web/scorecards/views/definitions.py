"""What a measure of the area is: a new one of its own, and what changes about one."""

from collections.abc import Iterator
from typing import Any

from django.http import Http404, HttpResponse
from django.urls import reverse

from turnstone.programme.audit import clock
from turnstone.programme.people.permissions import can_record_measures
from turnstone.programme.people.queries import area_of
from turnstone.programme.scorecards import operations
from turnstone.programme.scorecards.facts import BreakFacts, DefinitionFacts
from turnstone.programme.scorecards.queries import breaks_of, definition_of, find_break, find_measure
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.asking import Piece, Question, ask, ask_pieces, made, made_of, piece_of, saved
from turnstone.web.scorecards.forms import library as forms
from turnstone.web.scorecards.presenters.library import break_choices

Said = dict[str, Any]
_COUNTED = ("definition", "value_kind", "numerator", "denominator", "unit", "rate_per")
_TOLD = (
    "title",
    "source",
    "lag_days",
    "is_seasonal",
    "answers",
    "levels",
    "readers",
    "small_numbers",
)


@for_members(can_record_measures)
def new_measure(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Add a measure of the area's own."""
    form, area = forms.NewMeasureForm(request.POST or None), area_of(request.member)
    added = made(form, lambda said: operations.add_measure(by=request.member, area=area, **said))
    if added:
        return saved(request, f"Added “{added.title}”.", reverse("measure", args=[area_slug, added.pk]))
    question = Question(
        heading="Add a measure of our own",
        button="Add it",
        here="scorecards",
        trail=[*_trail(area_slug), ("Library", reverse("measure_library", args=[area_slug]))],
        about="Look in the library first: what others count too can be compared with them.",
    )
    return ask(request, form, question)


@for_members(can_record_measures)
def change_definition(request: MemberRequest, area_slug: str, measure_id: int) -> HttpResponse:
    """Change what a measure is, or say where its figures cannot be compared."""
    row = find_measure(request.member.area.id, measure_id)
    if row is None:
        raise Http404
    pieces = list(_pieces(request, row))
    done = made_of(pieces)
    here = reverse("measure", args=[area_slug, measure_id])
    if done:
        return saved(request, f"Saved: {done.title[0].lower()}{done.title[1:]}.", here)
    question = Question(
        heading=f"What it is: {row.title}",
        button="",
        here="scorecards",
        trail=[*_trail(area_slug), (row.title, here)],
        about=_about(row),
    )
    return ask_pieces(request, pieces, question)


def _about(row: Any) -> str:
    found = definition_of(row.code)
    if found:
        return f"It is the library’s “{found.title}”, counted by version {row.definition_version}."
    return f"It is counted by version {row.definition_version} of its own definition."


def _pieces(request: MemberRequest, row: Any) -> Iterator[Piece]:
    found = definition_of(row.code)
    if found and found.version > row.definition_version:
        yield _newer(request, row, found)
    if not row.code:
        counted = {name: getattr(row, name) for name in _COUNTED}
        form = forms.CountedForm(initial=counted, **piece_of(request, "counted"))
        yield Piece("counted", "Change what is counted", form, _of(request, row, "change_definition"))
    told = forms.ToldForm(initial={name: getattr(row, name) for name in _TOLD}, **piece_of(request, "told"))
    yield Piece("told", "Change its name, who reads it and when it is due", told, _tells(request, row))
    broken = forms.BreakForm(**piece_of(request, "break"))
    yield Piece("break", "Say from when figures cannot be compared", broken, _of(request, row, "add_break"))
    breaks = breaks_of(row.area_id, row.pk, clock.now())
    if breaks:
        yield _removal(request, row, breaks)


def _newer(request: MemberRequest, row: Any, found: DefinitionFacts) -> Piece:
    title = f"Take version {found.version} of the library: {found.changes[-1].what}"
    form = forms.NewerForm(**piece_of(request, "newer"))
    return Piece("newer", title, form, _of(request, row, "take_definition"), "Take it", is_open=True)


def _removal(request: MemberRequest, row: Any, breaks: tuple[BreakFacts, ...]) -> Piece:
    form = forms.RemoveBreakForm(breaks=break_choices(breaks), **piece_of(request, "mistake"))

    def remove(said: Said) -> Any:
        broken = find_break(row.pk, int(said["broken"]))
        return broken and operations.remove_break(by=request.member, broken=broken, why=said["why"])

    return Piece("mistake", "Take back a break entered by mistake", form, remove, "Take it back")


def _of(request: MemberRequest, row: Any, name: str) -> Any:
    change = getattr(operations, name)
    return lambda said: change(by=request.member, measure=row, **said)


def _tells(request: MemberRequest, row: Any) -> Any:
    return lambda said: operations.change_definition(by=request.member, measure=row, why="", **said)


def _trail(area_slug: str) -> list[tuple[str, str]]:
    return [("Measures", reverse("measures", args=[area_slug]))]
