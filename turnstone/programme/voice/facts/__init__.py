"""What pages and papers are given of voice: frozen values."""

from turnstone.programme.voice.facts.bulletins import (
    BulletinFacts,
    BulletinLineFacts,
    BulletinSeriesFacts,
)
from turnstone.programme.voice.facts.charters import (
    CharterFacts,
    CharterSignatureFacts,
    CharterVersionFacts,
    PartnerFacts,
)
from turnstone.programme.voice.facts.events import (
    BookedFacts,
    CallFacts,
    EventFacts,
    EventLetter,
    MyPlace,
    OpenEvent,
    PostponementFacts,
    SeriesFacts,
    ToldFacts,
)
from turnstone.programme.voice.facts.forum import (
    StatementFacts,
)
from turnstone.programme.voice.facts.replies import (
    Hearers,
    RepliedAction,
    ReplyFacts,
    WaitingTheme,
    standing,
)
from turnstone.programme.voice.facts.results import (
    GroupCount,
    OptionCount,
    QuestionResult,
    RouteCount,
    SurveyAsked,
    WaveRecord,
    WaveResults,
)
from turnstone.programme.voice.facts.timeline import (
    PhaseFacts,
    TimelineEntryFacts,
    TimelineSourceFacts,
)

__all__ = [
    "BookedFacts",
    "BulletinFacts",
    "BulletinLineFacts",
    "BulletinSeriesFacts",
    "CallFacts",
    "CharterFacts",
    "CharterSignatureFacts",
    "CharterVersionFacts",
    "EventFacts",
    "EventLetter",
    "GroupCount",
    "Hearers",
    "MyPlace",
    "OpenEvent",
    "OptionCount",
    "PartnerFacts",
    "PhaseFacts",
    "PostponementFacts",
    "QuestionResult",
    "RepliedAction",
    "ReplyFacts",
    "RouteCount",
    "SeriesFacts",
    "StatementFacts",
    "SurveyAsked",
    "TimelineEntryFacts",
    "TimelineSourceFacts",
    "ToldFacts",
    "WaitingTheme",
    "WaveRecord",
    "WaveResults",
    "standing",
]
