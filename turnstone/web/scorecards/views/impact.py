"""Did a change do it? Changes that were named and dated, what is asked of them, and what was found."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from turnstone.programme.audit import clock
from turnstone.programme.people.permissions import can_record_measures
from turnstone.programme.people.queries import area_of
from turnstone.programme.plan.facts import PlanFacts
from turnstone.programme.plan.queries import current_plan, plan_for
from turnstone.programme.scorecards import operations
from turnstone.programme.scorecards.facts import read_series
from turnstone.programme.scorecards.queries import (
    changes_to_findings,
    changes_to_named_changes,
    comparisons_as_at,
    find_finding,
    find_impact_question,
    find_measure,
    find_named_change,
    impact_as_at,
    measures_as_at,
    record_of,
)
from turnstone.web.kit import documents
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.asking import Question, ask, made, saved
from turnstone.web.kit.forms import attempt_or_say
from turnstone.web.scorecards.forms import impact as forms
from turnstone.web.scorecards.presenters import impact as presenters
from turnstone.web.scorecards.presenters import impact_history


@for_members()
def impact(request: MemberRequest, area_slug: str) -> HttpResponse:
    """List the changes that were named, with what is asked of each and what was found."""
    area_id, now = request.member.area.id, clock.now()
    measures = {each.id: each for each in measures_as_at(area_id, now)}
    changes = presenters.change_lines(area_slug, impact_as_at(area_id, now), measures, _plan(request))
    page = {
        "changes": changes,
        "history": impact_history.history_of_changes(changes_to_named_changes(area_id), changes),
        "may_record": can_record_measures(request.member),
    }
    return render(request, "scorecards/impact.html", page)


@for_members()
def impact_question(request: MemberRequest, area_slug: str, question_id: int) -> HttpResponse:
    """Show what a change is asked of one measure: the finding, its chart, and what it rests on."""
    row = _or_404(find_impact_question(request.member.area.id, question_id))
    now = clock.now()
    change = next(each for each in impact_as_at(row.area_id, now) if each.id == row.change_id)
    question = next(each for each in change.questions if each.id == question_id)
    record = record_of(row.area_id, row.measure_id, now)
    comparison = comparisons_as_at(row.area_id, now).get(record.measure.code)
    # Here, as it draws: the site starts without it.
    from turnstone.papers.measures.impact_chart import impact_chart

    told = [presenters.finding_line(each, record.measure) for each in question.findings]
    page = {
        "change": change,
        "measure": record.measure,
        "question": question,
        "finding": next((each for each in told if not each.withdrawn), None),
        "findings": told,
        "chart": documents.chart(impact_chart(record, change, question.finding)) if record.latest else "",
        "evidence": presenters.evidence_lines(
            record, read_series(record), comparison, _plan(request), change.action_reference
        ),
        "history": impact_history.history_of_a_question(*changes_to_findings(question_id)),
        "may_record": can_record_measures(request.member),
    }
    return render(request, "scorecards/impact_question.html", page)


@for_members(can_record_measures)
def name_change(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Name something that changes, with its day, before anybody looks."""
    plan, area = _plan(request), area_of(request.member)
    actions = [(each.reference, f"{each.reference} {each.text}") for each in plan.actions] if plan else []
    form = forms.NameChangeForm(request.POST or None, actions=actions)
    named = made(form, lambda said: operations.name_change(by=request.member, area=area, **said))
    if named:
        return saved(request, f"Named “{named.title}”. Ask it of a measure.", _list(area_slug))
    about = "Write it down before you look at what came of it: today is kept as the day on which it was written down."
    return _ask(request, area_slug, form, "Name a change", "Name it", about)


@for_members(can_record_measures)
def ask_impact(request: MemberRequest, area_slug: str, change_id: int) -> HttpResponse:
    """Ask a change of a measure."""
    change = _or_404(find_named_change(request.member.area.id, change_id))
    offered = [
        (each.id, each.title) for each in measures_as_at(change.area_id, clock.now()) if each.ended_on is None
    ]
    form = forms.AskForm(request.POST or None, measures=offered)

    def asks(said: dict[str, Any]) -> Any:
        measure = find_measure(change.area_id, int(said["measure"]))
        return measure and operations.ask_impact(by=request.member, change=change, measure=measure)

    asked = made(form, asks)
    if asked:
        attempt_or_say(request, lambda: operations.find_impact(by=request.member, question=asked))
        return redirect(reverse("impact_question", args=[area_slug, asked.pk]))
    about = "The answer is found at once, from the figures there are, and can be found again later."
    return _ask(request, area_slug, form, f"Ask a measure: {change.title}", "Ask it", about)


@for_members(can_record_measures)
@require_POST
def find_impact(request: MemberRequest, area_slug: str, question_id: int) -> HttpResponse:
    """Find what can be found by now."""
    row = _or_404(find_impact_question(request.member.area.id, question_id))
    here = reverse("impact_question", args=[area_slug, question_id])
    if attempt_or_say(request, lambda: operations.find_impact(by=request.member, question=row)):
        return saved(request, "Found and kept, with your name.", here)
    return redirect(here)


@for_members(can_record_measures)
def withdraw_finding(request: MemberRequest, area_slug: str, finding_id: int) -> HttpResponse:
    """Take a finding back, with the reason."""
    row = _or_404(find_finding(request.member.area.id, finding_id))
    form = forms.WhyForm(request.POST or None)
    if made(form, lambda said: operations.withdraw_finding(by=request.member, finding=row, **said)):
        there = reverse("impact_question", args=[area_slug, row.question_id])
        return saved(request, "Taken back. It stays to be read, with the reason.", there)
    return _ask(request, area_slug, form, "Take a finding back", "Take it back", row.sentence)


@for_members(can_record_measures)
def withdraw_change(request: MemberRequest, area_slug: str, change_id: int) -> HttpResponse:
    """Take back a change that did not happen, or not so."""
    row = _or_404(find_named_change(request.member.area.id, change_id))
    form = forms.WhyForm(request.POST or None)
    if made(form, lambda said: operations.withdraw_named_change(by=request.member, change=row, **said)):
        return saved(request, f"“{row.title}” is taken back.", _list(area_slug))
    about = "What was found of it stays to be read."
    return _ask(request, area_slug, form, f"Take back: {row.title}", "Take it back", about)


def _or_404(row: Any) -> Any:
    if row is None:
        raise Http404
    return row


def _list(area_slug: str) -> str:
    return reverse("impact", args=[area_slug])


def _ask(
    request: MemberRequest, area_slug: str, form: Any, heading: str, button: str, about: str
) -> HttpResponse:
    trail = [("Measures", reverse("measures", args=[area_slug])), ("Impact", _list(area_slug))]
    question = Question(heading=heading, button=button, here="scorecards", trail=trail, about=about)
    return ask(request, form, question)


def _plan(request: MemberRequest) -> PlanFacts | None:
    row = current_plan(request.member.area.id)
    return plan_for(request.member, row.pk) if row else None
