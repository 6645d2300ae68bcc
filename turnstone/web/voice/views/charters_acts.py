"""What is done with charters: written, put right, signed, ended, and each of these undone."""

from typing import Any

from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from turnstone.programme.audit import clock
from turnstone.programme.people.permissions import can_run_voice
from turnstone.programme.people.queries import area_of, organisations_of
from turnstone.programme.voice import operations
from turnstone.programme.voice.queries import find_charter, find_charter_signature, find_charter_version
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.asking import Question, ask, made, saved
from turnstone.web.kit.forms import attempt_or_say
from turnstone.web.voice.forms.charters import CharterForm, EndForm, SignForm, VersionForm
from turnstone.web.voice.forms.timeline import WhyForm
from turnstone.web.voice.views.charters import charter_in, version_in

Said = dict[str, Any]


@for_members(can_run_voice)
def add_charter(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Add a document that partners write with families."""
    form = CharterForm(request.POST or None)
    area = area_of(request.member)
    added = made(form, lambda said: operations.add_charter(by=request.member, area=area, **said))
    if added:
        return saved(request, "It is added. Write its first version.", _address(area_slug, added.slug))
    return ask(request, form, _question(area_slug, "Add a document", "Add it"))


@for_members(can_run_voice)
def change_charter(request: MemberRequest, area_slug: str, slug: str) -> HttpResponse:
    """Say anew what it is called and what it is for."""
    row = _find(request, slug)
    form = CharterForm(request.POST or None, charter=row)
    if made(form, lambda said: operations.change_charter(by=request.member, charter=row, **said)):
        return saved(request, "It is changed.", _address(area_slug, slug))
    return ask(request, form, _question(area_slug, "Change what it is", "Save", row))


@for_members(can_run_voice)
def end_charter(request: MemberRequest, area_slug: str, slug: str) -> HttpResponse:
    """Say that it holds no more."""
    row = _find(request, slug)
    form = EndForm(request.POST or None, initial={"ended_on": clock.today()})
    if made(form, lambda said: operations.end_charter(by=request.member, charter=row, **said)):
        return saved(request, "It has ended. You can undo this.", _address(area_slug, slug))
    return ask(request, form, _question(area_slug, "It holds no more", "End it", row))


@for_members(can_run_voice)
@require_POST
def resume_charter(request: MemberRequest, area_slug: str, slug: str) -> HttpResponseBase:
    """Undo its end."""
    row = _find(request, slug)
    if attempt_or_say(request, lambda: operations.resume_charter(by=request.member, charter=row)):
        return saved(request, "It holds again.", _address(area_slug, slug))
    return redirect("charter", area_slug, slug)


@for_members(can_run_voice)
def write_charter(request: MemberRequest, area_slug: str, slug: str) -> HttpResponse:
    """Write a version, beginning with the words of the last one."""
    row = _find(request, slug)
    form = VersionForm(request.POST or None, request.FILES or None, before=charter_in(request, slug).newest)

    def write(said: Said) -> Any:
        said["file"] = _file(said["file"])
        return operations.write_charter_with_file(by=request.member, charter=row, **said)

    if made(form, write):
        return saved(request, "The version is written. Note who signs it.", _address(area_slug, slug))
    page = {"form": form, "charter": row, "back": _address(area_slug, slug)}
    return render(request, "voice/charter_write.html", page)


@for_members(can_run_voice)
def change_version(request: MemberRequest, area_slug: str, slug: str, version_id: int) -> HttpResponse:
    """Put right a version that nobody has signed."""
    row = _version(request, slug, version_id)
    form = VersionForm(request.POST or None, version=row)
    if made(form, lambda said: operations.change_charter_version(by=request.member, version=row, **said)):
        return saved(request, "It is put right.", _address(area_slug, slug))
    return ask(request, form, _question(area_slug, f"Put version {row.number} right", "Save", row.charter))


@for_members(can_run_voice)
def remove_version(request: MemberRequest, area_slug: str, slug: str, version_id: int) -> HttpResponse:
    """Take back a version that nobody has signed."""
    row = _version(request, slug, version_id)
    form = WhyForm(request.POST or None)

    def remove(said: Said) -> bool:
        operations.remove_charter_version(by=request.member, version=row, **said)
        return True

    if made(form, remove):
        return saved(request, f"Version {row.number} is taken back.", _address(area_slug, slug))
    question = _question(area_slug, f"Take version {row.number} back", "Take it back", row.charter)
    return ask(request, form, question)


@for_members(can_run_voice)
def sign(request: MemberRequest, area_slug: str, slug: str, version_id: int) -> HttpResponse:
    """Note that a partner signed a version."""
    row = _version(request, slug, version_id)
    left = _have_not_signed(request, slug, version_id)
    form = SignForm(request.POST or None, partners=left, initial={"signed_on": clock.today()})
    if made(form, lambda said: operations.sign_charter(by=request.member, version=row, **said)):
        return saved(request, "The signature is noted.", _address(area_slug, slug))
    about = "Once one partner has signed it, its words stay. A new version needs new signatures."
    question = _question(area_slug, f"Who signed version {row.number}?", "Note it", row.charter, about)
    return ask(request, form, question)


@for_members(can_run_voice)
def take_back(
    request: MemberRequest, area_slug: str, slug: str, version_id: int, signature_id: int
) -> HttpResponse:
    """Undo a signature that was noted by mistake."""
    row = find_charter_signature(request.member.area.id, signature_id)
    if row is None or (row.version_id, row.version.charter.slug) != (version_id, slug):
        raise Http404
    form = WhyForm(request.POST or None)

    def remove(said: Said) -> bool:
        operations.take_back_signature(by=request.member, signature=row, **said)
        return True

    if made(form, remove):
        return saved(request, "The signature is taken back.", _address(area_slug, slug))
    heading = f"Take back the signature of {row.organisation.name}"
    return ask(request, form, _question(area_slug, heading, "Take it back", row.version.charter))


def _have_not_signed(request: MemberRequest, slug: str, version_id: int) -> list[Any]:
    """List who may sign: those who are waited for, and any other body of the area."""
    version = version_in(charter_in(request, slug), version_id)
    have = {each.organisation_id for each in version.signatures}
    return [each for each in organisations_of(request.member.area.id) if each.pk not in have]


def _find(request: MemberRequest, slug: str) -> Any:
    row = find_charter(request.member.area.id, slug)
    if row is None:
        raise Http404
    return row


def _version(request: MemberRequest, slug: str, version_id: int) -> Any:
    row = find_charter_version(request.member.area.id, version_id)
    if row is None or row.charter.slug != slug:
        raise Http404
    return row


def _file(file: Any) -> tuple[str, bytes] | None:
    return (file.name or "document", b"".join(file.chunks())) if file else None


def _address(area_slug: str, slug: str) -> str:
    return reverse("charter", args=[area_slug, slug])


def _question(area_slug: str, heading: str, button: str, of: Any = None, about: str = "") -> Question:
    """Head a question about charters, or about one of them."""
    trail = [("Charters", reverse("charters", args=[area_slug]))]
    if of is not None:
        trail.append((of.title, _address(area_slug, of.slug)))
    return Question(heading=heading, button=button, here="voice", trail=trail, about=about)
