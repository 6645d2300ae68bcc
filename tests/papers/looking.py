"""How these tests look into a document."""

from turnstone.documents.blocks import Document, Section, text_in


def section(document: Document, anchor: str) -> Section:
    return next(each for each in document.sections if each.anchor == anchor)


def read(part: object) -> str:
    return "\n".join(text_in(part))
