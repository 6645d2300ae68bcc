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
from turnstone.programme.voice.facts.timeline import (
    PhaseFacts,
    TimelineEntryFacts,
    TimelineSourceFacts,
)

__all__ = [
    "BulletinFacts",
    "BulletinLineFacts",
    "BulletinSeriesFacts",
    "CharterFacts",
    "CharterSignatureFacts",
    "CharterVersionFacts",
    "Hearers",
    "PartnerFacts",
    "PhaseFacts",
    "RepliedAction",
    "ReplyFacts",
    "StatementFacts",
    "TimelineEntryFacts",
    "TimelineSourceFacts",
    "WaitingTheme",
    "standing",
]
