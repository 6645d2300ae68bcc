"""Contacts, events, surveys, comments, bulletins, the timeline and charters."""

from turnstone.programme.voice.models.bulletins import Bulletin, BulletinLine, BulletinSeries
from turnstone.programme.voice.models.charters import Charter, CharterSignature, CharterVersion
from turnstone.programme.voice.models.comments import (
    Comment,
    CommentWords,
    ForumStatement,
    Reading,
    ReadTheme,
    Reply,
    Theme,
    ThemeSuggestion,
)
from turnstone.programme.voice.models.contacts import Consent, Contact, ContactDetails, Message
from turnstone.programme.voice.models.events import (
    Booking,
    BookingNeeds,
    Event,
    EventSeries,
    Invitation,
    Postponement,
)
from turnstone.programme.voice.models.private import Private
from turnstone.programme.voice.models.surveys import (
    Answer,
    Option,
    Question,
    Response,
    SendPopulation,
    Survey,
    SurveyDraft,
    SurveyLink,
    Wave,
)
from turnstone.programme.voice.models.timeline import Phase, TimelineEntry, TimelineSource

__all__ = [
    "Answer",
    "Booking",
    "BookingNeeds",
    "Bulletin",
    "BulletinLine",
    "BulletinSeries",
    "Charter",
    "CharterSignature",
    "CharterVersion",
    "Comment",
    "CommentWords",
    "Consent",
    "Contact",
    "ContactDetails",
    "Event",
    "EventSeries",
    "ForumStatement",
    "Invitation",
    "Message",
    "Option",
    "Phase",
    "Postponement",
    "Private",
    "Question",
    "ReadTheme",
    "Reading",
    "Reply",
    "Response",
    "SendPopulation",
    "Survey",
    "SurveyDraft",
    "SurveyLink",
    "Theme",
    "ThemeSuggestion",
    "TimelineEntry",
    "TimelineSource",
    "Wave",
]
