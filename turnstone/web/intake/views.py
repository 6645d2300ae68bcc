"""Take a file in, show what it says, and make record of the lines that a person accepts."""

import tempfile
from pathlib import Path
from typing import Any

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpResponseBase
from django.shortcuts import redirect, render

from turnstone.intake.against_record import what_it_changes
from turnstone.intake.as_json import as_json, from_json
from turnstone.intake.boards_meant import new_boards
from turnstone.intake.complete_minutes import completed
from turnstone.intake.confirm import confirm
from turnstone.intake.proposal import Proposal, keyed
from turnstone.intake.recognise import propose
from turnstone.intake.refusals import REFUSALS
from turnstone.programme.audit.queries import events_about
from turnstone.programme.people.permissions import can_take_files_in
from turnstone.programme.people.queries import get_area
from turnstone.programme.sources.operations import keep_source
from turnstone.programme.sources.queries import (
    find_source,
    lines_placed,
    placed_from,
    sources_of,
)
from turnstone.web.intake.accepted import accepted, with_their_parts
from turnstone.web.intake.forms import FileForm, MeetingForm
from turnstone.web.intake.presenters.files import as_files
from turnstone.web.intake.presenters.proposal import as_shown
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.download import download
from turnstone.web.kit.forms import attempt_or_say

# A file system takes names of 255 bytes; this leaves room for what storage puts in front.
NAME_BYTES = 180


@for_members(can_take_files_in)
def intake(request: MemberRequest, area_slug: str) -> HttpResponseBase:
    """List the files taken in, and take one more; one that cannot be read is said so and not kept."""
    form = FileForm(request.POST or None, request.FILES or None)
    if request.method == "POST":
        form = FileForm(request.POST, request.FILES)
        source = _take(request, form) if form.is_valid() else None
        if source is not None:
            return redirect("proposal", area_slug, source.pk)
    sources = sources_of(request.member.area.id)
    events = events_about(*(source.ref for source in sources))
    files = as_files(sources, events, lines_placed(request.member.area.id))
    return render(request, "intake/intake.html", {"form": form, "files": files})


def _take(request: MemberRequest, form: FileForm) -> Any:
    """Read a file and keep it with what it says; None when it was refused, with the reason on the form."""
    file: UploadedFile[Any] = form.cleaned_data["file"]
    name = _short(file.name or "file")
    try:
        found, content = _read(file, name)
    except REFUSALS as refusal:
        form.add_error("file", str(refusal))
        return None
    area = get_area(request.member.area.slug)
    assert area is not None
    return keep_source(
        by=request.member, area=area, name=name, content=content, kind=found.kind, proposal=as_json(found)
    )


def _read(file: "UploadedFile[Any]", name: str) -> tuple[Proposal, bytes]:
    """Read a file from a folder of its own, which is gone when it has been read or refused."""
    with tempfile.TemporaryDirectory(prefix="turnstone-intake-") as folder:
        path = Path(folder) / name
        with path.open("wb") as kept:
            kept.writelines(file.chunks())
        return propose(path), path.read_bytes()


def _short(name: str) -> str:
    """Keep the end of a name that is too long, with its ending."""
    return name.encode()[-NAME_BYTES:].decode(errors="ignore")


@for_members(can_take_files_in)
def proposal(request: MemberRequest, area_slug: str, source_id: int) -> HttpResponseBase:
    """Show what a file says; on the button, make record of the lines that are ticked."""
    source = _source(request, source_id)
    found, placed = from_json(source.proposal), placed_from(source_id)
    beside = _beside(request.member.area.id, found)
    shown, form = as_shown(found, placed, **beside), _meeting_form(request, found, placed)
    if request.method == "POST":
        every = frozenset(part.key for part in keyed(found))
        ticked = every & frozenset(request.POST)
        wanted = with_their_parts(accepted(ticked, placed, shown.parents), every, shown.keys)
        if form is None or form.is_valid():
            said = completed(found, **form.said()) if form else found
            done = attempt_or_say(request, lambda: _accept(request, source, said, wanted))
            if done is not None:
                messages.success(request, done)
                return redirect("proposal", area_slug, source_id)
        shown = as_shown(found, placed, left=every - ticked, **beside)
    return render(request, "intake/proposal.html", {"source": source, "shown": shown, "form": form})


def _beside(area_id: int, found: Proposal) -> dict[str, Any]:
    """Look at what the record holds beside a file: what its lines would change, and boards that are not there yet."""
    if found.meeting is not None or found.timeline is not None:
        return {"new_boards": new_boards(area_id, found)}
    return {"changes": what_it_changes(area_id, found) if found.kind == "risk-register" else {}}


def _meeting_form(request: MemberRequest, found: Proposal, placed: dict[str, str]) -> MeetingForm | None:
    """Ask which meeting minutes are of, until they are the record of one."""
    if found.meeting is None or found.meeting.key in placed:
        return None
    return MeetingForm(request.POST if request.method == "POST" else None, found.meeting)


def _accept(request: MemberRequest, source: Any, found: Proposal, keys: frozenset[str]) -> str:
    with source.original.open("rb") as file:
        content = file.read()
    done = confirm(
        by=request.member,
        area=source.area,
        proposal=found,
        content=content,
        name=source.name,
        accepted=keys,
    )
    return done.sentence


@for_members(can_take_files_in)
def original(request: MemberRequest, area_slug: str, source_id: int) -> HttpResponseBase:
    """Hand over a file exactly as it came."""
    source = _source(request, source_id)
    with source.original.open("rb") as file:
        return download(file.read(), name=source.name, media_type="application/octet-stream")


def _source(request: MemberRequest, source_id: int) -> Any:
    found = find_source(request.member.area.id, source_id)
    if found is None:
        raise Http404
    return found
