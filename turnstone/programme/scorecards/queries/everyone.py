"""What a scorecard for everyone reads of the parts of an area, and of what earlier ones printed."""

import datetime as dt
from collections.abc import Collection, Mapping

from turnstone.programme.audit.queries import read_into, rows_as_at
from turnstone.programme.scorecards.facts import FigureFacts
from turnstone.programme.scorecards.models import Result, Scorecard
from turnstone.programme.scorecards.rules import Readers

_MANY = 5000  # numbers in one question to the database

Kept = tuple[int, int | None, dt.date]  # of which measure, place and period a result is; that never changes


def figures_in_periods(
    area_id: int, moment: dt.datetime, places: Collection[int], periods: Collection[dt.date]
) -> tuple[FigureFacts, ...]:
    """Give the figures of some places in some periods, in one read."""
    if not places or not periods:
        return ()
    rows = rows_as_at(Result, moment, area_id=area_id)
    found = rows.filter(place_id__in=list(places), period_ends_on__in=list(periods))
    return tuple(read_into(FigureFacts, row) for row in sorted(found, key=lambda row: row.period_ends_on))


def scorecards_for_everyone(area_id: int, moment: dt.datetime) -> tuple[int, ...]:
    """Number the scorecards for everyone that there were by a moment, those made no more among them."""
    rows = rows_as_at(Scorecard, moment, area_id=area_id, readers=Readers.PUBLIC)
    return tuple(sorted(row.id for row in rows))


def what_results_were_of(area_id: int, numbers: Collection[int]) -> Mapping[int, Kept]:
    """Say of which measure, place and period some results are, those withdrawn since among them."""
    wanted, found = sorted(numbers), dict[int, Kept]()
    for first in range(0, len(wanted), _MANY):
        rows = Result.history.filter(area_id=area_id, id__in=wanted[first : first + _MANY])
        for number, *of in rows.values_list("id", "measure_id", "place_id", "period_ends_on").distinct():
            found[number] = (of[0], of[1], of[2])
    return found
