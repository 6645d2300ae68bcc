"""The pieces of minutes while they are gathered, and the proposal's own values when all is said."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from turnstone.intake.minutes.decisions import Kind, words_of_one
from turnstone.intake.minutes.marks import Mark
from turnstone.intake.proposed_meeting import (
    ProposedAction,
    ProposedAttender,
    ProposedItem,
    ProposedLimb,
    ProposedParagraph,
    ProposedRemark,
    ProposedResolution,
    Votes,
)


@dataclass(slots=True, kw_only=True)
class LimbSoFar:
    """Gather the words of one limb; `is_marked` where a letter, a number or a bullet sets it apart."""

    where: str
    letter: str
    words: str
    is_marked: bool


@dataclass(slots=True, kw_only=True)
class ResolutionSoFar:
    """Gather a resolution."""

    where: str
    words: str
    kind: Kind
    limbs: list[LimbSoFar] = field(default_factory=list)
    votes: Votes | None = None

    def add(self, where: str, mark: Mark | None, text: str, *, is_marked: bool) -> None:
        self.limbs.append(
            LimbSoFar(where=where, letter=mark.letter if mark else "", words=text, is_marked=is_marked)
        )


@dataclass(slots=True, kw_only=True)
class ItemSoFar:
    """Gather an item."""

    where: str
    number: str
    title: str
    presenter: str = ""
    is_exempt: bool = False
    exempt_because: str = ""
    paragraphs: list[tuple[str, str]] = field(default_factory=list)
    remarks: list[tuple[str, str, str]] = field(default_factory=list)
    resolutions: list[ResolutionSoFar] = field(default_factory=list)
    actions: list[ProposedAction] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        return not (self.paragraphs or self.remarks or self.resolutions or self.actions)


def item_of(so_far: ItemSoFar, number: int) -> ProposedItem:
    """Give an item its values, each with its key; what a limb asks is read afterwards."""
    key = f"item:{number}"
    return ProposedItem(
        key=key,
        where=so_far.where,
        number=so_far.number,
        title=so_far.title,
        presenter=so_far.presenter,
        paragraphs=tuple(
            ProposedParagraph(key=f"{key}/paragraph:{at}", where=where, text=text)
            for at, (text, where) in enumerate(so_far.paragraphs, 1)
        ),
        remarks=tuple(
            ProposedRemark(key=f"{key}/remark:{at}", where=where, text=text, by_whom=by_whom)
            for at, (text, where, by_whom) in enumerate(so_far.remarks, 1)
        ),
        resolutions=tuple(
            _resolution(each, f"{key}/resolution:{at}") for at, each in enumerate(so_far.resolutions, 1)
        ),
        actions=tuple(replace(each, key=f"{key}/action:{at}") for at, each in enumerate(so_far.actions, 1)),
        is_exempt=so_far.is_exempt,
        exempt_because=so_far.exempt_because,
    )


def numbered_attendance(found: list[ProposedAttender]) -> tuple[ProposedAttender, ...]:
    """Give each person a key."""
    return tuple(replace(each, key=f"attendance:{at}") for at, each in enumerate(found, 1))


def _resolution(so_far: ResolutionSoFar, key: str) -> ProposedResolution:
    limbs = so_far.limbs or [
        LimbSoFar(where=so_far.where, letter="", words=words_of_one(so_far.words), is_marked=False)
    ]
    return ProposedResolution(
        key=key,
        where=so_far.where,
        words=so_far.words,
        kind=so_far.kind,
        votes=so_far.votes,
        limbs=tuple(
            ProposedLimb(key=f"{key}/limb:{at}", where=limb.where, letter=limb.letter, words=limb.words)
            for at, limb in enumerate(limbs, 1)
        ),
    )
