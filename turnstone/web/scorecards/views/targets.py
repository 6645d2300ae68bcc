"""What a measure is held to, and where somebody expects it to go."""

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from turnstone.programme.audit import clock
from turnstone.programme.people.facts import PostFacts
from turnstone.programme.people.permissions import can_note_measure, can_record_measures
from turnstone.programme.people.queries import posts_as_at, posts_of
from turnstone.programme.scorecards import operations
from turnstone.programme.scorecards.facts import MeasureRecord
from turnstone.programme.scorecards.operations import Step
from turnstone.programme.scorecards.queries import (
    find_forecast,
    find_measure,
    find_target,
    record_of,
    standings_of,
)
from turnstone.programme.scorecards.rules import POLARITY_NAMES, Polarity, value_words
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.asking import Piece, made, made_of, piece_of, saved
from turnstone.web.kit.fields import post_choices
from turnstone.web.kit.formats import day
from turnstone.web.scorecards.forms import targets as forms
from turnstone.web.scorecards.presenters import targets as presenters
from turnstone.web.scorecards.presenters.periods import figure_choices


@for_members(can_record_measures)
def measure_targets(request: MemberRequest, area_slug: str, measure_id: int) -> HttpResponse:
    """Set the targets of a measure, how near is near, where it began, and who answers for it."""
    row = _measure(request, measure_id)
    now = clock.now()
    record, posts = record_of(row.area_id, row.pk, now), posts_as_at(row.area_id, now)
    trajectory, pieces = _trajectory(request, record), _pieces(request, row, record, posts)
    here = reverse("measure_targets", args=[area_slug, measure_id])
    if made(trajectory, lambda said: _set(request, row, trajectory, said)):
        return saved(request, "Saved the targets.", here)
    done = made_of(pieces)
    if done:
        return saved(request, f"Saved: {done.title.lower()}.", here)
    found = standings_of(row.area_id, now, (record,))
    wrong = next((each.form for each in pieces if each.form.errors), None)
    better = POLARITY_NAMES[Polarity(row.polarity)] if row.polarity else ""
    page = {
        "page": presenters.targets_page(record, found[0] if found else None, posts, better),
        "title": row.title,
        "measure_id": row.pk,
        "trajectory": trajectory,
        "pieces": pieces,
        "form": trajectory if trajectory.errors else wrong,
        "may_set": bool(row.polarity) and row.polarity != Polarity.NONE,
        "neither_way": row.polarity == Polarity.NONE,
    }
    return render(request, "scorecards/targets.html", page)


@for_members()
def measure_forecast(request: MemberRequest, area_slug: str, measure_id: int) -> HttpResponse:
    """Enter where a measure goes if nothing else is done; for those who record measures, and the owner."""
    row = _measure(request, measure_id)
    if not can_note_measure(request.member, row.owner_id):
        raise Http404
    record = record_of(row.area_id, row.pk, clock.now())
    known = record.forecast
    form = forms.ForecastForm(
        known=known.points if known else (),
        initial={"reason": known.reason if known else ""},
        **piece_of(request, "forecast"),
    )
    here = reverse("curve", args=[area_slug, measure_id])
    if made(form, lambda said: _forecast(request, row, form, said)):
        return saved(request, "Saved the forecast.", here)
    back = forms.WithdrawForm(**piece_of(request, "withdraw"))
    standing = find_forecast(row.area_id, row.pk)
    if standing and made(
        back, lambda said: operations.withdraw_forecast(by=request.member, forecast=standing, **said)
    ):
        return saved(request, "Took the forecast back.", here)
    found = standings_of(row.area_id, clock.now(), (record,))
    page = {
        "title": row.title,
        "measure_id": row.pk,
        "forecast": form,
        "pieces": [Piece("withdraw", "Take the forecast back", back, _nothing, "Take it back")]
        if known
        else [],
        "form": form if form.errors else back if back.errors else None,
        "known": f"{known.by_name}, {day(known.made_on)}" if known else "",
        "is_drawn": bool(found and found[0].reading.forecast_band),
        "sentence": found[0].sentence if found else "",
    }
    return render(request, "scorecards/forecast.html", page)


