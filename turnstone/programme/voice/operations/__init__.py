"""Every change to contacts, events, surveys, comments, bulletins, the timeline and charters."""

from turnstone.programme.voice.operations.forum import (
    make_statement,
    take_back_statement,
)

__all__ = [
    "make_statement",
    "take_back_statement",
]
