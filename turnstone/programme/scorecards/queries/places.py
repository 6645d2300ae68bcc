"""Figures of the places in an area."""

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping

from django.db.models import Max

from turnstone.programme.audit.queries import read_into, rows_as_at
from turnstone.programme.scorecards.facts import FigureFacts
from turnstone.programme.scorecards.models import Place, Result
from turnstone.programme.scorecards.queries.measures import measures_as_at
from turnstone.programme.scorecards.queries.records import places_as_at
from turnstone.programme.scorecards.rules import comparable_before


def find_place(area_id: int, place_id: int) -> Place | None:
    """Find a place in an area by its number."""
    return Place.objects.filter(area_id=area_id, id=place_id).first()


def figures_of_places(
    area_id: int, moment: dt.datetime, level: str
) -> Mapping[int, Mapping[int, tuple[FigureFacts, ...]]]:
    """Give, of each measure and place of a level, the newest figure and the one that it is compared with."""
    places = [each.id for each in places_as_at(area_id, moment) if each.level == level]
    wanted = _periods_wanted(area_id, moment, places)
    rows = rows_as_at(Result, moment, area_id=area_id).filter(
        place_id__in=places, period_ends_on__in={on for pair in wanted.values() for on in pair}
    )
    found: dict[int, dict[int, tuple[FigureFacts, ...]]] = defaultdict(dict)
    for row in sorted(rows, key=lambda row: row.period_ends_on):
        if row.period_ends_on in wanted.get(row.measure_id, ()):
            figure = read_into(FigureFacts, row)
            found[row.measure_id][row.place_id] = (*found[row.measure_id].get(row.place_id, ()), figure)
    return found


def _periods_wanted(
    area_id: int, moment: dt.datetime, places: list[int]
) -> dict[int, tuple[dt.date, dt.date]]:
    """Name the newest period of each measure and the one before it, by what was ever kept until the moment."""
    versions = Result.history.filter(area_id=area_id, history_date__lte=moment, place_id__in=places)
    newest = dict(versions.order_by().values_list("measure_id").annotate(Max("period_ends_on")))
    return {
        each.id: (newest[each.id], comparable_before(newest[each.id], each.frequency, each.is_seasonal))
        for each in measures_as_at(area_id, moment)
        if each.id in newest
    }
