"""The words of contacts, messages, events, surveys, comments, replies, bulletins and charters. No Django."""

from enum import StrEnum


class ContactKind(StrEnum):
    """Who somebody is to the partnership."""

    PARENT_CARER = "parent_carer"
    YOUNG_PERSON = "young_person"
    PRACTITIONER = "practitioner"
    OTHER = "other"


CONTACT_KIND_NAMES = {
    ContactKind.PARENT_CARER: "Parent or carer",
    ContactKind.YOUNG_PERSON: "Young person",
    ContactKind.PRACTITIONER: "Works with children and young people",
    ContactKind.OTHER: "Somebody else",
}


class Purpose(StrEnum):
    """What somebody agreed to be written to about; each is agreed to by itself."""

    EVENTS = "events"
    SURVEYS = "surveys"
    BULLETIN = "bulletin"


PURPOSE_NAMES = {
    Purpose.EVENTS: "Events for families",
    Purpose.SURVEYS: "Surveys",
    Purpose.BULLETIN: "The bulletin",
}


class Route(StrEnum):
    """How something reached us: by the person themselves on the site, on paper, or with somebody's help."""

    ONLINE = "online"
    PAPER = "paper"
    ASSISTED = "assisted"
    LIST = "list"


ROUTE_NAMES = {
    Route.ONLINE: "Online",
    Route.PAPER: "On paper",
    Route.ASSISTED: "With help, by phone or face to face",
    Route.LIST: "From a list that was handed over",
}


class MessageKind(StrEnum):
    """What a message to one person is for."""

    CONFIRM = "confirm"
    INVITATION = "invitation"
    BOOKED = "booked"
    PLACE_FREE = "place_free"
    CHANGED = "changed"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    REMINDER = "reminder"
    RELAUNCHED = "relaunched"
    SURVEY = "survey"
    BULLETIN = "bulletin"
    REPLY = "reply"


MESSAGE_KIND_NAMES = {
    MessageKind.CONFIRM: "Please confirm your address",
    MessageKind.INVITATION: "Invitation",
    MessageKind.BOOKED: "Your booking",
    MessageKind.PLACE_FREE: "A place is free",
    MessageKind.CHANGED: "An event has changed",
    MessageKind.POSTPONED: "An event is postponed",
    MessageKind.CANCELLED: "An event is off",
    MessageKind.REMINDER: "Reminder",
    MessageKind.RELAUNCHED: "New dates",
    MessageKind.SURVEY: "Survey",
    MessageKind.BULLETIN: "Bulletin",
    MessageKind.REPLY: "What became of what you said",
}

# The messages that only go to those who agreed to be written to about such things. The others answer something that
# the person did: they booked, asked to hear, or have to confirm.
NEEDS_CONSENT = {
    MessageKind.INVITATION: Purpose.EVENTS,
    MessageKind.RELAUNCHED: Purpose.EVENTS,
    MessageKind.SURVEY: Purpose.SURVEYS,
    MessageKind.BULLETIN: Purpose.BULLETIN,
}


class MessageOutcome(StrEnum):
    """What became of a message. `handed_over` may have arrived or not: its sender died over it."""

    WAITING = "waiting"
    HANDED_OVER = "handed_over"
    SENT = "sent"
    BOUNCED = "bounced"
    PHONED = "phoned"
    FAILED = "failed"
    NOT_NEEDED = "not_needed"


MESSAGE_OUTCOME_NAMES = {
    MessageOutcome.WAITING: "Waiting to be sent",
    MessageOutcome.HANDED_OVER: "May not have arrived",
    MessageOutcome.SENT: "Sent",
    MessageOutcome.BOUNCED: "Came back",
    MessageOutcome.PHONED: "Told by phone",
    MessageOutcome.FAILED: "Could not be sent",
    MessageOutcome.NOT_NEEDED: "Not needed any more",
}
# Known for good: the person was told, or we know that this message did not tell them.
SETTLED = frozenset({MessageOutcome.SENT, MessageOutcome.BOUNCED, MessageOutcome.PHONED})


class EventFormat(StrEnum):
    """Where an event takes place."""

    ROOM = "room"
    ONLINE = "online"
    PHONE = "phone"


EVENT_FORMAT_NAMES = {
    EventFormat.ROOM: "In a room",
    EventFormat.ONLINE: "Online",
    EventFormat.PHONE: "By phone",
}


class EventState(StrEnum):
    """What became of an event."""

    SCHEDULED = "scheduled"
    HELD = "held"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"


EVENT_STATE_NAMES = {
    EventState.SCHEDULED: "Planned",
    EventState.HELD: "Held",
    EventState.POSTPONED: "Postponed",
    EventState.CANCELLED: "Cancelled",
}


class BookingState(StrEnum):
    """Where a booking stands."""

    BOOKED = "booked"
    WAITING = "waiting"
    GIVEN_UP = "given_up"


BOOKING_STATE_NAMES = {
    BookingState.BOOKED: "Has a place",
    BookingState.WAITING: "On the waiting list",
    BookingState.GIVEN_UP: "Gave the place up",
}


class Attendance(StrEnum):
    """Whether somebody who had booked came."""

    NOT_NOTED = "not_noted"
    CAME = "came"
    DID_NOT_COME = "did_not_come"


ATTENDANCE_NAMES = {
    Attendance.NOT_NOTED: "Not noted",
    Attendance.CAME: "Came",
    Attendance.DID_NOT_COME: "Did not come",
}


class QuestionKind(StrEnum):
    """How a question is answered."""

    ONE = "one"
    SEVERAL = "several"
    SCALE = "scale"
    YES_NO = "yes_no"
    WORDS = "words"


