"""Every change to contacts, events, surveys, comments, bulletins, the timeline and charters."""

from turnstone.programme.voice.operations.bulletin_lines import (
    add_line,
    change_line,
    leave_out_line,
    move_line,
    redraw_bulletin,
    remove_line,
    take_line_in,
)
from turnstone.programme.voice.operations.bulletin_papers import (
    BULLETIN_KINDS,
    FrozenPaper,
    approve_bulletin,
    hand_in_bulletin,
    take_back_bulletin,
)
from turnstone.programme.voice.operations.bulletins import (
    add_bulletin_series,
    begin_bulletin,
    change_bulletin,
    change_bulletin_series,
    drop_bulletin,
)
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
    "BULLETIN_KINDS",
    "FrozenPaper",
    "add_bulletin_series",
    "add_charter",
    "add_entry",
    "add_line",
    "add_phase",
    "add_source_to_entry",
    "approve_bulletin",
    "begin_bulletin",
    "change_bulletin",
    "change_bulletin_series",
    "change_charter",
    "change_charter_version",
    "change_entry",
    "change_line",
    "change_phase",
    "drop_bulletin",
    "end_charter",
    "hand_in_bulletin",
    "leave_out_line",
    "make_statement",
    "move_line",
    "redraw_bulletin",
    "remove_charter_version",
    "remove_line",
    "remove_phase",
    "restore_entry",
    "resume_charter",
    "sign_charter",
    "take_back_bulletin",
    "take_back_signature",
    "take_back_statement",
    "take_line_in",
    "withdraw_entry",
    "write_charter",
    "write_charter_with_file",
]