def _measure(request: MemberRequest, measure_id: int) -> Any:
    row = find_measure(request.member.area.id, measure_id)
    if row is None:
        raise Http404
    return row


def _trajectory(request: MemberRequest, record: MeasureRecord) -> forms.TrajectoryForm:
    agreed = next((each.agreed_by for each in reversed(record.targets) if each.agreed_by), "")
    return forms.TrajectoryForm(
        known=[(each.on, each.value) for each in record.targets],
        initial={"agreed_by": agreed},
        **piece_of(request, "trajectory"),
    )


def _set(request: MemberRequest, row: Any, form: forms.TrajectoryForm, said: dict[str, Any]) -> Any:
    return operations.set_trajectory(
        by=request.member,
        measure=row,
        steps=[Step(on=on, value=value) for on, value in form.filled(said)],
        agreed_by=said["agreed_by"],
        remark=said["remark"],
    )


def _forecast(request: MemberRequest, row: Any, form: forms.ForecastForm, said: dict[str, Any]) -> Any:
    points: list[tuple[dt.date, Decimal]] = form.filled(said)
    return operations.enter_forecast(by=request.member, measure=row, points=points, reason=said["reason"])


def _pieces(
    request: MemberRequest, row: Any, record: MeasureRecord, posts: Mapping[int, PostFacts]
) -> list[Piece]:
    by, measure = request.member, record.measure
    near = {"amount": measure.tolerance, "is_percent": "yes" if measure.tolerance_is_percent else "no"}
    began = measure.baseline_ends_on.isoformat() if measure.baseline_ends_on else ""
    pieces = [
        Piece(
            "near",
            "How near is near",
            forms.ToleranceForm(initial=near, **piece_of(request, "near")),
            lambda said: operations.set_tolerance(by=by, measure=row, **said),
        ),
        Piece(
            "baseline",
            "Where it started",
            forms.BaselineForm(
                periods=figure_choices(record), initial={"ends_on": began}, **piece_of(request, "baseline")
            ),
            lambda said: operations.set_baseline(by=by, measure=row, **said),
        ),
        Piece(
            "judged",
            "From when it is judged",
            forms.JudgedForm(initial={"day": measure.judged_from}, **piece_of(request, "judged")),
            lambda said: operations.judge_from(by=by, measure=row, **said),
        ),
        Piece(
            "owner",
            "Who answers for it",
            forms.OwnerForm(
                posts=post_choices(dict(posts)),
                initial={"post": str(measure.owner_id or "")},
                **piece_of(request, "owner"),
            ),
            lambda said: operations.set_owner(by=by, measure=row, post=_post(row.area_id, said["post"])),
        ),
    ]
    return pieces + _taking_back(request, row, record)


def _post(area_id: int, number: str) -> Any:
    return next((each for each in posts_of(area_id) if str(each.pk) == number), None)


def _taking_back(request: MemberRequest, row: Any, record: MeasureRecord) -> list[Piece]:
    measure = record.measure
    known = [
        (each.id, f"{value_words(each.value, measure.unit, measure.places)} by {day(each.on)}")
        for each in record.targets
    ]
    if not known:
        return []
    form = forms.WithdrawTargetForm(targets=known, **piece_of(request, "withdraw"))
    return [
        Piece(
            "withdraw",
            "Take a target back",
            form,
            lambda said: _take_back(request, row, said),
            "Take it back",
        )
    ]


def _take_back(request: MemberRequest, row: Any, said: dict[str, Any]) -> Any:
    target = find_target(row.area_id, row.pk, int(said["target"]))
    if target is None:
        raise Http404
    return operations.withdraw_target(by=request.member, target=target, why=said["why"])


def _nothing(_: dict[str, Any]) -> None:
    """Change nothing: what is sent was dealt with before the page was drawn."""
