"""What a comment may be: words as plain text, a file that is what it says, until a day. No Django."""

import datetime as dt
import html
import re
from pathlib import PurePath

import nh3

MOST_LETTERS = 10_000
MOST_BYTES = 25 * 1024 * 1024
MOST_MEGABYTES = MOST_BYTES // (1024 * 1024)
KEPT_FOR_YEARS = 2
KINDS_OF_ATTACHMENT = "a picture (.png, .jpg), a PDF, a sound recording (.mp3, .m4a, .wav) or a film (.mp4)"

_MARKUP = re.compile(r"<[a-zA-Z/!?][^>]*>")
_NEW_LINES = re.compile(r"<\s*(?:br|/p|/div|/li|/tr|/h[1-6])\b[^>]*>", re.IGNORECASE)
_NOT_SHOWN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b\u202a-\u202e\u2066-\u2069\ufeff]")


def words_as_text(said: str) -> str:
    """Give what somebody said as plain text; a script, and all that is no words, is taken out.

    What stays is still text from outside: a page escapes it like any other.
    """
    words = said.replace("\r\n", "\n").replace("\r", "\n")
    while has_markup(words):
        cleaned = html.unescape(nh3.clean(_NEW_LINES.sub("\n", words), tags=set()))
        if cleaned == words:
            break
        words = cleaned
    lines = (" ".join(line.split()) for line in _NOT_SHOWN.sub("", words).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def has_markup(said: str) -> bool:
    """Say whether something in it is markup or a script, and no words: “under <5 weeks” is words."""
    return _MARKUP.search(said) is not None


def use_by_from(heard_on: dt.date) -> dt.date:
    """Give the day until which words may be used when nobody says otherwise."""
    last = heard_on.replace(day=28) if (heard_on.month, heard_on.day) == (2, 29) else heard_on
    return last.replace(year=last.year + KEPT_FOR_YEARS)


def fault_in_attachment(name: str, content: bytes) -> str:
    """Say why a file cannot be kept with a comment, in a sentence; empty when it can."""
    kind = _KINDS.get(PurePath(name).suffix.lower())
    if kind is None:
        return f"{name} is of a kind that is not taken; choose {KINDS_OF_ATTACHMENT}."
    if not content:
        return f"{name} is empty; check that it was saved, and choose it again."
    if len(content) > MOST_BYTES:
        return f"{name} is over {MOST_MEGABYTES} MB; make it smaller or shorter, and choose it again."
    if kind[0].match(content) is None:
        return (
            f"{name} is damaged, or is not what its name says; open it in the program that made it, save it"
            " again and choose it again."
        )
    return ""


def media_type_of(name: str) -> str:
    """Give the media type of a file that was taken; it is only ever handed over to be saved."""
    kind = _KINDS.get(PurePath(name).suffix.lower())
    return kind[1] if kind else "application/octet-stream"


# How each kind of file begins. A film and an .m4a are the same kind of box, which says so from its fifth byte.
_BOX = re.compile(rb".{4}ftyp", re.DOTALL)
_KINDS = {
    ".png": (re.compile(rb"\x89PNG\r\n\x1a\n"), "image/png"),
    ".jpg": (re.compile(rb"\xff\xd8\xff"), "image/jpeg"),
    ".jpeg": (re.compile(rb"\xff\xd8\xff"), "image/jpeg"),
    ".pdf": (re.compile(rb"%PDF-"), "application/pdf"),
    ".mp3": (re.compile(rb"ID3|\xff[\xe2\xe3\xf2\xf3\xfa\xfb]"), "audio/mpeg"),
    ".m4a": (_BOX, "audio/mp4"),
    ".wav": (re.compile(rb"RIFF.{4}WAVE", re.DOTALL), "audio/wav"),
    ".mp4": (_BOX, "video/mp4"),
}
