"""The words in the bytes of a text file, whichever way they were written down."""

import codecs

from turnstone.documents.readers.reading import Unreadable

CP1252_NOTE = (
    "The file is not in UTF-8 and was read as Windows-1252; check its pound signs, quotes and accents."
)
UTF_16_NOTE = "The file was read as UTF-16."


def decoded(content: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    """Decode a text file, with a note where its encoding is not the usual one. Raises `Unreadable`.

    UTF-8 almost never fits text of another encoding by chance, so it is tried first; Windows-1252 fits nearly
    anything, so it is tried last and only on bytes that look like Western European words.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _strictly(content.removeprefix(mark), encoding, name), _NOTES.get(encoding, ())
    if _is_binary(content):
        raise _not_text(name)
    try:
        return content.decode("utf-8"), ()
    except UnicodeDecodeError:
        pass
    high = sum(byte > 127 for byte in content)
    if high > _MOST_HIGH * len(content):
        raise _not_text(name)
    return _strictly(content, "cp1252", name), (CP1252_NOTE,)


def _strictly(content: bytes, encoding: str, name: str) -> str:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise _not_text(name) from error
    if "\0" in text:
        raise _not_text(name)
    return text


def _is_binary(content: bytes) -> bool:
    """Look for what no editor writes; a few stray control characters are what Word leaves in copied text."""
    controls = len(content) - len(content.translate(None, _CONTROLS))
    return b"\0" in content or controls > _MOST_CONTROLS * len(content)


def _not_text(name: str) -> Unreadable:
    return Unreadable(
        f"{name} is not plain text: it holds bytes that are not words."
        " Save it as plain text (UTF-8) or Word (.docx) and try again."
    )


# The mark of UTF-32 starts with that of UTF-16, so it is looked for first.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NOTES = {"utf-16-le": (UTF_16_NOTE,), "utf-16-be": (UTF_16_NOTE,)}
_CONTROLS = bytes(code for code in range(32) if chr(code) not in "\t\n\v\f\r\x1b") + b"\x7f"
_MOST_CONTROLS = 0.02
_MOST_HIGH = 0.3
