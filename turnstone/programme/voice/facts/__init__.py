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
from turnstone.programme.voice.facts.contacts import (
    BadRow,
    Choices,
    ConsentFacts,
    ContactCounts,
    ContactFacts,
    ListRow,
    PlaceToJoin,
    TakenIn,
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
from turnstone.programme.voice.facts.heard import (
    Balance,
    Heard,
    balance_of,
)
from turnstone.programme.voice.facts.messages import (
    MessageFacts,
    OutcomeCounts,
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
from turnstone.programme.voice.facts.surveys import (
    AskedFacts,
    LinkUse,
    OptionFacts,
    PopulationFacts,
    QuestionFacts,
    RecipientFacts,
    SurveyFacts,
    WaveFacts,
)
from turnstone.programme.voice.facts.timeline import (
    PhaseFacts,
    TimelineEntryFacts,
    TimelineSourceFacts,
)

__all__ = [
    "AskedFacts",
    "BadRow",
    "Balance",
    "BookedFacts",
    "BulletinFacts",
    "BulletinLineFacts",
    "BulletinSeriesFacts",
    "CallFacts",
    "CharterFacts",
    "CharterSignatureFacts",
    "CharterVersionFacts",
    "Choices",
    "ConsentFacts",
    "ContactCounts",
    "ContactFacts",
    "EventFacts",
    "EventLetter",
    "GroupCount",
    "Heard",
    "Hearers",
    "LinkUse",
    "ListRow",
    "MessageFacts",
    "MyPlace",
    "OpenEvent",
    "OptionCount",
    "OptionFacts",
    "OutcomeCounts",
    "PartnerFacts",
    "PhaseFacts",
    "PlaceToJoin",
    "PopulationFacts",
    "PostponementFacts",
    "QuestionFacts",
    "QuestionResult",
    "RecipientFacts",
    "RepliedAction",
    "ReplyFacts",
    "RouteCount",
    "SeriesFacts",
    "StatementFacts",
    "SurveyAsked",
    "SurveyFacts",
    "TakenIn",
    "TimelineEntryFacts",
    "TimelineSourceFacts",
    "ToldFacts",
    "WaitingTheme",
    "WaveFacts",
    "WaveRecord",
    "WaveResults",
    "balance_of",
    "standing",
]