QUESTION_KIND_NAMES = {
    QuestionKind.ONE: "One of a list",
    QuestionKind.SEVERAL: "Any of a list",
    QuestionKind.SCALE: "A scale, from best to worst",
    QuestionKind.YES_NO: "Yes or no",
    QuestionKind.WORDS: "In their own words",
}
CHOOSES = frozenset({QuestionKind.ONE, QuestionKind.SEVERAL, QuestionKind.SCALE, QuestionKind.YES_NO})


class Dimension(StrEnum):
    """What a question says of who answered, so that they can be held beside all who have SEND locally."""

    NONE = ""
    NEED = "need"
    PHASE = "phase"
    ETHNICITY = "ethnicity"
    LOCALITY = "locality"
    AGE = "age"


DIMENSION_NAMES = {
    Dimension.NONE: "Nothing: it is not about who answers",
    Dimension.NEED: "Main need",
    Dimension.PHASE: "Stage of education",
    Dimension.ETHNICITY: "Ethnic group",
    Dimension.LOCALITY: "Part of the area",
    Dimension.AGE: "Age",
}


class Wording(StrEnum):
    """In which words a survey was read."""

    STANDARD = "standard"
    YOUNG_PEOPLE = "young_people"


WORDING_NAMES = {Wording.STANDARD: "For adults", Wording.YOUNG_PEOPLE: "For young people"}


class CommentSource(StrEnum):
    """Where a comment was made."""

    SURVEY = "survey"
    EVENT = "event"
    LETTER = "letter"
    CONVERSATION = "conversation"
    DRAWING = "drawing"
    RECORDING = "recording"
    OTHER = "other"


COMMENT_SOURCE_NAMES = {
    CommentSource.SURVEY: "Survey",
    CommentSource.EVENT: "Event",
    CommentSource.LETTER: "Letter or email",
    CommentSource.CONVERSATION: "Conversation",
    CommentSource.DRAWING: "Drawing",
    CommentSource.RECORDING: "Recording",
    CommentSource.OTHER: "Somewhere else",
}


class CommentConsent(StrEnum):
    """What the person who said it agreed that may be done with their words."""

    COUNT_ONLY = "count_only"
    SHARE_INSIDE = "share_inside"
    QUOTE = "quote"


COMMENT_CONSENT_NAMES = {
    CommentConsent.COUNT_ONLY: "Read and count it, and quote it nowhere",
    CommentConsent.SHARE_INSIDE: "Quote it inside the partnership, without a name",
    CommentConsent.QUOTE: "Quote it in public, without a name",
}


class AgeBand(StrEnum):
    """How old the person who said it is."""

    NOT_SAID = "not_said"
    UNDER_11 = "under_11"
    FROM_11 = "from_11"
    FROM_16 = "from_16"
    ADULT = "adult"


AGE_BAND_NAMES = {
    AgeBand.NOT_SAID: "Not said",
    AgeBand.UNDER_11: "Under 11",
    AgeBand.FROM_11: "11 to 15",
    AgeBand.FROM_16: "16 to 25",
    AgeBand.ADULT: "Adult",
}


class ThemeKind(StrEnum):
    """On which side of the register a theme stands."""

    STRENGTH = "strength"
    TO_DEVELOP = "to_develop"


THEME_KIND_NAMES = {ThemeKind.STRENGTH: "Strength", ThemeKind.TO_DEVELOP: "Area for development"}


class ReplyKind(StrEnum):
    """How a theme ends: something is done, is being done already, or cannot be done."""

    ACTION = "action"
    ALREADY = "already"
    COULD_NOT = "could_not"


REPLY_KIND_NAMES = {
    ReplyKind.ACTION: "We did, or will do, this",
    ReplyKind.ALREADY: "We are already doing this",
    ReplyKind.COULD_NOT: "We could not, because",
}


class BulletinState(StrEnum):
    """Where a bulletin stands."""

    DRAFT = "draft"
    SENT = "sent"


BULLETIN_STATE_NAMES = {BulletinState.DRAFT: "Draft", BulletinState.SENT: "Sent"}


class Precision(StrEnum):
    """How exactly a day is known."""

    DAY = "day"
    MONTH = "month"


PRECISION_NAMES = {Precision.DAY: "To the day", Precision.MONTH: "To the month"}


class TimelineCategory(StrEnum):
    """What sort of thing happened."""

    BOARD = "board"
    EVENT = "event"
    SURVEY = "survey"
    BULLETIN = "bulletin"
    DECISION = "decision"
    PUBLICATION = "publication"
    INSPECTION = "inspection"
    OTHER = "other"


TIMELINE_CATEGORY_NAMES = {
    TimelineCategory.BOARD: "Boards and groups",
    TimelineCategory.EVENT: "Events with families",
    TimelineCategory.SURVEY: "Surveys",
    TimelineCategory.BULLETIN: "Bulletins and letters",
    TimelineCategory.DECISION: "Decisions and approvals",
    TimelineCategory.PUBLICATION: "Reports",
    TimelineCategory.INSPECTION: "Inspectors and government",
    TimelineCategory.OTHER: "Other work",
}


class CharterKind(StrEnum):
    """What sort of co-produced document it is."""

    CHARTER = "charter"
    PLEDGE = "pledge"
    STATEMENT = "statement"
    GUIDE = "guide"
    OTHER = "other"


CHARTER_KIND_NAMES = {
    CharterKind.CHARTER: "Charter",
    CharterKind.PLEDGE: "Pledge",
    CharterKind.STATEMENT: "Position statement",
    CharterKind.GUIDE: "Guide or top tips",
    CharterKind.OTHER: "Other document",
}
