"""Scorecards whole, as they stood at a moment: so many queries however many measures, periods and places there are."""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from turnstone.programme.audit.queries import in_order_as_at, read_into, rows_as_at
from turnstone.programme.scorecards.facts import LineFacts, MeasureRecord, ScorecardFacts, Standing
from turnstone.programme.scorecards.models import Scorecard, ScorecardLine
from turnstone.programme.scorecards.queries.records import measure_records
from turnstone.programme.scorecards.queries.standings import standings_of

Known = Mapping[int, tuple[MeasureRecord, Standing]]


def scorecard_as_at(scorecard_id: int, moment: dt.datetime, *, place_id: int | None = None) -> ScorecardFacts:
    """Read a scorecard whole, of the area or of a place in it. Raises `LookupError` before there was one."""
    row = rows_as_at(Scorecard, moment, id=scorecard_id).first()
    if row is None:
        raise LookupError(f"There was no scorecard {scorecard_id} at {moment}.")
    lines = in_order_as_at(ScorecardLine, moment, scorecard_id=scorecard_id)
    known = _known(row.area_id, moment, place_id, {each.measure_id for each in lines})
    return _whole(row, moment, lines, known)


def scorecards_as_at(area_id: int, moment: dt.datetime) -> tuple[ScorecardFacts, ...]:
    """Read every scorecard of an area that was made at a moment."""
    rows = [each for each in in_order_as_at(Scorecard, moment, area_id=area_id) if each.ended_on is None]
    lines = in_order_as_at(ScorecardLine, moment, area_id=area_id)
    known = _known(area_id, moment, None, {each.measure_id for each in lines})
    return tuple(
        _whole(row, moment, [each for each in lines if each.scorecard_id == row.id], known) for row in rows
    )


def _known(area_id: int, moment: dt.datetime, place_id: int | None, wanted: set[int]) -> Known:
    """Judge the measures that are wanted, and no others."""
    every = measure_records(area_id, moment, place_id=place_id)
    records = tuple(each for each in every if each.measure.id in wanted)
    ours = {each.measure.id: each for each in records}
    found = standings_of(area_id, moment, records)
    return {each.measure.id: (ours[each.measure.id], each) for each in found}


def _whole(row: Any, moment: dt.datetime, lines: Iterable[Any], known: Known) -> ScorecardFacts:
    found = tuple(_line(each, known) for each in lines if each.measure_id in known)
    place = next((each.standing.place for each in found), None)
    return read_into(ScorecardFacts, row, as_at=moment, place=place, lines=found)


def _line(line: Any, known: Known) -> LineFacts:
    record, standing = known[line.measure_id]
    return read_into(LineFacts, line, record=record, standing=standing)
