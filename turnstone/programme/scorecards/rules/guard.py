"""The integrity guard: what is wrong, or odd, with figures about to be kept or published. No Django.

An error blocks. A warning needs a word: the remark that is kept with the figure. What is checked is what public tables
of figures were found to get wrong: units that come and go, targets ten times out, milestones that move away from where
they lead, counts that begin anew and read as a fall.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from turnstone.programme.scorecards.rules.aims import faults_of_aims
from turnstone.programme.scorecards.rules.guard_figures import completed, faults_of_figure
from turnstone.programme.scorecards.rules.guard_fits import faults_of_fit
from turnstone.programme.scorecards.rules.guard_series import faults_of_series
from turnstone.programme.scorecards.rules.guard_tables import faults_between_rows
from turnstone.programme.scorecards.rules.guarded import (
    Entered,
    Fault,
    Key,
    Known,
    KnownMeasure,
    fault,
    told_of,
)
from turnstone.programme.scorecards.rules.result_rows import ResultTable

GUARD_CODES: Mapping[str, str] = MappingProxyType(
    {
        "not_ended": "A period that is not over",
        "no_whole_period": "A month that ends no period of the measure",
        "measure_ended": "A measure that ended",
        "no_place": "A place of another area",
        "level_not_told": "A measure that is not told of such places",
        "place_ended": "A place that ended",
        "final_already": "A final figure that would be provisional again",
        "no_value": "There is neither a value nor a mark that says why not",
        "mark_with_value": "A mark that stands in place of a value stands beside one",
        "out_of_range": "A value that cannot be",
        "numerator_above_denominator": "More of them than there are",
        "nothing_to_divide_by": "A percentage or a rate of nothing",
        "not_its_parts": "A value that is not what its parts come to",
        "per_cent_sign": "A per cent sign on what is no percentage",
        "share_for_per_cent": "A share where a percentage belongs, or the other way round",
        "unit_comes_and_goes": "A per cent sign on some figures of a measure and not on others",
        "duplicate": "Two figures for one period",
        "two_national_figures": "Two figures of England for one period",
        "benchmark_ten_times_out": "A figure of England about ten times out",
        "target_ten_times_out": "A target about ten times out",
        "milestone_away": "A milestone that moves away from the target",
        "begins_anew": "A count of the year so far that begins anew and reads as a fall",
        "fell_within_year": "A count of the year so far that falls within the year",
        "definition_without_break": "A definition that changed without a break",
        "ten_times_out": "A value about ten times out",
        "jump": "A value far beyond those before it",
        "changes_final": "A final figure that changes",
    }
)
PUBLISHED_BACK = 13


def guard(entered: Sequence[Entered], known: Known) -> tuple[Fault, ...]:
    """Say what is wrong or odd with figures that are about to be kept, in the order of their rows.

    A figure that is wrong by itself is not looked at again beside others, so that a slip is told once.
    """
    whole = [completed(row, known.measures[row.measure_id]) for row in entered]
    found: list[Fault] = [
        each for row in whole for each in faults_of_figure(row, known.measures[row.measure_id])
    ]
    found += [each for row in whole for each in faults_of_fit(row, known)]
    for key, rows in _by_series(_sound(whole, found)).items():
        found += faults_of_series(_once(rows), known.measures[key[0]], known.series.get(key, ()))
    found += faults_between_rows(whole, known, _sound(whole, found))
    return tuple(sorted(found, key=lambda each: each.row))


def for_publication(known: Known) -> tuple[Fault, ...]:
    """Say what is wrong or odd with figures and targets that are kept; what somebody gave a word for is settled."""
    found: list[Fault] = []
    for key, figures in known.series.items():
        measure = known.measures[key[0]]
        numbered = [replace(each, row=place) for place, each in enumerate(figures, 1)]
        newest = {each.row: each for each in numbered[-PUBLISHED_BACK:]}
        told = [each for row in numbered for each in faults_of_figure(row, measure)]
        told += faults_of_series(_sound(numbered, told), measure, ())
        found += [replace(each, row=0) for each in told if _stands(each, newest)]
        found += _faults_of_targets(measure, key, known)
    return tuple(found)


def faults_of_table(table: ResultTable, known: Known) -> tuple[Fault, ...]:
    """Tell all that stands in the way of a table, by row.

    Where a row could not be read, what is odd in the others may come of its missing, so only what is wrong is told.
    """
    told = guard(table.rows, known)
    if not table.faults:
        return unsettled(told, table.rows)
    wrong = (each for each in told if each.is_error)
    return tuple(sorted((*table.faults, *wrong), key=lambda each: each.row))


def unsettled(faults: Sequence[Fault], entered: Sequence[Entered]) -> tuple[Fault, ...]:
    """Give the faults that still stand in the way: errors, and warnings of rows without a word."""
    has_a_word = {row.row for row in entered if row.remark.strip()}
    return tuple(each for each in faults if each.is_error or each.row not in has_a_word)


def _sound(rows: Sequence[Entered], found: Sequence[Fault]) -> list[Entered]:
    wrong = {each.row for each in found if each.is_error}
    return [row for row in rows if row.row not in wrong]


def _once(rows: Sequence[Entered]) -> list[Entered]:
    """Leave out what is there twice: that is told between the rows."""
    return list({row.period_ends_on: row for row in reversed(rows)}.values())


def _stands(each: Fault, newest: Mapping[int, Entered]) -> bool:
    return each.row in newest and (each.is_error or not newest[each.row].remark)


def _by_series(entered: Sequence[Entered]) -> Mapping[Key, list[Entered]]:
    found: dict[Key, list[Entered]] = defaultdict(list)
    for row in entered:
        found[row.measure_id, row.place_id].append(row)
    return found


def _faults_of_targets(measure: KnownMeasure, key: Key, known: Known) -> Iterator[Fault]:
    values = [each.value for each in known.series[key] if each.value is not None]
    said = faults_of_aims(
        known.targets.get(key, ()),
        measure.polarity,
        measure.unit,
        measure.places,
        values[-1] if values else None,
        frequency=measure.frequency,
    )
    for sentence in said:
        code = "target_ten_times_out" if "ten times" in sentence else "milestone_away"
        yield fault(code, "warning", 0, "target", f"{told_of(measure)}: {sentence}")
