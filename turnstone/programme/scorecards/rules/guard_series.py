"""What is odd with a figure beside those of its measure and place. No Django."""

import re
from collections.abc import Iterator, Sequence

from turnstone.programme.scorecards.rules.guard_anew import faults_of_a_count
from turnstone.programme.scorecards.rules.guard_scale import jump, ten_times_out, wrong_share
from turnstone.programme.scorecards.rules.guarded import (
    Entered,
    Fault,
    KnownMeasure,
    as_shown,
    fault,
    told_of,
)
from turnstone.programme.scorecards.rules.words import Settled

# Three years of months on either side say what a figure should look like.
_LOOKED_AT = 36


def faults_of_series(
    rows: Sequence[Entered], measure: KnownMeasure, kept: Sequence[Entered]
) -> Iterator[Fault]:
    """Say what is odd with new figures of one measure and place beside those kept and beside one another.

    What is off the scale of the others is told once, and those after it are not held against it.
    """
    new = {row.period_ends_on for row in rows}
    was = {each.period_ends_on: each for each in kept}
    whole = [*rows, *(each for each in kept if each.period_ends_on not in new)]
    whole.sort(key=lambda each: each.period_ends_on)
    for stretch in _unbroken(whole, measure):
        yield from _odd_in(stretch, {id(row) for row in rows}, measure)
    for before, row in _with_what_came_before(whole):
        if row.period_ends_on in new:
            yield from _changes_final(row, measure, was.get(row.period_ends_on))
            yield from _definition(row, before, measure)


def _unbroken(whole: Sequence[Entered], measure: KnownMeasure) -> Iterator[list[Entered]]:
    """Part figures at the breaks: nothing is compared across one."""
    parts: dict[int, list[Entered]] = {}
    for each in whole:
        if each.value is not None:
            parts.setdefault(sum(on <= each.period_ends_on for on in measure.breaks), []).append(each)
    yield from parts.values()


def _odd_in(stretch: Sequence[Entered], checked: set[int], measure: KnownMeasure) -> Iterator[Fault]:
    before: list[Entered] = []
    for at, row in enumerate(stretch):
        del before[:-_LOOKED_AT]
        if id(row) not in checked:
            before.append(row)
            continue
        near = stretch[max(0, at - _LOOKED_AT) : at + _LOOKED_AT + 1]
        share = wrong_share(row, measure, near, before)
        counted = None if share else faults_of_a_count(row, measure, before)
        off = share or (None if counted else ten_times_out(row, measure, near, before))
        odd = counted or off or jump(row, measure, before)
        if odd:
            yield odd
        if not off:
            before.append(row)


def _with_what_came_before(whole: Sequence[Entered]) -> Iterator[tuple[dict[str, Entered], Entered]]:
    """Give each figure with the newest before it that has a value, and the newest whose definition is told."""
    before: dict[str, Entered] = {}
    for row in whole:
        yield before, row
        if row.value is not None:
            before["value"] = row
            if row.definition:
                before["definition"] = row


def _changes_final(row: Entered, measure: KnownMeasure, was: Entered | None) -> Iterator[Fault]:
    if was is None or was.settled != Settled.FINAL or was.value is None or was.value == row.value:
        return
    now = as_shown(measure, row.value) if row.value is not None else f"the mark {row.mark}"
    words = (
        f"{told_of(measure, row)} is final at {as_shown(measure, was.value)} and would become {now}; say why."
    )
    yield fault("changes_final", "warning", row.row, "value", words)


def _definition(row: Entered, before: dict[str, Entered], measure: KnownMeasure) -> Iterator[Fault]:
    if row.value is None:
        return
    last, told = before.get("value"), before.get("definition")
    older = last and last.definition_version and _version(row, measure) not in (0, last.definition_version)
    changed = told and row.definition and _plain(row.definition) != _plain(told.definition)
    since = last if older else told if changed else None
    if since and not _broken(since, row, measure):
        words = (
            f"{told_of(measure, row)} is counted by another definition than the period before, and no break is "
            "marked; mark a break, with why, before the figures of the new definition are kept."
        )
        yield fault("definition_without_break", "error", row.row, "definition", words)


def _version(row: Entered, measure: KnownMeasure) -> int:
    """Say by which version a figure is counted; words of its own may be any, which is 0."""
    if row.definition_version or not row.definition:
        return row.definition_version or measure.definition_version
    number = re.fullmatch(r"(?:version |v\.? ?)?(\d{1,4})", _plain(row.definition))
    return int(number[1]) if number else 0


def _plain(definition: str) -> str:
    return " ".join(definition.casefold().split()).rstrip(".")


def _broken(before: Entered, after: Entered, measure: KnownMeasure) -> bool:
    return any(before.period_ends_on < each <= after.period_ends_on for each in measure.breaks)
