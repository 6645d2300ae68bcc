"""A file as an answer."""

from pathlib import PurePath

from django.http import HttpResponse
from django.utils.http import content_disposition_header
from django.utils.text import slugify


def download(content: bytes, *, name: str, media_type: str) -> HttpResponse:
    """Hand over a file under a name that any computer can keep, to be saved and never shown as one of our pages."""
    response = HttpResponse(content, content_type=media_type)
    response["Content-Disposition"] = content_disposition_header(True, _safe(name)) or "attachment"
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "no-store"
    return response


def _safe(name: str) -> str:
    path = PurePath(name)
    return f"{slugify(path.stem) or 'file'}{path.suffix.lower()}"
