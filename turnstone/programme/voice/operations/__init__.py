"""Every change to contacts, events, surveys, comments, bulletins, the timeline and charters."""

from turnstone.programme.voice.operations.charters import (
    add_charter,
    change_charter,
    change_charter_version,
    end_charter,
    remove_charter_version,
    resume_charter,
    sign_charter,
    take_back_signature,
    write_charter,
    write_charter_with_file,
)
from turnstone.programme.voice.operations.forum import (
    make_statement,
    take_back_statement,
)
from turnstone.programme.voice.operations.phases import (
    add_phase,
    change_phase,
    remove_phase,
)
from turnstone.programme.voice.operations.timeline import (
    add_entry,
    add_source_to_entry,
    change_entry,
    restore_entry,
    withdraw_entry,
)

__all__ = [
    "add_charter",
    "add_entry",
    "add_phase",
    "add_source_to_entry",
    "change_charter",
    "change_charter_version",
    "change_entry",
    "change_phase",
    "end_charter",
    "make_statement",
    "remove_charter_version",
    "remove_phase",
    "restore_entry",
    "resume_charter",
    "sign_charter",
    "take_back_signature",
    "take_back_statement",
    "withdraw_entry",
    "write_charter",
    "write_charter_with_file",
]
