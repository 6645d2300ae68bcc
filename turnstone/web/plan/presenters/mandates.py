"""Mandates in ready-made words: what binds the area, and what of it is still monitored."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from turnstone.programme.plan.facts import MandateFacts, RequirementFacts
from turnstone.programme.plan.rules import (
    MANDATE_KIND_NAMES,
    REQUIREMENT_KIND_NAMES,
    MandatePart,
    is_monitored,
)
from turnstone.web.kit.formats import count, day

MANDATE_HEADS = (
    "Mandate",
    "Kind",
    "Issued by",
    "Starts",
    "Ends",
    "Ended by",
    "Answers for it",
    "Checks progress",
    "Requirement",
    "How it is put",
    "Finding",
    "In families' words",
    "Source",
    "Who answers",
    "Released on",
    "Released by",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A requirement as a row; `standing` says whether somebody still checks it."""

    reference: str
    kind: str
    words: str
    finding: str
    source: str
    bodies: str
    standing: str
    is_released: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MandateView:
    """A mandate with what it asks for."""

    id: int
    title: str
    kind: str
    standing: str
    binds: bool
    issued_by: str
    answers: str
    checks: str
    counted: str
    asked: tuple[Asked, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MandatesPage:
    """All the mandates of an area: those in force, then the others."""

    sentence: str
    mandates: tuple[MandateView, ...]


def mandates_page(mandates: Iterable[MandateFacts], today: dt.date, word: str) -> MandatesPage:
    """Set out the mandates; `word` is what the area calls a requirement."""
    found = sorted(mandates, key=lambda each: not each.binds_on(today))
    return MandatesPage(
        sentence=_sentence(found, today, word),
        mandates=tuple(_mandate(each, today, word) for each in found),
    )


def mandate_rows(mandates: Iterable[MandateFacts]) -> Iterator[list[str]]:
    """Write each requirement as a row of a file, beside its mandate; a mandate that asks for nothing has one row."""
    for each in mandates:
        days = [day.isoformat() if day else "" for day in (each.starts_on, each.ends_on)]
        beside = [
            each.title,
            str(MANDATE_KIND_NAMES[each.kind]),  # type: ignore[index]  # a StrEnum is its value
            each.issued_by,
            *days,
            each.ended_by,
            _bodies(each, MandatePart.ANSWERS),
            _bodies(each, MandatePart.CHECKS),
        ]
        for asked in each.requirements:
            yield [*beside, *_row(asked)]
        if not each.requirements:
            yield [*beside, *[""] * (len(MANDATE_HEADS) - len(beside))]


def _row(asked: RequirementFacts) -> list[str]:
    return [
        asked.reference,
        _how_put(asked),
        asked.finding,
        asked.families_words,
        asked.source,
        ", ".join(asked.bodies),
        asked.released_on.isoformat() if asked.released_on else "",
        asked.released_by,
    ]


def _sentence(mandates: list[MandateFacts], today: dt.date, word: str) -> str:
    binding = [each for each in mandates if each.binds_on(today)]
    asked = [row for each in mandates for row in each.requirements]
    watched = sum(_watched(each, today) for each in mandates)
    return (
        f"{count(len(binding), 'mandate')} in force of {len(mandates)}. "
        f"{watched} of {count(len(asked), word)} still monitored."
    )


def _watched(mandate: MandateFacts, today: dt.date) -> int:
    binds = mandate.binds_on(today)
    return sum(is_monitored(row.released_on, in_force=binds) for row in mandate.requirements)


def _mandate(mandate: MandateFacts, today: dt.date, word: str) -> MandateView:
    binds = mandate.binds_on(today)
    return MandateView(
        id=mandate.id,
        title=mandate.title,
        kind=str(MANDATE_KIND_NAMES[mandate.kind]),  # type: ignore[index]  # a StrEnum is its value
        standing=_standing(mandate, today),
        binds=binds,
        issued_by=mandate.issued_by,
        answers=_bodies(mandate, MandatePart.ANSWERS),
        checks=_bodies(mandate, MandatePart.CHECKS),
        counted=f"{_watched(mandate, today)} of {count(len(mandate.requirements), word)} still monitored",
        asked=tuple(_asked(row, binds=binds) for row in mandate.requirements),
    )


def _standing(mandate: MandateFacts, today: dt.date) -> str:
    if mandate.starts_on and mandate.starts_on > today:
        return f"Begins on {day(mandate.starts_on)}"
    if not mandate.binds_on(today):
        return f"Ended on {day(mandate.ends_on)}" + (f" by {mandate.ended_by}" if mandate.ended_by else "")
    since = f" since {day(mandate.starts_on)}" if mandate.starts_on else ""
    return f"In force{since}" + (f", until {day(mandate.ends_on)}" if mandate.ends_on else "")


def _bodies(mandate: MandateFacts, part: MandatePart) -> str:
    return ", ".join(each.organisation for each in mandate.bodies if each.part == part)


def _how_put(asked: RequirementFacts) -> str:
    return str(REQUIREMENT_KIND_NAMES[asked.kind])  # type: ignore[index]  # a StrEnum is its value


def _asked(row: RequirementFacts, *, binds: bool) -> Asked:
    standing = "Monitored" if is_monitored(row.released_on, in_force=binds) else "Not monitored"
    if row.released_on:
        standing = f"Released on {day(row.released_on)} by {row.released_by}"
    return Asked(
        reference=row.reference,
        kind=_how_put(row),
        words=row.families_words,
        finding=row.finding,
        source=row.source,
        bodies=", ".join(row.bodies),
        standing=standing,
        is_released=row.released_on is not None,
    )
