"""Turning a curve: the talk about a measure in five boxes, dated and signed."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from turnstone.papers.measures.drawing import chart_of
from turnstone.programme.audit import clock
from turnstone.programme.people.permissions import can_note_measure
from turnstone.programme.scorecards import operations
from turnstone.programme.scorecards.queries import find_measure, find_talk, record_of, standings_of, talks_of
from turnstone.programme.scorecards.rules import CURVE_BOXES
from turnstone.web.kit import documents
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.asking import Question, ask, made, saved
from turnstone.web.kit.forms import attempt_or_say
from turnstone.web.scorecards.forms.curves import TalkForm
from turnstone.web.scorecards.presenters import curves as presenters


@for_members()
def curve(request: MemberRequest, area_slug: str, measure_id: int) -> HttpResponse:
    """Show the talks about turning a measure's curve, with its chart."""
    row = find_measure(request.member.area.id, measure_id)
    if row is None:
        raise Http404
    now = clock.now()
    record = record_of(row.area_id, row.pk, now)
    found = standings_of(row.area_id, now, (record,))
    standing = found[0] if found else None
    may_write = can_note_measure(request.member, row.owner_id)
    page = {
        "title": row.title,
        "measure_id": row.pk,
        "chart": documents.chart(chart_of(record, standing.reading)) if standing and standing.figure else "",
        "standing": standing,
        "turned": presenters.turned_words(standing) if standing else "",
        "talks": presenters.talk_pages(area_slug, talks_of(row.pk, row.area_id, now), may_write=may_write),
        "may_write": may_write,
    }
    return render(request, "scorecards/curve.html", page)


@for_members()
def hold_talk(request: MemberRequest, area_slug: str, measure_id: int) -> HttpResponse:
    """Write down a talk."""
    row = _measure(request, measure_id)
    form = TalkForm(request.POST or None, initial={"held_on": clock.today()})
    talk = made(form, lambda said: operations.hold_talk(by=request.member, measure=row, **said))
    if talk:
        return saved(request, "Saved. Sign it when every box is filled.", _curve(area_slug, measure_id))
    return _ask(request, area_slug, row, form, "Write down a talk")


@for_members()
def change_talk(request: MemberRequest, area_slug: str, measure_id: int, talk_id: int) -> HttpResponse:
    """Change a talk that is not signed."""
    row, talk = _measure(request, measure_id), _talk(request, measure_id, talk_id)
    initial = {name: getattr(talk, name) for name in ("held_on", *CURVE_BOXES)}
    form = TalkForm(request.POST or None, initial=initial)
    changed = made(form, lambda said: operations.change_talk(by=request.member, talk=talk, **said))
    if changed:
        return saved(request, "Saved the talk.", _curve(area_slug, measure_id))
    return _ask(request, area_slug, row, form, "Change the talk")


@for_members()
@require_POST
def sign_talk(request: MemberRequest, area_slug: str, measure_id: int, talk_id: int) -> HttpResponse:
    """Sign a talk, which stays as it is from then on."""
    _measure(request, measure_id)
    talk = _talk(request, measure_id, talk_id)
    here = _curve(area_slug, measure_id)
    if attempt_or_say(request, lambda: operations.sign_talk(by=request.member, talk=talk)):
        return saved(request, "Signed. It stays as it is now.", here)
    return redirect(here)


def _measure(request: MemberRequest, measure_id: int) -> Any:
    """Find a measure of the area of which this member may write."""
    row = find_measure(request.member.area.id, measure_id)
    if row is None or not can_note_measure(request.member, row.owner_id):
        raise Http404
    return row


def _talk(request: MemberRequest, measure_id: int, talk_id: int) -> Any:
    talk = find_talk(request.member.area.id, measure_id, talk_id)
    if talk is None:
        raise Http404
    return talk


def _curve(area_slug: str, measure_id: int) -> str:
    return reverse("curve", args=[area_slug, measure_id])


def _ask(request: MemberRequest, area_slug: str, row: Any, form: TalkForm, heading: str) -> HttpResponse:
    trail = [
        ("Measures", reverse("measures", args=[area_slug])),
        (row.title, reverse("measure", args=[area_slug, row.pk])),
        ("Turning the curve", _curve(area_slug, row.pk)),
    ]
    question = Question(
        heading=heading,
        button="Save the talk",
        here="scorecards",
        trail=trail,
        about="One box after another, in this order. It may be changed until it is signed.",
    )
    return ask(request, form, question)
