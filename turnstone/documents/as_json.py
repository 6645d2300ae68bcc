"""A document to and from JSON, the form in which a published one is kept.

The bytes are canonical (keys in the order of the fields, no white space, UTF-8), so equal documents have equal bytes
and one digest.
"""

from pydantic import TypeAdapter, ValidationError

from turnstone.documents.blocks import Document

_ADAPTER = TypeAdapter(Document)


class NotADocument(ValueError):
    """Say that some JSON is not a document."""


def to_json(document: Document) -> bytes:
    """Write a document as canonical JSON."""
    return _ADAPTER.dump_json(document)


def from_json(content: bytes | str) -> Document:
    """Read a document back; equal to what was written. Raises `NotADocument`."""
    try:
        return _ADAPTER.validate_json(content)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(step) for step in first["loc"])
        raise NotADocument(
            f"This is not a Turnstone document: {where or 'it'} {first['msg'].lower()}."
        ) from error
