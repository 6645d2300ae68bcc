"""What became of the actions of a plan that another replaced: the sum, which are left, and each old one to its new."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.urls import reverse

from turnstone.programme.plan.facts import (
    ActionFacts,
    PlanFacts,
    ReplacementFacts,
    RequirementFacts,
    SuccessionFacts,
)
from turnstone.programme.plan.rules import FATE_NAMES, Account, Fate, Status, account_for
from turnstone.programme.scorecards.facts import MeasureFacts
from turnstone.web.kit.formats import count, day

LEFT = "left"
FATE_WORDS = {**{fate.value: words for fate, words in FATE_NAMES.items()}, LEFT: "Not said yet"}
HEADS = (
    "Reference",
    "Action",
    "What was asked for",
    "What became of it",
    "In the new plan",
    "Why",
    "Agreed by",
    "Settled on",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Successions:
    """All that was read of an old plan and the one that took its place; `new` gives references by number."""

    replacement: ReplacementFacts
    old: PlanFacts
    new: dict[int, str]
    tied_to_new: frozenset[int]
    told: tuple[SuccessionFacts, ...]
    measures: tuple[MeasureFacts, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """Words that lead somewhere."""

    words: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """How many met one fate."""

    key: str
    words: str
    number: int
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fated:
    """An old action and what became of it."""

    id: int
    reference: str
    text: str
    href: str
    asked: str
    asked_id: str
    fate: str
    words: str
    new: tuple[Way, ...]
    why: str
    agreed_by: str
    on: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SuccessionPage:
    """The page of a succession."""

    old: str
    new: str
    sentence: str
    because: str
    sum: str
    counts: tuple[Counted, ...]
    is_closed: bool
    left: tuple[Fated, ...]
    finished: tuple[str, ...]
    counted: str
    rows: tuple[Fated, ...]
    csv: str
    measures: tuple[str, ...]


def succession_page(read: Successions, wanted: tuple[str, str], query: str) -> SuccessionPage:
    """Lay out what became of an old plan; `wanted` is a fate and a requirement."""
    every = fated(read)
    account = account_of(read)
    rows = _wanted(every, wanted)
    here = reverse("succession", args=[read.old.area_slug])
    csv = reverse("succession_csv", args=[read.old.area_slug])
    return SuccessionPage(
        old=read.old.name,
        new=read.replacement.new_name,
        sentence=f"{read.replacement.new_name} took the place of {read.old.name} on {day(read.replacement.on)}.",
        because=read.replacement.because,
        sum=_sum(account, read.old.words["action"]),
        counts=tuple(_counts(account, here, read.old.id)),
        is_closed=account.is_closed,
        left=tuple(each for each in every if each.fate == LEFT),
        finished=tuple(action.reference for action in ready_to_complete(read)),
        counted=_counted(len(rows), len(every), read.old.words["action"]),
        rows=rows,
        csv=f"{csv}?{query}".rstrip("?"),
        measures=tuple(_measures(read)),
    )


def fated(read: Successions) -> tuple[Fated, ...]:
    """Put each old action beside what became of it, in the order of the old plan."""
    told = {each.action_id: each for each in read.told}
    asked = {each.id: each for each in read.old.requirements}
    return tuple(
        _fated(
            read,
            action,
            told.get(action.id),
            asked.get(read.old.outcome(action.outcome_id).requirement_id or 0),
        )
        for action in read.old.actions
    )


def account_of(read: Successions) -> Account:
    """Count what became of the old plan’s actions."""
    references = {action.id: action.reference for action in read.old.actions}
    return account_for(
        list(references.values()), {references[each.action_id]: Fate(each.fate) for each in read.told}
    )


def ready_to_complete(read: Successions) -> tuple[ActionFacts, ...]:
    """List the actions left that are complete and have evidence: they can be told in one act."""
    told = {each.action_id for each in read.told}
    shown = {each.action_id for each in read.old.evidence}
    return tuple(
        action
        for action in read.old.actions
        if action.status == Status.COMPLETE and action.id in shown and action.id not in told
    )


def rows_of_succession(read: Successions, wanted: tuple[str, str]) -> Iterator[list[str]]:
    """Write each old action as a row of a file."""
    for each in _wanted(fated(read), wanted):
        new = ", ".join(way.words for way in each.new)
        yield [each.reference, each.text, each.asked, each.words, new, each.why, each.agreed_by, each.on]


def _fated(
    read: Successions, action: ActionFacts, told: SuccessionFacts | None, asked: RequirementFacts | None
) -> Fated:
    fate = told.fate if told else LEFT
    return Fated(
        id=action.id,
        reference=action.reference,
        text=action.text,
        href=reverse("old_action", args=[read.old.area_slug, action.id]),
        asked=f"{asked.reference}: {asked.families_words or asked.finding}" if asked else "",
        asked_id=str(asked.id) if asked else "none",
        fate=fate,
        words=FATE_WORDS[fate],
        new=tuple(_new(read, told.successors)) if told else (),
        why=told.why if told else "",
        agreed_by=told.agreed_by if told else "",
        on=told.decided_on.isoformat() if told else "",
    )


def _new(read: Successions, successors: Iterable[int]) -> Iterator[Way]:
    for number in successors:
        yield Way(words=read.new[number], href=reverse("old_action", args=[read.old.area_slug, number]))


def _wanted(every: Sequence[Fated], wanted: tuple[str, str]) -> tuple[Fated, ...]:
    fate, asked = wanted
    return tuple(each for each in every if fate in ("", each.fate) and asked in ("", each.asked_id))


_IN_A_SUM = {
    Fate.COMPLETED: "completed",
    Fate.CARRIED: "carried on",
    Fate.MERGED: "joined with other work",
    Fate.DROPPED: "dropped",
}


def _sum(account: Account, word: str) -> str:
    told = ", ".join(f"{account.by_fate[fate]} {words}" for fate, words in _IN_A_SUM.items())
    return f"{count(account.total, word)}: {told}, {len(account.left)} left."


_IN_SHORT = {
    "completed": "Completed",
    "carried": "Carried on",
    "merged": "Joined",
    "dropped": "Dropped",
    LEFT: "Left",
}


def _counts(account: Account, here: str, old_id: int) -> Iterator[Counted]:
    numbers = {fate.value: account.by_fate[fate] for fate in Fate} | {LEFT: len(account.left)}
    for key, number in numbers.items():
        href = f"{here}?plan={old_id}&fate={key}#counted"
        yield Counted(key=key, words=_IN_SHORT[key], number=number, href=href)


def _counted(kept: int, everything: int, word: str) -> str:
    return count(everything, word) if kept == everything else f"{kept:,} of {count(everything, word)}"


def _measures(read: Successions) -> Iterator[str]:
    """Say which measures go on: they belong to the area, so a new plan does not break their line."""
    titles = {each.id: each.title for each in read.measures}
    old = {each.measure_id for each in read.old.outcome_measures}
    new = set(read.tied_to_new)
    on = day(read.replacement.on)
    told = (
        (old & new, f"go on from one plan to the other; the change of plan is marked on {on}"),
        (old - new, "showed the old plan’s outcomes and none of the new one’s"),
        (new - old, "are new with this plan"),
    )
    for ids, words in told:
        if ids:
            named = ", ".join(titles[each] for each in titles if each in ids)
            yield f"{count(len(ids), 'measure')} {_agreeing(words, len(ids))}: {named}."


def _agreeing(words: str, number: int) -> str:
    if number != 1:
        return words
    return words.replace("go on", "goes on", 1).replace("are new", "is new", 1)
