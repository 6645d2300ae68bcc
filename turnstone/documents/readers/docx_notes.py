"""What was passed over in a Word document, said so that a person can look for themselves."""

from collections.abc import Iterator
from typing import Any

from docx.document import Document
from docx.oxml.ns import qn


def notes_on(document: Document) -> tuple[str, ...]:
    """Say what a document holds that is not read, or is read in a way that might surprise."""
    return tuple(_notes(document))


def _notes(document: Document) -> Iterator[str]:
    body: Any = document.element.body
    if _any(body, "w:ins", "w:del", "w:moveFrom"):
        yield "Tracked changes were read as if accepted: insertions kept, deletions left out."
    if _any(body, "w:vanish"):
        yield "Hidden text was passed over."
    drawings = len(list(body.iter(qn("pic:pic")))) + len(list(body.iter(qn("c:chart"))))
    if drawings:
        counted = "a picture or chart" if drawings == 1 else f"{drawings} pictures or charts"
        yield f"The document has {counted}, which cannot be read."
    words = _words_by_part(document)
    if words.get("header") or words.get("footer"):
        yield "The header and footer were passed over."
    if words.get("footnotes") or words.get("endnotes"):
        yield "Footnotes were passed over."
    if words.get("comments"):
        yield "Comments in the margin were passed over."


def _any(body: Any, *tags: str) -> bool:
    return any(next(body.iter(qn(tag)), None) is not None for tag in tags)


def _words_by_part(document: Document) -> dict[str, bool]:
    """Say which of the parts beside the body hold any words, by the kind of part."""
    found: dict[str, bool] = {}
    for link in document.part.rels.values():
        kind = link.reltype.rsplit("/", 1)[-1]
        if kind in _BESIDE and not link.is_external:
            found[kind] = found.get(kind, False) or _has_words(link.target_part.blob)
    return found


def _has_words(blob: bytes) -> bool:
    # No need to parse: an element with words in it is enough.
    return any(
        piece[:1] not in (b"<", b"") for piece in blob.split(b"<w:t>")[1:] + blob.split(b'preserve">')[1:]
    )


_BESIDE = frozenset({"header", "footer", "footnotes", "endnotes", "comments"})
