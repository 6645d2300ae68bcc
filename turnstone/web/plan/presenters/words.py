"""Judgements as their marks want them: the key that gives the shape, and the word."""

from dataclasses import dataclass

from turnstone.programme.plan.rules import CONFIDENCE_NAMES, IMPACT_NAMES, STATUS_NAMES, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A judgement on one of the three scales; the note says whether what is done is felt."""

    key: str
    word: str
    note: str = ""


def status(key: str, completion: str = "") -> Judgement:
    """Say whether it is done and, of what is complete, whether it is embedded."""
    note = completion.removeprefix("Complete").lstrip(", ") if key == Status.COMPLETE else ""
    return Judgement(key=key, word=STATUS_NAMES[key], note=note)  # type: ignore[index]  # a StrEnum is its value


def confidence(key: str) -> Judgement:
    """Say how sure the lead is."""
    return Judgement(key=key or "grey", word=CONFIDENCE_NAMES[key] if key else "Not rated")  # type: ignore[index]


def impact(key: str) -> Judgement:
    """Say what difference it has made."""
    return Judgement(key=key, word=IMPACT_NAMES[key])  # type: ignore[index]  # a StrEnum is its value
