"""Needs as pages show them: what was counted, whether it moved, and which outcomes rest on it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from django.urls import reverse

from turnstone.programme.audit.facts import ChangeFacts
from turnstone.programme.plan.facts import MOVED_WORDS, CitedNeed, OutcomeFacts, PlanFacts
from turnstone.programme.plan.queries import slug_of_requirement
from turnstone.programme.scorecards.facts import NeedFacts, NeedValueFacts
from turnstone.programme.scorecards.rules import (
    VALUE_KIND_NAMES,
    ValueKind,
    moved_by_more_than_noise,
    value_words,
)
from turnstone.web.kit.formats import count, day
from turnstone.web.kit.history import Change, Words, newest_first, told


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedRow:
    """A need as a row."""

    href: str
    title: str
    value: str
    on: str
    since: str
    outcomes: str
    is_public: bool
    ended: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CountRow:
    """One count of a need."""

    on: str
    value: str
    parts: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RestingRow:
    """An outcome that rests on a need, and whether it wants looking at again."""

    reference: str
    text: str
    href: str
    need: str
    need_href: str
    sentence: str
    has_moved: bool
    is_older: bool


def need_rows(area_slug: str, needs: Iterable[NeedFacts], cited: Sequence[CitedNeed]) -> tuple[NeedRow, ...]:
    """List needs, those that are still counted first."""
    in_order = sorted(needs, key=lambda each: each.ended_on is not None)
    return tuple(_row(area_slug, each, cited) for each in in_order)


def _row(area_slug: str, need: NeedFacts, cited: Sequence[CitedNeed]) -> NeedRow:
    latest = need.latest
    return NeedRow(
        href=reverse("need", args=[area_slug, need.slug]),
        title=need.title,
        value=value_words(latest.value, need.unit) if latest else "Not counted yet",
        on=day(latest.counted_on) if latest else "",
        since=since_words(need),
        outcomes=", ".join(each.outcome.reference for each in cited if each.need.id == need.id),
        is_public=need.is_public,
        ended=day(need.ended_on) if need.ended_on else "",
    )


def since_words(need: NeedFacts) -> str:
    """Say whether the newest count differs from the one before by more than chance."""
    if len(need.values) < 2:
        return ""
    before, now = need.values[-2:]
    moved = moved_by_more_than_noise(need.counted(before), need.counted(now))
    return f"{value_words(before.value, need.unit)} on {day(before.counted_on)}; now {MOVED_WORDS[moved]}."


def resting_rows(plan: PlanFacts | None, cited: Iterable[CitedNeed]) -> tuple[RestingRow, ...]:
    """List what rests on needs: what moved first."""
    if plan is None:
        return ()
    found = sorted(cited, key=lambda each: not each.has_moved)
    return tuple(
        RestingRow(
            reference=each.outcome.reference,
            text=each.outcome.text,
            href=_thread(plan, each.outcome),
            need=each.need.title,
            need_href=reverse("need", args=[plan.area_slug, each.need.slug]),
            sentence=each.sentence,
            has_moved=each.has_moved,
            is_older=each.is_older,
        )
        for each in found
    )


def _thread(plan: PlanFacts, outcome: OutcomeFacts) -> str:
    asked = next((each for each in plan.requirements if each.id == outcome.requirement_id), None)
    if asked is None:
        return reverse("threads", args=[plan.area_slug])
    return reverse("thread", args=[plan.area_slug, slug_of_requirement(asked.mandate, asked.reference)])


def needs_sentence(cited: Sequence[CitedNeed], outcomes: int, word: str) -> str:
    """Say how many outcomes rest on a need, and of how many the need moved."""
    resting = {each.outcome.id for each in cited}
    moved = {each.outcome.id for each in cited if each.has_moved}
    said = f"{len(resting)} of {count(outcomes, word)} {'rests' if len(resting) == 1 else 'rest'} on a need."
    if moved:
        said += (
            f" For {count(len(moved), word)} the need has moved by more than chance since: "
            f"look at {'it' if len(moved) == 1 else 'them'} again."
        )
    return said


def count_rows(need: NeedFacts) -> tuple[CountRow, ...]:
    """List the counts of a need, the newest first."""
    return tuple(
        CountRow(
            on=day(each.counted_on),
            value=value_words(each.value, need.unit),
            parts=_parts(each),
            source=each.source,
        )
        for each in reversed(need.values)
    )


def _parts(value: NeedValueFacts) -> str:
    if value.numerator is None or value.denominator is None:
        return ""
    return f"{value.numerator:,.0f} of {value.denominator:,.0f}"


def kind_words(need: NeedFacts) -> str:
    """Say what sort of figure it is."""
    return VALUE_KIND_NAMES[ValueKind(need.value_kind)]


NEED_HEADS = (
    "Need",
    "Latest",
    "Counted on",
    "Since the count before",
    "Outcomes that rest on it",
    "For everyone",
)


def need_lines(rows: Iterable[NeedRow]) -> Iterator[list[str]]:
    """Write each need as a row of a file."""
    for row in rows:
        yield [row.title, row.value, row.on, row.since, row.outcomes, "Yes" if row.is_public else "No"]


_DONE = {
    "scorecards.add_need": "wrote it down",
    "scorecards.change_need": "changed it",
    "scorecards.count_need": "counted it",
    "scorecards.end_need": "ended it",
    "scorecards.take_back_count": "took a count back",
}
_FIELDS = {
    "counted_on": "Counted on",
    "is_public": "For everyone",
    "numerator": "How many",
    "denominator": "Of how many",
    "about": "What it tells",
}


def need_history(
    need: NeedFacts, changes: Iterable[ChangeFacts], counts: Iterable[ChangeFacts]
) -> tuple[Change, ...]:
    """Tell who wrote, counted and changed what, newest first."""
    words = Words(done=_DONE, fields=_FIELDS, names={"is_public": {True: "yes", False: "no"}})
    counted = {each.id: f"as on {day(each.counted_on)}" for each in need.values}
    return newest_first(told(counts, replace(words, rows=counted)), told(changes, words))
