"""What was said and decided of one measure: notes on its figures, where it begins anew, and who changed it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.urls import reverse

from turnstone.programme.audit.facts import ChangeFacts
from turnstone.programme.people.facts import PostFacts
from turnstone.programme.scorecards.facts import BreakFacts, MeasureRecord, RebaseFacts, words_of
from turnstone.programme.scorecards.rules import (
    ANSWERS_NAMES,
    BREAK_KIND_NAMES,
    FREQUENCY_NAMES,
    LEVEL_NAMES,
    MEASURE_KIND_NAMES,
    POLARITY_NAMES,
    READERS_NAMES,
    SMALL_NUMBERS_NAMES,
    VALUE_KIND_NAMES,
    BreakKind,
    period_words,
)
from turnstone.web.kit.formats import day
from turnstone.web.kit.history import Change, Words, newest_first, told

MOST_NOTES = 3
MOST_CHANGES = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What an owner said of a figure."""

    period: str
    so_what: str
    what_next: str
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginning:
    """A day on which figures or limits began anew; `undo_href` leads to letting limits run on."""

    on: str
    what: str
    why: str
    who: str
    is_undone: bool = False
    undo_href: str = ""


def said_of(record: MeasureRecord) -> tuple[Said, ...]:
    """Give the newest of what its owner said of figures, the newest first."""
    measure = record.measure
    newest = sorted(record.notes, key=lambda each: each.period_ends_on, reverse=True)[:MOST_NOTES]
    return tuple(
        Said(
            period=period_words(note.period_ends_on, measure.frequency, measure.starts_again_in),
            so_what=note.so_what,
            what_next=note.what_next,
            by=f"{note.by_name}, {day(note.written_on)}",
        )
        for note in newest
    )


def beginnings_of(area_slug: str, record: MeasureRecord) -> tuple[Beginning, ...]:
    """Tell breaks and rebases, newest first; one that was undone stays, with who undid it and why."""
    found = [
        *((each.starts_on, _break(each)) for each in record.breaks),
        *((each.on, _new_limits(area_slug, each)) for each in record.rebases),
    ]
    return tuple(each for _, each in sorted(found, key=lambda pair: pair[0], reverse=True))


def _break(found: BreakFacts) -> Beginning:
    return Beginning(
        on=day(found.starts_on), what=BREAK_KIND_NAMES[BreakKind(found.kind)], why=found.why, who=""
    )


def _new_limits(area_slug: str, rebase: RebaseFacts) -> Beginning:
    is_undone = rebase.undone_on is not None
    undone = f" Undone by {rebase.undone_by_name} on {day(rebase.undone_on)}: {rebase.undone_because}"
    return Beginning(
        on=day(rebase.on),
        what="Limits began anew, and run on again" if is_undone else "Limits begin anew",
        why=rebase.cause + (undone if is_undone else ""),
        who=f"{rebase.by_name}, {day(rebase.made_on)}",
        is_undone=is_undone,
        undo_href=reverse("undo_rebase", args=[area_slug, rebase.measure_id, rebase.id]),
    )


def history(
    record: MeasureRecord,
    posts: Mapping[int, PostFacts],
    measure: Iterable[ChangeFacts],
    rebases: Iterable[ChangeFacts],
    targets: Iterable[ChangeFacts],
) -> tuple[Change, ...]:
    """Tell who changed the measure, its limits and its targets, newest first."""
    words = Words(done=_DONE, fields=_FIELDS, names=_NAMES, posts=posts)
    aims = {each.id: f"{words_of(record.measure, each.value)} by {day(each.on)}" for each in record.targets}
    limits = {each.id: f"from {day(each.on)}" for each in record.rebases}
    return newest_first(
        told(measure, words),
        told(rebases, replace(words, rows=limits)),
        told(targets, replace(words, rows=aims)),
    )[:MOST_CHANGES]


_DONE = {
    "scorecards.add_measure": "added it",
    "scorecards.adopt_measure": "took it from the library",
    "scorecards.say_which_way": "said which way is better",
    "scorecards.set_owner": "said who answers for it",
    "scorecards.set_tolerance": "said how near is near",
    "scorecards.set_baseline": "said where it began",
    "scorecards.judge_from": "said from when it is judged",
    "scorecards.set_target": "set a target",
    "scorecards.set_trajectory": "set the targets",
    "scorecards.withdraw_target": "withdrew a target",
    "scorecards.rebase": "let its limits begin anew",
    "scorecards.undo_rebase": "let its limits run on",
    "scorecards.change_definition": "changed what it counts",
    "scorecards.take_definition": "took a newer definition",
}
_NAMES: dict[str, Mapping[Any, str]] = {
    "polarity": POLARITY_NAMES,
    "frequency": FREQUENCY_NAMES,
    "kind": MEASURE_KIND_NAMES,
    "value_kind": VALUE_KIND_NAMES,
    "answers": ANSWERS_NAMES,
    "small_numbers": SMALL_NUMBERS_NAMES,
    "levels": LEVEL_NAMES,
    "readers": READERS_NAMES,
}
_FIELDS = {
    "owner_id": "Owner",
    "frequency": "How often",
    "title": "Title",
    "polarity": "Better",
    "judged_from": "Judged from",
    "baseline_ends_on": "Began with",
    "on": "Day",
    "value": "Value",
    "cause": "Cause",
    "undone_because": "Undone because",
    "agreed_by": "Agreed by",
    "definition": "Definition",
    "definition_version": "Version of the definition",
}
