"""Charters to read in the office: the list, one with its versions, one version, and two of them compared."""

from django.http import Http404, HttpResponse
from django.shortcuts import render

from turnstone.programme.audit import clock
from turnstone.programme.people.permissions import can_run_voice, can_see_drafts
from turnstone.programme.publications.queries import find_on_the_public_site
from turnstone.programme.publications.rules import Kind
from turnstone.programme.voice.facts import CharterFacts, CharterVersionFacts
from turnstone.programme.voice.queries import changes_to_charter, charters_as_at, find_charter_version
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.download import download
from turnstone.web.voice.forms.charters import BetweenForm
from turnstone.web.voice.presenters import charters as presenters


@for_members()
def charters(request: MemberRequest, area_slug: str) -> HttpResponse:
    """List the documents that were written together, and how far each is signed."""
    found = charters_as_at(request.member.area.id, clock.now())
    page = {"rows": presenters.charter_rows(area_slug, found), "may_run": can_run_voice(request.member)}
    return render(request, "voice/charters.html", page)


@for_members()
def charter(request: MemberRequest, area_slug: str, slug: str) -> HttpResponse:
    """Show one with its versions, who has signed them and who has not."""
    found = charter_in(request, slug)
    page = {
        "charter": found,
        "kind": presenters.kind_words(found),
        "versions": presenters.version_rows(area_slug, found),
        "history": presenters.charter_history(changes_to_charter(found.id)),
        "paper": Kind.CHARTER,
        "may_run": can_run_voice(request.member),
        "sees_drafts": can_see_drafts(request.member),
        "is_out": find_on_the_public_site(area_slug, Kind.CHARTER, slug) is not None,
    }
    return render(request, "voice/charter.html", page)


@for_members()
def version(request: MemberRequest, area_slug: str, slug: str, version_id: int) -> HttpResponse:
    """Show the words of one version."""
    found = charter_in(request, slug)
    version_in(found, version_id)
    rows = presenters.version_rows(area_slug, found)
    page = {
        "charter": found,
        "version": next(each for each in rows if each.id == version_id),
        "may_run": can_run_voice(request.member),
    }
    return render(request, "voice/charter_version.html", page)


@for_members()
def version_file(request: MemberRequest, area_slug: str, slug: str, version_id: int) -> HttpResponse:
    """Hand over a version's file just as it came."""
    row = find_charter_version(request.member.area.id, version_id)
    if row is None or row.charter.slug != slug or row.file is None:
        raise Http404
    with row.file.original.open("rb") as kept:
        return download(kept.read(), name=row.file.name, media_type="application/octet-stream")


@for_members()
def compare(request: MemberRequest, area_slug: str, slug: str) -> HttpResponse:
    """Show what a version says that another does not, word by word."""
    found = charter_in(request, slug)
    if len(found.versions) < 2:
        raise Http404
    usual = {"before": str(found.versions[1].id), "after": str(found.versions[0].id)}
    chosen = usual | {name: request.GET[name] for name in usual if name in request.GET}
    form = BetweenForm(chosen, versions=found.versions)
    if not form.is_valid():
        raise Http404
    before, after = (version_in(found, int(form.cleaned_data[name])) for name in ("before", "after"))
    page = {"charter": found, "choosing": form, "page": presenters.comparison(before, after)}
    return render(request, "voice/charter_compare.html", page)


def charter_in(request: MemberRequest, slug: str) -> CharterFacts:
    """Find a charter of the member's area; of another area there is none."""
    known = charters_as_at(request.member.area.id, clock.now())
    found = next((each for each in known if each.slug == slug), None)
    if found is None:
        raise Http404
    return found


def version_in(charter: CharterFacts, version_id: int) -> CharterVersionFacts:
    """Find a version of a charter by its number."""
    found = next((each for each in charter.versions if each.id == version_id), None)
    if found is None:
        raise Http404
    return found
