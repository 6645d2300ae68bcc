"""What a file is by its first bytes, and the refusal where that is not what its name says or is not read."""

from pathlib import Path, PurePath
from typing import Literal

from turnstone.documents.readers.reading import Form, Unreadable

Kind = Literal["package", "text", "pdf", "old office", "locked", "rtf", "web page", "picture"]


def kind_of(path: Path) -> Kind:
    """Say what a file is; what starts like nothing else is taken for text, which looks at the rest itself."""
    with path.open("rb") as file:
        head = file.read(1024)
        if head.startswith(_OLE):
            return "locked" if _LOCKED in head + file.read() else "old office"
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            return kind
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:14].lower()
    return "web page" if start.startswith((b"<!doctype html", b"<html")) else "text"


def refuse_unread(name: str, kind: Kind) -> None:
    """Refuse the kinds of file that are not read, each with what to do instead."""
    if kind in ("package", "text") or (kind == "pdf" and expected(name) in ("pdf", None)):
        return
    wanted = expected(name)
    if wanted is not None and kind not in (wanted, "locked", "old office"):
        raise Unreadable(f"{name} is not {_CALLED[wanted]}: it is {_CALLED[kind]}. {_SAVE_AS_WORD}")
    raise Unreadable(f"{name} {_UNREAD[kind]}")


def refuse_misnamed(name: str, form: Form) -> None:
    """Refuse a file whose name says one kind and whose content is another."""
    wanted = expected(name)
    if wanted is not None and wanted != form:
        ending = ".txt" if form == "text" else f".{form}"
        raise Unreadable(
            f"{name} is not {_CALLED[wanted]}: it is {_CALLED[form]}."
            f" Give it the ending {ending} and try again."
        )


def expected(name: str) -> str | None:
    """Say which kind a name promises; a name without a known ending promises nothing."""
    return _ENDINGS.get(PurePath(name).suffix.lower())


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_MAGIC: tuple[tuple[bytes, Kind], ...] = (
    (b"PK\x03\x04", "package"),
    (b"PK\x05\x06", "package"),
    (b"%PDF-", "pdf"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
)
_ENDINGS = {
    ".docx": "docx",
    ".pptx": "pptx",
    ".xlsx": "xlsx",
    ".txt": "text",
    ".text": "text",
    ".md": "text",
    ".tsv": "text",
    ".pdf": "pdf",
}
_CALLED = {
    "docx": "a Word document",
    "pptx": "a PowerPoint presentation",
    "xlsx": "an Excel workbook",
    "text": "plain text",
    "pdf": "a PDF",
    "rtf": "rich text (RTF)",
    "web page": "a web page",
    "picture": "a picture",
}
_COPY_ITS_WORDS = "Copy its words into a text file or a Word document and try again."
_SAVE_AS_WORD = "Save it as Word (.docx) and try again."
_UNREAD = {
    "rtf": f"is rich text (RTF), which is not read. {_SAVE_AS_WORD}",
    "web page": f"is a web page, which is not read. {_COPY_ITS_WORDS}",
    "picture": "is a picture, whose words cannot be read. Type them into a text file and try again.",
    "old office": "is in an old Office form (.doc, .ppt or .xls), which is not read."
    " Save it as .docx, .pptx or .xlsx and try again.",
    "locked": "is locked with a password. Take the password off, save it and try again.",
}
