"""Judgements as their marks want them: the key that gives the shape, and the word."""

from dataclasses import dataclass

from turnstone.programme.plan.rules import CONFIDENCE_NAMES, IMPACT_NAMES, STATUS_NAMES


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A judgement on one of the three scales."""

    key: str
    word: str


def status(key: str) -> Judgement:
    """Say whether it is done."""
    return Judgement(key=key, word=STATUS_NAMES[key])  # type: ignore[index]  # a StrEnum is its value


def confidence(key: str) -> Judgement:
    """Say how sure the lead is."""
    return Judgement(key=key or "grey", word=CONFIDENCE_NAMES[key] if key else "Not rated")  # type: ignore[index]


def impact(key: str) -> Judgement:
    """Say what difference it has made."""
    return Judgement(key=key, word=IMPACT_NAMES[key])  # type: ignore[index]  # a StrEnum is its value
