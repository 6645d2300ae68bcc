"""The answers to a question in words that a parent understands. No Django."""

from turnstone.methods.intervals import Proportion
from turnstone.programme.voice.rules.change import are_too_few
from turnstone.programme.voice.rules.words import ContactKind

HIDDEN = "hidden"
NOT_ASKED = "not asked"
NOBODY = "nobody answered"
TOO_FEW = "too few answered"

_WHO = {
    ContactKind.PARENT_CARER: "parents and carers",
    ContactKind.YOUNG_PERSON: "young people",
    ContactKind.PRACTITIONER: "people who work with children and young people",
    ContactKind.OTHER: "people",
}


def people_who(asks: str) -> str:
    """Name those whom a survey asks."""
    return _WHO[ContactKind(asks)]


def in_every_hundred(share: float) -> int:
    """Round a share to so many in every 100, a half upwards."""
    return int(share * 100 + 0.5)


def share_in_words(found: Proportion, who: str, would: str) -> str:
    """Say how many in every 100 would answer so, as a range; on few answers, only what was counted.

    `would` goes on from who they are: "would say yes".
    """
    if found.interval is None:
        return "Nobody answered this question."
    if are_too_few(found.of):
        return f"We counted {found.count} of {found.of}. We cannot tell what others think: too few answered."
    low, high = in_every_hundred(found.interval.low), in_every_hundred(found.interval.high)
    return f"We think that {between(low, high)} in every 100 {who} {would}."


def between(low: int, high: int) -> str:
    """Say a range of whole numbers; one that is a single number is said once."""
    return f"about {low}" if low == high else f"between {low} and {high}"


def share_in_figures(found: Proportion) -> str:
    """Give a share for a table: per cent, the range, and what was counted on a line of its own."""
    share, range_of = found.share, found.interval
    if share is None or range_of is None:
        return NOBODY
    low, high = in_every_hundred(range_of.low), in_every_hundred(range_of.high)
    return f"{in_every_hundred(share)}% ({low} to {high})\n{found.count} of {found.of}"
