"""What pages and papers are given of voice: frozen values."""

from turnstone.programme.voice.facts.bulletins import (
    BulletinFacts,
    BulletinLineFacts,
    BulletinSeriesFacts,
)

__all__ = [
    "BulletinFacts",
    "BulletinLineFacts",
    "BulletinSeriesFacts",
]
