"""What is done with the timeline: entries written, changed, withdrawn and brought back, and times named."""

from typing import Any

from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from turnstone.papers.voice.timeline_entries import timeline_record
from turnstone.papers.voice.told import Told
from turnstone.programme.audit import clock
from turnstone.programme.people.permissions import can_run_voice
from turnstone.programme.people.queries import area_of
from turnstone.programme.voice import operations
from turnstone.programme.voice.queries import find_phase, find_timeline_entry
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.asking import Question, ask, made, saved
from turnstone.web.kit.forms import attempt_or_say
from turnstone.web.voice.forms.timeline import EntryForm, PhaseForm, SourceForm, WhyForm


@for_members(can_run_voice)
def add_entry(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Write down what happened; of a row of the record, in its place."""
    about = request.GET.get("about", "")
    # What is drawn only fills the form; the operation sees to it by itself that the row is the area's.
    drawn = _drawn(request, about) if about and request.method == "GET" else None
    form = EntryForm(request.POST or None, drawn=drawn)
    area = area_of(request.member)
    added = made(form, lambda said: operations.add_entry(by=request.member, area=area, about=about, **said))
    if added:
        return saved(request, "It is on the timeline.", _entry(area_slug, added.pk))
    return ask(request, form, _question(area_slug, "Write an entry", "Add it", about=_instead(drawn)))


@for_members(can_run_voice)
def change_entry(request: MemberRequest, area_slug: str, entry_id: int) -> HttpResponse:
    """Say anew what happened."""
    row = _find(request, entry_id)
    form = EntryForm(request.POST or None, entry=row)
    if made(form, lambda said: operations.change_entry(by=request.member, entry=row, **said)):
        return saved(request, "It is changed.", _entry(area_slug, entry_id))
    return ask(request, form, _question(area_slug, "Change this entry", "Save", (row.title, entry_id)))


@for_members(can_run_voice)
def withdraw_entry(request: MemberRequest, area_slug: str, entry_id: int) -> HttpResponse:
    """Take an entry out of the timeline."""
    row = _find(request, entry_id)
    form = WhyForm(request.POST or None)
    if made(form, lambda said: operations.withdraw_entry(by=request.member, entry=row, **said)):
        return saved(request, "It is withdrawn. You can bring it back.", _entry(area_slug, entry_id))
    about = "What was published stays as it was; make the public page again to leave this out."
    question = _question(area_slug, "Withdraw this entry", "Withdraw it", (row.title, entry_id), about=about)
    return ask(request, form, question)


@for_members(can_run_voice)
@require_POST
def restore_entry(request: MemberRequest, area_slug: str, entry_id: int) -> HttpResponseBase:
    """Bring back an entry that was withdrawn."""
    row = _find(request, entry_id)
    if attempt_or_say(request, lambda: operations.restore_entry(by=request.member, entry=row)):
        return saved(request, "It is back.", _entry(area_slug, entry_id))
    return redirect("timeline_entry", area_slug, entry_id)


@for_members(can_run_voice)
def add_source(request: MemberRequest, area_slug: str, entry_id: int) -> HttpResponse:
    """Note one more place that tells of an entry."""
    row = _find(request, entry_id)
    form = SourceForm(request.POST or None)
    if made(form, lambda said: operations.add_source_to_entry(by=request.member, entry=row, **said)):
        return saved(request, "The place is noted.", _entry(area_slug, entry_id))
    return ask(
        request, form, _question(area_slug, "Where else is it told?", "Note it", (row.title, entry_id))
    )


@for_members(can_run_voice)
def add_phase(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Give a stretch of time a name."""
    form = PhaseForm(request.POST or None)
    area = area_of(request.member)
    if made(form, lambda said: operations.add_phase(by=request.member, area=area, **said)):
        return saved(request, "The time has a name.", reverse("timeline", args=[area_slug]))
    return ask(request, form, _question(area_slug, "Name a time", "Name it"))


@for_members(can_run_voice)
def change_phase(request: MemberRequest, area_slug: str, phase_id: int) -> HttpResponse:
    """Say anew what a time is called and when it was."""
    row = _phase(request, phase_id)
    form = PhaseForm(request.POST or None, phase=row)
    if made(form, lambda said: operations.change_phase(by=request.member, phase=row, **said)):
        return saved(request, "It is changed.", reverse("timeline", args=[area_slug]))
    return ask(request, form, _question(area_slug, f"Change “{row.name}”", "Save"))


@for_members(can_run_voice)
def remove_phase(request: MemberRequest, area_slug: str, phase_id: int) -> HttpResponse:
    """Take the name of a time away."""
    row = _phase(request, phase_id)
    form = WhyForm(request.POST or None)

    def remove(said: dict[str, Any]) -> bool:
        operations.remove_phase(by=request.member, phase=row, **said)
        return True

    if made(form, remove):
        return saved(request, "The name is gone; the entries stay.", reverse("timeline", args=[area_slug]))
    return ask(request, form, _question(area_slug, f"Take “{row.name}” away", "Take it away"))


def _drawn(request: MemberRequest, about: str) -> Told:
    """Find what is drawn from the record, to be told by hand in its place."""
    record = timeline_record(request.member.area.id, clock.now())
    found = next((each for each in record.entries if each.about == about in each.covers), None)
    if found is None or found.entry_id:
        raise Http404
    return found


def _instead(drawn: Told | None) -> str:
    if drawn is None:
        return ""
    return f"This takes the place of what the timeline draws from the record: {drawn.origin}."


def _find(request: MemberRequest, entry_id: int) -> Any:
    row = find_timeline_entry(request.member.area.id, entry_id)
    if row is None:
        raise Http404
    return row


def _phase(request: MemberRequest, phase_id: int) -> Any:
    row = find_phase(request.member.area.id, phase_id)
    if row is None:
        raise Http404
    return row


def _entry(area_slug: str, entry_id: int) -> str:
    return reverse("timeline_entry", args=[area_slug, entry_id])


def _question(
    area_slug: str, heading: str, button: str, of: tuple[str, int] | None = None, about: str = ""
) -> Question:
    """Head a question about the timeline, or about one of its entries."""
    trail = [("Timeline", reverse("timeline", args=[area_slug]))]
    if of:
        trail.append((of[0], _entry(area_slug, of[1])))
    return Question(heading=heading, button=button, here="voice", trail=trail, about=about)
