"""The lines of an issue: reworded, moved, left out and taken in, added by hand."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from turnstone.papers.voice.bulletin_drawing import drawn_lines
from turnstone.programme.audit.operations import Refusal
from turnstone.programme.people.permissions import can_run_voice
from turnstone.programme.voice import operations
from turnstone.programme.voice.queries import find_bulletin_line
from turnstone.programme.voice.rules import BulletinSection, key_of_line
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.asking import ask, made, saved
from turnstone.web.kit.forms import attempt_or_say
from turnstone.web.voice.forms.bulletins import LineForm, NewLineForm
from turnstone.web.voice.views.bulletins import address_of_issue, issue_of, issue_question


@for_members(can_run_voice)
def add(request: MemberRequest, area_slug: str, slug: str) -> HttpResponse:
    """Add a line in one's own words."""
    row = issue_of(request, slug)
    form = NewLineForm(request.POST or None, initial={"section": BulletinSection.OTHER})

    def put(said: dict[str, Any]) -> Any:
        return operations.add_line(by=request.member, bulletin=row, **_said(said))

    if made(form, put):
        return saved(
            request, "The line is in. It is tied to no fact of the record.", address_of_issue(area_slug, row)
        )
    about = (
        "A line of your own is tied to no fact of the record, so nobody is told should it stop being true."
    )
    return ask(request, form, issue_question(area_slug, row, "Add a line of your own", "Add it", about))


@for_members(can_run_voice)
def change(request: MemberRequest, area_slug: str, slug: str, line_id: int) -> HttpResponse:
    """Put a line in other words."""
    row, line = issue_of(request, slug), _line(request, slug, line_id)
    form = LineForm(request.POST or None, initial={"words": line.words, "easy_words": line.easy_words})

    def put(said: dict[str, Any]) -> Any:
        return operations.change_line(by=request.member, line=line, **_said(said))

    if made(form, put):
        return saved(request, "The words are changed.", _at(area_slug, row, line))
    about = "What it is tied to stays." if line.about else ""
    return ask(request, form, issue_question(area_slug, row, "Change the words", "Save", about))


@for_members(can_run_voice)
@require_POST
def act(request: MemberRequest, area_slug: str, slug: str, line_id: int) -> HttpResponse:
    """Do with a line what its button says: leave it out, take it in, move it, remove it, or give back its words."""
    row, line = issue_of(request, slug), _line(request, slug, line_id)
    name = request.POST.get("act", "")
    if name not in _ACTS:
        raise Http404
    said = attempt_or_say(request, lambda: _done(name, request, line))
    here = address_of_issue(area_slug, row)
    if said is None:
        return redirect(here)
    return saved(request, said, here if name == "remove" else _at(area_slug, row, line))


_ACTS = {
    "leave_out": "The line is left out. You can take it in again.",
    "take_in": "The line is in again.",
    "up": "The line is moved up.",
    "down": "The line is moved down.",
    "remove": "The line is removed.",
    "give_back": "The line has the words that the record gives.",
}


def _done(name: str, request: MemberRequest, line: Any) -> str:
    by = request.member
    if name in ("up", "down"):
        operations.move_line(by=by, line=line, up=name == "up")
    elif name == "leave_out":
        operations.leave_out_line(by=by, line=line)
    elif name == "take_in":
        operations.take_line_in(by=by, line=line)
    elif name == "remove":
        operations.remove_line(by=by, line=line)
    else:
        _give_back(by, line)
    return _ACTS[name]


def _give_back(by: Any, line: Any) -> None:
    """Undo a rewording: the record gives the words again."""
    key = key_of_line(line.about, line.said, line.corrects_id)
    drawn = next((each for each in drawn_lines(line.bulletin_id) if each.key == key), None)
    if drawn is None:
        raise Refusal("The record does not give this line any more; bring the lines up to date.")
    operations.change_line(by=by, line=line, words=drawn.words, easy_words=drawn.easy_words)


def _line(request: MemberRequest, slug: str, line_id: int) -> Any:
    line = find_bulletin_line(issue_of(request, slug).pk, line_id)
    if line is None:
        raise Http404
    return line


def _said(said: dict[str, Any]) -> dict[str, Any]:
    if "section" in said:
        said["section"] = BulletinSection(said["section"])
    return said


def _at(area_slug: str, row: Any, line: Any) -> str:
    return f"{address_of_issue(area_slug, row)}#line-{line.pk}"
