"""How every measure of an area stands, as at a moment: so many queries however many measures there are."""

import datetime as dt

from django.utils import timezone

from turnstone.programme.scorecards.facts import MeasureRecord, Standing, read_series, standing_of
from turnstone.programme.scorecards.models import CurveTalk, Forecast, Target
from turnstone.programme.scorecards.queries.comparing import comparisons_of
from turnstone.programme.scorecards.queries.records import measure_records


def standings_as_at(
    area_id: int, moment: dt.datetime, *, place_id: int | None = None, beside_others: bool = True
) -> tuple[Standing, ...]:
    """Judge every measure that has not ended, in their order, of the whole area or of one place in it.

    England and the neighbours stand beside the whole area alone. Not beside others, only what is owed now is
    read, and no forecasts either.
    """
    records = measure_records(area_id, moment, place_id=place_id, looks_ahead=beside_others)
    return tuple(standings_of(area_id, moment, records, beside_others=beside_others))


def standings_of(
    area_id: int, moment: dt.datetime, records: tuple[MeasureRecord, ...], *, beside_others: bool = True
) -> list[Standing]:
    """Judge measures whose records were read already."""
    today = timezone.localdate(moment)
    known = [each for each in records if each.measure.ended_on is None or each.measure.ended_on > today]
    of_all = [each.measure for each in known if each.place is None]
    beside = comparisons_of(area_id, of_all, moment) if beside_others and of_all else {}
    return [
        standing_of(
            each, read_series(each), beside.get(each.measure.code) if each.place is None else None, today
        )
        for each in known
    ]


def record_of(area_id: int, measure_id: int, moment: dt.datetime) -> MeasureRecord:
    """Read one measure whole, of the whole area. Raises `LookupError` where there was none."""
    found = (each for each in measure_records(area_id, moment) if each.measure.id == measure_id)
    record = next(found, None)
    if record is None:
        raise LookupError(f"There was no measure {measure_id} at {moment}.")
    return record


def find_target(area_id: int, measure_id: int, target_id: int) -> Target | None:
    """Find a target of a measure that is in force."""
    known = Target.objects.filter(area_id=area_id, measure_id=measure_id, withdrawn_on=None)
    return known.filter(id=target_id).first()


def find_forecast(area_id: int, measure_id: int) -> Forecast | None:
    """Find the forecast of a measure that is in force."""
    known = Forecast.objects.filter(area_id=area_id, measure_id=measure_id, withdrawn_on=None)
    return known.order_by("-made_on", "-id").first()


def find_talk(area_id: int, measure_id: int, talk_id: int) -> CurveTalk | None:
    """Find a talk about a measure."""
    return CurveTalk.objects.filter(area_id=area_id, measure_id=measure_id, id=talk_id).first()
