"""A document into a file: one module a form, each with one function from a `Document` to bytes.

A writer draws what it is given and decides nothing: no fact, no order, no wording beyond "page 2 of 5". Nothing of a
document is left out in any form. The heavy libraries load only when a form is first written.
"""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from turnstone.documents.as_json import to_json
from turnstone.documents.blocks import Document


@dataclass(frozen=True, slots=True)
class Format:
    """Say how to write a form, what to call it over the web, and how its file name ends."""

    write: Callable[[Document], bytes]
    media_type: str
    ending: str


def write(document: Document, form: str) -> bytes:
    """Write a document in one of `FORMATS`."""
    if form not in FORMATS:
        raise UnknownForm(f"There is no format {form!r}; choose one of {', '.join(FORMATS)}.")
    return FORMATS[form].write(document)


class UnknownForm(ValueError):
    """Say that a form is not one we write."""


def _later(module: str) -> Callable[[Document], bytes]:
    def load_and_write(document: Document) -> bytes:
        content = import_module(f"{__name__}.{module}").write(document)
        assert isinstance(content, bytes)
        return content

    return load_and_write


_OFFICE = "application/vnd.openxmlformats-officedocument"

FORMATS: dict[str, Format] = {
    "html": Format(_later("html"), "text/html; charset=utf-8", ".html"),
    "docx": Format(_later("docx"), f"{_OFFICE}.wordprocessingml.document", ".docx"),
    "pptx": Format(_later("pptx"), f"{_OFFICE}.presentationml.presentation", ".pptx"),
    "pdf": Format(_later("pdf"), "application/pdf", ".pdf"),
    "xlsx": Format(_later("xlsx"), f"{_OFFICE}.spreadsheetml.sheet", ".xlsx"),
    "json": Format(to_json, "application/json", ".json"),
    "txt": Format(_later("text"), "text/plain; charset=utf-8", ".txt"),
}
