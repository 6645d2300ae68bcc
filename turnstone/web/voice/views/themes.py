"""The register of strengths and areas for development, one theme, and what no theme holds."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from turnstone.programme.audit import clock
from turnstone.programme.people.permissions import can_read_comments, can_run_voice
from turnstone.programme.plan.queries import get_requirement, requirement_slug
from turnstone.programme.voice.facts import RegisterFacts, ThemeFacts
from turnstone.programme.voice.queries import changes_to_theme, left_over, quotes_of, register_as_at
from turnstone.programme.voice.rules import quarter_called
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.csv_file import csv_file
from turnstone.web.voice.forms.themes import NarrowThemes
from turnstone.web.voice.presenters import themes as presenters
from turnstone.web.voice.presenters.themes_theme import left_over_page, theme_history, theme_page


@for_members()
def themes(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Show the register, with counts of what people confirmed."""
    register = _register(request)
    narrowing = NarrowThemes(request.GET)
    kept = _kept(register, narrowing)
    page = presenters.register_page(area_slug, register, kept, request.GET)
    return render(
        request,
        "voice/themes.html",
        {
            "page": page,
            "narrowing": narrowing,
            "may_run": can_run_voice(request.member),
            "may_read": can_read_comments(request.member),
        },
    )


@for_members()
def themes_csv(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Hand over the themes that are asked for, as a table."""
    kept = _kept(_register(request), NarrowThemes(request.GET))
    rows = presenters.theme_rows(kept)
    return csv_file(f"{area_slug}-themes-{clock.today()}.csv", presenters.THEME_HEADS, rows)


@for_members()
def themes_print(request: MemberRequest, area_slug: str, quarter: str) -> HttpResponse:
    """Show the register of one quarter, to be printed."""
    wanted = quarter_called(quarter)
    if wanted is None:
        raise Http404
    page = presenters.quarter_page(_register(request), wanted)
    trail = [
        {"text": "Themes", "href": reverse("themes", args=[area_slug])},
        {"text": wanted.words},
    ]
    return render(request, "voice/themes_print.html", {"page": page, "trail": trail})


@for_members()
def theme(request: MemberRequest, area_slug: str, slug: str) -> HttpResponse:
    """Show one theme: counts, what may be quoted, and whether it was replied to."""
    found = next((each for each in _register(request).themes if each.slug == slug), None)
    if found is None:
        raise Http404
    page = theme_page(found, quotes_of(request.member, found.id))
    return render(
        request,
        "voice/theme.html",
        {
            "page": page,
            "theme": found,
            "history": theme_history(changes_to_theme(found.id)),
            "thread": _thread(area_slug, found),
            "may_run": can_run_voice(request.member),
            "may_read": can_read_comments(request.member),
        },
    )


@for_members(can_read_comments)
def left_over_comments(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Show what no theme holds, in groups, for a theme that is missing."""
    page = left_over_page(area_slug, left_over(request.member))
    trail = [{"text": "Themes", "href": reverse("themes", args=[area_slug])}, {"text": "In no theme"}]
    may_run = can_run_voice(request.member)
    return render(request, "voice/themes_new.html", {"page": page, "trail": trail, "may_run": may_run})


def _register(request: MemberRequest) -> RegisterFacts:
    return register_as_at(request.member.area.id, clock.now())


def _kept(register: RegisterFacts, narrowing: NarrowThemes) -> list[ThemeFacts]:
    wanted = narrowing.wanted()
    return [each for each in register.themes if wanted.keeps(each)]


def _thread(area_slug: str, theme: ThemeFacts) -> tuple[str, str] | None:
    """Lead to the finding that a theme belongs with."""
    if theme.requirement_id is None:
        return None
    requirement = get_requirement(theme.requirement_id)
    words = f"{requirement.reference} {requirement.families_words or requirement.finding}"
    return words, reverse("thread", args=[area_slug, requirement_slug(requirement)])
