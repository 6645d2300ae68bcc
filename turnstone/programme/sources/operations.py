"""Every change to the files that came in."""

import hashlib
from typing import Any

from django.core.files.base import ContentFile

from turnstone.programme.audit.operations import Actor, operation
from turnstone.programme.people.models import LocalArea
from turnstone.programme.sources.models import UNREAD, Placed, SourceFile


@operation
def keep_source(
    *, by: Actor, area: LocalArea, name: str, content: bytes, kind: str, proposal: dict[str, Any]
) -> SourceFile:
    """Keep a file as it came with what was read from it; the same bytes again are the same file."""
    sha256 = hashlib.sha256(content).hexdigest()
    known = SourceFile.objects.filter(area=area, sha256=sha256).first()
    if known:
        known.kind, known.proposal = kind, proposal
        known.save()
        return known
    source = SourceFile(area=area, name=name, kind=kind, sha256=sha256, proposal=proposal)
    source.original.save(f"{sha256[:16]}-{name}", ContentFile(content), save=False)
    source.save()
    return source


@operation
def keep_unread(*, by: Actor, area: LocalArea, name: str, content: bytes) -> SourceFile:
    """Keep a file that is not to be read, such as a board's paper; what was read of the same bytes before stays."""
    known = SourceFile.objects.filter(area=area, sha256=hashlib.sha256(content).hexdigest()).first()
    return known or keep_source(by=by, area=area, name=name, content=content, kind=UNREAD, proposal={})


@operation
def note_placed(*, by: Actor, source: SourceFile, key: str, became: str) -> Placed:
    """Note which row a line of a file became."""
    return Placed.objects.create(area=source.area, source=source, key=key, became=became)
