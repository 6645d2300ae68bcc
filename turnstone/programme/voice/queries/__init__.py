"""Every read of voice, by name."""

from turnstone.programme.voice.queries.bulletins import (
    bulletin_as_at,
    bulletin_now,
    bulletin_series_in,
    bulletins_as_at,
    bulletins_in,
    changes_to_bulletin_lines,
    count_readers_of_the_bulletin,
    find_bulletin,
    find_bulletin_line,
    find_bulletin_series,
    get_bulletin,
    readers_of_the_bulletin,
)

__all__ = [
    "bulletin_as_at",
    "bulletin_now",
    "bulletin_series_in",
    "bulletins_as_at",
    "bulletins_in",
    "changes_to_bulletin_lines",
    "count_readers_of_the_bulletin",
    "find_bulletin",
    "find_bulletin_line",
    "find_bulletin_series",
    "get_bulletin",
    "readers_of_the_bulletin",
]
