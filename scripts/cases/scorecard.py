"""The cases of a scorecard's row: status, direction of travel, and the target in force."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from turnstone.methods.status import Tolerance, change_shown, status, target_in_force, travel


def answer(case: Mapping[str, Any]) -> dict[str, object]:
    """Work out a case's `input` and put the answer in the shape of its `expected`."""
    given = case["input"]
    if "dated_targets" in given:
        targets = [(dt.date.fromisoformat(day), value) for day, value in given["dated_targets"]]
        return {"target_in_force": target_in_force(targets, dt.date.fromisoformat(given["period_end"]))}
    value, before, target = given.get("value"), given.get("previous"), given.get("target")
    polarity, places = given["polarity"], given["decimal_places"]
    change = change_shown(value, before, places)
    return {
        "rag": status(value, target, polarity, tolerance=_tolerance(given), places=places),
        "direction_of_travel": travel(value, before, polarity, target=target, places=places),
        "change_shown": None if change is None else float(change),
    }


def _tolerance(given: Mapping[str, Any]) -> Tolerance:
    if given.get("amber_tolerance") is None:
        return Tolerance()
    return Tolerance(amount=given["amber_tolerance"], is_percent=given["tolerance_kind"] != "units")
