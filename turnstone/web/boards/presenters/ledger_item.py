"""One line of the ledger whole: as it was asked, the way it took, and what became of it."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from turnstone.programme.boards.facts import LedgerItemFacts
from turnstone.web.boards.presenters import ledger_words as words
from turnstone.web.kit.formats import day


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerWay:
    """Words that may lead somewhere."""

    words: str
    href: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerPoint:
    """A stop on the way that a line took between boards."""

    where: str
    note: str
    is_now: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What a line points to, by address, as far as a reader may open it."""

    requirement: LedgerWay | None = None
    paper: LedgerWay | None = None
    evidence: LedgerWay | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerItemPage:
    """One line of the ledger."""

    heading: str
    words: str
    key: str
    state: str
    owner: str
    post: str
    due: str
    due_note: str
    held_by: str
    age: str
    raised: str
    meeting: LedgerWay | None
    resolution: str
    limbs: tuple[LedgerWay, ...]
    requirement: LedgerWay | None
    agreement: str
    waits: bool
    way: tuple[LedgerPoint, ...]
    answer: str
    answered: str
    where: tuple[LedgerWay, ...]
    evidence: LedgerWay | None
    accepted: str
    times: str
    asked: tuple[LedgerWay, ...]
    is_exempt: bool


def ledger_item_page(
    area_slug: str,
    item: LedgerItemFacts,
    everything: Sequence[LedgerItemFacts],
    around: Around,
    today: dt.date,
) -> LedgerItemPage:
    """Lay out one line; `everything` is the ledger as far as the reader may see it."""
    family = [each for each in everything if each.root_id == item.root_id]
    limbs = [each for each in everything if item.resolution_id and each.resolution_id == item.resolution_id]
    return LedgerItemPage(
        heading=words.name_of(item),
        words=item.words,
        key=words.state_key(item, today),
        state=words.state_words(item, today),
        owner=(item.owner.holder or "Vacant") if item.owner else "Nobody yet",
        post=f"{item.owner.title}, {item.owner.organisation}" if item.owner else "",
        due=day(item.due) if item.due else "No day yet",
        due_note=_due_note(item, today),
        held_by=item.held_by_name,
        age=words.age_words(item, today),
        raised=words.raised_words(item),
        meeting=_meeting(area_slug, item),
        resolution=item.resolution_words,
        limbs=tuple(_other(area_slug, each, item) for each in limbs),
        requirement=around.requirement,
        agreement=words.agreement_words(item),
        waits=item.waits_on_agreement,
        way=tuple(_way(item)),
        answer=item.answer,
        answered=f"Answered on {day(item.answered_on)}" if item.answered_on else "",
        where=tuple(_where(area_slug, item, around.paper)),
        evidence=around.evidence,
        accepted=words.accepted_words(item),
        times=words.times_words(item),
        asked=tuple(_asked(area_slug, family, item)) if item.is_repeated else (),
        is_exempt=item.is_exempt,
    )


def _due_note(item: LedgerItemFacts, today: dt.date) -> str:
    """Say before which board it is due, and in what words that was asked for."""
    before = ""
    if item.due_before_id:
        then = "which next meets then" if not item.due or item.due >= today else "which met then"
        then = "" if item.due_on else then if item.due else "which has no meeting in the calendar"
        before = ", ".join(filter(None, (f"Before {item.due_before_name}", then)))
    asked = f"Asked for “{item.due_words}”" if item.due_words else ""
    return ". ".join(filter(None, (before, asked)))


def _meeting(area_slug: str, item: LedgerItemFacts) -> LedgerWay | None:
    href = words.meeting_address(area_slug, item.meeting_id, item.meeting_on)
    return LedgerWay(words=f"{item.board_name}, {day(item.meeting_on)}", href=href) if href else None


def _other(area_slug: str, each: LedgerItemFacts, item: LedgerItemFacts) -> LedgerWay:
    """Lead to another limb; this one leads nowhere."""
    limb = f"{each.limb}. " if each.limb else ""
    href = "" if each.id == item.id else words.address_of(area_slug, each)
    return LedgerWay(words=f"{limb}{each.words}", href=href)


def _way(item: LedgerItemFacts) -> Iterator[LedgerPoint]:
    """Tell each board that it was with, from the one that was asked to the one that has it now."""
    if not item.passages:
        return
    yield LedgerPoint(
        where=item.passages[0].from_name, note=f"From {day(item.raised_on)}, when it was raised", is_now=False
    )
    for each in item.passages:
        yield LedgerPoint(
            where=each.to_name,
            note=f"From {day(each.passed_on)}: {each.why}",
            is_now=each is item.passages[-1],
        )


def _where(area_slug: str, item: LedgerItemFacts, paper: LedgerWay | None) -> Iterator[LedgerWay]:
    """Point to where it was answered."""
    if item.answered_at:
        href = words.meeting_address(area_slug, item.answered_in_meeting_id, item.answered_in_meeting_on)
        yield LedgerWay(words=item.answered_at, href=href)
    if item.answered_in:
        yield paper or LedgerWay(words=item.answered_in)
    if item.answered_elsewhere:
        is_link = item.answered_elsewhere.startswith(("http://", "https://"))
        yield LedgerWay(words=item.answered_elsewhere, href=item.answered_elsewhere if is_link else "")


def _asked(area_slug: str, family: Iterable[LedgerItemFacts], item: LedgerItemFacts) -> Iterator[LedgerWay]:
    for each in family:
        told = f"{each.reference}, {day(each.raised_on)}, {words.asker(each)}: {each.words}"
        yield LedgerWay(words=told, href="" if each.id == item.id else words.address_of(area_slug, each))
