"""Bulletins: the list of issues with what they owe, a bulletin named, an issue begun, renamed and dropped."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from turnstone.papers.voice.bulletin_drawing import corrections_owed, drawn_lines
from turnstone.programme.audit import clock
from turnstone.programme.people.permissions import can_run_voice, can_see_bulletin_drafts
from turnstone.programme.people.queries import area_of
from turnstone.programme.voice import operations
from turnstone.programme.voice.queries import (
    bulletin_now,
    bulletin_series_in,
    bulletins_as_at,
    count_readers_of_the_bulletin,
    find_bulletin,
    find_bulletin_series,
    outcome_counts_of,
)
from turnstone.programme.voice.rules import MessageKind
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.asking import Question, ask, made, saved
from turnstone.web.kit.forms import attempt_or_say
from turnstone.web.voice.forms.bulletins import IssueForm, NewSeriesForm, NothingForm, SeriesForm
from turnstone.web.voice.presenters.bulletins import as_issue, as_series


@for_members()
def bulletins(request: MemberRequest, area_slug: str) -> HttpResponse:
    """List the issues of each bulletin, to how many they went, and what the next one has to put right."""
    area_id = request.member.area.id
    issues = bulletins_as_at(area_id, clock.now())
    named = [(row.slug, row.name, row.rhythm_days) for row in bulletin_series_in(area_id)]
    page = {
        "series": as_series(named, issues, _sent_to(issues)),
        "owed": corrections_owed(area_id),
        "readers": count_readers_of_the_bulletin(area_id),
        "may_run": can_run_voice(request.member),
        "sees_drafts": can_see_bulletin_drafts(request.member),
    }
    return render(request, "voice/bulletins.html", page)


def _sent_to(issues: Any) -> dict[int, int]:
    abouts = {f"voice.bulletin:{each.id}": each.id for each in issues if each.is_sent}
    counts = outcome_counts_of(list(abouts), MessageKind.BULLETIN)
    return {abouts[about]: found.total for about, found in counts.items()}


@for_members(can_run_voice)
def add_series(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Name a bulletin."""
    form = NewSeriesForm(request.POST or None, initial={"starts_on": clock.today()})
    area = area_of(request.member)
    if made(form, lambda said: operations.add_bulletin_series(by=request.member, area=area, **said)):
        return saved(request, "The bulletin is named. Begin its first issue when you like.", _list(area_slug))
    return ask(request, form, _question(area_slug, "Name a bulletin", "Keep it"))


@for_members(can_run_voice)
def change_series(request: MemberRequest, area_slug: str, slug: str) -> HttpResponse:
    """Give a bulletin another name or rhythm."""
    row = find_bulletin_series(request.member.area.id, slug)
    if row is None:
        raise Http404
    form = SeriesForm(request.POST or None, initial={"name": row.name, "rhythm_days": row.rhythm_days})
    if made(form, lambda said: operations.change_bulletin_series(by=request.member, series=row, **said)):
        return saved(request, "It is changed.", _list(area_slug))
    return ask(request, form, _question(area_slug, f"Change {row.name}", "Save"))


@for_members(can_run_voice)
@require_POST
def begin(request: MemberRequest, area_slug: str, slug: str) -> HttpResponse:
    """Begin the next issue, with what changed since the last."""
    series = find_bulletin_series(request.member.area.id, slug)
    if series is None:
        raise Http404
    issue = attempt_or_say(request, lambda: operations.begin_bulletin(by=request.member, series=series))
    if issue is None:
        return redirect(_list(area_slug))
    operations.redraw_bulletin(by=request.member, bulletin=issue, lines=drawn_lines(issue.pk))
    said = f"{issue} is begun with what changed since the last issue. Change what you like."
    return saved(request, said, address_of_issue(area_slug, issue))


@for_members(can_see_bulletin_drafts)
def bulletin(request: MemberRequest, area_slug: str, slug: str) -> HttpResponse:
    """Show an issue line by line, with what can be done to each."""
    row = issue_of(request, slug)
    issue = as_issue(bulletin_now(row.pk))
    page = {
        "page": issue,
        "may": can_run_voice(request.member) and issue.is_open,
        "trail": [{"text": "Bulletins", "href": _list(area_slug)}, {"text": issue.name}],
    }
    return render(request, "voice/bulletin.html", page)


@for_members(can_run_voice)
def change(request: MemberRequest, area_slug: str, slug: str) -> HttpResponse:
    """Give an issue another title, or other words to begin with."""
    row = issue_of(request, slug)
    form = IssueForm(request.POST or None, initial={"title": row.title, "opening": row.opening})
    here = address_of_issue(area_slug, row)
    if made(form, lambda said: operations.change_bulletin(by=request.member, bulletin=row, **said)):
        return saved(request, "The title and the opening are kept.", here)
    return ask(request, form, issue_question(area_slug, row, "Title and opening", "Save"))


@for_members(can_run_voice)
@require_POST
def redraw(request: MemberRequest, area_slug: str, slug: str) -> HttpResponse:
    """Bring an issue up to this moment; what somebody changed by hand stays."""
    row = issue_of(request, slug)

    def draw() -> Any:
        lines = drawn_lines(row.pk, clock.now())
        return operations.redraw_bulletin(by=request.member, bulletin=row, lines=lines, to_now=True)

    here = address_of_issue(area_slug, row)
    if attempt_or_say(request, draw):
        return saved(request, "The lines are up to date. What you changed by hand stayed.", here)
    return redirect(here)


@for_members(can_run_voice)
def drop(request: MemberRequest, area_slug: str, slug: str) -> HttpResponse:
    """Drop an issue that was not sent."""
    row = issue_of(request, slug)
    form = NothingForm(request.POST if request.method == "POST" else None)

    def away(said: dict[str, Any]) -> bool:
        operations.drop_bulletin(by=request.member, bulletin=row)
        return True

    name = str(row)
    if made(form, away):
        return saved(request, f"{name} is dropped. The next issue takes its number.", _list(area_slug))
    about = (
        "Its own lines and what you reworded go with it. What changed since the last issue is not lost: "
        "the next issue tells it."
    )
    return ask(request, form, issue_question(area_slug, row, f"Drop {name}", "Drop it", about))


def issue_of(request: MemberRequest, slug: str) -> Any:
    """Find an issue of the member's area; to others there is none."""
    row = find_bulletin(request.member.area.id, slug)
    if row is None:
        raise Http404
    return row


def address_of_issue(area_slug: str, row: Any) -> str:
    """Give the address of an issue’s page."""
    return reverse("bulletin", args=[area_slug, f"{row.series.slug}-{row.number}"])


def issue_question(area_slug: str, row: Any, heading: str, button: str, about: str = "") -> Question:
    """Head a page that asks something of an issue."""
    trail = [("Bulletins", _list(area_slug)), (str(row), address_of_issue(area_slug, row))]
    return Question(heading=heading, button=button, here="voice", trail=trail, about=about)


def _question(area_slug: str, heading: str, button: str) -> Question:
    return Question(heading=heading, button=button, here="voice", trail=[("Bulletins", _list(area_slug))])


def _list(area_slug: str) -> str:
    return reverse("bulletins", args=[area_slug])
