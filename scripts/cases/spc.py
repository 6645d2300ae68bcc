"""The cases of the XmR chart."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from turnstone.methods.spc import Group, Judged, Point, Rules, chart


def answer(case: Mapping[str, Any]) -> dict[str, object]:
    """Work out a case's `input` and put the answer in the shape of its `expected`."""
    given = case["input"]
    days = [dt.date.fromisoformat(each) for each in given["dates"]]
    found = chart(
        [Point(day, value) for day, value in zip(days, given["values"], strict=True)], _rules(given)
    )
    return {
        "segments": [_segment(each) for each in found.groups],
        "points": [_point(each) for each in found.points],
        "variation_icon": found.variation,
        "assurance_icon": found.assurance,
    }


def _rules(given: Mapping[str, Any]) -> Rules:
    given = {**given, **(given.get("options") or {})}
    return Rules(
        improves=given["improvement_direction"],
        target=given.get("target"),
        rebased_on=tuple(dt.date.fromisoformat(each) for each in given.get("rebase_dates") or ()),
        fix_after=given.get("fix_after_n_points"),
        screens_outliers=given.get("screen_outliers", True),
        two_in_three=given.get("two_in_three", "as_published"),
    )


def _segment(group: Group) -> dict[str, object]:
    return {
        "group": group.number,
        "n": group.size,
        "first_date": group.first_on,
        "mean": group.limits.mean,
        "lower_limit": group.limits.lower,
        "upper_limit": group.limits.upper,
        # The package warns under 13 points, whatever the page shows.
        "short_group_warning_package": group.size < 13,
    }


def _point(point: Judged) -> dict[str, object]:
    return {
        "date": point.on,
        "value": point.value,
        "group": point.group,
        "relative_to_mean": point.side,
        "outside_limits": point.is_outside,
        "close_to_limits": point.is_close,
        "special_cause_type": point.label,
        "point_type": point.tells,
    }
