"""Scorecards as people make them: which measures, in which order, with which questions."""

from collections.abc import Callable, Iterator
from typing import Any

from django.http import Http404, HttpResponse
from django.urls import reverse

from turnstone.programme.people.permissions import can_record_measures
from turnstone.programme.people.queries import area_of
from turnstone.programme.scorecards import operations
from turnstone.programme.scorecards.queries import find_scorecard, lines_of, measures_of
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.asking import Piece, Question, ask, ask_pieces, made, made_of, piece_of, saved
from turnstone.web.kit.formats import count
from turnstone.web.scorecards.forms import scorecards as forms

Said = dict[str, Any]


@for_members(can_record_measures)
def add_scorecard(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Begin a scorecard."""
    form, area = forms.ScorecardForm(request.POST or None), area_of(request.member)
    added = made(form, lambda said: operations.add_scorecard(by=request.member, area=area, **said))
    if added:
        words = f"{added.name} is there. Put its measures on it."
        return saved(request, words, reverse("change_scorecard", args=[area_slug, added.slug]))
    question = Question(
        heading="Add a scorecard", button="Add it", here="scorecards", trail=_trail(area_slug)
    )
    return ask(request, form, question)


@for_members(can_record_measures)
def change_scorecard(request: MemberRequest, area_slug: str, slug: str) -> HttpResponse:
    """Change one thing of a scorecard, and stay to change another."""
    row = find_scorecard(request.member.area.id, slug)
    if row is None or row.ended_on:
        raise Http404
    pieces = list(_pieces(request, row))
    done = made_of(pieces)
    here = reverse("scorecard", args=[area_slug, slug])
    if done:
        again = done.key in {"add", "move", "question", "remove"}
        leads_to = reverse("change_scorecard", args=[area_slug, slug]) if again else here
        return saved(
            request,
            f"Saved: {done.title[0].lower()}{done.title[1:]}.",
            reverse("scorecards", args=[area_slug]) if done.key == "end" else leads_to,
        )
    question = Question(
        heading=f"Change {row.name}",
        button="",
        here="scorecards",
        trail=[*_trail(area_slug), (row.name, here)],
        about=f"It has {count(len(lines_of(row.pk)), 'measure')}.",
    )
    return ask_pieces(request, pieces, question)


def _pieces(request: MemberRequest, row: Any) -> Iterator[Piece]:
    lines = lines_of(row.pk)
    on_it = {each.measure_id: each for each in lines}
    left = [each for each in measures_of(row.area_id) if each.pk not in on_it and not each.ended_on]
    if left:
        form = forms.AddLineForm(measures=left, **piece_of(request, "add"))
        yield Piece("add", "Put a measure on it", form, _adds(request, row), "Put it on", is_open=not lines)
    if lines:
        yield from _line_pieces(request, [each.measure for each in lines], on_it)
    words = forms.ScorecardWordsForm(scorecard=row, **piece_of(request, "words"))
    yield Piece(
        "words", "Change what it is called or who reads it", words, _of(request, row, "change_scorecard")
    )
    end = forms.EndScorecardForm(**piece_of(request, "end"))
    yield Piece("end", "End it", end, _of(request, row, "end_scorecard"), "End the scorecard")


def _line_pieces(request: MemberRequest, measures: list[Any], on_it: dict[int, Any]) -> Iterator[Piece]:
    for key, title, kind, operation, button in _OF_A_LINE:
        form = kind(measures=measures, **piece_of(request, key))
        yield Piece(key, title, form, _of_line(request, on_it, operation), button)


_OF_A_LINE: tuple[tuple[str, str, Any, Any, str], ...] = (
    ("move", "Move a measure", forms.MoveLineForm, operations.move_line, "Move it"),
    ("question", "Write a question to ask", forms.QuestionForm, operations.set_question, "Save"),
    ("remove", "Take a measure off", forms.RemoveLineForm, operations.remove_line, "Take it off"),
)


def _adds(request: MemberRequest, row: Any) -> Callable[[Said], Any]:
    return lambda said: operations.add_line(by=request.member, scorecard=row, **said)


def _of(request: MemberRequest, row: Any, name: str) -> Callable[[Said], Any]:
    return lambda said: getattr(operations, name)(by=request.member, scorecard=row, **said)


def _of_line(request: MemberRequest, on_it: dict[int, Any], operation: Any) -> Callable[[Said], Any]:
    return lambda said: operation(by=request.member, line=on_it[said.pop("measure").pk], **said)


def _trail(area_slug: str) -> list[tuple[str, str]]:
    return [("Scorecards", reverse("scorecards", args=[area_slug]))]
