"""Scorecards as people read them: the list, one as it stands or stood, and its paper in each form."""

import datetime as dt
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from markupsafe import Markup

from turnstone.papers import catalogue
from turnstone.papers.measures.drawing import spark_of
from turnstone.programme.audit import clock
from turnstone.programme.people.facts import Member
from turnstone.programme.people.permissions import can_record_measures, can_see_drafts, can_see_small_areas
from turnstone.programme.publications.rules import Audience, Kind
from turnstone.programme.scorecards.facts import LineFacts, PlaceFacts, ScorecardFacts
from turnstone.programme.scorecards.queries import (
    find_scorecard,
    places_as_at,
    scorecard_as_at,
    scorecards_as_at,
)
from turnstone.programme.scorecards.rules import SMALL_LEVELS, Readers
from turnstone.web.kit import documents
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.csv_file import csv_file
from turnstone.web.kit.download import download
from turnstone.web.scorecards.forms.scorecards import ViewForm
from turnstone.web.scorecards.presenters import scorecards as presenters

_MONTHS_BACK = 24


@for_members()
def scorecards(request: MemberRequest, area_slug: str) -> HttpResponse:
    """List the scorecards, each with how its measures stand."""
    cards = scorecards_as_at(request.member.area.id, clock.now())
    page = {
        "rows": presenters.card_lines(area_slug, cards),
        "may_record": can_record_measures(request.member),
    }
    return render(request, "scorecards/scorecards.html", page)


@for_members()
def scorecard(request: MemberRequest, area_slug: str, slug: str) -> HttpResponse:
    """Show one scorecard, of the area or of a place in it, as it stands or stood at the end of a month."""
    row = _find(request, slug)
    places = _places(request.member)
    form = ViewForm(request.GET or None, places=places, days=_days())
    said = form.cleaned_data if form.is_bound and form.is_valid() else {}
    card = _read(row.pk, said.get("as_at", ""), said.get("place", ""))
    shown = presenters.card_page(area_slug, card, _drawn) if card else None
    page = {
        "page": shown,
        "tally": _tally(shown) if shown and shown.counts else None,
        "name": row.name,
        "slug": slug,
        "form": form,
        "kind": _kind(row.readers),
        "may_record": can_record_measures(request.member) and not row.ended_on,
        "may_make": can_see_drafts(request.member),
        "files": documents.FORMS,
        "asked": request.GET.urlencode(),
    }
    return render(request, "scorecards/scorecard.html", page)


@for_members()
def scorecard_file(request: MemberRequest, area_slug: str, slug: str, form: str) -> HttpResponse:
    """Hand over a scorecard as a file: its paper as it would be made, or its rows as a table."""
    row = _find(request, slug)
    if form != "csv" and form not in documents.FORMS:
        raise Http404
    asked = ViewForm(request.GET or None, places=_places(request.member), days=_days())
    said = asked.cleaned_data if asked.is_bound and asked.is_valid() else {}
    name = f"{area_slug}-{slug}-{said.get('as_at') or clock.today()}"
    if form == "csv":
        card = _read(row.pk, said.get("as_at", ""), said.get("place", ""))
        return csv_file(f"{name}.csv", presenters.HEADS, presenters.card_rows(card) if card else [])
    try:
        made = catalogue.draft(
            _kind(row.readers),
            as_at=_moment(said.get("as_at", "")),
            audience=Audience.BOARD,
            scorecard_id=row.pk,
        )
    except LookupError as error:
        raise Http404 from error
    file = documents.as_file(made.content, form)
    return download(file.content, name=f"{name}{file.ending}", media_type=file.media_type)


def _find(request: MemberRequest, slug: str) -> Any:
    row = find_scorecard(request.member.area.id, slug)
    if row is None:
        raise Http404
    return row


def _read(number: int, as_at: str, place: str) -> ScorecardFacts | None:
    """Read a scorecard as it was asked for; None before there was one."""
    try:
        return scorecard_as_at(number, _moment(as_at), place_id=int(place) if place else None)
    except LookupError:
        return None


def _moment(as_at: str) -> dt.datetime:
    return clock.end_of(dt.date.fromisoformat(as_at)) if as_at else clock.now()


def _places(member: Member) -> list[PlaceFacts]:
    """List the places that a member may see figures of; in small ones somebody may be known."""
    every = [each for each in places_as_at(member.area.id, clock.now()) if each.ended_on is None]
    return [each for each in every if each.level not in SMALL_LEVELS or can_see_small_areas(member)]


def _days() -> dict[dt.date, str]:
    """Offer the ends of the last months, the newest first."""
    first = clock.today().replace(day=1)
    days = []
    for _ in range(_MONTHS_BACK):
        last = first - dt.timedelta(days=1)
        days.append(last)
        first = last.replace(day=1)
    return {day: f"At the end of {day:%B %Y}" for day in days}


def _kind(readers: str) -> Kind:
    return Kind.PUBLIC_SCORECARD if readers == Readers.PUBLIC else Kind.SCORECARD


def _tally(page: presenters.CardPage) -> Markup:
    return documents.tally_bar("target", "Measures against their targets", page.counts_words, page.counts)


def _drawn(line: LineFacts) -> Markup:
    return documents.spark(spark_of(line.record, line.standing.reading))
