"""What pages and papers are given of voice: frozen values."""

from turnstone.programme.voice.facts.bulletins import (
    BulletinFacts,
    BulletinLineFacts,
    BulletinSeriesFacts,
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

__all__ = [
    "BulletinFacts",
    "BulletinLineFacts",
    "BulletinSeriesFacts",
    "Hearers",
    "RepliedAction",
    "ReplyFacts",
    "StatementFacts",
    "WaitingTheme",
    "standing",
]
