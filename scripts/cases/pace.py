"""The cases of the pace of a plan."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from turnstone.methods.pace import AgreedDate, Forecast, Milestone, Plan, pace


def answer(case: Mapping[str, Any]) -> dict[str, object]:
    """Work out a case's `input` and put the answer in the shape of its `expected`."""
    given = case["input"]
    found = pace(_plan(given), as_of=_day(given["as_of"]))
    answered: dict[str, object] = {
        "counts": asdict(found.counts),
        "position": asdict(found.position),
        "pace": asdict(found.rates),
        "forecast": _forecast(found.forecast) if found.forecast else None,
    }
    return answered | ({"reason": found.no_forecast_because} if found.no_forecast_because else {})


def _plan(given: Mapping[str, Any]) -> Plan:
    milestones = tuple(_milestone(each) for each in given["milestones"])
    return Plan(milestones, start_on=_day(given["plan_start"]), end_on=_day(given["plan_end"]))


def _milestone(given: Mapping[str, Any]) -> Milestone:
    return Milestone(
        ref=given["id"],
        dates=tuple(AgreedDate(_day(each["set_on"]), _day(each["due"])) for each in given["dates"]),
        completed_on=_day_or_none(given.get("completed_on")),
        withdrawn_on=_day_or_none(given.get("withdrawn_on")),
    )


def _forecast(found: Forecast) -> dict[str, object]:
    return {
        "record_used": asdict(found.record_used),
        "expected_completed_by_end": found.expected_completed_by_end,
        "likely_range_by_end": found.likely_range_by_end,
        "chance_all_by_end": found.chance_all_by_end,
        "date_for_90pct_of_plan_at_85pct_chance": found.most_done_on,
        "beyond_record": found.beyond_record,
        "milestones": [_chance(asdict(each)) for each in found.milestones],
    }


def _chance(of: dict[str, object]) -> dict[str, object]:
    return {"id": of.pop("ref"), **of}


def _day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def _day_or_none(text: str | None) -> dt.date | None:
    return _day(text) if text else None
