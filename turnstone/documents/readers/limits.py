"""How much a file may hold before it is refused. A board paper is far below every one of these."""

from dataclasses import dataclass

from turnstone.documents.readers.reading import Unreadable

MEGABYTE = 1024 * 1024

FILE_BYTES = 50 * MEGABYTE
UNPACKED_BYTES = 200 * MEGABYTE
PACKED_MEMBERS = 5_000
# A sheet of one repeated word packs about 200 to 1 and is harmless while small; the ratio counts above this.
RATIO = 100
RATIO_COUNTS_FROM = 20 * MEGABYTE

# Plain text is read in the server's own process, so it is held to what takes a few seconds at the worst.
TEXT_BYTES = 2 * MEGABYTE
TEXT_LINES = 20_000
TEXT_CELLS = 200_000
ROWS = 20_000
COLUMNS = 100
SHEET_CELLS = 500_000
PAGES = 500
READING_BYTES = 20 * MEGABYTE


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Bound what a worker may use: processor and wall-clock seconds, and bytes of memory."""

    seconds: float = 60
    memory: int = 1536 * MEGABYTE


def check_size(*, rows: int, columns: int, where: str) -> None:
    """Refuse a table that is too large to be part of a paper."""
    if rows > ROWS:
        raise Unreadable(
            f"The table at {where} has {rows:,} rows and at most {ROWS:,} can be read."
            " Cut it down and try again."
        )
    if columns > COLUMNS:
        raise Unreadable(
            f"The table at {where} has {columns:,} columns and at most {COLUMNS} can be read."
            " Cut it down and try again."
        )
