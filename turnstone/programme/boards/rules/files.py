"""Which files may be put with a board's papers: by size, by ending, and by what they are. No Django."""

from pathlib import PurePath

MOST_BYTES = 50 * 1024 * 1024
MOST_MEGABYTES = MOST_BYTES // (1024 * 1024)

_PACKAGE = b"PK\x03\x04"
_BEGINS_WITH = {".docx": _PACKAGE, ".pptx": _PACKAGE, ".xlsx": _PACKAGE, ".pdf": b"%PDF-", ".txt": b""}
KINDS_OF_FILE = "PDF, Word (.docx), PowerPoint (.pptx), Excel (.xlsx) or plain text (.txt)"


def fault_in_file(name: str, content: bytes) -> str:
    """Say why a file cannot be a board's paper, in a sentence; empty when it can."""
    beginning = _BEGINS_WITH.get(PurePath(name).suffix.lower())
    if beginning is None:
        return f"{name} is of a kind that is not taken; save it as {KINDS_OF_FILE}."
    if not content:
        return f"{name} is empty; check that it was saved, and choose it again."
    if len(content) > MOST_BYTES:
        return f"{name} is over {MOST_MEGABYTES} MB; take the pictures out or split it, and choose it again."
    if not content.startswith(beginning) or (not beginning and b"\0" in content):
        return (
            f"{name} is damaged, or is not what its name says; open it in the program that made it, save it"
            " again and choose it again."
        )
    return ""
