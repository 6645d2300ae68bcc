"""The one way in: look at a file, refuse what is unsafe or unread, and hand it to the reader of its kind."""

from pathlib import Path

from turnstone.documents.readers.encoding import decoded
from turnstone.documents.readers.limits import (
    FILE_BYTES,
    MEGABYTE,
    TEXT_BYTES,
    TEXT_CELLS,
    TEXT_LINES,
    Limits,
)
from turnstone.documents.readers.markers import tidy
from turnstone.documents.readers.office import read_office, read_workbook
from turnstone.documents.readers.plain_text import read_text
from turnstone.documents.readers.reading import Break, Line, Reading, Sheet, Unreadable
from turnstone.documents.readers.sniff import expected, kind_of, refuse_misnamed, refuse_unread


def read(path: Path, *, name: str = "", limits: Limits | None = None) -> Reading:
    """Read a file as lines and grids. Raises `Unreadable`, whose words are for the person who sent it.

    `name` is what that person calls the file, where it is kept under another.
    """
    name = tidy(name or path.name) or "The file"
    _check_bytes(path, name)
    kind = kind_of(path)
    refuse_unread(name, kind)
    reading = _text(path, name) if kind == "text" else read_office(path, name, limits or Limits())
    if not _has_words(reading):
        raise Unreadable(
            f"{name} holds no words that can be read. If it is a scan or a picture, type its words into a"
            " text file and try again."
        )
    return reading


def read_sheets(path: Path, *, name: str = "", limits: Limits | None = None) -> tuple[Sheet, ...]:
    """Read a workbook as the rows of its sheets. Raises `Unreadable`."""
    name = tidy(name or path.name) or "The file"
    _check_bytes(path, name)
    refuse_unread(name, kind_of(path))
    return read_workbook(path, name, limits or Limits())


def _check_bytes(path: Path, name: str) -> None:
    size = path.stat().st_size
    if size == 0:
        raise Unreadable(f"{name} is empty. Check that it was saved, and send it again.")
    if size > FILE_BYTES:
        raise Unreadable(
            f"{name} is {size // MEGABYTE} MB, and at most {FILE_BYTES // MEGABYTE} MB can be read."
            " Take the pictures out or split it, and try again."
        )


def _text(path: Path, name: str) -> Reading:
    content = path.read_bytes()
    if expected(name) in ("docx", "pptx", "xlsx", "pdf"):
        _refuse_text_named_otherwise(content, name)
    text, notes = decoded(content, name)
    _check_text(len(content) / MEGABYTE, "MB", TEXT_BYTES // MEGABYTE, name)
    _check_text(text.count("\n") + text.count("\r"), "lines", TEXT_LINES, name)
    _check_text(text.count("\t"), "cells", TEXT_CELLS, name)
    return Reading(form="text", parts=read_text(text), notes=notes)


def _check_text(found: float, unit: str, most: int, name: str) -> None:
    if found > most:
        raise Unreadable(
            f"{name} holds {found:,.0f} {unit} of plain text, and at most {most:,} can be read."
            " Split it and try again."
        )


def _refuse_text_named_otherwise(content: bytes, name: str) -> None:
    try:
        decoded(content, name)
    except Unreadable as error:
        raise Unreadable(
            f"{name} is damaged, or is not what its name says. Open it in the program that made it,"
            " save it again and try again."
        ) from error
    refuse_misnamed(name, "text")


def _has_words(reading: Reading) -> bool:
    for part in reading.parts:
        if isinstance(part, Line):
            return True
        if not isinstance(part, Break) and any(cell.lines for row in part.rows for cell in row):
            return True
    return False
