"""Every change to contacts, events, surveys, comments, bulletins, the timeline and charters."""

from turnstone.programme.voice.operations.booking_people import (
    book_somebody,
)
from turnstone.programme.voice.operations.bookings import (
    book,
    fill_places,
    give_up_booking,
    invite,
    invite_those_before,
    note_attendance,
)
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
from turnstone.programme.voice.operations.bulletin_sending import (
    send_bulletin,
)
from turnstone.programme.voice.operations.bulletins import (
    add_bulletin_series,
    begin_bulletin,
    change_bulletin,
    change_bulletin_series,
    drop_bulletin,
)
from turnstone.programme.voice.operations.by_answerers import (
    answer_by_link,
    answer_openly,
    save_draft,
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
from turnstone.programme.voice.operations.comment_tables import (
    take_comments_in,
)
from turnstone.programme.voice.operations.comments import (
    add_comment,
    change_comment,
    expire_comments,
    reword_comment,
    withdraw_comment,
)
from turnstone.programme.voice.operations.consents import (
    ask_to_confirm,
    confirm_consents,
    give_consent,
    withdraw_consent,
)
from turnstone.programme.voice.operations.contacts import (
    add_contact,
    change_contact,
    find_or_add_contact,
    forget_bounce,
    note_bounce,
)
from turnstone.programme.voice.operations.erasing import (
    erase_contact,
)
from turnstone.programme.voice.operations.events import (
    cancel_event,
    change_event,
    hold_event,
    remind,
)
from turnstone.programme.voice.operations.forum import (
    make_statement,
    take_back_statement,
)
from turnstone.programme.voice.operations.lists import (
    take_contacts_in,
)
from turnstone.programme.voice.operations.messages import (
    drop_message,
    drop_messages,
    note_bounced,
    note_failed,
    note_phoned,
    note_sent,
    put_back,
    queue_message,
    queue_messages,
    send_again,
    take_message,
)
from turnstone.programme.voice.operations.phases import (
    add_phase,
    change_phase,
    remove_phase,
)
from turnstone.programme.voice.operations.population import (
    set_population,
)
from turnstone.programme.voice.operations.postponing import (
    postpone_series,
)
from turnstone.programme.voice.operations.purging import (
    purge_what_is_due,
)
from turnstone.programme.voice.operations.questions import (
    add_question,
    change_question,
    move_question,
    remove_question,
)
from turnstone.programme.voice.operations.readings import (
    read_comment,
)
from turnstone.programme.voice.operations.replies import (
    change_reply,
    reply,
    send_reply,
    withdraw_reply,
)
from turnstone.programme.voice.operations.responses import (
    delete_drafts,
    enter_response,
)
from turnstone.programme.voice.operations.series import (
    NewEvent,
    ToldSeries,
    add_event,
    add_series,
    change_series,
)
from turnstone.programme.voice.operations.suggesting import (
    keep_suggestions,
    suggest_themes,
)
from turnstone.programme.voice.operations.surveys import (
    add_survey,
    change_survey,
    copy_survey,
)
from turnstone.programme.voice.operations.themes import (
    add_theme,
    change_theme,
    end_theme,
    reopen_theme,
)
from turnstone.programme.voice.operations.timeline import (
    add_entry,
    add_source_to_entry,
    change_entry,
    restore_entry,
    withdraw_entry,
)
from turnstone.programme.voice.operations.told import (
    tell_of_wave,
)
from turnstone.programme.voice.operations.waves import (
    change_wave,
    close_wave,
    open_wave,
    remind_of_survey,
    send_survey,
)

__all__ = [
    "BULLETIN_KINDS",
    "FrozenPaper",
    "NewEvent",
    "ToldSeries",
    "add_bulletin_series",
    "add_charter",
    "add_comment",
    "add_contact",
    "add_entry",
    "add_event",
    "add_line",
    "add_phase",
    "add_question",
    "add_series",
    "add_source_to_entry",
    "add_survey",
    "add_theme",
    "answer_by_link",
    "answer_openly",
    "approve_bulletin",
    "ask_to_confirm",
    "begin_bulletin",
    "book",
    "book_somebody",
    "cancel_event",
    "change_bulletin",
    "change_bulletin_series",
    "change_charter",
    "change_charter_version",
    "change_comment",
    "change_contact",
    "change_entry",
    "change_event",
    "change_line",
    "change_phase",
    "change_question",
    "change_reply",
    "change_series",
    "change_survey",
    "change_theme",
    "change_wave",
    "close_wave",
    "confirm_consents",
    "copy_survey",
    "delete_drafts",
    "drop_bulletin",
    "drop_message",
    "drop_messages",
    "end_charter",
    "end_theme",
    "enter_response",
    "erase_contact",
    "expire_comments",
    "fill_places",
    "find_or_add_contact",
    "forget_bounce",
    "give_consent",
    "give_up_booking",
    "hand_in_bulletin",
    "hold_event",
    "invite",
    "invite_those_before",
    "keep_suggestions",
    "leave_out_line",
    "make_statement",
    "move_line",
    "move_question",
    "note_attendance",
    "note_bounce",
    "note_bounced",
    "note_failed",
    "note_phoned",
    "note_sent",
    "open_wave",
    "postpone_series",
    "purge_what_is_due",
    "put_back",
    "queue_message",
    "queue_messages",
    "read_comment",
    "redraw_bulletin",
    "remind",
    "remind_of_survey",
    "remove_charter_version",
    "remove_line",
    "remove_phase",
    "remove_question",
    "reopen_theme",
    "reply",
    "restore_entry",
    "resume_charter",
    "reword_comment",
    "save_draft",
    "send_again",
    "send_bulletin",
    "send_reply",
    "send_survey",
    "set_population",
    "sign_charter",
    "suggest_themes",
    "take_back_bulletin",
    "take_back_signature",
    "take_back_statement",
    "take_comments_in",
    "take_contacts_in",
    "take_line_in",
    "take_message",
    "tell_of_wave",
    "withdraw_comment",
    "withdraw_consent",
    "withdraw_entry",
    "withdraw_reply",
    "write_charter",
    "write_charter_with_file",
]
